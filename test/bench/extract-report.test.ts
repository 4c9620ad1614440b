import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { matches } from '../../bench/extract/matching-citations.js';
import { measureSet, spansOf, type KindScore } from '../../bench/extract/measure-extract.js';
import { scorePage, scoreTable } from '../../bench/extract/report.js';
import type { CitationRow } from '#src/ingest/citation-rows.js';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { PACKAGE_FOLDER, SEEDS_FOLDER } from '#src/package-files.js';
import { SOURCES } from '../support/graph-seeds.js';

const TALLY: KindScore = { kind: 'tally', cited: 4, found: 3, candidates: 5, right: 2 };
const NONE: KindScore = { kind: 'replication', cited: 0, found: 0, candidates: 1, right: 0 };
const SCORES = [
  { dataSet: 'one', kinds: [TALLY, NONE] },
  { dataSet: 'two', kinds: [{ ...TALLY, found: 1 }, NONE] },
];

/** A citation of the letter, as far as it counts here. */
function citation(subject: string, field: string | null, start = 0): CitationRow {
  const place = { document: 'document:letter', section: null, start, end: start + 2 };
  const rest = {
    sha256: null,
    checked: null,
    confidence: null,
    id: 'citation:x',
    file: '',
    line: 1,
  };
  return { subject, field, ...place, ...rest };
}

describe('the comparison of candidates with citations', () => {
  it('compares each kind with what is cited for it', () => {
    expect(matches('place', citation('region:yi', null))).toBe(true);
    expect(matches('place', citation('plan:a', 'region'))).toBe(true);
    expect(matches('place', citation('plan:a', null))).toBe(false);
    expect(matches('date', citation('outcome:a', 'period'))).toBe(true);
    expect(matches('quantity', citation('rule:a', 'lower'))).toBe(true);
    expect(matches('quantity', citation('event:a', 'number'))).toBe(false);
    expect(matches('plan', citation('plan:a', 'modality'))).toBe(true);
    expect(matches('plan', citation('plan:a', 'region'))).toBe(false);
    expect(matches('pilot', citation('status:a', null))).toBe(true);
  });

  it('counts a place once, however many records are cited from it', () => {
    const rows = [citation('plan:a', null), citation('plan:b', null), citation('plan:c', null, 9)];
    expect(spansOf('plan', rows)).toEqual([
      { start: 0, end: 2 },
      { start: 9, end: 11 },
    ]);
  });

  it('sums counts, not shares, and shows a dash where there is nothing to divide by', () => {
    const [, tally, replication] = scoreTable(SCORES).split('\n');
    expect(tally?.split(/ {2,}/)).toEqual(['tally', '8', '4', '50 %', '10', '4', '40 %']);
    expect(replication?.split(/ {2,}/)).toEqual(['replication', '0', '0', '-', '2', '0', '0 %']);
  });

  it('dates its page', () => {
    expect(scorePage(SCORES, PACKAGE_FOLDER, '2026-01-02')).toContain(
      '\n- Date: 2026-01-02\n- Commit: ',
    );
  });

  const withSources = SOURCES === null ? it.skip : it;
  const skipped =
    SOURCES === null ? ' (skipped: set SOURCES_DIR, for ../shared/sources is not there)' : '';
  withSources(
    `finds most of what was coded in a document${skipped}`,
    async () => {
      const folder = join(SEEDS_FOLDER, 'xiangtan-2017');
      const all = await dataSetFolders(SEEDS_FOLDER);
      const score = await measureSet(folder, all, SOURCES ?? '');
      const recall = (kind: string): number => {
        const { found = 0, cited = 0 } = score?.kinds.find((each) => each.kind === kind) ?? {};
        return found / cited;
      };
      for (const kind of ['date', 'quantity', 'outcome', 'claim', 'recognition', 'plan'])
        expect([kind, recall(kind) > 0.85]).toEqual([kind, true]);
    },
    60_000,
  );
});

describe('bench:extract', () => {
  const run = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [join(PACKAGE_FOLDER, 'scripts', 'bench-extract.mjs'), ...argv], {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    });

  it('tells what it compares, and wants the folder of the documents', () => {
    expect(run('--help').stdout).toMatch(/recall and precision/);
    const { status, stderr } = run();
    expect(status).toBe(1);
    expect(stderr).toMatch(/--sources, or SOURCES_DIR\), but got none/);
    expect(run('--sources', '/nowhere').stderr).toMatch(/"\/nowhere", which is not there/);
  });
});
