import type { RecordOf, RecordShape } from '../domain/record-shape.js';
import { cypher } from '../store/cypher.js';
import type { GraphValue, Row } from '../store/graph-store.js';
import { collectedRows, collecting, readCollected } from './collected-rows.js';
import type { Reader } from './data-set-queries.js';
import type { Loaded } from './decode-record.js';
import { mergedParameters, withoutStarts, type Condition } from './match-lines.js';
import {
  countLines,
  countText,
  countsOfOwnersText,
  cutLines,
  inItsOrder,
  pagesOfOwnersText,
  readBy,
  rootPageText,
} from './page-text.js';
import { partParameters, receiveParts, type RecordPart } from './record-parts.js';
import {
  decodeSelected,
  matchesAhead,
  selectedColumns,
  selectedValues,
  type RecordSelection,
  type ToldByRelationship,
} from './record-selection.js';

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

/** What is listed: the clause that binds `n`, for a root list; or, given `ownerId`, for the list of each owner. */
export interface ListSource<S extends RecordShape> {
  readonly shape: S;
  readonly match: string;
  /** Where a store knows how many relationships a node has: the node, bound to `owner`, and these relationships. */
  readonly counted?: { readonly match: string; readonly total: string };
  /** Where a relationship stands for each record: it has the properties that the list is put in order by. */
  readonly told?: ToldByRelationship;
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
  /** What is needed of each record; all its fields unless told. */
  readonly selection?: RecordSelection;
  /** What is read along with each record. */
  readonly parts?: readonly RecordPart[];
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
  const selection = readBy(source, request);
  const text = rootPageText(source, request, selection);
  return toPage(selection, await readCollected(reader, text, parametersOf(request)), request);
}

/** One page of the list of each owner, all by the same request; the search begins at the owners. One statement, however many owners. */
export async function listPagesOfOwners<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  ownerIds: readonly string[],
  request: ListRequest,
): Promise<readonly Page<RecordOf<S>>[]> {
  const selection = readBy(source, request);
  const text = pagesOfOwnersText(source, request, selection);
  const rows = await reader.read(cypher(text, { ...parametersOf(request), ownerIds }));
  const groups = new Map<string, Row[]>(ownerIds.map((id) => [id, []]));
  for (const row of rows) groups.get(String(row['ownerId']))?.push(row);
  return ownerIds.map((id) => toPage(selection, groups.get(id) ?? [], request));
}

/** The page of an owner's list as a part of the owner. */
export function pagePart<S extends RecordShape>(
  source: ListSource<S>,
  request: Omit<ListRequest, 'parts'>,
  receive: (ownerId: string, page: Page<RecordOf<S>>) => void,
): RecordPart {
  const selection = readBy(source, request);
  const conditions = withoutStarts(request.conditions);
  const lines = cutLines(source, { ...request, conditions }, selection);
  const columns = [...selectedColumns(selection), 'sortKey'];
  return {
    lines: [...lines, ...matchesAhead(selection), ...inItsOrder(request)],
    result: collecting([...selectedValues(selection), 'sortKey']),
    parameters: parametersOf(request),
    receive: (ownerId, value) =>
      receive(ownerId, toPage(selection, collectedRows(columns, value), request)),
  };
}

/** The number of records in an owner's list as a part of the owner. */
export function countPart<S extends RecordShape>(
  source: ListSource<S>,
  conditions: readonly Condition[],
  receive: (ownerId: string, total: number) => void,
): RecordPart {
  const { lines, total } = countLines(source, conditions);
  return {
    lines,
    result: total,
    parameters: mergedParameters(conditions),
    receive: (ownerId, value) => receive(ownerId, Number(value)),
  };
}

/** How many records a root list has. One statement. */
export async function countList<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  conditions: readonly Condition[],
): Promise<number> {
  const [row] = await reader.read(
    cypher(countText(source.match, conditions), mergedParameters(conditions)),
  );
  return Number(row?.['total'] ?? 0);
}

/** How many records the list of each owner has, in the order of the owners. One statement. */
export async function countListsOfOwners<S extends RecordShape>(
  reader: Reader,
  source: ListSource<S>,
  ownerIds: readonly string[],
  conditions: readonly Condition[],
): Promise<readonly number[]> {
  const text = countsOfOwnersText(source, conditions);
  const rows = await reader.read(cypher(text, { ...mergedParameters(conditions), ownerIds }));
  const totals = new Map(rows.map((row) => [String(row['ownerId']), Number(row['total'])]));
  return ownerIds.map((id) => totals.get(id) ?? 0);
}

function parametersOf({
  conditions,
  page,
  parts = [],
}: ListRequest): Readonly<Record<string, GraphValue>> {
  const { key, id } = page.position ?? { key: null, id: null };
  const position = page.position === null ? {} : { key, id };
  const own = { ...mergedParameters(conditions), ...position, limit: page.limit + 1 };
  return { ...own, ...partParameters(parts) };
}

/** One row more than the page was read, to tell whether there are more. */
function toPage<S extends RecordShape>(
  selection: RecordSelection<S>,
  rows: readonly Row[],
  request: ListRequest,
): Page<RecordOf<S>> {
  const { limit, direction, position } = request.page;
  const hasMore = rows.length > limit;
  const records = rows.slice(0, limit).map((row) => {
    const record = decodeSelected(selection, row);
    receiveParts(request.parts ?? [], record.id, row);
    return { record, position: { key: String(row['sortKey']), id: record.id } };
  });
  const isForward = direction === 'forward';
  return {
    records: isForward ? records : records.reverse(),
    hasPrevious: isForward ? position !== null : hasMore,
    hasNext: isForward ? hasMore : position !== null,
  };
}
