import { DomainError } from '../../domain/errors.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import { describeUnfinished, unfinishedBulkLoad } from '../../ingest/bulk/bulk-load-state.js';
import { MIGRATIONS_FOLDER } from '../../package-files.js';
import { latestRelease } from '../../queries/data-set-queries.js';
import { countCommits, countNodesByLabel, somePlaceName } from '../../queries/graph-queries.js';
import { searchNames } from '../../queries/search-queries.js';
import type { GraphReader, GraphStore } from '../../store/graph-store.js';
import { planMigration, readMigrations } from '../../store/migrate.js';
import { openStore } from '../../store/open-store.js';
import type { StoreLocation } from '../../store/store-location.js';
import { fine, note, wrong, type Finding } from './finding.js';

const TO_LOAD = 'load the data sets: reform-graph load';

/** What the graph says of itself. One that cannot be opened is a finding, not an error. */
export async function examineGraph(
  location: StoreLocation,
  { acceptDamage }: { readonly acceptDamage: boolean },
): Promise<readonly Finding[]> {
  let store: GraphStore;
  try {
    store = await open(location, acceptDamage);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [
      error.code === 'NOT_FOUND' ? note('graph', `there is none yet; ${TO_LOAD}`) : closed(error),
    ];
  }
  try {
    return await examineOpen(store, acceptDamage);
  } finally {
    await store.close();
  }
}

/** Only damage that is to be accepted needs to be written down, so that all else is opened for reading. */
async function open(location: StoreLocation, acceptDamage: boolean): Promise<GraphStore> {
  try {
    return await openStore(location, { readOnly: true });
  } catch (error) {
    const isAccepted =
      acceptDamage && error instanceof DomainError && error.code === 'STORE_DAMAGED';
    if (!isAccepted) throw error;
    return openStore(location, { acceptDamage });
  }
}

/** A server holds the graph while it runs; then there is nothing wrong but nothing to be seen either. */
function closed(error: DomainError): Finding {
  const isLocked = error.code === 'STORE_UNAVAILABLE';
  const hint = isLocked ? ' A running server has it so: stop the server to have it examined.' : '';
  return wrong('graph', `${error.code}: ${error.message}${hint}`);
}

async function examineOpen(store: GraphStore, acceptDamage: boolean): Promise<readonly Finding[]> {
  const { engine, version, location } = store.describe();
  const opened = fine('graph', `${engine} ${version}, ${location}`);
  const schema = await examineSchema(store);
  const reader = await store.openReader();
  try {
    return [
      opened,
      schema,
      await examineCommits(reader, acceptDamage),
      await examineRelease(reader),
      ...(await examineBulkLoad(reader)),
      ...(await examineRecords(reader)),
    ];
  } finally {
    await reader.close();
  }
}

async function examineSchema(store: GraphStore): Promise<Finding> {
  try {
    const { from, pending } = await planMigration(store, await readMigrations(MIGRATIONS_FOLDER));
    const behind = `version ${from}, ${pending.length} behind; ${TO_LOAD}`;
    return pending.length === 0 ? fine('schema', `version ${from}`) : note('schema', behind);
  } catch (error) {
    if (error instanceof DomainError) return wrong('schema', error.message);
    throw error;
  }
}

async function examineCommits(reader: GraphReader, acceptDamage: boolean): Promise<Finding> {
  const commits = await countCommits(reader);
  const accepted = acceptDamage ? '; the graph is taken as it is from now on' : '';
  return fine('commits', commits === null ? 'not counted by this store' : `${commits}${accepted}`);
}

async function examineRelease(reader: GraphReader): Promise<Finding> {
  const release = await latestRelease(reader);
  if (release === null) return note('release', `no data yet; ${TO_LOAD}`);
  return fine(
    'release',
    `${release.number} (${release.digest.slice(0, 12)}) of ${release.loadedAt}`,
  );
}

/** A graph in the middle of a bulk load answers, but with neither the old data nor the new. */
async function examineBulkLoad(reader: GraphReader): Promise<readonly Finding[]> {
  const unfinished = await unfinishedBulkLoad(reader);
  return unfinished === null ? [] : [wrong('load', describeUnfinished(unfinished))];
}

async function examineRecords(reader: GraphReader): Promise<readonly Finding[]> {
  const counts = await countNodesByLabel(reader);
  const kinds = [...RECORD_SHAPES.map(({ kind }) => kind), 'DataSet', 'Citation'];
  const counted = kinds
    .filter((kind) => counts.has(kind))
    .map((kind) => `${kind} ${counts.get(kind) ?? 0}`);
  if (counted.length === 0) return [];
  return [fine('records', counted.join(', ')), await examineSearch(reader)];
}

/** Chinese goes through an index of its own, so that it can fail while all else works. */
async function examineSearch(reader: GraphReader): Promise<Finding> {
  const text = (await somePlaceName(reader)) ?? '改革';
  const found = await searchNames(reader, text, { kinds: [], limit: 5 });
  return found.length > 0
    ? fine('search', `${text} finds ${found.length === 5 ? '5 or more' : found.length}`)
    : wrong('search', `${text} finds nothing, though the graph holds records`);
}
