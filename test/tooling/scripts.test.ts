import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
const TEST_MILLIS = 60_000;

/** Stands in for the compiler, whose start would be most of this file's time: copies, and finds fault with one word. */
const COMPILER = `
  const { cpSync, readFileSync, readdirSync } = require('node:fs');
  const names = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.ts'));
  for (const name of names) cpSync('src/' + name, 'dist/' + name.replace(/ts$/, 'js'));
  const faulty = names.filter((name) => readFileSync('src/' + name, 'utf8').includes('FAULT'));
  for (const name of faulty) console.log('src/' + name + '(1,1): error TS2322');
  process.exit(faulty.length);
`;
/** Likewise for what brings the compiled files together. */
const BUNDLER = `
  const { cpSync } = require('node:fs');
  exports.build = async ({ absWorkingDir, outdir, entryPoints: { main } }) => cpSync(absWorkingDir + '/' + main, absWorkingDir + '/' + outdir + '/main.js');
`;
const STAMP = 'node_modules/.reform-graph-installed';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of its own: our scripts, a source file or two, no dependencies but the compiler. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'reform-graph-scripts-'));
  cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
  write('tsconfig.json', '{}');
  write('package-lock.json', '{ "name": "tiny", "lockfileVersion": 3, "packages": {} }');
  write('src/cli/main.ts', 'export const main = async (argv) => Number(argv[0]);\n');
  write('node_modules/typescript/bin/tsc', COMPILER);
  write('node_modules/esbuild/index.js', BUNDLER);
  describeProject({});
});

afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

describe('install-if-needed', () => {
  it(
    'installs once, and again when the lock file changes',
    async () => {
      rmSync(join(project, 'node_modules'), { recursive: true });
      write('dependency/package.json', '{ "name": "dependency", "version": "1.0.0" }');
      write(
        'package.json',
        '{ "name": "tiny", "dependencies": { "dependency": "file:dependency" } }',
      );
      expect(await run('install-if-needed')).toEqual({ code: 0, stdout: '', stderr: '' });
      const first = readIfThere(STAMP);
      expect(first).toMatch(/^[0-9a-f]{64}$/);
      write(
        'package.json',
        '{ "name": "tiny", "dependencies": { "dependency": "file:./dependency" } }',
      );
      await run('install-if-needed');
      expect(readIfThere(STAMP)).toMatch(/^[0-9a-f]{64}$/);
      expect(readIfThere(STAMP)).not.toBe(first);
    },
    TEST_MILLIS,
  );

  it('says so when npm is missing', async () => {
    rmSync(join(project, 'node_modules'), { recursive: true });
    const outcome = await run('install-if-needed', [], { PATH: '/nowhere', npm_execpath: '' });
    expect(outcome.stderr).toContain('npm was not found.');
    expect(outcome.code).toBe(1);
  });
});

describe('build', () => {
  it(
    'compiles what changed, leaves what did not, and drops what is gone',
    async () => {
      write('src/gone/old.ts', 'export const x = 1;\n');
      await run('build');
      expect(existsSync(join(project, 'dist/gone/old.js'))).toBe(true);
      rmSync(join(project, 'src/gone'), { recursive: true });
      expect(await run('build')).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(existsSync(join(project, 'dist/gone'))).toBe(false);
      write('dist/cli/main.js', 'untouched');
      await run('build');
      expect(readFileSync(join(project, 'dist/cli/main.js'), 'utf8')).toBe('untouched');
      await run('build', ['--force']);
      expect(readFileSync(join(project, 'dist/cli/main.js'), 'utf8')).not.toBe('untouched');
    },
    TEST_MILLIS,
  );

  it(
    'reports what does not compile, and tries again next time',
    async () => {
      write('src/cli/main.ts', "export const main = 'FAULT';\n");
      const first = await run('build');
      expect(first.stderr).toContain('src/cli/main.ts(1,1): error TS2322');
      expect([first.code, (await run('build')).code]).toEqual([1, 1]);
    },
    TEST_MILLIS,
  );

  it('refuses an argument that it does not know', async () => {
    const outcome = await run('build', ['--frce']);
    expect(outcome.stderr).toContain('Unknown argument: --frce.');
    expect(outcome.code).toBe(1);
  });
});

describe('reform-graph', () => {
  it(
    'compiles first, passes arguments on, and gives the exit code of the program, several at once',
    async () => {
      const codes = await Promise.all(
        ['3', '4', '5'].map(async (code) => (await run('reform-graph', [code])).code),
      );
      expect(codes).toEqual([3, 4, 5]);
    },
    TEST_MILLIS,
  );
});

describe('emit-schema', () => {
  it(
    'writes what the code emits, and tells what differs',
    async () => {
      const text = "new Map([['schema/schema.graphql', 'type Query { x: Int }\\n']])";
      write('src/graphql/emit-schema.ts', `export const emittedFiles = async () => ${text};\n`);
      const before = await run('emit-schema', ['--check']);
      expect(before.stderr).toContain('schema/schema.graphql differs from the code');
      expect(before.code).toBe(1);
      expect((await run('emit-schema')).stdout).toBe('Written: schema/schema.graphql\n');
      expect((await run('emit-schema', ['--check'])).code).toBe(0);
    },
    TEST_MILLIS,
  );
});

