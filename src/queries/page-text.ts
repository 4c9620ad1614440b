import type { RecordShape } from '../domain/record-shape.js';
import {
  beginningWith,
  matchLines,
  whereLines,
  withoutStarts,
  type BoundOnce,
  type Condition,
} from './match-lines.js';
import { returningCollected, type CollectedText } from './collected-rows.js';
import type { ListRequest, ListSource } from './page.js';
import { inSubquery, ofEachOwner, partColumns, partLines } from './record-parts.js';
import {
  ID_COLUMN,
  matchesAhead,
  returnSelected,
  returning,
  selectRecord,
  selectedColumns,
  selectedValues,
  toldSelection,
  variableAhead,
  type RecordSelection,
} from './record-selection.js';
import { withWords } from './with-words.js';

/** The statements that pages and counts of lists are read by. */

/** The page is cut before its records are read: of a long list, one page is read, not all. */
const CUT_PAGE = `
WITH CARRIED, OWNER.PROPERTY AS sortKey, OWNER.id AS id
`.trim();

const KEEP_ALL = 'WITH *';
const KEEP_CUT = 'WITH n, sortKey, id';
const RETURN_CUT = 'RETURN n, sortKey, id';

/** What conditions look at, the nearest first. */
const LOOKS = ['beside', 'along'] as const;

const TOTAL = 'count(n)';
const RETURN_TOTAL = 'RETURN count(n) AS total';

const RETURN_TOTALS_OF_OWNERS = 'RETURN ownerId, total\nORDER BY ownerId';

/** Every record has both; said, it lets an engine read a page off an index over both, in its order. */
const HAS_POSITION = 'n.PROPERTY IS NOT NULL AND n.id IS NOT NULL';

/**
 * By the list's own direction and the page's: what lies beyond the position, and in which order to read it. Pages backward are turned
 * round. Not by an OR, of which Neo4j would make two searches.
 */
const READING = {
  ascending: {
    forward: {
      beyond: 'OWNER.PROPERTY >= $key AND NOT (OWNER.PROPERTY = $key AND OWNER.id <= $id)',
      order: 'ORDER BY sortKey, id',
    },
    backward: {
      beyond: 'OWNER.PROPERTY <= $key AND NOT (OWNER.PROPERTY = $key AND OWNER.id >= $id)',
      order: 'ORDER BY sortKey DESC, id DESC',
    },
  },
  descending: {
    forward: {
      beyond: 'OWNER.PROPERTY <= $key AND NOT (OWNER.PROPERTY = $key AND OWNER.id <= $id)',
      order: 'ORDER BY sortKey DESC, id',
    },
    backward: {
      beyond: 'OWNER.PROPERTY >= $key AND NOT (OWNER.PROPERTY = $key AND OWNER.id >= $id)',
      order: 'ORDER BY sortKey, id DESC',
    },
  },
} as const;

/** One page of a root list. `selection` is of {@link readBy}. */
export function rootPageText<S extends RecordShape>(
  source: ListSource<S>,
  request: ListRequest,
  selection: RecordSelection<S>,
): CollectedText {
  const { once, conditions } = withBoundOnce(request.conditions);
  const cut = cutLines(source, { ...request, conditions }, selection, [HAS_POSITION]);
  const { parts = [] } = request;
  const rest = ['sortKey', ...partColumns(parts)];
  const lines = [
    ...(once === undefined ? cut : afterBinding(once, cut)),
    ...matchesAhead(selection),
    ...partLines(parts),
    ...inItsOrder(request),
    returningCollected([...selectedValues(selection), ...rest]),
  ];
  return { text: lines.join('\n'), columns: [...selectedColumns(selection), ...rest] };
}

/** The first condition that is asked of the records and can be said by what is bound once is said so. */
function withBoundOnce(conditions: readonly Condition[]): {
  readonly once: BoundOnce | undefined;
  readonly conditions: readonly Condition[];
} {
  const first = beginningWith(conditions).rest.find(({ once }) => once !== undefined);
  if (first?.once === undefined) return { once: undefined, conditions };
  const { parameters, once } = first;
  const said: Condition = { where: once.where, parameters };
  return { once, conditions: [said, ...conditions.filter((each) => each !== first)] };
}

/** In a subquery of its own, or Neo4j would not read the page off an index in its order. */
function afterBinding({ bind, variable }: BoundOnce, cut: readonly string[]): readonly string[] {
  return [bind, ...inSubquery(variable, [...cut, RETURN_CUT])];
}

/** Puts the rows of a page in order, all that is bound with them. */
export function inItsOrder(request: ListRequest): readonly string[] {
  return [KEEP_ALL, readingOf(request).order];
}

