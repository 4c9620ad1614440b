import { afterAll, beforeAll } from '@jest/globals';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const PROJECT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Compiles folders of `src` as they stand now into a temporary folder, once for all tests of a file, so that a child process can run
 * them without jest and without a build. Gives a function that tells the folder: `src/store/cypher.ts` is `store/cypher.js` in it.
 */
export function useCompiledSources(...sourceFolders: readonly string[]): () => string {
  let target = '';
  beforeAll(() => {
    target = mkdtempSync(join(tmpdir(), 'reform-graph-sources-'));
    writeFileSync(join(target, 'package.json'), '{"type":"module"}');
    symlinkSync(join(PROJECT, 'node_modules'), join(target, 'node_modules'), 'junction');
    for (const folder of sourceFolders)
      compileFolder(join(PROJECT, 'src', folder), join(target, folder));
  });
  afterAll(() => rmSync(target, { recursive: true, force: true }));
  return () => target;
}

function compileFolder(from: string, to: string): void {
  for (const name of readdirSync(from, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ts')) compileFile(join(from, name), join(to, name));
  }
}

function compileFile(from: string, to: string): void {
  const { outputText } = ts.transpileModule(readFileSync(from, 'utf8'), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
    },
  });
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to.replace(/\.ts$/, '.js'), outputText);
}
