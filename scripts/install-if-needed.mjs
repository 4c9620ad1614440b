import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, readOrNull } from './lib/content-digest.mjs';
import { ROOT } from './lib/paths.mjs';
import { runNpm } from './lib/run-child.mjs';
import { announce, refuseUnknown, runScript, ScriptError } from './lib/run-script.mjs';
import { withLock } from './lib/with-lock.mjs';

const USAGE = `
Installs the packages of package-lock.json, unless they are installed already.

  node scripts/install-if-needed.mjs

It runs "npm install", never "npm ci": registry mirrors lack some platforms' packages, which "npm ci" does not forgive.
`;

const STAMP = 'node_modules/.reform-graph-installed';
const INPUTS = ['package.json', 'package-lock.json'];
const OLDEST_NODE = [20, 11];

/** Makes sure that the packages are there. Says whether it had to install them. Throws ScriptError when it cannot. */
export async function installIfNeeded() {
  refuseOldNode(process.versions.node);
  if (isInstalled()) return false;
  return withLock('install', async () => {
    if (isInstalled()) return false;
    announce('Installing packages; the first time this takes about a minute ...');
    const argv = ['install', '--include=dev', '--no-audit', '--no-fund'];
    const { code, output } = await runNpm(argv, { isQuiet: true });
    if (code !== 0) throw new ScriptError(`npm install failed:\n${output}`);
    writeFileSync(join(ROOT, STAMP), digestOf(INPUTS));
    return true;
  });
}

/** The stamp holds what was installed, not when: a checkout changes times, and npm touches the lock file itself. */
function isInstalled() {
  return readOrNull(STAMP) === digestOf(INPUTS);
}

function refuseOldNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new ScriptError(
    `This program needs Node.js ${OLDEST_NODE.join('.')} or later, but got: ${version}.`,
  );
}

await runScript(import.meta.url, USAGE, async (argv) => {
  refuseUnknown(argv, []);
  announce((await installIfNeeded()) ? 'Installed.' : 'Everything is installed already.');
  return 0;
});
