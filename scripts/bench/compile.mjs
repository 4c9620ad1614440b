import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../lib/content-digest.mjs';
import { ROOT } from '../lib/paths.mjs';

/**
 * Compiles `bench/` and imports a module of it. Types are checked by `npm run check:types`. The target lies inside the package, so that
 * `#src/...` means `dist/...` there.
 */
export async function importBench(path) {
  const { default: ts } = await import('typescript');
  const target = join(ROOT, '.cache', 'bench');
  rmSync(target, { recursive: true, force: true });
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  for (const source of filesBelow('bench', '.ts').filter(isOurs)) {
    const { outputText } = ts.transpileModule(readFileSync(join(ROOT, source), 'utf8'), {
      compilerOptions,
    });
    const file = join(ROOT, '.cache', source).replace(/\.ts$/, '.js');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, outputText);
  }
  return import(pathToFileURL(join(target, path)).href);
}

/** `bench/peers` is a package with packages of its own. */
function isOurs(path) {
  return !path.includes('node_modules');
}
