import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '#src/config.js';
import { runCli } from './support/run-cli.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const COMMANDS = [
  'start',
  'load',
  'migrate',
  'who-copied',
  'path',
  'search',
  'cite',
  'coverage',
  'agreement',
  'stats',
  'verify',
  'extract',
  'confirm',
  'cypher',
  'doctor',
];

describe('reform-graph', () => {
  const makeFolder = useTemporaryFolders();

  it('lists every command and the exit codes in its help, as data', async () => {
    const { code, data, talk } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(data).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    expect(data).toContain('Exit codes: 0 fine');
    expect(talk).toBe('');
  });

  it.each(COMMANDS)('shows an example in the help of %s', async (command) => {
    const { code, data } = await runCli([command, '--help']);
    expect(code).toBe(0);
    expect(data).toMatch(new RegExp(`Examples?:\n {2}reform-graph ${command}`));
  });

  it('lists every setting in the help of start', async () => {
    const { data } = await runCli(['start', '--help']);
    for (const { variable, help } of SETTINGS) expect(data).toContain(`  ${variable}: ${help}\n`);
  });

  it('prints its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({
      code: 0,
      data: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });

  it('shows its help and is used wrongly without a command', async () => {
    const { code, data, talk } = await runCli([]);
    expect({ code, data }).toEqual({ code: 2, data: '' });
    expect(talk).toContain('Usage: reform-graph');
  });

  it.each([
    [['bogus'], "error BAD_USER_INPUT: unknown command 'bogus'\n"],
    [['search'], "error BAD_USER_INPUT: missing required argument 'text'\n"],
    [['load', '--fast'], "error BAD_USER_INPUT: unknown option '--fast'\n"],
    [['search', 'a', 'b'], 'error BAD_USER_INPUT: too many arguments'],
    [['who-copied', 'x', '--max-hops', '17'], 'A whole number from 1 to 16 is wanted.\n'],
    [
      ['who-copied', 'x', '--classes', 'attested,rumoured'],
      'Some of attested,prescribed,inferred are wanted.\n',
    ],
    [['who-copied', 'x', '--valid-at', 'soon'], 'A date is like 2017'],
    [['search', 'x', '--kind', 'city'], 'One of batch, claim'],
    [['search', 'x', '--limit', '0'], 'A whole number from 1 to 1000 is wanted.\n'],
  ])('refuses %p with exit code 2 and one line', async (argv, message) => {
    const { code, data, talk } = await runCli(argv);
    expect({ code, data }).toEqual({ code: 2, data: '' });
    expect(talk).toMatch(/^error BAD_USER_INPUT: [^\n]*\n$/);
    expect(talk).toContain(message);
  });

  it('ends with 2 and no stack when the configuration is wrong', async () => {
    const environment = { REFORM_GRAPH_STORE: 'mysql://here' };
    const { code, talk } = await runCli(['search', 'x'], { environment });
    expect(code).toBe(2);
    expect(talk).toMatch(
      /^error BAD_CONFIGURATION: REFORM_GRAPH_STORE is "memory:", [^\n]*, but got: "mysql:\/\/here".\n$/,
    );
  });

  it('shows the stack of an error with DEBUG', async () => {
    const environment = { REFORM_GRAPH_STORE: 'mysql://here', DEBUG: '1' };
    expect((await runCli(['search', 'x'], { environment })).talk).toContain('    at ');
  });

  it('ends with 3 when there is no graph, and says how to get one', async () => {
    const environment = { REFORM_GRAPH_STORE: `embedded:${makeFolder()}` };
    const { code, talk } = await runCli(['search', 'x'], { environment });
    expect(code).toBe(3);
    expect(talk).toMatch(/^error STORE_UNAVAILABLE: There is no graph in .* reform-graph load/);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('ends with the code of %s when it was stopped before it began', async (signal, code) => {
    const stop = AbortSignal.abort(signal);
    const environment = { REFORM_GRAPH_STORE: `embedded:${makeFolder()}` };
    expect(await runCli(['search', 'x'], { environment, stop })).toEqual({
      code,
      data: '',
      talk: 'Stopped before the end; nothing was left half done.\n',
    });
  });
});