/** The order of a page by the columns of its rows. */
function orderOfRows(request: ListRequest): string {
  return readingOf(request).order.replace(/\bid\b/, ID_COLUMN);
}

/** Clauses that bind `n` to the records of a page, or what tells of them to its variable, with `sortKey` and `id`. `selection` is of {@link readBy}. */
export function cutLines<S extends RecordShape>(
  source: ListSource<S>,
  request: ListRequest,
  { told }: RecordSelection<S>,
  predicates: readonly string[] = [],
): readonly string[] {
  const { conditions, order, page } = request;
  const { beyond, order: inOrder } = readingOf(request);
  const keyset = page.position === null ? predicates : [...predicates, beyond];
  const match = told?.match ?? source.match;
  const lines = [...candidateLines(match, conditions, keyset, inOrder), 'LIMIT $limit'];
  const owner = told?.variable ?? 'n';
  const carried = told === undefined ? [owner] : [owner, variableAhead('n', told.farEnd)];
  const words = { PROPERTY: order.property, OWNER: owner, CARRIED: carried.join(', ') };
  return lines.map((line) => withWords(line, words));
}

/**
 * The records of a list in its order. The conditions that look at more than the record are asked last, and only until the page is full: a list
 * that an index gives in its order is read until then, what another condition gives is put in order before.
 */
function candidateLines(
  match: string,
  conditions: readonly Condition[],
  predicates: readonly string[],
  inOrder: string,
): readonly string[] {
  const { start = match, rest } = beginningWith(conditions);
  const looking = LOOKS.flatMap((looks) => rest.filter((each) => each.looks === looks));
  const own = rest.filter(({ looks }) => looks === undefined);
  return [
    start,
    ...whereLines([...own.map(({ where }) => where), ...predicates]),
    CUT_PAGE,
    inOrder,
    ...(looking.length === 0 ? [] : askedInOrder(looking, inOrder)),
  ];
}

function askedInOrder(looking: readonly Condition[], inOrder: string): readonly string[] {
  return [...whereLines(looking.map(({ where }) => where)), KEEP_CUT, inOrder];
}

export function readingOf({ order, page }: Pick<ListRequest, 'order' | 'page'>): {
  readonly beyond: string;
  readonly order: string;
} {
  return READING[order.descending ? 'descending' : 'ascending'][page.direction];
}

/** One page of the list of each owner. `selection` is of {@link readBy}. */
export function pagesOfOwnersText<S extends RecordShape>(
  source: ListSource<S>,
  request: ListRequest,
  selection: RecordSelection<S>,
): string {
  const conditions = withoutStarts(request.conditions);
  const cut = cutLines(source, { ...request, conditions }, selection);
  return [
    ...ofEachOwner([...cut, ...returnSelected(selection, ['sortKey']), orderOfRows(request)]),
    returning(['ownerId', ...selectedColumns(selection), 'sortKey']),
    orderOfRows(request).replace('ORDER BY', 'ORDER BY ownerId,'),
  ].join('\n');
}

/** What is read of each record: all its fields unless told. */
function selectionOf<S extends RecordShape>(
  { shape }: ListSource<S>,
  { selection }: ListRequest,
): RecordSelection<S> {
  return (selection as RecordSelection<S> | undefined) ?? selectRecord(shape);
}

/** The same, by the relationship that stands for each record where that tells all that is asked for and nothing else is asked of the record. */
export function readBy<S extends RecordShape>(
  source: ListSource<S>,
  request: ListRequest,
): RecordSelection<S> {
  const selection = selectionOf(source, request);
  const { told } = source;
  if (told === undefined || request.conditions.length > 0) return selection;
  return toldSelection(selection, told) ?? selection;
}

/** The number of records in a root list, as `total`. */
export function countText(match: string, conditions: readonly Condition[]): string {
  return [...matchLines(match, conditions), RETURN_TOTAL].join('\n');
}

/** Clauses that bind what an owner's list holds, and the expression that counts it. */
export function countLines<S extends RecordShape>(
  { match, counted }: ListSource<S>,
  conditions: readonly Condition[],
): { readonly lines: readonly string[]; readonly total: string } {
  return counted !== undefined && conditions.length === 0
    ? { lines: [counted.match], total: counted.total }
    : { lines: matchLines(match, withoutStarts(conditions)), total: TOTAL };
}

/** The number of records in the list of each owner. */
export function countsOfOwnersText<S extends RecordShape>(
  source: ListSource<S>,
  conditions: readonly Condition[],
): string {
  const { lines, total } = countLines(source, conditions);
  const counted = [...lines, returning([[total, 'AS total'].join(' ')])];
  return [...ofEachOwner(counted), RETURN_TOTALS_OF_OWNERS].join('\n');
}
