import type { MadeKind } from '../domain/made-ids.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import type { PageRequest, Position } from './page.js';
import type { Properties } from './read-properties.js';
import { withWords } from './with-words.js';

const BY_IDS = `
  UNWIND $ids AS wanted
  MATCH (n:LABEL {id: wanted})
  RETURN n.id AS id, n {PROJECTION} AS made
  ORDER BY id
`;

const NEWEST = `
  MATCH (n:LABEL)
  RETURN n.id AS id, n {PROJECTION} AS made
  ORDER BY id DESC
  LIMIT $limit
`;

const OLDEST = `
  MATCH (n:LABEL)
  RETURN n.id AS id, n {PROJECTION} AS made
  ORDER BY id
  LIMIT $limit
`;

const OLDER = `
  MATCH (n:LABEL)
  WHERE n.id < $id
  RETURN n.id AS id, n {PROJECTION} AS made
  ORDER BY id DESC
  LIMIT $limit
`;

const NEWER = `
  MATCH (n:LABEL)
  WHERE n.id > $id
  RETURN n.id AS id, n {PROJECTION} AS made
  ORDER BY id
  LIMIT $limit
`;

const COUNT = `
  MATCH (n:LABEL)
  RETURN count(n) AS total
`;

/** How one kind of what the program makes stands in the graph. Ids are in order of time. */
export interface MadeShape<T> {
  readonly kind: MadeKind;
  readonly properties: readonly string[];
  readonly decode: (properties: Properties) => T;
}

/** A page of a list, with whether there is more on either side. */
export interface FoundPage<T> {
  readonly records: readonly { readonly record: T; readonly position: Position }[];
  readonly hasPrevious: boolean;
  readonly hasNext: boolean;
}

/** Those with these ids; what the graph does not know is absent. One statement. */
export async function madeByIds<T>(
  reader: Reader,
  shape: MadeShape<T>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  const rows = await reader.read(cypher(textFor(BY_IDS, shape), { ids }));
  return new Map(rows.map((row) => [String(row['id']), shape.decode(row['made'] as Properties)]));
}

/** One page of all of a kind, the newest first, by keyset. One statement. */
export async function madePage<T>(
  reader: Reader,
  shape: MadeShape<T>,
  { limit, direction, position }: PageRequest,
): Promise<FoundPage<T>> {
  const isForward = direction === 'forward';
  const text = position === null ? (isForward ? NEWEST : OLDEST) : isForward ? OLDER : NEWER;
  const beyond = position === null ? {} : { id: position.id };
  const parameters = { ...beyond, limit: limit + 1 };
  const rows = await reader.read(cypher(textFor(text, shape), parameters));
  return toFoundPage(
    rows.map((row) => {
      const id = String(row['id']);
      return { record: shape.decode(row['made'] as Properties), position: { key: id, id } };
    }),
    { limit, direction, position },
  );
}

/** How many there are of a kind. One statement. */
export async function countMade<T>(reader: Reader, shape: MadeShape<T>): Promise<number> {
  const [row] = await reader.read(cypher(textFor(COUNT, shape)));
  return Number(row?.['total'] ?? 0);
}

/** The page in what was read in the page's direction, of which there may be one more than its limit. */
export function toFoundPage<T>(
  read: FoundPage<T>['records'],
  { limit, direction, position }: PageRequest,
): FoundPage<T> {
  const hasMore = read.length > limit;
  const records = read.slice(0, limit);
  return direction === 'forward'
    ? { records, hasPrevious: position !== null, hasNext: hasMore }
    : { records: [...records].reverse(), hasPrevious: hasMore, hasNext: position !== null };
}

function textFor<T>(text: string, { kind, properties }: MadeShape<T>): string {
  const projection = ['id', ...properties].map((name) => `.${name}`).join(', ');
  return withWords(text, { LABEL: kind, PROJECTION: projection });
}
