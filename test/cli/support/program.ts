import { beforeAll } from '@jest/globals';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { onceARun } from '../../support/once-a-run.js';

/** Runs the program once everything is built. */
const ENTRY = join('scripts', 'reform-graph-built.mjs');
const BUNDLER = pathToFileURL(join(PACKAGE_FOLDER, 'scripts', 'lib', 'bundle.mjs')).href;

export interface ProcessOptions {
  /** An open file that takes its data in place of a pipe. */
  readonly file?: number;
  /** No file that it writes may be longer, in blocks of 512 bytes: what comes after fails as on a full disk. */
  readonly fileBlocks?: number;
  /** Where it runs; that of the tests unless told. */
  readonly folder?: string;
}

/** Gives what starts the program in a process of its own, where signals and pipes are real. */
export function useProgram(): (
  argv: readonly string[],
  environment: Readonly<Record<string, string>>,
  options?: ProcessOptions,
) => ProgramProcess {
  let home = '';
  beforeAll(async () => {
    home = await onceARun('program', layProgramOut);
  });
  return (argv, environment, { file, fileBlocks, folder } = {}) => {
    const whole = [process.execPath, join(home, ENTRY), ...argv] as const;
    const limit = `ulimit -f ${fileBlocks}; exec "$0" "$@"`;
    const [command, ...given] = fileBlocks === undefined ? whole : ['sh', '-c', limit, ...whole];
    const child = spawn(command, given, {
      cwd: folder,
      env: { PATH: process.env['PATH'], ...environment },
      stdio: ['ignore', file ?? 'pipe', 'pipe'],
    });
    return new ProgramProcess(child);
  };
}

/** A run of the program in a process of its own. */
export class ProgramProcess {
  #data = '';
  #talk = '';
  readonly #exited: Promise<unknown>;

  constructor(private readonly child: ChildProcess) {
    this.#exited = once(child, 'close');
    child.stdout?.on('data', (chunk: Buffer) => (this.#data += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (this.#talk += chunk.toString()));
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** What it wrote to standard output so far. */
  get data(): string {
    return this.#data;
  }

  /** What it wrote to standard error so far. */
  get talk(): string {
    return this.#talk;
  }

  /** Waits until standard output holds this. */
  hasPrinted(pattern: RegExp): Promise<void> {
    return this.#untilHolds(pattern, () => this.#data);
  }

  /** Waits until standard error holds this. */
  hasSaid(pattern: RegExp): Promise<void> {
    return this.#untilHolds(pattern, () => this.#talk);
  }

  async #untilHolds(pattern: RegExp, text: () => string): Promise<void> {
    while (!pattern.test(text())) {
      if (this.child.exitCode !== null)
        throw new Error(`It ended without ${pattern}: ${this.#talk}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Closes the pipe that the program writes its data to, as `| head` does. */
  closePipe(): void {
    this.child.stdout?.destroy();
  }

  async end(): Promise<{
    readonly code: number | null;
    readonly data: string;
    readonly talk: string;
  }> {
    await this.#exited;
    return { code: this.child.exitCode, data: this.#data, talk: this.#talk };
  }
}

/** The program as an installed package, made from the sources as they stand. */
function layProgramOut(home: string): void {
  for (const name of ['node_modules', 'schema', 'seeds']) {
    symlinkSync(join(PACKAGE_FOLDER, name), join(home, name), 'junction');
  }
  mkdirSync(join(home, 'scripts'));
  for (const name of ['package.json', ENTRY])
    copyFileSync(join(PACKAGE_FOLDER, name), join(home, name));
  compile(join(PACKAGE_FOLDER, 'src'), join(home, 'dist'));
  const bundling = `import { bundleProgram } from '${BUNDLER}'; await bundleProgram(process.cwd());`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', bundling], { cwd: home });
}

function compile(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const { outputText } = ts.transpileModule(readFileSync(join(from, name), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        experimentalDecorators: true,
      },
    });
    const target = join(to, name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}
