import { DomainError } from '../domain/errors.js';
import { dataSetFolders } from '../ingest/seeds.js';
import { MIGRATIONS_FOLDER, SEEDS_FOLDER } from '../package-files.js';
import type { GraphReader, GraphStore } from '../store/graph-store.js';
import { migrate, planMigration, readMigrations } from '../store/migrate.js';
import { openStore } from '../store/open-store.js';
import {
  parseStoreLocation,
  type OpenOptions,
  type StoreLocation,
} from '../store/store-location.js';
import { untilStopped } from './command.js';
import { say, type Terminal } from './terminal.js';

/** The location that REFORM_GRAPH_STORE names. */
export function storeLocation({ environment }: Terminal): StoreLocation {
  return parseStoreLocation(environment['REFORM_GRAPH_STORE'], environment);
}

/** Opens the graph for writing, with its schema up to date, and closes it after the work. */
export async function withGraph<T>(
  terminal: Terminal,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  return withStore(terminal, {}, async (store) => {
    await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
    return work(store);
  });
}

/** The same with data in it: a graph that does not outlive the process is filled with the package's data sets first. */
export async function withFilledGraph<T>(
  terminal: Terminal,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  return withGraph(terminal, async (store) => {
    if (!store.capabilities.durable) await fill(store, terminal);
    return work(store);
  });
}

/** Opens the store as it is, whatever its schema, and closes it after the work. */
export async function withStore<T>(
  terminal: Terminal,
  options: Pick<OpenOptions, 'readOnly'>,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const store = await openStore(storeLocation(terminal), { ...options, ...waitingOf(terminal) });
  return closingAfter(store, work);
}

/**
 * One reader of the graph, which is opened for reading only, so that several commands may read at once. A graph that does not
 * outlive the process is filled with the package's data sets first: it would have nothing to say otherwise.
 */
export async function withReader<T>(
  terminal: Terminal,
  work: (reader: GraphReader, store: GraphStore) => Promise<T>,
): Promise<T> {
  return closingAfter(await openToRead(terminal), async (store) => {
    if (store.capabilities.durable) await refuseOldSchema(store);
    else await fill(store, terminal);
    const reader = await store.openReader();
    try {
      return await untilStopped(terminal, work(reader, store));
    } finally {
      await reader.close();
    }
  });
}

/** A server that is not there yet is waited for, and the person told so, until Ctrl-C. */
function waitingOf(terminal: Terminal): Pick<OpenOptions, 'onWaiting' | 'stop'> {
  return { onWaiting: (message) => say(terminal, message), stop: terminal.stop };
}

async function closingAfter<T>(
  store: GraphStore,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A graph that is not there is no negative answer, but a graph that cannot be reached. */
async function openToRead(terminal: Terminal): Promise<GraphStore> {
  try {
    return await openStore(storeLocation(terminal), { readOnly: true, ...waitingOf(terminal) });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'NOT_FOUND') throw error;
    throw new DomainError('STORE_UNAVAILABLE', error.message, { cause: error });
  }
}

async function fill(store: GraphStore, terminal: Terminal): Promise<void> {
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  say(terminal, `Loading the data sets of ${SEEDS_FOLDER} into memory.`);
  const { bringUpToDate } = await import('./load-folders.js');
  await bringUpToDate(store, await dataSetFolders(SEEDS_FOLDER), terminal);
}

async function refuseOldSchema(store: GraphStore): Promise<void> {
  const { from, pending } = await planMigration(store, await readMigrations(MIGRATIONS_FOLDER));
  if (pending.length === 0) return;
  throw new DomainError(
    'STORE_UNAVAILABLE',
    `The graph has schema version ${from}, older than this program's. Bring it up to date: reform-graph load`,
  );
}
