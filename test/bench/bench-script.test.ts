import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'bench.mjs');

function run(...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('bench', () => {
  it('tells what it measures and how to look quickly', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    expect(stdout).toMatch(/over HTTP beside the store itself/);
    expect(stdout).toMatch(/--quick/);
  });

  it('refuses what it does not know before it measures anything', () => {
    expect(run('--quik')).toMatchObject({ status: 1, stdout: '' });
    expect(run('--rounds', '0').stderr).toMatch(
      /--rounds takes a whole number from 1, but got: "0"/,
    );
  });
});
