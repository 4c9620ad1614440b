import { z } from 'zod';
import { DomainError } from '../../domain/errors.js';
import { readBulkLoad } from '../../queries/bulk-load-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';

const count = z.number().int().nonnegative();

const state = z.object({
  /** Of all files; the load goes on with the same files only. */
  filesDigest: z.string(),
  /** The process that moves the load. Another that takes it over puts its own name here. */
  loader: z.string(),
  /** Transactions of the load so far. */
  step: count,
  phase: z.enum(['removing', 'writing nodes', 'writing links', 'placing pilots']),
  /** What is written of the phase: so many tables, and so many rows of the next; so many pilots, where these are placed. */
  position: z.object({ table: count, row: count }),
  /** Whether it changes what places belong to, so that pilots that were there before are to be placed anew. */
  placesChanged: z.boolean().default(true),
  /** Rows of this phase that are done, and those of all files; where pilots are placed, pilots. */
  rows: z.object({ done: count, total: count }),
  dataSets: z.array(
    z.object({
      dataSetId: z.string(),
      records: count,
      added: count,
      changed: count,
      removed: count,
    }),
  ),
});

/** How far an unfinished bulk load has come. Kept in the graph, and moved by the transactions that write the batches. */
export type BulkLoadState = z.infer<typeof state>;

export type DataSetCounts = BulkLoadState['dataSets'][number];

/** What a batch adds to the counts of one data set. */
export type MoreNodes = Partial<Pick<DataSetCounts, 'added' | 'changed' | 'removed'>>;

/** The state with more nodes counted for the data set in that place. */
export function counted(value: BulkLoadState, place: number, more: MoreNodes): BulkLoadState {
  const { added = 0, changed = 0, removed = 0 } = more;
  const dataSets = value.dataSets.map((counts, index) =>
    index === place
      ? {
          ...counts,
          added: counts.added + added,
          changed: counts.changed + changed,
          removed: counts.removed + removed,
        }
      : counts,
  );
  return { ...value, dataSets };
}

/** The state as the graph keeps it. */
export function encodeState(value: BulkLoadState): string {
  return JSON.stringify(value);
}

/** The state in a text that `encodeState` made. Throws CONFLICT when a program of another version made it. */
export function decodeState(text: string | null): BulkLoadState | null {
  if (text === null) return null;
  const result = state.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  throw new DomainError(
    'CONFLICT',
    'Another version of this program began a bulk load and did not finish it. Go on with that version.',
    { cause: result.error },
  );
}

/** The bulk load that the graph is in the middle of, or null. One statement. */
export async function unfinishedBulkLoad(reader: Reader): Promise<BulkLoadState | null> {
  return decodeState(await readBulkLoad(reader));
}

/** Throws CONFLICT when one of the data sets is half loaded: only a bulk load can make it whole. */
export async function refuseUnfinished(
  reader: Reader,
  dataSetIds: readonly string[],
): Promise<void> {
  const unfinished = await unfinishedBulkLoad(reader);
  const half = unfinished?.dataSets.filter(({ dataSetId }) => dataSetIds.includes(dataSetId)) ?? [];
  if (unfinished === null || half.length === 0) return;
  throw new DomainError('CONFLICT', describeUnfinished(unfinished));
}

/** An unfinished load in words, with what to do. */
export function describeUnfinished({ dataSets, phase, rows }: BulkLoadState): string {
  const ids = dataSets.map(({ dataSetId }) => dataSetId);
  const share = Math.floor((100 * rows.done) / Math.max(1, rows.total));
  const folders = ids.map((id) => `FOLDER/${id.replace(/^dataset:/, '')}`);
  return `The bulk load of ${ids.join(', ')} is unfinished (${phase}, ${Math.min(99, share)} %). Go on with: reform-graph load --bulk ${folders.join(' ')}`;
}
