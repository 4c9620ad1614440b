import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf, readOrNull } from '../lib/content-digest.mjs';
import { ROOT } from '../lib/paths.mjs';
import { runNpm } from '../lib/run-child.mjs';
import { announce, ScriptError } from '../lib/run-script.mjs';
import { withLock } from '../lib/with-lock.mjs';

const FOLDER = 'bench/peers';
const STAMP = `${FOLDER}/node_modules/.reform-graph-installed`;
const INPUTS = [`${FOLDER}/package.json`, `${FOLDER}/package-lock.json`];

/** Installs the package of the contenders, unless it is. Throws ScriptError when npm fails. */
export async function installPeers() {
  if (isInstalled()) return;
  await withLock('install-peers', async () => {
    if (isInstalled()) return;
    announce('Installing the contenders ...');
    const argv = ['install', '--prefix', join(ROOT, FOLDER), '--no-audit', '--no-fund'];
    const { code, output } = await runNpm(argv, { isQuiet: true });
    if (code !== 0) throw new ScriptError(`npm install failed in ${FOLDER}:\n${output}`);
    writeFileSync(join(ROOT, STAMP), digestOf(INPUTS));
  });
}

function isInstalled() {
  return readOrNull(STAMP) === digestOf(INPUTS);
}
