import { afterAll, beforeAll } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '#src/config.js';
import { openSourceFolder } from '#src/curation/source-folder.js';
import {
  EXPORT_SUMMARIES,
  PARAMETERS_OF_EXPORT,
  type ExportName,
} from '#src/exports/requests/export-request.js';
import { createLogger } from '#src/logger.js';
import { startServer, type RunningServer } from '#src/server/start-server.js';
import { openStore } from '#src/store/open-store.js';
import { useProgram } from '../cli/support/program.js';
import { runCli } from '../cli/support/run-cli.js';
import { writeDataSet } from '../support/data-sets.js';
import { STORY } from '../support/graph-story.js';
import type { LogLine } from './test-server.js';

/** Every export that can be had over HTTP: all but the one that needs a table of the user's own. */
export const NAMES = (Object.keys(EXPORT_SUMMARIES) as ExportName[]).filter(
  (name) => name !== 'selection',
);

/** Sites of the story are of several levels, so that a unit must be chosen. */
const CHOSEN = { unit: 'prefecture', nesting: 'roll-up', from: '1980', 'decay-scale': '2' };

/** A server over the story. */
export interface StoryServer {
  readonly logLines: readonly LogLine[];
  readonly fetch: (path: string, init?: RequestInit) => Promise<Response>;
  /** The address of an export with the options that these tests choose, and others. */
  readonly address: (name: string, more?: Readonly<Record<string, string>>) => string;
}

/** A server over the story with one run of an inference, and what the command line wrote of the same graph with the same options. */
export interface ExportServer extends StoryServer {
  /** The text of a file that the command line wrote. */
  readonly written: (name: string, file: string) => string;
}

/** What is done to a graph, in its folder, before it is served. Gives options that addresses need. */
type Prepare = (
  folder: string,
  environment: Readonly<Record<string, string>>,
) => Promise<Readonly<Record<string, string>>>;

/** Starts a server for all tests of a file. */
export function useStoryServer(prepare: Prepare = async () => ({})): StoryServer {
  const logLines: LogLine[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'reform-graph-'));
  const graph = join(folder, 'graph');
  let server: RunningServer;
  let options: Readonly<Record<string, string>> = CHOSEN;
  beforeAll(async () => {
    const environment = { REFORM_GRAPH_STORE: `embedded:${graph}` };
    await runCli(['load', writeDataSet(folder, 'story', STORY)], { environment });
    options = { ...CHOSEN, ...(await prepare(folder, environment)) };
    server = await start(graph, logLines);
  }, 180_000);
  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    logLines,
    fetch: (path, init) => fetch(`${server.url}${path}`, init),
    address: (path, more = {}) => {
      const [name = ''] = path.split('/');
      const parameters = new URLSearchParams({ ...heeded(name as ExportName, options), ...more });
      return `/export/${path}?${parameters.toString()}`;
    },
  };
}

/** The same, after an inference and after the command line wrote every export. */
export function useExportServer(): ExportServer {
  const startProgram = useProgram();
  let written = '';
  const server = useStoryServer(async (folder, environment) => {
    written = folder;
    const run = await inferred((argv) => startProgram(argv, environment).end());
    for (const name of NAMES) {
      const argv = ['export', name, ...argvOf(heeded(name, { ...CHOSEN, run }))];
      const { code, talk } = await runCli([...argv, '--out', join(folder, name)], { environment });
      if (code !== 0) throw new Error(talk);
    }
    return { run };
  });
  return { ...server, written: (name, file) => readFileSync(join(written, name, file), 'utf8') };
}

/** The options that an export takes; it refuses others. */
function heeded(name: ExportName, options: Readonly<Record<string, string>>) {
  const taken = Object.entries(options).filter(([option]) =>
    PARAMETERS_OF_EXPORT[name].includes(option),
  );
  return Object.fromEntries(taken);
}

async function inferred(
  run: (argv: readonly string[]) => Promise<{ readonly data: string; readonly talk: string }>,
): Promise<string> {
  const argv = ['infer', '--unit', 'prefecture', '--nesting', 'roll-up', '--override'];
  const { data, talk } = await run([...argv, '--max-edges', '2', '--lambda', '1', '--json']);
  if (data === '') throw new Error(talk);
  return (JSON.parse(data) as { readonly run: { readonly id: string } }).run.id;
}

function argvOf(options: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
}

async function start(folder: string, logLines: LogLine[]): Promise<RunningServer> {
  return startServer({
    config: readConfig({ REFORM_GRAPH_PORT: '0', REFORM_GRAPH_STORE: `embedded:${folder}` }),
    store: await openStore({ engine: 'embedded', folder }),
    quotations: openSourceFolder(null),
    logger: createLogger('info', {
      write: (line) => void logLines.push(JSON.parse(line) as LogLine),
    }),
  });
}
