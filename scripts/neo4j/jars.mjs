import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { digestOf } from '../lib/content-digest.mjs';
import { ROOT } from '../lib/paths.mjs';
import { runChild } from '../lib/run-child.mjs';
import { ScriptError } from '../lib/run-script.mjs';
import { withLock } from '../lib/with-lock.mjs';

const POM = 'scripts/neo4j/pom.xml';
const TOLD_LINES = 15;

/** Whether the jars that the pom names have been fetched. */
export function areJarsThere() {
  return existsSync(jarsFolder());
}

/**
 * The class path of Neo4j. Its jars (125 MB) are fetched through Maven when they are not there or the pom has changed.
 * Throws ScriptError with Maven's last lines when it fails.
 */
export async function neo4jClassPath(onProgress) {
  const folder = jarsFolder();
  await withLock('neo4j-jars', async () => {
    if (existsSync(folder)) return;
    onProgress('Fetching Neo4j; the first time this takes a minute or two ...');
    await fetchJars(folder);
  });
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jar'))
    .map((name) => join(folder, name))
    .join(delimiter);
}

/** Fetched under another name, so that a half-made folder is never taken for whole. */
async function fetchJars(folder) {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  const { code, output } = await runChild('mvn', mavenArguments(draft), { isQuiet: true });
  if (code !== 0) {
    const told = output.trimEnd().split('\n').slice(-TOLD_LINES).join('\n');
    throw new ScriptError(`Maven could not fetch the jars of Neo4j:\n${told}`);
  }
  renameSync(draft, folder);
}

function mavenArguments(folder) {
  return [
    ...['--quiet', '--batch-mode', '--no-transfer-progress', '--strict-checksums'],
    ...['--file', POM, '-Dstyle.color=never'],
    ...['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`],
  ];
}

/** A folder for each state of the pom: a server that runs on the jars of before keeps them. */
function jarsFolder() {
  return join(ROOT, '.cache', 'neo4j', `jars-${digestOf([POM]).slice(0, 12)}`);
}
