import type { RecordOf, RecordShape } from '../domain/record-shape.js';
import { cypher } from '../store/cypher.js';
import type { GraphValue, Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { decodeRecord, projectionOf, type Loaded } from './decode-record.js';
import { withWords } from './with-words.js';
import type { Properties } from './read-properties.js';

/** Where a page begins or ends: the sort key of a record and its id, which tells records with the same key apart. */
export interface Position {
  readonly key: string;
  readonly id: string;
}

/** Up to `limit` records after a position (forward) or before it (backward), in the order of the list. */
export interface PageRequest {
  readonly limit: number;
  readonly direction: 'forward' | 'backward';
  readonly position: Position | null;
}

/** An order of a list: a property that is never null, upward or downward. Ids break ties upward in both. */
export interface ListOrder {
  readonly property: string;
  readonly descending: boolean;
}

/** One condition of a filter: a constant predicate over `n`, and the values of its parameters. */
export interface Condition {
  readonly where?: string;
  /** Replaces the list's own MATCH, so that a search can begin at the rarer end. It binds `n` once for each record. */
  readonly match?: string;
  readonly parameters: Readonly<Record<string, GraphValue>>;
}

/** What is listed: the clause that binds `n`, for a root list; or, given `ownerId`, for the list of each owner. */
export interface ListSource<S extends RecordShape> {
  readonly shape: S;
  readonly match: string;
}

export interface ListedRecord<R> {
  readonly record: Loaded<R>;
  readonly position: Position;
}

export interface Page<R> {
  readonly records: readonly ListedRecord<R>[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** Everything that a list of records depends on. */
export interface ListRequest {
  readonly conditions: readonly Condition[];
  readonly order: ListOrder;
  readonly page: PageRequest;
}

/**
 * One page of a root list, by keyset: the cost does not grow with the depth of the page. One statement; the text depends only on
 * which conditions are present, so that plans are kept.
 */
export async function listPage<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  request: ListRequest,
): Promise<Page<RecordOf<S>>> {
  const text = pageText(source, request);
  const rows = await reader.read(cypher(text, parametersOf(request)));
  return toPage(source.shape, rows, request.page);
}

/** One page of the list of each owner, all by the same request. One statement, however many owners. */
export async function listPagesOfOwners<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  ownerIds: readonly string[],
  request: ListRequest,
): Promise<readonly Page<RecordOf<S>>[]> {
  const text = pagesOfOwnersText(source, request);
  const rows = await reader.read(cypher(text, { ...parametersOf(request), ownerIds }));
  const groups = new Map<string, Row[]>(ownerIds.map((id) => [id, []]));
  for (const row of rows) groups.get(String(row['ownerId']))?.push(row);
  return ownerIds.map((id) => toPage(source.shape, groups.get(id) ?? [], request.page));
}

/** How many records a root list has. One statement. */
export async function countList<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  conditions: readonly Condition[],
): Promise<number> {
  const [row] = await reader.read(cypher(countText(source.match, conditions), merged(conditions)));
  return Number(row?.['total'] ?? 0);
}

/** How many records the list of each owner has, in the order of the owners. One statement. */
export async function countListsOfOwners<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  ownerIds: readonly string[],
  conditions: readonly Condition[],
): Promise<readonly number[]> {
  const text = countsOfOwnersText(source.match, conditions);
  const rows = await reader.read(cypher(text, { ...merged(conditions), ownerIds }));
  const totals = new Map(rows.map((row) => [String(row['ownerId']), Number(row['total'])]));
  return ownerIds.map((id) => totals.get(id) ?? 0);
}

/** The page is cut before its records are read: of a long list, one page is read, not all. */
const CUT_PAGE = `
WITH n, n.PROPERTY AS sortKey, n.id AS id
`.trim();

const RETURN_RECORDS = `
RETURN n {PROJECTION} AS record, sortKey, id
`.trim();

const RETURN_TOTAL = 'RETURN count(n) AS total';

const OPEN_OWNERS = `
UNWIND $ownerIds AS ownerId
CALL (ownerId) {
`.trim();

const CLOSE_OWNERS = '}';
const RETURN_RECORDS_OF_OWNERS = 'RETURN ownerId, record, sortKey, id';
const RETURN_TOTALS_OF_OWNERS = 'RETURN ownerId, total\nORDER BY ownerId';

