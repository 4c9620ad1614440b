import { createHash } from 'node:crypto';
import type { DataRelease } from '../domain/data-set.js';
import {
  createRelease,
  latestRelease,
  listDataSets,
  type Reader,
} from '../queries/data-set-queries.js';
import { writeDomainPaths } from '../queries/domain-tree.js';
import { removeUnusedPlacements } from '../queries/place-pilots.js';
import type { WriteTransaction } from '../store/graph-store.js';

/** The release of the graph as the transaction leaves it: a new one when something has changed. */
export async function releaseAfter(
  transaction: WriteTransaction,
  hasChanged: boolean,
): Promise<DataRelease> {
  const reader = readerOf(transaction);
  const previous = await latestRelease(reader);
  if (previous !== null && !hasChanged) return previous;
  await writeDomainPaths(transaction);
  await removeUnusedPlacements(transaction);
  const hash = createHash('sha256');
  for (const { id, filesDigest } of await listDataSets(reader))
    hash.update(`${id} ${filesDigest}\n`);
  const release = {
    number: (previous?.number ?? 0) + 1,
    digest: hash.digest('hex'),
    loadedAt: new Date().toISOString(),
  };
  await createRelease(transaction, release);
  return release;
}

/** Reads within a transaction, which sees what it has written. */
export function readerOf(transaction: WriteTransaction): Reader {
  return { read: (statement) => transaction.run(statement) };
}
