import { describe, expect, it } from '@jest/globals';
import { cpSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '#src/store/open-store.js';
import { startChild } from '../support/child-process.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { batchSizes, withGraph } from '../support/graphs.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();
const sources = useCompiledSources('domain', 'store');

const wholeBatches = (last: number): readonly (readonly [number, number])[] =>
  Array.from({ length: last }, (_, index) => [index + 1, 10]);

/** A graph of forty commits that all stand in the log only, because its process was killed. */
async function killedAfterForty(): Promise<string> {
  const folder = makeFolder();
  const child = startChild('commit-batches.mjs', [sources(), folder, '40']);
  await child.line((line) => line === 'done');
  await child.kill();
  return folder;
}

function logOf(folder: string): string {
  const logs = join(folder, 'graph.grafeo.wal');
  return join(logs, readdirSync(logs)[0] ?? 'no log');
}

/** Flips one bit of the log, at a share of its length. */
function flipBit(folder: string, share: number): void {
  const bytes = readFileSync(logOf(folder));
  const at = Math.floor(bytes.length * share);
  bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
  writeFileSync(logOf(folder), bytes);
}

describe('a process that is killed while it commits', () => {
  // The third has run long enough for a checkpoint, which comes every two seconds.
  it.each([2, 60, 800])(
    'loses nothing it acknowledged and leaves nothing half done, after %i commits',
    async (count) => {
      const folder = makeFolder();
      const child = startChild('commit-batches.mjs', [sources(), folder]);
      await child.line((line) => line === String(count));
      const acknowledged = Number((await child.kill()).at(-1));
      await withGraph(folder, async (store) => {
        const sizes = await batchSizes(store);
        expect([acknowledged, acknowledged + 1]).toContain(sizes.length);
        expect(sizes).toEqual(wholeBatches(sizes.length));
      });
    },
  );
});

describe('a damaged log', () => {
  it('is reported with what to do, wherever a bit was flipped', async () => {
    const folder = await killedAfterForty();
    const codes = new Set<unknown>();
    for (let share = 0; share < 1; share += 1 / 48) {
      const copy = makeFolder();
      cpSync(folder, copy, { recursive: true });
      flipBit(copy, share);
      const error: unknown = await withGraph(copy, async () => 'opened').catch(
        (caught: unknown) => caught,
      );
      codes.add((error as { code?: unknown }).code);
      expect(error).toMatchObject({ message: expect.stringContaining('Restore a backup') });
    }
    expect([...codes]).toEqual(['STORE_DAMAGED']);
  });

  it.each<[string, (folder: string) => void]>([
    [
      'has a flipped bit in its last commits, which the engine drops in silence',
      (folder) => flipBit(folder, 0.98),
    ],
    [
      'has lost its end',
      (folder) => truncateSync(logOf(folder), readFileSync(logOf(folder)).length - 700),
    ],
    ['is gone', (folder) => rmSync(join(folder, 'graph.grafeo.wal'), { recursive: true })],
  ])('is told by the commit counter when it %s', async (_, damage) => {
    const folder = await killedAfterForty();
    damage(folder);
    await expect(openStore({ engine: 'embedded', folder })).rejects.toMatchObject({
      code: 'STORE_DAMAGED',
      message: expect.stringMatching(/40 were acknowledged.*reform-graph doctor --accept-damage/),
      details: { acknowledgedCommits: 40 },
    });
  });

  it.each([0.3, 0.98])(
    'opens when damage at %p of it is accepted, with the commits before it, and then as ever',
    async (share) => {
      const folder = await killedAfterForty();
      flipBit(folder, share);
      const kept = await withGraph(folder, batchSizes, { acceptDamage: true });
      expect(kept.length).toBeGreaterThan(40 * share - 5);
      expect(kept.length).toBeLessThan(40);
      expect(kept).toEqual(wholeBatches(kept.length));
      expect(await withGraph(folder, batchSizes)).toEqual(kept);
    },
  );

  it('is whole again after a kill without damage', async () => {
    const folder = await killedAfterForty();
    expect(await withGraph(folder, batchSizes)).toEqual(wholeBatches(40));
  });
});

describe('the file of the commit counter', () => {
  it.each<[string, (file: string) => void, RegExp]>([
    ['is missing', (file) => rmSync(file), /is missing, so it cannot be told/],
    [
      'is empty',
      (file) => writeFileSync(file, ''),
      /should hold a number of commits, but holds ""/,
    ],
    [
      'holds garbage',
      (file) => writeFileSync(file, 'forty'),
      /should hold a number of commits, but holds "forty"/,
    ],
    [
      'was put back',
      (file) => writeFileSync(file, '38'),
      /holds 40 commits, but 38 were acknowledged/,
    ],
    [
      'is ahead by one',
      (file) => writeFileSync(file, '41'),
      /holds 40 commits, but 41 were acknowledged: some were lost/,
    ],
  ])(
    'stops the open when it %s, and lets it pass once the damage is accepted',
    async (_, spoil, message) => {
      const folder = await killedAfterForty();
      spoil(join(folder, 'graph.commits'));
      await expect(openStore({ engine: 'embedded', folder })).rejects.toMatchObject({
        code: 'STORE_DAMAGED',
        message: expect.stringMatching(message),
      });
      await expect(openStore({ engine: 'embedded', folder })).rejects.toMatchObject({
        message: expect.stringContaining('reform-graph doctor --accept-damage'),
      });
      expect(await withGraph(folder, batchSizes, { acceptDamage: true })).toEqual(wholeBatches(40));
      expect(await withGraph(folder, batchSizes)).toEqual(wholeBatches(40));
    },
  );

  it('may be behind by the one commit that a crash left unrecorded', async () => {
    const folder = await killedAfterForty();
    writeFileSync(join(folder, 'graph.commits'), '39\n');
    expect(await withGraph(folder, batchSizes)).toEqual(wholeBatches(40));
    expect(readFileSync(join(folder, 'graph.commits'), 'utf8')).toBe('40\n');
  });
});
