import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PARTS } from '../../bench/analytics/parts.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';

function run(...argv: readonly string[]) {
  const script = join(PACKAGE_FOLDER, 'scripts', 'bench-analytics.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...argv], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('bench:analytics', () => {
  it('tells every part that it can measure', () => {
    const { status, stdout } = run('--help');
    expect(status).toBe(0);
    for (const name of Object.keys(PARTS)) expect(stdout).toMatch(new RegExp(`^ +${name}  `, 'm'));
  });

  it('refuses what it does not know before it measures anything', () => {
    expect(run('--only', 'star')).toMatchObject({ status: 1, stdout: '' });
    expect(run('--only', 'star').stderr).toMatch(/--only takes some of inference, .*: "star"/);
    expect(run('--store', 'sqlite').stderr).toMatch(/--store is embedded or bolt/);
    expect(run('--spid', '/nowhere.csv').stderr).toMatch(/--spid takes a file/);
    expect(run('--rounds', '0').stderr).toMatch(/--rounds takes a whole number from 1/);
  });
});
