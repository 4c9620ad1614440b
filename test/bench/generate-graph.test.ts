import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTable } from '#src/ingest/read-table.js';
import { useLoading } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';

const ROOT = join(import.meta.dirname, '..', '..');
const SCRIPT = join(ROOT, 'scripts', 'generate-graph.mjs');
const SMALL = ['--pilots', '300', '--replications', '900'];
const TEST_MILLIS = 60_000;

const makeFolder = useTemporaryFolders();

/** Runs the script and gives the folder of the data set. */
function generate(...argv: readonly string[]): string {
  const out = makeFolder();
  execFileSync(process.execPath, [SCRIPT, '--out', out, ...argv]);
  return join(out, 'synthetic');
}

/** What the script says when it refuses. */
function refusal(...argv: readonly string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], { encoding: 'utf8' });
  expect(status).toBe(1);
  return stderr;
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

async function rowsOf(folder: string, file: string) {
  const rows = (await readTable(join(folder, file), []))?.rows ?? [];
  return rows.map(({ cells }) => cells);
}

/** The receivers of each source. */
async function receiversBySource(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const receivers = new Map<string, string[]>();
  for (const { source = '', receiver = '' } of await rowsOf(folder, 'replications.csv')) {
    receivers.set(source, [...(receivers.get(source) ?? []), receiver]);
  }
  return receivers;
}

/** Hops to the farthest pilot that can be reached, each by its shortest way. */
function depthFrom(origin: string, receivers: ReadonlyMap<string, readonly string[]>): number {
  const reached = new Set([origin]);
  let depth = 0;
  for (let level = [origin]; ; depth += 1) {
    const next = level.flatMap((id) => receivers.get(id) ?? []).filter((id) => !reached.has(id));
    if (next.length === 0) return depth;
    for (const id of next) reached.add(id);
    level = [...new Set(next)];
  }
}

describe('generate-graph', () => {
  it('gives the same bytes for the same seed, and others for another', () => {
    const first = filesOf(generate(...SMALL, '--seed', '7'));
    expect(filesOf(generate(...SMALL, '--seed', '7'))).toEqual(first);
    expect(filesOf(generate(...SMALL, '--seed', '8'))).not.toEqual(first);
  });

  it('makes as many pilots and replications as were asked for, about two outcomes a pilot', async () => {
    const folder = generate(...SMALL);
    expect(await rowsOf(folder, 'pilots.csv')).toHaveLength(300);
    expect(await rowsOf(folder, 'replications.csv')).toHaveLength(900);
    const outcomes = (await rowsOf(folder, 'outcomes.csv')).length;
    expect(outcomes / 300).toBeGreaterThan(1.7);
    expect(outcomes / 300).toBeLessThan(2.3);
  });

  it.each(['1', '2', '3'])('reaches 8 hops and no more, with the seed %s', async (seed) => {
    const receivers = await receiversBySource(generate(...SMALL, '--seed', seed));
    const depths = [...receivers.keys()].map((origin) => depthFrom(origin, receivers));
    expect(Math.max(...depths)).toBe(8);
  });

  it(
    'copies a few pilots more than 1,000 times and most pilots never, at full size',
    async () => {
      const receivers = await receiversBySource(generate());
      const copies = [...receivers.values()].map(({ length }) => length);
      expect(copies.filter((count) => count > 1_000).length).toBeGreaterThanOrEqual(3);
      expect(copies.length).toBeLessThan(10_000);
    },
    TEST_MILLIS,
  );

  it('mostly lets receivers begin after their sources, in both classes, and tells dates in part', async () => {
    const folder = generate(...SMALL);
    const started = new Map(
      (await rowsOf(folder, 'pilots.csv')).map((row) => [row['id'], row['started'] ?? '']),
    );
    const edges = await rowsOf(folder, 'replications.csv');
    const inOrder = edges.filter(
      ({ source, receiver }) => (started.get(source) ?? '') <= (started.get(receiver) ?? ''),
    );
    expect(inOrder.length / edges.length).toBeGreaterThan(0.75);
    expect(inOrder.length).toBeLessThan(edges.length);
    expect(new Set(edges.map((row) => row['class']))).toEqual(new Set(['ATTESTED', 'PRESCRIBED']));
    const lengths = edges.map((row) => row['date']?.length);
    expect(new Set(lengths)).toEqual(new Set([0, 4, 7, 10]));
  });

  it('marks every record and the manifest as made up', async () => {
    const folder = generate(...SMALL);
    const ids = await Promise.all(
      readdirSync(folder)
        .filter((name) => name.endsWith('.csv'))
        .map(async (name) => (await rowsOf(folder, name)).map((row) => row['id'])),
    );
    expect(ids.flat().filter((id) => !/^[a-z-]+:synthetic-/.test(id ?? ''))).toEqual([]);
    expect(filesOf(folder)['dataset.yml']).toContain('id: dataset:synthetic\n');
    expect(filesOf(folder)['dataset.yml']).toContain('Nothing that exists.');
  });

  it('refuses to write among the data, or over a folder of another', () => {
    const out = makeFolder();
    mkdirSync(join(out, 'synthetic'));
    writeFileSync(join(out, 'synthetic', 'dataset.yml'), 'id: dataset:mine\n');
    expect(refusal('--out', join(ROOT, 'seeds'))).toMatch(/seeds\/ holds data/);
    expect(refusal('--out', out)).toMatch(/holds other files/);
  });

  it('says what it wanted and what it got', () => {
    const out = makeFolder();
    expect(refusal()).toMatch(/--out DIR is wanted/);
    expect(refusal('--out', out, '--pilots', '99')).toMatch(/at least 100, but got: 99/);
    expect(refusal('--out', out, '--seed', 'x')).toMatch(/whole number, but got: "x"/);
    expect(refusal('--out', out, '--replications', '1')).toMatch(/20000 to 100000 .* but got: 1\./);
    expect(refusal('--out', out, '--sede', '1')).toMatch(/--sede/);
  });
});

describe('a made-up data set', () => {
  const { store, rows } = useLoading();

  it('loads without a fault', async () => {
    const report = await loadDataSets(store(), [generate(...SMALL)]);
    expect(report).toMatchObject({ ok: true });
    const [row] = await rows(
      'MATCH (:Pilot)-[r:REPLICATES]->(:Pilot) RETURN count(r) AS replications ORDER BY replications',
    );
    expect(row).toEqual({ replications: 900 });
  });
});
