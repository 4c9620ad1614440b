import type { InferredTie, RunId } from '../domain/inference.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { readNumber, readText } from './read-properties.js';

const TIES = `
  MATCH (receiver:Region)-[r:INFERRED_FROM]->(source:Region)
  WHERE r.run = $run
  RETURN receiver.id AS receiverId, source.id AS sourceId, r.position AS position, r.gain AS gain, r.p AS p,
    r.equalGains AS equalGains
  ORDER BY position
`;

const BRANCHES = `
  MATCH (receiver:Pilot)-[r:INFERRED_FROM]->(source:Pilot)
  WHERE r.run = $run
  RETURN r.id AS eventId, receiver.id AS receiverId, receiver.siteId AS receiverSiteId, receiver.programId AS programId,
    source.id AS sourceId, source.siteId AS sourceSiteId, r.date AS date, r.logScore AS logScore, r.lag AS lag, r.gain AS gain, r.p AS p
  ORDER BY eventId
`;

/** A table may have as many rows as a run has edges. */
const LIMITS = { maxRows: 1_000_000, timeoutMillis: 60_000 } as const;

/** Whom a pilot most likely followed, flat. */
export interface TreeFact {
  readonly receiverId: string;
  readonly receiverSiteId: string;
  readonly programId: string;
  readonly sourceId: string;
  readonly sourceSiteId: string;
  readonly date: string;
  readonly logScore: number;
  /** Years. */
  readonly lag: number;
  readonly gain: number;
  readonly pValue: number | null;
}

/** Every edge of a run between regions, in the order in which they were added. One statement. */
export async function allTies(reader: Reader, runId: RunId): Promise<readonly InferredTie[]> {
  const rows = await reader.read(cypher(TIES, { run: runId }), LIMITS);
  return rows.map((row) => ({
    runId,
    receiverId: readText(row, 'receiverId'),
    sourceId: readText(row, 'sourceId'),
    position: readNumber(row, 'position'),
    gain: readNumber(row, 'gain'),
    pValue: pValueIn(row),
    equalGains: readNumber(row, 'equalGains'),
  }));
}

/** Every edge of a run's trees between pilots, by id. One statement. */
export async function allTreeFacts(reader: Reader, runId: RunId): Promise<readonly TreeFact[]> {
  const rows = await reader.read(cypher(BRANCHES, { run: runId }), LIMITS);
  return rows.map((row) => ({
    receiverId: readText(row, 'receiverId'),
    receiverSiteId: readText(row, 'receiverSiteId'),
    programId: readText(row, 'programId'),
    sourceId: readText(row, 'sourceId'),
    sourceSiteId: readText(row, 'sourceSiteId'),
    date: readText(row, 'date'),
    logScore: readNumber(row, 'logScore'),
    lag: readNumber(row, 'lag'),
    gain: readNumber(row, 'gain'),
    pValue: pValueIn(row),
  }));
}

function pValueIn(row: Row): number | null {
  return row['p'] == null ? null : readNumber(row, 'p');
}
