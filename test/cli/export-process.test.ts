import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { manyAdoptions } from '../support/many-adoptions.js';
import { useProgram } from './support/program.js';
import { runCli } from './support/run-cli.js';

const startProgram = useProgram();
const folder = mkdtempSync(join(tmpdir(), 'reform-graph-'));
const environment = { REFORM_GRAPH_STORE: `embedded:${join(folder, 'graph')}` };
/** Where exports of these tests go. */
const place = join(folder, 'exports');

beforeAll(async () => {
  writeFileSync(join(folder, 'laws.csv'), manyAdoptions());
  const argv = ['load-cascades', join(folder, 'laws.csv'), '--new-regions'];
  const { code, talk } = await runCli(argv, { environment });
  if (code !== 0) throw new Error(talk);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Bytes of the file that is under way, 0 before there is one. */
function bytesUnderWay(): number {
  const parts = readdirSync(place).filter((name) => name.endsWith('.part'));
  const files = parts.flatMap((part) =>
    readdirSync(join(place, part)).map((file) => join(place, part, file)),
  );
  return files.reduce((sum, file) => sum + statSync(file).size, 0);
}

describe('export as a process', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'ends at %s in the middle with %d, and leaves nothing behind',
    async (signal, code) => {
      writePlace();
      const program = startProgram(['export', 'dyads', '--out', join(place, 'dyads')], environment);
      while (bytesUnderWay() < 100_000) await sleep(5);
      program.signal(signal);
      expect(await program.end()).toEqual({
        code,
        data: '',
        talk: 'The export was stopped before its end; nothing of it stays.\n',
      });
      expect(readdirSync(place)).toEqual([]);
    },
  );

  it.each(['csv', 'stata', 'parquet'])(
    'tells that a disk is full, and leaves nothing of a file of %s behind',
    async (format) => {
      writePlace();
      const argv = ['export', 'dyads', '--format', format, '--out', join(place, 'dyads')];
      const { code, data, talk } = await startProgram(argv, environment, { fileBlocks: 200 }).end();
      expect({ code, data }).toEqual({ code: 1, data: '' });
      expect(talk).toMatch(/^error FILE_NOT_WRITTEN: .*dyads\.\w+ was not written: .* no space/m);
      expect(readdirSync(place)).toEqual([]);
    },
  );

  it('keeps an earlier export as it was when its replacement does not fit on the disk', async () => {
    writePlace();
    const out = join(place, 'dyads');
    const small = ['--program', 'program:laws-law-1', '--from', '1999', '--out', out];
    await startProgram(['export', 'dyads', ...small], environment).end();
    const before = readdirSync(out).map((file) => [file, statSync(join(out, file)).size]);
    const argv = ['export', 'dyads', '--overwrite', '--out', out];
    const { code } = await startProgram(argv, environment, { fileBlocks: 4000 }).end();
    expect(code).toBe(1);
    expect(readdirSync(out).map((file) => [file, statSync(join(out, file)).size])).toEqual(before);
    expect(readdirSync(place)).toEqual(['dyads']);
  });
});

/** An empty folder for what is exported. */
function writePlace(): void {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place);
}
