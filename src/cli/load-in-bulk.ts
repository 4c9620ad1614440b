import { stat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../domain/errors.js';
import { loadInBulk } from '../ingest/bulk/load-in-bulk.js';
import type { BulkProgress } from '../ingest/bulk/bulk-progress.js';
import type { BulkStore } from '../ingest/bulk/patient-store.js';
import type { LoadReport } from '../ingest/load-report.js';
import { orderDataSets } from './order-data-sets.js';
import { progressBar } from './progress-bar.js';
import { say, type Terminal } from './terminal.js';

/** Bytes of CSV beyond which data sets are loaded in bulk unasked: the small way would take about 100 times as much memory. */
export const BULK_BYTES = 64 * 1024 * 1024;

/** Bytes of the CSV files of data sets. */
export async function bytesOf(folders: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const folder of folders) {
    for (const name of await readdir(folder)) {
      if (name.endsWith('.csv')) bytes += (await stat(join(folder, name))).size;
    }
  }
  return bytes;
}

/**
 * Loads folders in bulk, in the order of their dependencies, with progress on a terminal. When the load ends early, its error says
 * whether something was written, and how to go on.
 */
export async function loadFoldersInBulk(
  store: BulkStore,
  folders: readonly string[],
  terminal: Terminal,
): Promise<LoadReport> {
  const bar = progressBar(terminal, 'rows');
  let isWriting = false;
  const onProgress: BulkProgress = (stage, done, total) => {
    isWriting = !stage.startsWith('checking');
    bar.show(stage, done, total);
  };
  const onWait = (reason: string, millis: number): void => {
    bar.stop();
    say(terminal, `${reason} Trying again in ${Math.ceil(millis / 1_000)} s.`);
  };
  try {
    const ordered = await orderDataSets(folders);
    return await loadInBulk(store, ordered, { onProgress, onWait, stop: terminal.stop });
  } catch (error) {
    throw explained(error, isWriting, folders);
  } finally {
    bar.stop();
  }
}

function explained(error: unknown, isWriting: boolean, folders: readonly string[]): unknown {
  if (!(error instanceof DomainError) || !MAY_GO_ON.has(error.code)) return error;
  const command = `reform-graph load --bulk ${folders.map(quoted).join(' ')}`;
  const hint = isWriting
    ? `What is written stays. Go on with: ${command}`
    : 'Nothing of the files was written in this run.';
  return new DomainError(error.code, `${error.message} ${hint}`, { cause: error });
}

/** Errors after which the same command goes on where the load was. */
const MAY_GO_ON: ReadonlySet<string> = new Set([
  'CANCELLED',
  'STORE_UNAVAILABLE',
  'TIMEOUT',
  'CONFLICT',
]);

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./~+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
