import { DomainError } from '../domain/errors.js';
import { loadDataSets } from '../ingest/load-data-sets.js';
import type { LoadProgress, LoadReport } from '../ingest/load-report.js';
import { seedsAreCurrent } from '../ingest/seeds.js';
import { describeFault } from '../domain/row-fault.js';
import type { GraphStore } from '../store/graph-store.js';
import { throwIfStopped } from './command.js';
import { orderDataSets } from './order-data-sets.js';
import { progressBar } from './progress-bar.js';
import type { Terminal } from './terminal.js';

/** Loads folders in the order of their dependencies, with progress on a terminal. Ctrl-C leaves the graph as it was. */
export async function loadFolders(
  store: GraphStore,
  folders: readonly string[],
  terminal: Terminal,
): Promise<LoadReport> {
  const bar = progressBar(terminal);
  const onProgress: LoadProgress = (stage, done, total) => {
    throwIfStopped(terminal);
    bar.show(stage, done, total);
  };
  try {
    return await loadDataSets(store, await orderDataSets(folders), onProgress);
  } finally {
    bar.stop();
  }
}

/**
 * Loads folders unless the graph holds them already, which digests tell without reading a row. Null when nothing was to do.
 * Throws DomainError BAD_DATA_SET with every fault.
 */
export async function bringUpToDate(
  store: GraphStore,
  folders: readonly string[],
  terminal: Terminal,
): Promise<LoadReport | null> {
  if (await seedsAreCurrent(store, folders)) return null;
  const report = await loadFolders(store, folders, terminal);
  if (report.ok) return report;
  const lines = report.faults.map(describeFault).join('\n');
  throw new DomainError(
    'BAD_DATA_SET',
    `${report.faults.length} faults; nothing was written.\n${lines}`,
  );
}
