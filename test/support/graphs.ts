import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { openStore } from '#src/store/open-store.js';
import type { OpenOptions } from '#src/store/store-location.js';

const BATCH_SIZES = `
  MATCH (n:BatchRow)
  RETURN n.batch AS batch, count(n) AS size
  ORDER BY batch
`;

/** Opens the graph in a folder, gives it to `use`, and closes it whatever happens. */
export async function withGraph<T>(
  folder: string,
  use: (store: GraphStore) => Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const store = await openStore({ engine: 'embedded', folder }, options);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** The batches of `commit-batches.mjs` that a graph holds, with the number of their rows. */
export async function batchSizes(
  store: GraphStore,
): Promise<readonly (readonly [number, number])[]> {
  const rows = await store.read(cypher(BATCH_SIZES));
  return rows.map((row) => [Number(row['batch']), Number(row['size'])]);
}
