import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import type { Measured } from '../../bench/measure.js';
import { formatMarkdown, formatTable, type Results } from '../../bench/report.js';
import type { MemoryOfRun } from '../../bench/resident-memory.js';

const SMALL_SERVER: MemoryOfRun = {
  atFirstAnswer: { now: 200, peak: 200 },
  later: { now: 250, peak: 260 },
};

function resultsOf(parts: Partial<Results>): Results {
  return { measured: [], serverMemory: SMALL_SERVER, starts: [], circumstances: [], ...parts };
}

function question(name: string, store: number, http: number, p95 = http): Measured {
  return { name, store: { median: store, p95: store }, http: { median: http, p95 } };
}

/** The cells of the row with this name. */
function cellsOf(results: Results, name: string): readonly string[] {
  const line = formatTable(results)
    .split('\n')
    .find((candidate) => candidate.startsWith(name));
  return (line ?? '').trim().split(/ {2,}/);
}

describe('the table', () => {
  it('allows 5 ms over a fast store', () => {
    const measured = [question('fast', 1, 6), question('slower', 1, 6.1)];
    expect(cellsOf(resultsOf({ measured }), 'fast').slice(-4)).toEqual(['6.0', '5.0', '6.0', 'ok']);
    expect(cellsOf(resultsOf({ measured }), 'slower').at(-1)).toBe('over: median, p95');
  });

  it('allows three times a slow store', () => {
    const measured = [question('slow', 100, 300), question('slower', 100, 301)];
    expect(cellsOf(resultsOf({ measured }), 'slow').at(-1)).toBe('ok');
    expect(cellsOf(resultsOf({ measured }), 'slower').at(-1)).toBe('over: median, p95');
  });

  it('tells when only the 95th percentile is over', () => {
    const measured = [question('uneven', 1, 2, 50)];
    expect(cellsOf(resultsOf({ measured }), 'uneven').at(-1)).toBe('over: p95');
  });

  it('tells memory that stays over the aim apart from a peak', () => {
    const start = (name: string, now: number, peak: number) => ({
      name,
      secondsToAnswer: 2,
      memory: { atFirstAnswer: { now, peak }, later: { now: 250, peak } },
    });
    const starts = [start('fine', 290, 299), start('large', 320, 340), start('peaky', 290, 340)];
    const verdicts = ['fine', 'large', 'peaky'].map((name) =>
      cellsOf(resultsOf({ starts }), name).at(-2),
    );
    expect(verdicts).toEqual(['ok', 'over', 'over: peak']);
  });

  it('gives no verdict where memory is not known', () => {
    const serverMemory = { atFirstAnswer: null, later: null };
    expect(cellsOf(resultsOf({ serverMemory }), 'server').slice(1)).toEqual([
      'not known',
      'not known',
      'not known',
      '1000',
    ]);
  });
});

describe('the page', () => {
  it('names the circumstances and is laid out as the format check wants it', async () => {
    const page = formatMarkdown(
      resultsOf({ measured: [question('search', 57.5, 1_060)], circumstances: [['Seed', '1']] }),
    );
    expect(page).toContain('- Seed: 1\n');
    expect(await format(page, { parser: 'markdown', printWidth: 100 })).toBe(page);
  });
});