describe('test', () => {
  const results = (counts: string, file = 'jest-results'): string =>
    `node -e "fs.mkdirSync('coverage',{recursive:true});fs.writeFileSync('coverage/${file}.json',JSON.stringify(${counts}))"`;
  const FINE = { 'check:one': 'node -e 0', 'check:two': 'node -e 0' };

  it(
    'runs every check and the tests, adds up, and ends with the line that counts',
    async () => {
      describeProject({
        ...FINE,
        'test:unit': results('{numPassedTests:5,numPendingTests:2,numTodoTests:1}'),
      });
      const { code, stdout } = await run('test');
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('7 passed, 0 failed, 3 skipped');
      expect(code).toBe(0);
    },
    TEST_MILLIS,
  );

  it(
    'adds the tests that want a Neo4j from a report of their own',
    async () => {
      describeProject({
        'test:unit': results('{numPassedTests:5}'),
        'test:neo4j': results('{numPassedTests:3,numPendingTests:1}', 'jest-neo4j-results'),
      });
      const { stdout } = await run('test');
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('8 passed, 0 failed, 1 skipped');
    },
    TEST_MILLIS,
  );

  it.each([
    ['', '5 passed, 0 failed, 1 skipped'],
    ['1', '5 passed, 1 failed'],
  ])(
    'counts a Neo4j that cannot run here as one test, where tests are mandatory "%s"',
    async (isMandatory, counted) => {
      describeProject({
        'test:unit': results('{numPassedTests:5}'),
        'test:neo4j': `JAVA_HOME=/nowhere node "${join(project, 'scripts/jest-neo4j.mjs')}"`,
      });
      const { stdout } = await run('test', [], { REFORM_GRAPH_MANDATORY: isMandatory });
      expect(stdout).toContain('Skipped, for Neo4j cannot run here: Java 17 or later is needed');
      expect(stdout.trimEnd().split('\n').at(-1)).toBe(counted);
    },
    TEST_MILLIS,
  );

  it(
    'counts skipped tests as failed where all are mandatory',
    async () => {
      describeProject({ 'test:unit': results('{numPassedTests:5,numPendingTests:2}') });
      const { code, stdout } = await run('test', [], { REFORM_GRAPH_MANDATORY: '1' });
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('5 passed, 2 failed');
      expect(code).toBe(1);
    },
    TEST_MILLIS,
  );

  it(
    'runs on after a failure',
    async () => {
      const failing = results('{numPassedTests:5,numFailedTests:1,numRuntimeErrorTestSuites:1}');
      describeProject({
        'check:one': 'node -e "process.exit(1)"',
        'check:two': 'node -e 0',
        'test:unit': failing,
      });
      const { code, stdout } = await run('test');
      expect(stdout.trimEnd().split('\n').at(-1)).toBe('6 passed, 3 failed');
      expect(code).toBe(1);
    },
    TEST_MILLIS,
  );

  it.each([
    ['no report', 'node -e 0'],
    ['a report without a test', results('{numPassedTests:0}')],
    ['an exit code', `${results('{numPassedTests:1}')} && node -e "process.exit(1)"`],
  ])(
    'fails for %s alone',
    async (_, script) => {
      describeProject({ 'test:unit': script });
      expect((await run('test')).stdout).toContain(', 1 failed');
    },
    TEST_MILLIS,
  );

  it(
    'ends its children when it is stopped',
    async () => {
      const sleeper = `node -e "fs.writeFileSync('pid',String(process.pid));setTimeout(()=>0,60000)"`;
      describeProject({ 'check:one': sleeper, 'test:unit': 'node -e 0' });
      const child = spawn(process.execPath, [join(project, 'scripts/test.mjs')], {
        stdio: 'ignore',
      });
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const pid = Number(await waitFor(() => readIfThere('pid')));
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    },
    TEST_MILLIS,
  );
});

it.each([
  ...['install-if-needed', 'build', 'start', 'jest', 'jest-neo4j', 'neo4j', 'emit-schema', 'test'],
  'complete-lock',
])('%s explains itself with an example', async (script) => {
  const { code, stdout } = await run(script, ['--help']);
  expect(stdout).toMatch(/\n {2}(?:node scripts\/|npm )/);
  expect(code).toBe(0);
});

describe('complete-lock', () => {
  it('adds the platforms that are missing, and nothing twice', async () => {
    const optionalDependencies = { '@x/y-darwin-arm64': '1.2.3', '@x/y-linux-x64-musl': '1.2.3' };
    const packages = { '': {}, 'node_modules/@x/y': { version: '1.2.3', optionalDependencies } };
    write('package-lock.json', JSON.stringify({ packages }));
    expect((await run('complete-lock', ['--check'])).code).toBe(1);
    expect((await run('complete-lock')).stdout).toBe(
      '@x/y-darwin-arm64 1.2.3\n@x/y-linux-x64-musl 1.2.3\n',
    );
    expect((await run('complete-lock', ['--check'])).code).toBe(0);
    expect(readIfThere('package-lock.json')).toContain('"libc"');
  });
});

function write(path: string, text: string): void {
  mkdirSync(join(project, path, '..'), { recursive: true });
  writeFileSync(join(project, path), text);
}

/** Writes package.json with these scripts, and stamps the packages as installed: npm would remove the compiler. */
function describeProject(scripts: Readonly<Record<string, string>>): void {
  write(
    'package.json',
    JSON.stringify({ name: 'tiny', version: '1.0.0', type: 'module', scripts }),
  );
  const hash = createHash('sha256');
  for (const path of ['package.json', 'package-lock.json'])
    hash.update(`${path}\0${readIfThere(path)}\0`);
  write(STAMP, hash.digest('hex'));
}

function readIfThere(path: string): string {
  const file = join(project, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

async function waitFor(read: () => string): Promise<string> {
  for (;;) {
    const text = read();
    if (text !== '') return text;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

function run(
  script: string,
  argv: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  const file = join(project, 'scripts', `${script}.mjs`);
  const options = { cwd: tmpdir(), env: { ...process.env, REFORM_GRAPH_MANDATORY: '', ...env } };
  return new Promise((resolve) => {
    execFile(process.execPath, [file, ...argv], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}
