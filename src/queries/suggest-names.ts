import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { editDistance } from './edit-distance.js';
import { holdsSome, numbered } from './name-conditions.js';
import { inOrderOfLength, toNames, type StoredName } from './matching-names.js';
import type { FoundName } from './rank-names.js';
import { searchText } from './search-text.js';
import { soundsOf } from './spell-name.js';
import { withWords } from './with-words.js';

export const MOST_SUGGESTIONS = 5;
/** Where fewer records were found, similar ones apart, and none of that name, the text may have been mistyped. */
export const FEW_FOUND = 3;

/** Names that share a piece with what was typed, the shortest first. */
const SHARING_PIECES = `
  MATCH (n:Name)
  WHERE FOUND AND (size($kinds) = 0 OR n.subjectKind IN $kinds)
  RETURN n.id AS id, n.subjectId AS subjectId, n.text AS text, n.role AS role, n.spelling AS spelling, n.prominence AS prominence,
    size(n.folded) AS length
  ORDER BY length, prominence, role DESC, id
  LIMIT $limit
`;

/** Of so many, those with a piece in common but nothing else are the most. */
const MOST_CANDIDATES = 2_000;
const PIECES = 3;
/** Letters and digits from which on one slip is forgiven, and two. Shorter texts are like too many names. */
const ONE_SLIP = 4;
const TWO_SLIPS = 6;
const MOST_SLIPS = 2;

/**
 * Names that may have been meant by a text which finds little: those whose pinyin is the text's but for one or two letters (so that names of
 * the same sound come first), or, for text in Latin letters, whose words are. Only the closest, short ones first; at most 5, each once, and never the
 * text itself. One statement; cost: every name is compared with pieces of the text, which takes as long as three searches.
 */
export async function suggestNames(
  reader: Reader,
  text: string,
  kinds: readonly string[],
): Promise<readonly string[]> {
  const typed = searchText(text).text;
  const sounds = soundsOf(typed);
  const isLatin = sounds.length === 0;
  const heard = isLatin ? typed.replace(/[^\p{L}\p{N}]/gu, '') : sounds.join('');
  const most = slipsIn(heard);
  if (most === 0) return [];
  const [heardPieces, typedPieces] = [piecesOf(heard), isLatin ? piecesOf(typed) : []];
  const found = [
    holdsSome('spelling', 'heard', heardPieces.length),
    holdsSome('folded', 'typed', typedPieces.length),
  ];
  const statement = withWords(SHARING_PIECES, { FOUND: `(${found.join(' OR ')})` });
  const asked = { ...numbered('heard', heardPieces), ...numbered('typed', typedPieces) };
  const rows = await reader.read(cypher(statement, { ...asked, kinds, limit: MOST_CANDIDATES }));
  const close = toNames(rows)
    .filter(({ folded }) => folded !== typed)
    .map((name) => ({ name, ...closest(name, heard, isLatin ? typed : null) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || b.begun - a.begun || inOrderOfLength(a.name, b.name));
  const closestOnes = close.filter(({ slips }) => slips === close[0]?.slips);
  return [...new Set(closestOnes.map(({ name }) => name.text))].slice(0, MOST_SUGGESTIONS);
}

/** How far a name is from what was typed, and how many letters at its beginning are the same. */
interface Closeness {
  readonly slips: number;
  readonly begun: number;
}

const NOT_CLOSE: Closeness = { slips: Infinity, begun: 0 };

/** The closest of a name's spellings, and of its runs of as many words as were typed. */
function closest(name: StoredName, heard: string, typed: string | null): Closeness {
  const bySound = wholesOf(name).map((spelling) => closeness(heard, spelling));
  const byWord = typed === null ? [] : runsOf(name, typed).map((run) => closeness(typed, run));
  return [...bySound, ...byWord].reduce(
    (best, each) =>
      each.slips < best.slips || (each.slips === best.slips && each.begun > best.begun)
        ? each
        : best,
    NOT_CLOSE,
  );
}

function closeness(wanted: string, found: string): Closeness {
  // A difference in length is so many slips at least.
  if (Math.abs(wanted.length - found.length) > MOST_SLIPS) return NOT_CLOSE;
  const differs = [...wanted].findIndex((letter, index) => letter !== found[index]);
  return { slips: editDistance(wanted, found), begun: differs < 0 ? wanted.length : differs };
}

function wholesOf({ spelling }: StoredName): readonly string[] {
  return (spelling ?? '').split('|').slice(1, -1);
}

function runsOf({ folded }: StoredName, typed: string): readonly string[] {
  const words = folded.split(' ');
  const count = typed.split(' ').length;
  return words.map((_, start) => words.slice(start, start + count).join(' '));
}

/** Whether a search found so little that another name may have been meant. */
export function mayBeMistyped(names: readonly FoundName[]): boolean {
  const found = names.filter(({ match }) => match !== 'SIMILAR');
  return found.length < FEW_FOUND && found.every(({ match }) => match !== 'EXACT');
}

function slipsIn(letters: string): number {
  if (letters.length < ONE_SLIP) return 0;
  return letters.length < TWO_SLIPS ? 1 : MOST_SLIPS;
}

/** What has two slips has one of three pieces left whole, unless letters were swapped where pieces meet. */
function piecesOf(text: string): readonly string[] {
  const length = Math.ceil(text.length / PIECES);
  const pieces = Array.from({ length: PIECES }, (_, index) =>
    text.slice(index * length, (index + 1) * length),
  );
  return pieces.filter((piece) => piece !== '');
}
