import { DomainError } from '../domain/errors.js';
import type { InferenceRun, InferredEvent, InferredTie } from '../domain/inference.js';
import { cypher } from '../store/cypher.js';
import type { GraphValue, WriteTransaction } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { runProperties } from './run-shape.js';

const CREATE_RUN = `
  CREATE (run:InferenceRun {id: $id})
  SET run += $properties
`;

const WRITE_TIES = `
  UNWIND $rows AS row
  MATCH (receiver:Region {id: row.receiverId})
  MATCH (source:Region {id: row.sourceId})
  CREATE (receiver)-[r:INFERRED_FROM]->(source)
  SET r += row.properties
  RETURN count(r) AS written
`;

const WRITE_EVENTS = `
  UNWIND $rows AS row
  MATCH (receiver:Pilot {id: row.receiverId})
  MATCH (source:Pilot {id: row.sourceId})
  CREATE (receiver)-[r:INFERRED_FROM]->(source)
  SET r += row.properties
  RETURN count(r) AS written
`;

const DELETE_TIES = `
  MATCH (:Region)-[r:INFERRED_FROM]->(:Region)
  WHERE r.run = $id
  DELETE r
`;

const DELETE_EVENTS = `
  MATCH (:Pilot)-[r:INFERRED_FROM]->(:Pilot)
  WHERE r.run = $id
  DELETE r
`;

const DELETE_RUN = `
  MATCH (run:InferenceRun {id: $id})
  WITH run, run.id AS id
  DELETE run
  RETURN id
`;

const RUNS_BY_KEY = `
  MATCH (run:InferenceRun {key: $key})
  RETURN run.id AS id
  ORDER BY id DESC
  LIMIT 1
`;

const ATTESTED = `
  UNWIND $pilotIds AS pilotId
  MATCH (receiver:Pilot {id: pilotId})-[r:REPLICATES]->(source:Pilot)
  WHERE r.class = 'ATTESTED' AND r.mandate = 'voluntary'
  RETURN DISTINCT receiver.id AS receiverId, source.id AS sourceId
  ORDER BY receiverId, sourceId
`;

const BATCH_SIZE = 2_000;
const WHOLE = { maxRows: 1_000_000, timeoutMillis: 60_000 } as const;

/** A run with all that it infers. */
export interface RunResult {
  readonly run: InferenceRun;
  readonly ties: readonly InferredTie[];
  readonly events: readonly InferredEvent[];
}

/**
 * Writes a run with its edges between regions and between pilots, all in one transaction, so that no reader sees a part of it. Nothing of it is
 * ever a REPLICATES. Throws CONFLICT when a region or pilot of it is gone.
 */
export async function writeRun(
  transaction: WriteTransaction,
  { run, ties, events }: RunResult,
): Promise<void> {
  const statement = cypher(CREATE_RUN, { id: run.id, properties: runProperties(run) });
  await transaction.run(statement);
  await writeEdges(transaction, WRITE_TIES, ties.map(tieRow));
  await writeEdges(transaction, WRITE_EVENTS, events.map(eventRow));
}

/** Deletes a run with its edges, and nothing else. False when there is none. */
export async function deleteRun(transaction: WriteTransaction, id: string): Promise<boolean> {
  const deleted = await transaction.run(cypher(DELETE_RUN, { id }));
  if (deleted.length === 0) return false;
  await transaction.run(cypher(DELETE_TIES, { id }));
  await transaction.run(cypher(DELETE_EVENTS, { id }));
  return true;
}

/** The newest run with a key; null when there is none. */
export async function runByKey(reader: Reader, key: string): Promise<string | null> {
  const [row] = await reader.read(cypher(RUNS_BY_KEY, { key }));
  return row === undefined ? null : String(row['id']);
}

/** Which pilot took up which. */
export interface ReplicationPair {
  readonly receiverId: string;
  readonly sourceId: string;
}

/** What documents attest that these pilots took up of their own will, from whomever; by receiver. One statement. */
export async function attestedVoluntary(
  reader: Reader,
  pilotIds: readonly string[],
): Promise<readonly ReplicationPair[]> {
  const rows = await reader.read(cypher(ATTESTED, { pilotIds }), WHOLE);
  return rows.map((row) => ({
    receiverId: String(row['receiverId']),
    sourceId: String(row['sourceId']),
  }));
}

interface EdgeRow {
  readonly receiverId: string;
  readonly sourceId: string;
  readonly properties: Readonly<Record<string, GraphValue>>;
}

async function writeEdges(
  transaction: WriteTransaction,
  text: string,
  rows: readonly EdgeRow[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const batch = rows.slice(start, start + BATCH_SIZE).map((row) => ({ ...row }));
    const [found] = await transaction.run(cypher(text, { rows: batch }));
    if (found?.['written'] !== batch.length)
      throw new DomainError('CONFLICT', 'Places or pilots of this run were removed while it ran.');
  }
}

/** The id of an edge begins with that of its run; it ends in its position, so that edges are in order by id. */
function tieRow({ runId, receiverId, sourceId, pValue, ...tie }: InferredTie): EdgeRow {
  const id = `${runId}-tie-${String(tie.position).padStart(6, '0')}`;
  const known = pValue === null ? {} : { p: pValue };
  return { receiverId, sourceId, properties: { id, run: runId, ...tie, ...known } };
}

function eventRow({ id, runId, receiverId, sourceId, ...event }: InferredEvent): EdgeRow {
  const { date, gain, pValue, logScore, lagYears } = event;
  const known = pValue === null ? {} : { p: pValue };
  return {
    receiverId,
    sourceId,
    properties: { id, run: runId, date: date.text, gain, ...known, logScore, lag: lagYears },
  };
}
