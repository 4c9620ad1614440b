import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { areJarsThere } from './jars.mjs';

const OLDEST_JAVA = 17;

/** Neo4j reaches into these packages of Java, which are closed otherwise. */
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'];
export const JAVA_FLAGS = OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);

/** The Java that JAVA_HOME names, or else the one on the path. */
export function javaCommand() {
  const home = process.env['JAVA_HOME'];
  return home ? join(home, 'bin', 'java') : 'java';
}

/** Whether this machine can run Neo4j: `{ ok: true }`, or `{ ok: false, reason }` with what is missing, for a person. */
export function canRunNeo4j() {
  const reason = whatIsMissing();
  return reason === null ? { ok: true } : { ok: false, reason };
}

function whatIsMissing() {
  if (process.platform === 'win32') {
    return 'scripts/neo4j.mjs runs on Linux and macOS; on Windows use compose.yaml.';
  }
  const version = javaVersion();
  if (version === null) return `Java ${OLDEST_JAVA} or later is needed; no Java was found.`;
  if (version < OLDEST_JAVA) return `Java ${OLDEST_JAVA} or later is needed, but got: ${version}.`;
  if (!areJarsThere() && !runs('mvn', ['--version'])) {
    return 'Maven ("mvn") is needed to fetch Neo4j; it was not found.';
  }
  return null;
}

/** 17 for "17.0.15", 8 for "1.8.0_402"; null when there is no Java. */
function javaVersion() {
  const { stderr } = spawnSync(javaCommand(), ['-version'], { encoding: 'utf8' });
  const version = /version "(?:1\.)?(\d+)/.exec(stderr ?? '');
  return version === null ? null : Number(version[1]);
}

function runs(command, argv) {
  return spawnSync(command, argv, { stdio: 'ignore' }).status === 0;
}
