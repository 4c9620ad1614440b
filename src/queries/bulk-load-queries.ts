import { cypher } from '../store/cypher.js';
import type { WriteTransaction } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';

const READ_RECORD = `
  MATCH (s:Setting {id: 'setting:bulk-load'})
  RETURN s.value AS value
`;

const LOCK_RECORD = `
  MATCH (s:Setting {id: 'setting:bulk-load'})
  SET s.lockedBy = $loader
  WITH s
  RETURN s.value AS value
`;

const WRITE_RECORD = `
  MERGE (s:Setting {id: 'setting:bulk-load'})
  SET s.value = $value
`;

const REMOVE_RECORD = `
  MATCH (s:Setting {id: 'setting:bulk-load'})
  DELETE s
`;

const LOCK_LOADS = `
  MATCH (s:Setting {id: 'setting:schema-version'})
  SET s.value = s.value
`;

/** The record of the bulk load that is not finished, as it was written; null when there is none. */
export async function readBulkLoad(reader: Reader): Promise<string | null> {
  const [row] = await reader.read(cypher(READ_RECORD));
  return row === undefined ? null : String(row['value']);
}

/**
 * The same, for whoever is about to change it: until the transaction ends nobody else can. The property is written before it is read,
 * since an engine may lock a node only when it is written to.
 */
export async function lockBulkLoad(
  transaction: WriteTransaction,
  loader: string,
): Promise<string | null> {
  const [row] = await transaction.run(cypher(LOCK_RECORD, { loader }));
  return row === undefined ? null : String(row['value']);
}

/** Writes the record, in place of an earlier one. */
export async function writeBulkLoad(transaction: WriteTransaction, value: string): Promise<void> {
  await transaction.run(cypher(WRITE_RECORD, { value }));
}

/** Removes the record: the load is finished. */
export async function removeBulkLoad(transaction: WriteTransaction): Promise<void> {
  await transaction.run(cypher(REMOVE_RECORD));
}

/** Makes loads wait for each other where several writes may run at once: each compares files with a graph that must stand still. */
export async function lockLoads(transaction: WriteTransaction): Promise<void> {
  await transaction.run(cypher(LOCK_LOADS));
}
