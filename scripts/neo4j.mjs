import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runScript, ScriptError } from './lib/run-script.mjs';
import { showProgress } from './lib/show-progress.mjs';
import { codeOfStop, stopSignal } from './lib/stop-signal.mjs';
import { DEFAULT_HOME, neo4jStatus, startNeo4j, stopNeo4j } from './neo4j/server.mjs';

export { canRunNeo4j } from './neo4j/java.mjs';
export { discardNeo4j, neo4jStatus, startNeo4j, stopNeo4j } from './neo4j/server.mjs';

const USAGE = `
Runs a Neo4j 5.26 Community for tests and trials, without Docker: on this machine alone, on free ports, in a home of its own. Needs Java 17 or later, and
Maven for the first start, which fetches 125 MB. Prints the settings to use; it runs on until it is stopped.

  node scripts/neo4j.mjs start
  env $(node scripts/neo4j.mjs start) node scripts/reform-graph.mjs load seeds
  node scripts/neo4j.mjs status
  node scripts/neo4j.mjs stop

  --home DIR          its data, logs, password and server.json (default .cache/neo4j/home)

Of start:
  --heap SIZE         memory of Java's heap (default 1g: the seeds are loaded in one transaction)
  --page-cache SIZE   memory for the graph's files (default 128m)
  --bolt-port N       a certain port (default: the one of before, or a free one)
  --http-port N       likewise
  --password TEXT     for a new home (default: random)
  --read-only         refuses writes
  --short-lived       half the work to start, slower once warm: for tests
  --fresh             without the data of before: deletes the home first
`;

const OPTIONS = {
  home: { type: 'string', default: DEFAULT_HOME },
  heap: { type: 'string' },
  'page-cache': { type: 'string' },
  'bolt-port': { type: 'string' },
  'http-port': { type: 'string' },
  password: { type: 'string' },
  'read-only': { type: 'boolean' },
  fresh: { type: 'boolean' },
  'short-lived': { type: 'boolean' },
};
const COMMANDS = { start, stop, status };

function readArguments(argv) {
  try {
    const { values, positionals } = parseArgs({
      args: argv,
      options: OPTIONS,
      allowPositionals: true,
    });
    return { command: positionals.join(' '), values };
  } catch (error) {
    throw new ScriptError(error.message);
  }
}

async function start(values) {
  const signal = stopSignal();
  try {
    const server = await startNeo4j({
      home: values.home,
      heap: values.heap,
      pageCache: values['page-cache'],
      boltPort: toPort('--bolt-port', values['bolt-port']),
      httpPort: toPort('--http-port', values['http-port']),
      password: values.password,
      isReadOnly: values['read-only'],
      isFresh: values.fresh,
      isShortLived: values['short-lived'],
      signal,
      onProgress: showProgress,
    });
    showProgress('');
    printSettings(server);
    return 0;
  } catch (error) {
    if (signal.aborted) return codeOfStop(signal);
    throw error;
  } finally {
    showProgress('');
  }
}

async function stop({ home, ...others }) {
  refuseOthers(others);
  console.log((await stopNeo4j(home)) ? 'Stopped.' : `No Neo4j runs in ${resolve(home)}.`);
  return 0;
}

/** Exit code 0 when it runs, 1 when it does not. */
async function status({ home, ...others }) {
  refuseOthers(others);
  const found = neo4jStatus(home);
  if (found.phase === 'running') printSettings(found.server);
  else console.error(`No Neo4j runs in ${resolve(home)}.`);
  return found.phase === 'running' ? 0 : 1;
}

/** In the form that a shell and an env file take. */
function printSettings({ boltUrl, user, passwordFile }) {
  console.log(`REFORM_GRAPH_STORE=${boltUrl}`);
  console.log(`REFORM_GRAPH_NEO4J_USER=${user}`);
  console.log(`REFORM_GRAPH_NEO4J_PASSWORD_FILE=${passwordFile}`);
}

function toPort(option, text) {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new ScriptError(`${option} takes a port from 1 to 65535, but got: "${text}".`);
}

function refuseOthers(others) {
  const names = Object.keys(others).map((name) => `--${name}`);
  if (names.length > 0) throw new ScriptError(`${names.join(' ')} goes with start alone.`);
}

await runScript(import.meta.url, USAGE, async (argv) => {
  const { command, values } = readArguments(argv);
  const work = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : null;
  if (work === null)
    throw new ScriptError(`start, stop or status is wanted, but got: "${command}". See --help.`);
  return work(values);
});
