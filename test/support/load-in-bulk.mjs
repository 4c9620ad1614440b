/**
 * Loads a data set in bulk into the store at a location, and prints each step of the load as "stage done total"; then "ok", or the
 * faults. At the step PAUSE_AT, such as "writing nodes 4000", it stands still behind that batch and waits to be killed.
 * Usage: node load-in-bulk.mjs SOURCES MIGRATIONS LOCATION DATA_SET [PAUSE_AT]
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [sources, migrations, location, dataSet, pauseAt] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(sources, path)).href);
const { openStore } = await load('store/open-store.js');
const { parseStoreLocation } = await load('store/store-location.js');
const { migrate, readMigrations } = await load('store/migrate.js');
const { loadInBulk } = await load('ingest/bulk/load-in-bulk.js');

function standStill() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}

const store = await openStore(parseStoreLocation(location, process.env));
await migrate(store, await readMigrations(migrations));
const onProgress = (stage, done, total) => {
  process.stdout.write(`${stage} ${done} ${total}\n`);
  if (`${stage} ${done}` === pauseAt) standStill();
};
const report = await loadInBulk(store, [dataSet], { onProgress });
await store.close();
process.stdout.write(report.ok ? 'ok\n' : `${JSON.stringify(report.faults)}\n`);
