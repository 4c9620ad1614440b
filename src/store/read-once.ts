import type { CypherStatement, GraphStore, ReadOptions, Row } from './graph-store.js';

/** One read in a reader of its own, which is closed whatever becomes of it. */
export async function readOnce(
  store: Pick<GraphStore, 'openReader'>,
  statement: CypherStatement,
  options?: ReadOptions,
): Promise<readonly Row[]> {
  const reader = await store.openReader();
  try {
    return await reader.read(statement, options);
  } finally {
    await reader.close();
  }
}