/** By the list's own direction and the page's: what lies beyond the position, and in which order to read it. Pages backward are turned round. */
const READING = {
  ascending: {
    forward: {
      beyond: '(n.PROPERTY > $key OR (n.PROPERTY = $key AND n.id > $id))',
      order: 'ORDER BY sortKey, id',
    },
    backward: {
      beyond: '(n.PROPERTY < $key OR (n.PROPERTY = $key AND n.id < $id))',
      order: 'ORDER BY sortKey DESC, id DESC',
    },
  },
  descending: {
    forward: {
      beyond: '(n.PROPERTY < $key OR (n.PROPERTY = $key AND n.id > $id))',
      order: 'ORDER BY sortKey DESC, id',
    },
    backward: {
      beyond: '(n.PROPERTY > $key OR (n.PROPERTY = $key AND n.id < $id))',
      order: 'ORDER BY sortKey, id DESC',
    },
  },
} as const;

function pageText<S extends RecordShape>(
  { shape, match }: ListSource<S>,
  { conditions, order, page }: ListRequest,
): string {
  const reading = READING[order.descending ? 'descending' : 'ascending'][page.direction];
  const keyset = page.position === null ? [] : [reading.beyond];
  const lines = [
    ...matchLines(match, conditions, keyset),
    CUT_PAGE,
    reading.order,
    'LIMIT $limit',
    RETURN_RECORDS,
    reading.order,
  ];
  return withWords(lines.join('\n'), { PROPERTY: order.property, PROJECTION: projectionOf(shape) });
}

function pagesOfOwnersText<S extends RecordShape>(
  source: ListSource<S>,
  request: ListRequest,
): string {
  const { order, page } = request;
  const reading = READING[order.descending ? 'descending' : 'ascending'][page.direction];
  const outerOrder = reading.order.replace('ORDER BY', 'ORDER BY ownerId,');
  return [
    OPEN_OWNERS,
    pageText(source, request),
    CLOSE_OWNERS,
    RETURN_RECORDS_OF_OWNERS,
    outerOrder,
  ].join('\n');
}

function countText(match: string, conditions: readonly Condition[]): string {
  return [...matchLines(match, conditions, []), RETURN_TOTAL].join('\n');
}

function countsOfOwnersText(match: string, conditions: readonly Condition[]): string {
  return [OPEN_OWNERS, countText(match, conditions), CLOSE_OWNERS, RETURN_TOTALS_OF_OWNERS].join(
    '\n',
  );
}

function matchLines(
  match: string,
  conditions: readonly Condition[],
  more: readonly string[],
): readonly string[] {
  const start = conditions.find((condition) => condition.match !== undefined)?.match ?? match;
  const predicates = [...conditions.flatMap(({ where }) => where ?? []), ...more];
  return predicates.length === 0 ? [start] : [start, 'WHERE', predicates.join('\n  AND ')];
}

function parametersOf({ conditions, page }: ListRequest): Readonly<Record<string, GraphValue>> {
  const { key, id } = page.position ?? { key: null, id: null };
  const position = page.position === null ? {} : { key, id };
  return { ...merged(conditions), ...position, limit: page.limit + 1 };
}

function merged(conditions: readonly Condition[]): Readonly<Record<string, GraphValue>> {
  return Object.assign({}, ...conditions.map(({ parameters }) => parameters)) as Readonly<
    Record<string, GraphValue>
  >;
}

/** One row more than the page was read, to tell whether there are more. */
function toPage<S extends RecordShape>(
  shape: S,
  rows: readonly Row[],
  { limit, direction, position }: PageRequest,
): Page<RecordOf<S>> {
  const hasMore = rows.length > limit;
  const records = rows.slice(0, limit).map((row) => ({
    record: decodeRecord(shape, row['record'] as Properties),
    position: { key: String(row['sortKey']), id: String(row['id']) },
  }));
  const isForward = direction === 'forward';
  return {
    records: isForward ? records : records.reverse(),
    hasPrevious: isForward ? position !== null : hasMore,
    hasNext: isForward ? hasMore : position !== null,
  };
}
