import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { comparedEdges } from '../../bench/analytics/compared-edges.js';
import { inferInPython } from '../../bench/analytics/infer-in-python.js';
import { adoptionsAsCsv } from '../../bench/analytics/made-up-adoptions.js';
import { inferenceOptions, readSpid } from '../../bench/analytics/spid.js';

const hasPython = spawnSync('python3', ['--version']).status === 0;
const withPython = hasPython ? it : it.skip;

describe('the reference in Python', () => {
  withPython(`infers what we infer${hasPython ? '' : ' (skipped: no python3)'}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reform-graph-reference-'));
    try {
      const file = join(folder, 'adoptions.csv');
      writeFileSync(file, adoptionsAsCsv({ regions: 12, years: 20, programs: 30 }));
      const set = readSpid(file);
      const { edges } = inferNetwork(set, inferenceOptions('published'));
      const ours = edges.map(
        ({ parent, child }) => [set.units[parent] ?? '', set.units[child] ?? ''] as const,
      );
      const { signal } = new AbortController();
      const options = { root: PACKAGE_FOLDER, python: 'python3', file, signal };
      const theirs = await inferInPython('plain', options);
      expect(ours.length).toBeGreaterThan(1);
      expect(comparedEdges([{ edges: ours }, theirs ?? { edges: [] }]).isSame).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('is null where there is no Python', async () => {
    const { signal } = new AbortController();
    const options = { root: PACKAGE_FOLDER, python: 'no-such-python', file: '', signal };
    expect(await inferInPython('plain', options)).toBeNull();
  });
});
