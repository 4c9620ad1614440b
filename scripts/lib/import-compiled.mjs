import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from './content-digest.mjs';
import { ROOT } from './paths.mjs';

/**
 * Compiles folders beside `src/` and imports a module of theirs, such as `methods/check-methods.js`. Types are checked by `npm run check:types`.
 * The target lies inside the package, so that `#src/...` means `dist/...` there.
 */
export async function importCompiled(folders, path) {
  const { default: ts } = await import('typescript');
  const compilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
  };
  for (const folder of folders) {
    rmSync(join(ROOT, '.cache', folder), { recursive: true, force: true });
    for (const source of filesBelow(folder, '.ts').filter(isOurs)) {
      const text = readFileSync(join(ROOT, source), 'utf8');
      const { outputText } = ts.transpileModule(text, { compilerOptions });
      const file = join(ROOT, '.cache', source).replace(/\.ts$/, '.js');
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, outputText);
    }
  }
  return import(pathToFileURL(join(ROOT, '.cache', path)).href);
}

/** `bench/peers` is a package with packages of its own. */
function isOurs(path) {
  return !path.includes('node_modules');
}
