import { readBulkLoad } from '../../queries/bulk-load-queries.js';
import { latestRelease, type Reader } from '../../queries/data-set-queries.js';
import type { ResultCache } from './result-cache.js';

/** Gives what was worked out before for the same question and data release, or works it out. */
export type FindKept = <T>(question: unknown, find: () => Promise<T>) => Promise<T>;

/**
 * Results that hold for a data release, for one request: which release it is, is asked once, by two statements. While a load in many
 * transactions is not finished, the release does not tell what the graph holds, and nothing is kept.
 */
export function keptByRelease(reader: Reader, results: ResultCache): FindKept {
  let state: Promise<string | null> | null = null;
  return async (question, find) => {
    state ??= releaseOf(reader);
    const digest = await state;
    return digest === null ? find() : results.get(JSON.stringify([digest, question]), find);
  };
}

/** The digest of the newest release; null where none says what the graph holds. */
async function releaseOf(reader: Reader): Promise<string | null> {
  const [release, bulkLoad] = await Promise.all([latestRelease(reader), readBulkLoad(reader)]);
  return bulkLoad === null ? (release?.digest ?? null) : null;
}
