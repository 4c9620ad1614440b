import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runNode, type Outcome } from '../support/run-node.js';

const ROOT = join(import.meta.dirname, '..', '..');
const TEST_MILLIS = 60_000;

/** Stand in for the real ones, whose start takes seconds: this Java only sleeps where it should serve. */
const JAVA = `case "$*" in
  -version) echo 'openjdk version "17.0.1"' >&2 ;;
  *AdminTool*) ;;
  *) echo $$ > "$FAKE_JAVA_PID"; exec sleep 60 ;;
esac`;
const MAVEN = `for argument; do
  case "$argument" in -DoutputDirectory=*) touch "\${argument#*=}/neo4j.jar" ;; esac
done`;

/** A copy of the scripts, so that jars are fetched anew, with programs of ours on its path. */
let project: string;
let home: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'reform-graph-neo4j-'));
  home = join(project, 'home');
  cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
  writeProgram('java', JAVA);
  writeProgram('mvn', MAVEN);
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('start says what is wrong', () => {
  it.each([
    ['no Java', 'java', 'exit 127', 'Java 17 or later is needed; no Java was found.'],
    ['an old Java', 'java', `echo 'java version "1.8.0_402"' >&2`, 'needed, but got: 8.'],
    ['no Maven', 'mvn', 'exit 127', 'Maven ("mvn") is needed to fetch Neo4j'],
    [
      'a Maven that fails',
      'mvn',
      'test "$1" = --version || { echo "[ERROR] No route to host"; exit 1; }',
      'Maven could not fetch the jars of Neo4j:\n[ERROR] No route to host',
    ],
  ])(
    'for %s',
    async (_, program, body, message) => {
      writeProgram(program, body);
      await expectFault(message);
    },
    TEST_MILLIS,
  );

  it(
    'for a server that ends while it starts, with its last lines',
    async () => {
      writeProgram('java', JAVA.replace('exec sleep 60', 'echo Out of luck; exit 1'));
      await expectFault('ended while it started. Its last lines:\nOut of luck');
    },
    TEST_MILLIS,
  );

  it(
    'for a port that is taken',
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      const { port } = server.address() as AddressInfo;
      await expectFault(`Port ${port} of 127.0.0.1 is taken.`, '--bolt-port', String(port));
      server.close();
    },
    TEST_MILLIS,
  );

  it.each([
    ['--heap', '512', '--heap takes an amount of memory such as "512m", but got: "512".'],
    ['--page-cache', 'much', '--page-cache takes an amount of memory'],
    ['--http-port', '70000', '--http-port takes a port from 1 to 65535, but got: "70000".'],
    ['--password', 'short', 'A password has 8 characters or more'],
    ['--password', '@other/file', 'A password has 8 characters or more'],
  ])('for %s %s', async (option, value, message) => {
    await expectFault(message, option, value);
  });

  async function expectFault(message: string, ...argv: readonly string[]): Promise<void> {
    const { code, stdout, stderr } = await run('start', ...argv);
    expect(stderr).toContain(message);
    expect([code, stdout, existsSync(home)]).toEqual([1, '', false]);
  }
});

describe('a folder that is no home of Neo4j', () => {
  it.each([['--fresh'], ['--heap=512m']])('is left alone by start %s', async (option) => {
    mkdirSync(home);
    writeFileSync(join(home, 'thesis.txt'), 'years of work');
    const { code, stderr } = await run('start', option);
    expect(stderr).toContain('is not a home of Neo4j made by this script');
    expect(code).toBe(1);
    expect(readFileSync(join(home, 'thesis.txt'), 'utf8')).toBe('years of work');
  });
});

describe('a process that has got the process id of a server that ended', () => {
  it('counts as no server, and is not stopped', async () => {
    const stranger = spawn('sleep', ['60']);
    await once(stranger, 'spawn');
    mkdirSync(home);
    const noted = { home, pid: stranger.pid, startedAt: 'another-boot 4711', isReadOnly: false };
    writeFileSync(join(home, 'server.json'), JSON.stringify(noted));
    expect((await run('status')).code).toBe(1);
    expect((await run('stop')).stdout).toBe(`No Neo4j runs in ${home}.\n`);
    expect([stranger.exitCode, stranger.signalCode]).toEqual([null, null]);
    stranger.kill();
  });
});

it(
  'Ctrl-C during a start leaves neither a server nor a home',
  async () => {
    const script = spawn(
      process.execPath,
      [join(project, 'scripts/neo4j.mjs'), ...argvOf('start')],
      {
        stdio: 'ignore',
        env: environment(),
      },
    );
    const ended = once(script, 'close');
    const pid = await pidOfJava();
    script.kill('SIGINT');
    expect(await ended).toEqual([130, null]);
    expect(stateOf(pid)).toMatch(/^(?:Z.*)?$/);
    expect(existsSync(home)).toBe(false);
  },
  TEST_MILLIS,
);

it.each([['begin'], [''], ['start stop']])('refuses the command "%s"', async (command) => {
  const { code, stderr } = await run(...command.split(' '));
  expect(stderr).toContain(`start, stop or status is wanted, but got: "${command}".`);
  expect(code).toBe(1);
});

it('stop and status refuse what goes with start alone', async () => {
  expect((await run('stop', '--fresh')).stderr).toBe('--fresh goes with start alone.\n');
  expect((await run('status', '--heap', '1g')).stderr).toBe('--heap goes with start alone.\n');
});

function run(...argv: readonly string[]): Promise<Outcome> {
  return runNode(join(project, 'scripts/neo4j.mjs'), argvOf(...argv), environment());
}

function argvOf(...argv: readonly string[]): string[] {
  return [...argv, '--home', home];
}

function environment(): NodeJS.ProcessEnv {
  const path = `${join(project, 'bin')}:${process.env['PATH']}`;
  return { ...process.env, PATH: path, JAVA_HOME: '', FAKE_JAVA_PID: join(project, 'java-pid') };
}

function writeProgram(name: string, body: string): void {
  const file = join(project, 'bin', name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n${body}\n`);
  chmodSync(file, 0o755);
}

async function pidOfJava(): Promise<string> {
  const file = join(project, 'java-pid');
  for (;;) {
    const pid = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
    if (pid !== '') return pid;
    await sleep(20);
  }
}

/** The state of a process as "ps" has it: "Z" when only its parent has not asked how it ended, "" when it is gone. */
function stateOf(pid: string): string {
  return spawnSync('ps', ['-o', 'stat=', '-p', pid], { encoding: 'utf8' }).stdout.trim();
}
