import { existsSync, mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleProgram } from './lib/bundle.mjs';
import { digestOf, filesBelow, readOrNull } from './lib/content-digest.mjs';
import { ROOT } from './lib/paths.mjs';
import { runChild } from './lib/run-child.mjs';
import { announce, refuseUnknown, runScript, ScriptError } from './lib/run-script.mjs';
import { withLock } from './lib/with-lock.mjs';
import { installIfNeeded } from './install-if-needed.mjs';

const USAGE = `
Compiles src/ to dist/, and brings dist/ and the packages that it needs together in bundle/, unless they are up to date.

  node scripts/build.mjs
  node scripts/build.mjs --force    even when nothing changed
`;

const STAMP = 'dist/.build-hash';

/** Makes sure that dist/ and bundle/ are what src/ and the packages say. Says whether it had to compile. Throws ScriptError with the compiler's faults. */
export async function buildIfNeeded({ isForced = false } = {}) {
  if (!isForced && isBuilt()) return false;
  return withLock('build', async () => {
    if (!isForced && isBuilt()) return false;
    announce('Compiling ...');
    const digest = digestOfSources();
    rmSync(join(ROOT, STAMP), { force: true });
    const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const { code, output } = await runChild(process.execPath, [compiler, '-p', '.'], {
      isQuiet: true,
    });
    if (code !== 0) throw new ScriptError(`The program does not compile:\n${output}`);
    removeOrphans();
    mkdirSync(join(ROOT, 'dist'), { recursive: true });
    await bundleProgram(ROOT);
    writeFileSync(join(ROOT, STAMP), digest);
    return true;
  });
}

function isBuilt() {
  return existsSync(join(ROOT, 'bundle')) && readOrNull(STAMP) === digestOfSources();
}

function digestOfSources() {
  const settings = ['package.json', 'package-lock.json', 'tsconfig.json', 'scripts/lib/bundle.mjs'];
  return digestOf([...settings, ...filesBelow('src', '.ts')]);
}

/** Removes what was compiled from sources that are gone, so that nothing can still import it. */
function removeOrphans() {
  for (const path of filesBelow('dist')) {
    const source = path.replace(/^dist/, 'src').replace(/\.js(?:\.map)?$/, '.ts');
    if (path === STAMP || existsSync(join(ROOT, source))) continue;
    rmSync(join(ROOT, path));
    removeEmptyFolders(dirname(join(ROOT, path)));
  }
}

function removeEmptyFolders(folder) {
  if (readdirSync(folder).length > 0) return;
  rmdirSync(folder);
  removeEmptyFolders(dirname(folder));
}

await runScript(import.meta.url, USAGE, async (argv) => {
  refuseUnknown(argv, ['--force']);
  await installIfNeeded();
  const isForced = argv.includes('--force');
  announce((await buildIfNeeded({ isForced })) ? 'Compiled.' : 'Nothing has changed.');
  return 0;
});
