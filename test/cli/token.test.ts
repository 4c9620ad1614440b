import { describe, expect, it } from '@jest/globals';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfToken, holderOf, parseTokenList } from '#src/server/access/token-list.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { jsonOf, linesOf, runCli } from './support/run-cli.js';

const makeFolder = useTemporaryFolders();
const ANA = ['token', 'Ana', '--role', 'analyst'];

describe('token', () => {
  it('prints a new token once, and the line to add, which knows only its digest', async () => {
    const { code, data, talk } = await runCli(ANA);
    const [token = ''] = linesOf(data);
    expect([code, linesOf(data)]).toEqual([0, [expect.stringMatching(/^rgt_[\w-]{43}$/)]]);
    const line = `Ana,analyst,${digestOfToken(token)}`;
    expect(talk).toBe(`Add to the file of tokens: ${line}\n`);
    expect(parseTokenList(`name,role,sha256\n${line}\n`)).toHaveLength(1);
    expect((await runCli(ANA)).data).not.toBe(data);
  });

  it.each([
    ['a new file', null],
    ['a file of CSV', 'name,role,sha256\n'],
    ['a file of JSON', '[]'],
  ])('adds it to %s, which others may not read', async (_, text) => {
    const file = join(makeFolder(), 'tokens');
    if (text !== null) writeFileSync(file, text);
    const environment = { REFORM_GRAPH_TOKENS_FILE: file };
    const outcome = await runCli([...ANA, '--append', '--json'], { environment });
    const { token, sha256 } = jsonOf(outcome) as { token: string; sha256: string };
    expect(outcome).toMatchObject({ code: 0, talk: '' });
    const written = readFileSync(file, 'utf8');
    expect(written).not.toContain(token);
    expect(parseTokenList(written)).toEqual([{ name: 'Ana', role: 'analyst', sha256 }]);
    expect(holderOf(parseTokenList(written), token)).toMatchObject({ name: 'Ana' });
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it.each([
    ['no role', ['token', 'Ana'], {}, "required option '--role <role>'"],
    ['an unknown role', ['token', 'Ana', '--role', 'king'], {}, 'Allowed choices are analyst'],
    ['a name that no list takes', ['token', 'A,b', '--role', 'analyst'], {}, 'a name is 1 to 60'],
    ['--append without a file', [...ANA, '--append'], {}, 'wants REFORM_GRAPH_TOKENS_FILE'],
  ])('refuses %s, and prints none', async (_, argv, environment, message) => {
    const { code, data, talk } = await runCli(argv, { environment });
    expect([code, data]).toEqual([2, '']);
    expect(talk).toContain(message);
  });

  it('leaves a file that holds something else as it is', async () => {
    const file = join(makeFolder(), 'tokens');
    writeFileSync(file, 'something else');
    const environment = { REFORM_GRAPH_TOKENS_FILE: file };
    const { code, data } = await runCli([...ANA, '--append'], { environment });
    expect([code, data, readFileSync(file, 'utf8')]).toEqual([2, '', 'something else']);
  });
});
