import { randomBytes } from 'node:crypto';
import { cypher } from '../store/cypher.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';

const READ_CURSOR_KEY = `
  MATCH (s:Setting {id: 'setting:cursor-key'})
  RETURN s.value AS key
`;

const MAKE_CURSOR_KEY = `
  MERGE (s:Setting {id: 'setting:cursor-key'})
  ON CREATE SET s.value = $key
  RETURN s.value AS key
`;

const READ_SCHEMA_VERSION = `
  MATCH (s:Setting {id: 'setting:schema-version'})
  RETURN s.value AS version
`;

/** The version of the graph's schema, as migrations left it; 0 before the first. */
export async function schemaVersion(reader: Reader): Promise<number> {
  const [row] = await reader.read(cypher(READ_SCHEMA_VERSION));
  return Number(row?.['version'] ?? 0);
}

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
