import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChild } from '../lib/run-child.mjs';
import { ScriptError } from '../lib/run-script.mjs';
import { JAVA_FLAGS, javaCommand } from './java.mjs';

const SERVER = 'org.neo4j.server.CommunityEntryPoint';
/** Without the second compiler a start costs 11 s of CPU instead of 22 s. */
const SHORT_LIVED = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const LONG_LIVED = ['-XX:+UseG1GC'];
const ADMINISTRATION = 'org.neo4j.cli.AdminTool';

/** Gives user `neo4j` its password, before the first start only. The password travels in a file: arguments can be seen by everyone. */
export async function setInitialPassword(home, password, classPath) {
  const file = join(home, 'conf', 'initial-password');
  rmSync(join(home, 'data', 'dbms'), { recursive: true, force: true });
  writeFileSync(file, password, { mode: 0o600 });
  try {
    const command = ['dbms', 'set-initial-password', `@${file}`];
    const argv = [...JAVA_FLAGS, ...SHORT_LIVED, '-cp', classPath, ADMINISTRATION, ...command];
    const env = { NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') };
    const { code, output } = await runChild(javaCommand(), argv, { env, isQuiet: true });
    if (code !== 0) throw new ScriptError(`The password could not be set:\n${output.trim()}`);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Starts the server of a home and gives its process id. It outlives us, and writes into `logs/` of its home. */
export async function launchServer({ home, heap, isShortLived }, classPath) {
  const folders = [`--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const flags = [...JAVA_FLAGS, ...(isShortLived ? SHORT_LIVED : LONG_LIVED), `-Xmx${heap}`];
  const argv = [...flags, '-cp', classPath, SERVER, ...folders];
  const log = openSync(join(home, 'logs', 'console.log'), 'w');
  try {
    const child = spawn(javaCommand(), argv, {
      cwd: home,
      stdio: ['ignore', log, log],
      detached: true,
    });
    await once(child, 'spawn');
    child.unref();
    return child.pid;
  } finally {
    closeSync(log);
  }
}
