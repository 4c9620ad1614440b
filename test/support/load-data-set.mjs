/**
 * Loads a data set into the graph in a folder, and prints each step of the load as "stage done total"; then "ok", or the faults.
 * At the step PAUSE_AT, such as "writing 200", it stands still in the middle of its transaction and waits to be killed.
 * Usage: node load-data-set.mjs SOURCES MIGRATIONS GRAPH DATA_SET [PAUSE_AT]
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [sources, migrations, folder, dataSet, pauseAt] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(sources, path)).href);
const { openStore } = await load('store/open-store.js');
const { migrate, readMigrations } = await load('store/migrate.js');
const { loadDataSets } = await load('ingest/load-data-sets.js');

function standStill() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 60_000);
}

const store = await openStore({ engine: 'embedded', folder });
await migrate(store, await readMigrations(migrations));
const report = await loadDataSets(store, [dataSet], (stage, done, total) => {
  process.stdout.write(`${stage} ${done} ${total}\n`);
  if (`${stage} ${done}` === pauseAt) standStill();
});
await store.close();
process.stdout.write(report.ok ? 'ok\n' : `${JSON.stringify(report.faults)}\n`);
