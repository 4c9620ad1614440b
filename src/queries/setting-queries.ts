import { randomBytes } from 'node:crypto';
import { cypher } from '../store/cypher.js';
import type { GraphStore } from '../store/graph-store.js';

const READ_CURSOR_KEY = `
  MATCH (s:Setting {id: 'setting:cursor-key'})
  RETURN s.value AS key
`;

const MAKE_CURSOR_KEY = `
  MERGE (s:Setting {id: 'setting:cursor-key'})
  ON CREATE SET s.value = $key
  RETURN s.value AS key
`;

/** The key that signs cursors. Made once and kept in the graph, so that restarts and several workers share it. */
export async function cursorKey(store: GraphStore): Promise<string> {
  const [known] = await store.read(cypher(READ_CURSOR_KEY));
  if (known !== undefined) return String(known['key']);
  const key = randomBytes(32).toString('base64url');
  const [made] = await store.write((transaction) =>
    transaction.run(cypher(MAKE_CURSOR_KEY, { key })),
  );
  return String(made?.['key']);
}
