import type { InferredTie, RunId } from '../domain/inference.js';
import { idOf } from '../domain/identifiers.js';
import { madeId } from '../domain/made-ids.js';
import { partialDate } from '../domain/partial-date.js';
import { inferredReplication, type InferredReplication } from '../domain/replication.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { toFoundPage, type FoundPage } from './made-queries.js';
import { readingOf } from './page-text.js';
import { ofEachOwner } from './record-parts.js';
import type { ListOrder, PageRequest } from './page.js';
import { readNumber, readText } from './read-properties.js';
import type { WalkDirection } from './replication-queries.js';
import { withWords } from './with-words.js';

const MATCH_TIES = `
MATCH (receiver:Region)-[n:INFERRED_FROM]->(source:Region)
WHERE n.run = $run
`.trim();

const RETURN_TIES = `
RETURN n.id AS id, n.PROPERTY AS sortKey, receiver.id AS receiverId, source.id AS sourceId,
  n.position AS position, n.gain AS gain, n.p AS p, n.equalGains AS equalGains
`.trim();

const COUNT_TIES = `
MATCH (:Region)-[n:INFERRED_FROM]->(:Region)
WHERE n.run = $run
RETURN count(n) AS total
`;

const MATCH_COPIES = 'MATCH (source:Pilot {id: ownerId})<-[n:INFERRED_FROM]-(receiver:Pilot)';
const MATCH_SOURCES = 'MATCH (receiver:Pilot {id: ownerId})-[n:INFERRED_FROM]->(source:Pilot)';
const OF_RUN = 'WHERE n.run = $run';

const RETURN_EVENTS = `
RETURN n.id AS id, n.run AS run, receiver.id AS receiverId, source.id AS sourceId,
  n.date AS date, n.gain AS gain, n.p AS p, n.logScore AS logScore, n.lag AS lag
`.trim();

const RETURN_OF_OWNERS = `
RETURN ownerId, id, run, receiverId, sourceId, date, gain, p, logScore, lag
`.trim();

const RETURN_TOTAL = 'RETURN count(n) AS total';
const RETURN_TOTALS_OF_OWNERS = 'RETURN ownerId, total\nORDER BY ownerId';

const EVENTS_BY_IDS = `
MATCH (receiver:Pilot)-[n:INFERRED_FROM]->(source:Pilot)
WHERE n.id IN $ids
RETURN n.id AS id, n.run AS run, receiver.id AS receiverId, source.id AS sourceId,
  n.date AS date, n.gain AS gain, n.p AS p, n.logScore AS logScore, n.lag AS lag
ORDER BY id
`;

const COPIES_BY_RUN = `
UNWIND $pilotIds AS pilotId
MATCH (:Pilot {id: pilotId})<-[r:INFERRED_FROM]-(:Pilot)
RETURN pilotId, r.run AS run, count(r) AS total
ORDER BY pilotId, run DESC
`;

/** One page of the edges of a run between regions, by keyset. One statement; `order` is by position or gain. */
export async function tiePage(
  reader: Reader,
  run: RunId,
  order: ListOrder,
  page: PageRequest,
): Promise<FoundPage<InferredTie>> {
  const reading = readingOf({ order, page });
  const lines = [
    MATCH_TIES,
    ...(page.position === null ? [] : [`  AND ${reading.beyond}`]),
    RETURN_TIES,
    reading.order,
    'LIMIT $limit',
  ];
  const text = withWords(lines.join('\n'), { PROPERTY: order.property, OWNER: 'n' });
  const { position, limit } = page;
  const beyond = position === null ? {} : { key: Number(position.key), id: position.id };
  const rows = await reader.read(cypher(text, { run, ...beyond, limit: limit + 1 }));
  const read = rows.map((row) => ({
    record: toTie(row, run),
    position: { key: String(row['sortKey']), id: String(row['id']) },
  }));
  return toFoundPage(read, page);
}

/** How many edges between regions a run has. One statement. */
export async function countTies(reader: Reader, run: RunId): Promise<number> {
  const [row] = await reader.read(cypher(COUNT_TIES, { run }));
  return Number(row?.['total'] ?? 0);
}

/** What is listed of pilots: what a run infers, down to those that followed a pilot or up to whom it followed. */
export interface InferredList {
  readonly direction: WalkDirection;
  readonly run: RunId;
}

