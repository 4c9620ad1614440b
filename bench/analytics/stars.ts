import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replicationTree } from '#src/analytics/replication-tree.js';
import { PILOT } from '#src/domain/pilot.js';
import { STATED_CLASSES } from '#src/domain/replication.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { recordsByIds } from '#src/queries/record-queries.js';
import { walkCopies } from '#src/queries/walk-replications.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { readNeo4jLocation } from '#src/store/neo4j-location.js';
import { openStore } from '#src/store/open-store.js';
import { HttpClient } from '../http-client.js';
import { compareAnswers, measure } from '../measure.js';
import { found, valueOf, type Question } from '../question.js';
import { measuresOf } from '../questions/full-replication.js';
import type { ReportRow } from '../rows.js';
import { startServer } from '../server-process.js';
import type { Timing } from '../statistics.js';
import type { AnalyticsOptions, Neo4jServer } from './options.js';
import { originOf, REAL_SIZES, STRESS_SIZE, writeStars } from './star-data-set.js';

/** How long one star took, the two ways of asking one right after the other. */
export interface StarTimes {
  /** Engine and version. */
  readonly engine: string;
  readonly adopters: number;
  /** The walk, the tree and its measures, called in this process. */
  readonly direct: Timing;
  /** The same as a GraphQL query to the server, from the first byte to the last. */
  readonly http: Timing;
}

const STAR: Question = {
  name: 'replication of a star',
  operation: `query ($id: ID!) {
    pilot(id: $id) {
      id
      replication {
        depth breadth structuralVirality undated
        byHop { hop adopters }
        curve { period cumulativeAtLeast cumulativeAtMost }
        timeTo { share time { atLeastDays atMostDays } }
      }
    }
  }`,
  // Everything counts, not the store alone.
  askStore: (reader, variables, clock) =>
    clock.run(async () => {
      const id = valueOf(variables, 'id');
      const origin = found(await recordsByIds(reader, PILOT, [id]), id);
      const walk = { classes: STATED_CLASSES, maxHops: 8, validAt: null };
      const tree = replicationTree(id, await walkCopies(reader, id, walk));
      return { pilot: { id, replication: measuresOf(tree, origin) } };
    }),
};

const ROWS: readonly ReportRow[] = [...REAL_SIZES, STRESS_SIZE].map((size) => ({
  name: String(size),
  question: STAR,
  subjects: [{ id: originOf(size) }],
}));

/** Measures the stars on the embedded engine and, where there is a server, on Neo4j. Answers are compared by value first. */
export async function measureStars(options: AnalyticsOptions): Promise<readonly StarTimes[]> {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-stars-'));
  try {
    const dataSet = writeStars(parent);
    const embedded = await onEmbedded(parent, dataSet, options);
    const { neo4j } = options;
    return neo4j === null
      ? embedded
      : [...embedded, ...(await onNeo4j(neo4j, parent, dataSet, options))];
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}

/** One process opens a folder: the server gets a copy. */
async function onEmbedded(
  parent: string,
  dataSet: string,
  options: AnalyticsOptions,
): Promise<readonly StarTimes[]> {
  const [direct, served] = [join(parent, 'direct'), join(parent, 'served')];
  const loading = await openStore({ engine: 'embedded', folder: direct });
  await load(loading, dataSet).finally(() => loading.close());
  cpSync(direct, served, { recursive: true });
  const store = await openStore({ engine: 'embedded', folder: direct });
  return measureOn(store, served, {}, options).finally(() => store.close());
}

async function onNeo4j(
  server: Neo4jServer,
  parent: string,
  dataSet: string,
  options: AnalyticsOptions,
): Promise<readonly StarTimes[]> {
  const settings = {
    REFORM_GRAPH_STORE: server.boltUrl,
    REFORM_GRAPH_NEO4J_USER: server.user,
    REFORM_GRAPH_NEO4J_PASSWORD: server.password,
  };
  const store = await openStore(readNeo4jLocation(server.boltUrl, settings));
  try {
    await load(store, dataSet);
    return await measureOn(store, join(parent, 'neo4j'), settings, options);
  } finally {
    await store.close();
  }
}

async function load(store: GraphStore, dataSet: string): Promise<void> {
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  const report = await loadDataSets(store, [dataSet]);
  if (!report.ok) throw new Error(`The stars were not loaded: ${JSON.stringify(report.faults)}`);
}

async function measureOn(
  store: GraphStore,
  folder: string,
  settings: Readonly<Record<string, string>>,
  { root, rounds, signal, onProgress }: AnalyticsOptions,
): Promise<readonly StarTimes[]> {
  const { engine, version } = store.describe();
  const server = await startServer({ root, folder, argv: ['--no-seed'], settings, signal });
  const client = new HttpClient(server.url);
  try {
    await compareAnswers({ store, client }, ROWS, signal);
    const told = (text: string): void => onProgress(`Stars on ${engine}: ${text}`);
    const measured = await measure({ store, client }, ROWS, { rounds, signal, onProgress: told });
    return measured.map(({ name, store: direct, http }) => ({
      engine: `${engine} ${version}`,
      adopters: Number(name),
      direct,
      http,
    }));
  } finally {
    client.close();
    await server.stop();
  }
}
