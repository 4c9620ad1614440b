import { ScriptError } from '../lib/run-script.mjs';
import { untilItAnswers } from './answer.mjs';
import * as homes from './home.mjs';
import { neo4jClassPath } from './jars.mjs';
import { canRunNeo4j } from './java.mjs';
import { launchServer, setInitialPassword } from './launch.mjs';
import { freePort, LOOPBACK, samePort } from './ports.mjs';
import { endProcess, END_PATIENCE_MILLIS, processStart } from './process.mjs';
import { writeSettings } from './settings.mjs';

/** Starts Neo4j in a home where none runs, and waits until it answers. Options are those of `startNeo4j`, all of them there. */
export async function startStopped(wanted) {
  const ability = canRunNeo4j();
  if (!ability.ok) throw new ScriptError(ability.reason);
  const classPath = await neo4jClassPath(wanted.onProgress);
  const before = homes.readServer(wanted.home);
  if (wanted.isFresh) homes.removeHome(wanted.home);
  if (homes.isHome(wanted.home)) return startInHome(wanted, before, classPath);
  return startInNewHome(wanted, before, classPath);
}

/** A home that a failure or Ctrl-C leaves half made is removed. */
async function startInNewHome(wanted, before, classPath) {
  const remove = () => homes.removeHome(wanted.home);
  homes.makeHome(wanted.home);
  process.once('exit', remove);
  try {
    return await startInHome(wanted, before, classPath);
  } catch (error) {
    remove();
    throw error;
  } finally {
    process.off('exit', remove);
  }
}

async function startInHome(wanted, before, classPath) {
  const password = homes.settlePassword(wanted.home, wanted.password);
  const ports = await choosePorts(wanted, before);
  if (!homes.hasDatabases(wanted.home)) {
    writeSettings(wanted.home, { ...wanted, ...ports });
    wanted.onProgress('Setting the password ...');
    await setInitialPassword(wanted.home, password, classPath);
    // What is read-only cannot be made: it is made first, and then opened again.
    if (wanted.isReadOnly) {
      const maker = await launch({ ...wanted, isReadOnly: false }, ports, password, classPath);
      await endProcess(maker, END_PATIENCE_MILLIS);
    }
  }
  return launch(wanted, ports, password, classPath);
}

async function choosePorts({ boltPort, httpPort }, before) {
  const portOf = (url) => (url === undefined ? undefined : Number(new URL(url).port));
  const choose = (wished, url) => (wished === undefined ? samePort(portOf(url)) : freePort(wished));
  return {
    boltPort: await choose(boltPort, before?.boltUrl),
    httpPort: await choose(httpPort, before?.httpUrl),
  };
}

/** Starts the server and waits until it answers; one that does not is ended. */
async function launch(wanted, { boltPort, httpPort }, password, classPath) {
  const { home, isReadOnly } = wanted;
  wanted.signal?.throwIfAborted();
  writeSettings(home, { ...wanted, boltPort, httpPort });
  const pid = await launchServer(wanted, classPath);
  const server = {
    home,
    pid,
    startedAt: processStart(pid),
    boltUrl: `bolt://${LOOPBACK}:${boltPort}`,
    httpUrl: `http://${LOOPBACK}:${httpPort}`,
    user: 'neo4j',
    password,
    passwordFile: homes.passwordFile(home),
    isReadOnly,
  };
  homes.writeServer(server);
  try {
    await untilItAnswers(server, wanted);
    return server;
  } catch (error) {
    await endProcess(server, 0);
    throw error;
  }
}
