import { describeFault } from '#src/domain/row-fault.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';

/** Loads folders into a store that has its schema. Throws with the faults that they have. */
export async function loadOrThrow(store: GraphStore, folders: readonly string[]): Promise<void> {
  const report = await loadDataSets(store, folders);
  if (!report.ok) throw new Error(report.faults.map(describeFault).join('\n'));
}

/** The same into a store that is empty. */
export async function migrateAndLoad(store: GraphStore, folders: readonly string[]): Promise<void> {
  await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  await loadOrThrow(store, folders);
}
