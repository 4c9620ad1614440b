import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import type { Outcome } from '../../bench/peers/measure/sequential.js';
import type { Throughput } from '../../bench/peers/measure/throughput.js';
import { CONTENDERS } from '../../bench/peers/question.js';
import { peersMarkdown, peersTable } from '../../bench/peers/report.js';
import type { ByContender, PeersResults, QuestionResult } from '../../bench/peers/results.js';

/** One value a contender, in their order: product, hand, peer. */
function each<T>(...values: readonly T[]): ByContender<Outcome<T>> {
  return new Map(values.map((value, at) => [CONTENDERS[at] ?? 'product', { ok: true, value }]));
}

function load(requestsPerSecond: number, cpuSecondsPerThousand: number): Throughput {
  return { requestsPerSecond, cpuSecondsPerThousand };
}

const POINT_READ: QuestionResult = {
  name: 'point read',
  difference: null,
  medians: each({ median: 6, p95: 12 }, { median: 4, p95: 8 }, { median: 9, p95: 150 }),
  at10: each(load(500, 1), load(900, 0.5), load(200, 3)),
  at50: each(load(400, 1), load(900, 0.5), load(210, 3)),
};

const RESULTS: PeersResults = {
  circumstances: [['Date', '2026-11-22']],
  questions: [POINT_READ],
  processes: [
    { contender: 'product', firstAnswerMillis: 900, idleMegabytes: 120, peakMegabytes: 310 },
    { contender: 'hand', firstAnswerMillis: 400, idleMegabytes: 60, peakMegabytes: 400 },
  ],
  hostile: [{ name: '1,000 aliases', contender: 'product', verdict: 'refused: X', millis: 5 }],
  abandoned: [{ contender: 'neo4j-graphql', goingAtHangUp: 20, quietAfterMillis: 4_500 }],
  soak: { minutes: 10, completed: 99, failed: 1, residentMegabytes: [120, 180, 200, 205] },
};

/** The cells of the row that begins so, in one of the tables. */
function cellsOf(start: string, results: PeersResults = RESULTS, table = 0): readonly string[] {
  const lines = peersTable(results).split('\n\n')[table]?.split('\n') ?? [];
  const line = lines.find((candidate) => candidate.startsWith(start)) ?? '';
  return line.trim().split(/ {2,}/);
}

describe('the table of the peers', () => {
  it('shows medians, their ratios, what is wanted and the verdict', () => {
    const numbers = ['6.0', '12.0', '4.0', '8.0', '9.0', '150', '1.5', '0.67'];
    expect(cellsOf('point read')).toEqual(['point read', ...numbers, '1', 'ok']);
  });

  it('shows throughput, whether it is kept with more users, and processor time', () => {
    const rates = ['500', '400', '900', '900', '200', '210', '1.9', '2', 'missed'];
    const cpu = ['1.0', '0.50', '3.0', 'ok'];
    expect(cellsOf('point read', RESULTS, 1)).toEqual([
      'point read',
      ...rates,
      '0.80 missed',
      ...cpu,
    ]);
  });

  it('judges memory and start of the product alone', () => {
    expect(cellsOf('product', RESULTS, 2)).toEqual([
      'product',
      '0.90',
      '120',
      '310',
      'missed: peak',
    ]);
    expect(cellsOf('hand', RESULTS, 2)).toEqual(['hand', '0.40', '60', '400']);
  });

  it('shows what became of hostile queries, of clients that hung up and of memory under load', () => {
    expect(cellsOf('1,000 aliases', RESULTS, 3)).toContain('refused: X');
    expect(cellsOf('20 clients', RESULTS, 3)).toContain('4500');
    expect(cellsOf('10 minutes', RESULTS, 3)).toContain(
      '120, 200, 205 MB before, in the middle, at the end; 1 of 100 failed',
    );
  });

  it('shows a failure as a failure, with its reason', () => {
    const reason = 'no answer in 30 s';
    const medians = new Map([...POINT_READ.medians, ['product', { ok: false, reason }] as const]);
    const results = { ...RESULTS, questions: [{ ...POINT_READ, medians }] };
    expect(cellsOf('point read', results)).toEqual(expect.arrayContaining(['failed', 'no answer']));
    expect(peersTable(results)).toContain('- point read, product: no answer in 30 s');
  });

  it('names answers that differ and judges nothing of them', () => {
    const different = { ...POINT_READ, difference: 'about x', medians: new Map(), at50: new Map() };
    const results = { ...RESULTS, questions: [different] };
    expect(cellsOf('point read', results).at(-1)).toBe('answers differ');
    expect(peersTable(results)).toContain('- point read: answers differ, about x');
  });
});

describe('the page of the peers', () => {
  it('is laid out as prettier has it', async () => {
    const page = `${peersMarkdown(RESULTS)}\n`;
    expect(await format(page, { parser: 'markdown', printWidth: 100 })).toBe(page);
  });
});
