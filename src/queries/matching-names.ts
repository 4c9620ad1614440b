import { foldName, type NameRole } from '../domain/name.js';
import { compareText } from '../domain/partial-date.js';
import type { RecordOf, RecordShape } from '../domain/record-shape.js';
import { cypher } from '../store/cypher.js';
import type { FullTextIndex, GraphReader, Row, SearchOptions } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import type { Loaded } from './decode-record.js';
import { readNumber, readText, readTextOrNull } from './read-properties.js';
import { decodeAlong, selectedAlong, type RecordSelection } from './record-selection.js';

export const NAME_INDEX: FullTextIndex = { name: 'name_text', label: 'Name', property: 'text' };

/** A name as the graph keeps it. */
export interface StoredName {
  readonly id: string;
  readonly subjectId: string;
  readonly text: string;
  readonly folded: string;
  readonly role: NameRole;
  /** See `spellName`. */
  readonly spelling: string | null;
  /** Of regions, the higher their level the lower; others come behind them. */
  readonly prominence: number;
}

/** Which names are asked for. */
export interface NameFilter {
  /** Kinds of their records; any when there is none. */
  readonly kinds: readonly string[];
  readonly limit: number;
  readonly along?: SubjectsAlong | undefined;
}

/** Records of one kind that are read along with their names, where that spares a statement. */
export interface SubjectsAlong {
  readonly selection: RecordSelection;
  readonly receive: (records: readonly Loaded<RecordOf<RecordShape>>[]) => void;
}

/** Sort keys are columns of their own: the embedded engine sorts twice as fast by them. Roles downward are preferred, indicator, historic, alias. */
const HOLDING = `
  MATCH (n:Name)
  WHERE n.folded CONTAINS $text AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.role AS role, n.spelling AS spelling, n.prominence AS prominence,
    CASE WHEN n.folded STARTS WITH $text THEN 0 WHEN n.folded CONTAINS $word THEN 1 ELSE 2 END AS rank, size(n.folded) AS length
  ORDER BY rank, length, prominence, role DESC, id
  LIMIT $limit
`;

/** The first part of HOLDING, which an ordered index gives. */
const BEGINNING = `
  MATCH (n:Name)
  WHERE n.folded STARTS WITH $text AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.role AS role, n.spelling AS spelling, n.prominence AS prominence,
    size(n.folded) AS length
  ORDER BY length, prominence, role DESC, id
  LIMIT $limit
`;

/** Of these a full-text index keeps every pair, so that a phrase finds just the names that contain them. */
const CHINESE_ONLY = /^\p{Script=Han}{2,}$/u;

/** Names that hold a folded text, those that begin with it or of which a word does first. One statement. */
export async function namesHolding(
  reader: Reader,
  text: string,
  { kinds, limit }: NameFilter,
): Promise<readonly StoredName[]> {
  return toNames(await reader.read(cypher(HOLDING, { text, word: ` ${text}`, kinds, limit })));
}

/**
 * The same by a full-text index, or null where that may miss some: it finds the names that hold a Chinese text without reading all others,
 * but not in our order. Those that begin with the text are all among them. One or two statements.
 */
export async function indexedNamesHolding(
  reader: GraphReader,
  text: string,
  { kinds, limit, along }: NameFilter,
): Promise<{ readonly names: readonly StoredName[]; readonly areAll: boolean } | null> {
  if (!reader.capabilities.phraseSearch || !CHINESE_ONLY.test(text)) return null;
  const found = await searchedNames(reader, text, limit, { asPhrase: true, along });
  const areAll = found.length < limit;
  const beginning = areAll ? [] : await reader.read(cypher(BEGINNING, { text, kinds, limit }));
  const once = new Map([...toNames(beginning), ...found].map((name) => [name.id, name]));
  const names = [...once.values()].filter(({ folded }) => folded.includes(text));
  return { names: names.sort(inOrderFor(text)), areAll };
}

/** What a full-text search finds, best first. One statement. */
export async function searchedNames(
  reader: GraphReader,
  text: string,
  limit: number,
  { asPhrase = false, along }: Pick<SearchOptions, 'asPhrase'> & Pick<NameFilter, 'along'> = {},
): Promise<readonly StoredName[]> {
  const properties = ['subjectId', 'text', 'role', 'spelling', 'prominence'];
  const records = along && { along: selectedAlong(along.selection, 'subjectId') };
  const options = { asPhrase, properties, ...records };
  const rows = await reader.searchText(NAME_INDEX, text, limit, options);
  along?.receive(rows.flatMap((row) => decodeAlong(along.selection, row) ?? []));
  return toNames(rows);
}

/** The order of names that hold a text: those that begin with it, those of which a word does, all others. */
export function inOrderFor(text: string): (a: StoredName, b: StoredName) => number {
  const rank = ({ folded }: StoredName): number =>
    folded.startsWith(text) ? 0 : folded.includes(` ${text}`) ? 1 : 2;
  return (a, b) => rank(a) - rank(b) || inOrderOfLength(a, b);
}

/** Short names first, then by prominence, then by role downward, then by id. */
export function inOrderOfLength(a: StoredName, b: StoredName): number {
  const lengths = [a, b].map(({ folded }) => [...folded].length) as [number, number];
  return (
    lengths[0] - lengths[1] ||
    a.prominence - b.prominence ||
    compareText(b.role, a.role) ||
    compareText(a.id, b.id)
  );
}

/** Rows of the columns id, subjectId, text, role, spelling and prominence. */
export function toNames(rows: readonly Row[]): readonly StoredName[] {
  return rows.map((row) => {
    const text = readText(row, 'text');
    return {
      id: readText(row, 'id'),
      subjectId: readText(row, 'subjectId'),
      text,
      folded: foldName(text),
      role: readText(row, 'role') as NameRole,
      spelling: readTextOrNull(row, 'spelling'),
      // A graph that an older program loaded has none, until its data sets are loaded again.
      prominence: row['prominence'] == null ? Infinity : readNumber(row, 'prominence'),
    };
  });
}
