import type { Command } from 'commander';
import { SETTINGS, readConfig, type Config } from '../../config.js';
import { openSourceFolder } from '../../curation/source-folder.js';
import { DomainError } from '../../domain/errors.js';
import { idOf } from '../../domain/identifiers.js';
import { PILOT } from '../../domain/pilot.js';
import { SEEDS_FOLDER } from '../../package-files.js';
import { readBulkLoad } from '../../queries/bulk-load-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import type { GraphStore } from '../../store/graph-store.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { withGraph } from '../open-graph.js';
import { wholeNumber } from '../options.js';
import { isWorker, leaveWorkers, runWorkers } from '../run-workers.js';
import { print, say, type Terminal } from '../terminal.js';
import { askWhoCopied } from '../who-copied/ask.js';
import { formatWhoCopied } from '../who-copied/format.js';

interface StartOptions {
  readonly port?: number;
  readonly host?: string;
  readonly firstAnswer: boolean;
  readonly seed: boolean;
  readonly workers: number;
}

const FIRST_PILOT = idOf('Pilot', 'pilot:hangzhou-cbec-2015');

const NOTES = [
  'Loads the data sets that come with the program, unless the graph holds them as they are. Ctrl-C (or SIGTERM) lets requests',
  'end, closes the graph and ends with exit code 0.',
  '',
  'Settings, from the environment:',
  ...SETTINGS.map(({ variable, help }) => `  ${variable}: ${help}`),
  '',
  'Examples:',
  '  reform-graph start',
  '  reform-graph start --port 4001 --first-answer',
  '  REFORM_GRAPH_STORE=bolt://localhost reform-graph start --workers 4',
];

/** `start`: the GraphQL server, with the data sets loaded. */
export function startCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('start', 'start the GraphQL server', NOTES)
    .option(
      '--port <n>',
      'port to listen on (default: REFORM_GRAPH_PORT, else 4000)',
      wholeNumber(0, 65_535),
    )
    .option(
      '--host <name>',
      'address to listen on (default: REFORM_GRAPH_HOST, else this machine alone)',
    )
    .option('--first-answer', 'print a first answer and how to ask for it', false)
    .option('--no-seed', 'do not load the data sets that come with the program')
    .option(
      '--workers <n>',
      'processes that answer together; more than one on Neo4j only',
      wholeNumber(1, 64),
      1,
    )
    .action(
      action(context, async (options: StartOptions) => {
        const config = readConfig(environmentWith(terminal, options));
        if (options.workers > 1) return startWorkers(terminal, options, config);
        const program = importServer();
        program.catch(() => undefined);
        await withGraph(terminal, async (store) =>
          serve(terminal, store, { ...options, config, program: await program }),
        );
        leaveWorkers();
        return EXIT.fine;
      }),
    );
}

/** Brings the graph up to date once, then has several processes answer, none of which seeds. */
async function startWorkers(
  terminal: Terminal,
  { workers, seed: isSeeding, firstAnswer }: StartOptions,
  { host, port }: Config,
): Promise<ExitCode> {
  await withGraph(terminal, async (store) => {
    refuseSingleWriter(store);
    if (isSeeding) await seed(terminal, store);
    if (firstAnswer) await printFirstAnswer(terminal, store, `http://${host}:${port}/graphql`);
  });
  const argv = ['start', '--no-seed', '--port', String(port), '--host', host];
  await runWorkers(terminal, { count: workers, argv });
  return EXIT.fine;
}

/** An embedded graph is open in one process at a time. */
function refuseSingleWriter(store: GraphStore): void {
  if (store.capabilities.concurrentWrites) return;
  throw new DomainError(
    'BAD_CONFIGURATION',
    `--workers takes more than 1 only where several processes may open the graph, as on Neo4j; this one is ${store.describe().engine}.`,
  );
}

/** The server and all that it needs are imported while the graph is opened, which is waiting for the most part. */
async function importServer() {
  const [{ createLogger }, { prepareServer }] = await Promise.all([
    import('../../logger.js'),
    import('../../server/start-server.js'),
  ]);
  return { createLogger, startServer: await prepareServer() };
}

type ServerProgram = Awaited<ReturnType<typeof importServer>>;

async function serve(
  terminal: Terminal,
  store: GraphStore,
  {
    config,
    program: { createLogger, startServer },
    ...options
  }: StartOptions & { readonly config: Config; readonly program: ServerProgram },
): Promise<void> {
  if ((await readBulkLoad(store)) !== null) await warnOfUnfinished(terminal, store);
  else if (options.seed) await seed(terminal, store);
  const server = await startServer({
    config,
    store,
    quotations: openSourceFolder(config.sourcesFolder),
    logger: createLogger(config.logLevel),
  });
  const url = `${server.url}/graphql`;
  try {
    if (!isWorker()) print(terminal, `Reform Graph answers at ${url}`);
    if (options.firstAnswer) await printFirstAnswer(terminal, store, url);
    await stopSignal(terminal.stop);
    say(terminal, 'Stopping.');
  } finally {
    await server.stop();
  }
}

/** Options of the command line go before the environment. */
function environmentWith(
  { environment }: Terminal,
  { port, host }: StartOptions,
): Terminal['environment'] {
  return {
    ...environment,
    ...(port === undefined ? {} : { REFORM_GRAPH_PORT: String(port) }),
    ...(host === undefined ? {} : { REFORM_GRAPH_HOST: host }),
  };
}

/** What loads are made of is imported where there is a load to speak of: most starts are of a graph that is loaded. */
async function warnOfUnfinished(terminal: Terminal, store: GraphStore): Promise<void> {
  const { describeUnfinished, unfinishedBulkLoad } =
    await import('../../ingest/bulk/bulk-load-state.js');
  const unfinished = await unfinishedBulkLoad(store);
  if (unfinished !== null) say(terminal, `warning: ${describeUnfinished(unfinished)}`);
}

async function seed(terminal: Terminal, store: GraphStore): Promise<void> {
  const { bringUpToDate } = await import('../load-folders.js');
  const { dataSetFolders } = await import('../../ingest/seeds.js');
  const report = await bringUpToDate(store, await dataSetFolders(SEEDS_FOLDER), terminal);
  if (report?.ok === true) say(terminal, `Loaded data release ${report.release.number}.`);
}

/** A graph with other data need not have the pilot; then there is nothing to show. */
async function printFirstAnswer(terminal: Terminal, store: GraphStore, url: string): Promise<void> {
  const reader = await store.openReader();
  try {
    if (!(await recordsByIds(reader, PILOT, [FIRST_PILOT])).has(FIRST_PILOT)) return;
    const answer = await askWhoCopied(reader, {
      pilotId: FIRST_PILOT,
      classes: ['ATTESTED', 'PRESCRIBED'],
      maxHops: 8,
      validAt: null,
      expandCollective: false,
    });
    const lines = formatWhoCopied(answer, { isShort: true });
    for (const line of ['', ...lines, '', 'Ask the server:', exampleRequest(url)])
      print(terminal, line);
  } finally {
    await reader.close();
  }
}

function exampleRequest(url: string): string {
  const query = `{ pilot(id: "${FIRST_PILOT}") { name copyCounts { attested prescribed collective scaleUps } } }`;
  return `curl -s ${url} -H 'content-type: application/json' -d '${JSON.stringify({ query })}'`;
}

function stopSignal(stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) resolve();
    else stop.addEventListener('abort', () => resolve(), { once: true });
  });
}