/** One page for each pilot, by date of adoption, then by receiver. One statement, however many pilots. */
export async function inferredPages(
  reader: Reader,
  { direction, run }: InferredList,
  ownerIds: readonly string[],
  page: PageRequest,
): Promise<readonly FoundPage<InferredReplication>[]> {
  const isForward = page.direction === 'forward';
  const order = isForward ? 'ORDER BY id' : 'ORDER BY id DESC';
  const beyond = isForward ? '  AND n.id > $id' : '  AND n.id < $id';
  const text = [
    ...ofEachOwner([
      direction === 'copies' ? MATCH_COPIES : MATCH_SOURCES,
      OF_RUN,
      ...(page.position === null ? [] : [beyond]),
      RETURN_EVENTS,
      order,
      'LIMIT $limit',
    ]),
    RETURN_OF_OWNERS,
    order.replace('ORDER BY', 'ORDER BY ownerId,'),
  ].join('\n');
  const id = page.position === null ? {} : { id: page.position.id };
  const rows = await reader.read(cypher(text, { ownerIds, run, ...id, limit: page.limit + 1 }));
  const groups = new Map<string, Row[]>(ownerIds.map((ownerId) => [ownerId, []]));
  for (const row of rows) groups.get(readText(row, 'ownerId'))?.push(row);
  return ownerIds.map((ownerId) => toFoundPage((groups.get(ownerId) ?? []).map(listedEvent), page));
}

/** How many there are for each pilot. One statement. */
export async function countInferred(
  reader: Reader,
  { direction, run }: InferredList,
  ownerIds: readonly string[],
): Promise<readonly number[]> {
  const match = direction === 'copies' ? MATCH_COPIES : MATCH_SOURCES;
  const counted = [match, OF_RUN, RETURN_TOTAL];
  const text = [...ofEachOwner(counted), RETURN_TOTALS_OF_OWNERS].join('\n');
  const rows = await reader.read(cypher(text, { ownerIds, run }));
  const totals = new Map(rows.map((row) => [readText(row, 'ownerId'), Number(row['total'])]));
  return ownerIds.map((id) => totals.get(id) ?? 0);
}

/** The inferred replications with these ids; unknown ones are absent. One statement. */
export async function inferredByIds(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, InferredReplication>> {
  const rows = await reader.read(cypher(EVENTS_BY_IDS, { ids }));
  return new Map(rows.map((row) => [readText(row, 'id'), toEvent(row)]));
}

/** How often a run infers that a pilot was followed. */
export interface CopiesByRun {
  readonly runId: RunId;
  readonly copies: number;
}

/** The same of each pilot, by run, the newest first; never one sum, for runs are about the same. One statement. */
export async function copiesByRun(
  reader: Reader,
  pilotIds: readonly string[],
): Promise<readonly (readonly CopiesByRun[])[]> {
  const rows = await reader.read(cypher(COPIES_BY_RUN, { pilotIds }));
  return pilotIds.map((pilotId) =>
    rows
      .filter((row) => row['pilotId'] === pilotId)
      .map((row) => ({
        runId: madeId('InferenceRun', readText(row, 'run')),
        copies: Number(row['total']),
      })),
  );
}

function toTie(row: Row, runId: RunId): InferredTie {
  return {
    runId,
    receiverId: readText(row, 'receiverId'),
    sourceId: readText(row, 'sourceId'),
    position: readNumber(row, 'position'),
    gain: readNumber(row, 'gain'),
    pValue: numberOrNull(row, 'p'),
    equalGains: readNumber(row, 'equalGains'),
  };
}

function listedEvent(row: Row) {
  const id = readText(row, 'id');
  return { record: toEvent(row), position: { key: id, id } };
}

function toEvent(row: Row): InferredReplication {
  return inferredReplication({
    id: madeId('InferredReplication', readText(row, 'id')),
    runId: madeId('InferenceRun', readText(row, 'run')),
    receiverId: idOf('Pilot', readText(row, 'receiverId')),
    sourceId: idOf('Pilot', readText(row, 'sourceId')),
    date: partialDate(readText(row, 'date')),
    gain: readNumber(row, 'gain'),
    pValue: numberOrNull(row, 'p'),
    logScore: readNumber(row, 'logScore'),
    lagYears: readNumber(row, 'lag'),
  });
}

function numberOrNull(row: Row, name: string): number | null {
  return row[name] == null ? null : readNumber(row, name);
}
