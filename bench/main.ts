import type { GraphStore } from '#src/store/graph-store.js';
import { openStore } from '#src/store/open-store.js';
import { circumstancesOf } from './circumstances.js';
import { HttpClient } from './http-client.js';
import { compareAnswers, measure, type Measured } from './measure.js';
import { POINT_READ } from './questions/point-read.js';
import { formatMarkdown, formatTable, type Results } from './report.js';
import type { MemoryOfRun } from './resident-memory.js';
import { reportRows } from './rows.js';
import { measureSeededStarts } from './seeded-start.js';
import { startServer } from './server-process.js';
import { chooseSubjects } from './subjects.js';

export { keepPeers } from './peers/results-page.js';

export interface BenchOptions {
  /** The project's folder. */
  readonly root: string;
  /** Two folders with the same made-up graph, and how long it took to load. */
  readonly graph: {
    readonly served: string;
    readonly direct: string;
    readonly loadSeconds: number;
  };
  readonly sizes: {
    readonly seed: number;
    readonly pilotCount: number;
    readonly replicationCount: number;
  };
  readonly rounds: number;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

/** Measures everything and gives the results, for a terminal and as a page. */
export async function runBench(
  options: BenchOptions,
): Promise<{ readonly table: string; readonly markdown: string }> {
  const { graph, root, signal, onProgress } = options;
  const store = await openStore({ engine: 'embedded', folder: graph.direct });
  try {
    const { measured, serverMemory } = await measureServer(store, options);
    onProgress('Starting the server on the real data sets');
    const starts = await measureSeededStarts(root, signal);
    const results: Results = {
      measured,
      serverMemory,
      starts,
      circumstances: circumstancesOf(store, options),
    };
    return { table: formatTable(results), markdown: formatMarkdown(results) };
  } finally {
    await store.close();
  }
}

async function measureServer(
  store: GraphStore,
  { root, graph, sizes, rounds, signal, onProgress }: BenchOptions,
): Promise<{
  readonly measured: readonly Measured[];
  readonly serverMemory: MemoryOfRun;
}> {
  onProgress('Starting the server on the made-up graph');
  const server = await startServer({ root, folder: graph.served, argv: ['--no-seed'], signal });
  const client = new HttpClient(server.url);
  try {
    const reader = await store.openReader();
    const rows = reportRows(await chooseSubjects(reader, sizes.pilotCount));
    await reader.close();
    await client.ask(POINT_READ.operation, { id: 'pilot:synthetic-1' });
    const atFirstAnswer = server.memory();
    onProgress('Comparing the answers');
    await compareAnswers({ store, client }, rows, signal);
    const measured = await measure({ store, client }, rows, { rounds, signal, onProgress });
    return { measured, serverMemory: { atFirstAnswer, later: server.memory() } };
  } finally {
    client.close();
    await server.stop();
  }
}
