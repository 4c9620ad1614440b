import { foldName, wordsOf } from '../domain/name.js';
import { segmentPinyin } from './segment-pinyin.js';

/** A text as it may stand in the spellings of names (see `spellName`). */
export interface SpelledText {
  /** Any of these tells that a name is spelled so in part. */
  readonly parts: readonly string[];
  /** This, that it is as a whole. */
  readonly whole: string;
}

/** A text as names are asked for it. */
export interface SearchText {
  /** Folded; blank when there is nothing to look for. */
  readonly text: string;
  /** Where it may be pinyin, such as `hangzhou`, `Xi'an` or `hángzhōu`. */
  readonly pinyin: SpelledText | null;
  /** Where its letters may be initials of syllables, such as `hzs`. */
  readonly initials: SpelledText | null;
  /**
   * Its words where there are two or more: apart by blanks, or where Chinese meets another script. Long ones first: fewer names are
   * likely to have them, and what is no name is told soonest.
   */
  readonly words: readonly SearchText[];
}

/** Ways to part letters into syllables; every one that is looked for costs as much as the text itself. */
const MOST_WAYS = 2;
/** More words say what a title is, not what to look for in names. */
const MOST_WORDS = 6;
const LONGEST_INITIALS = 20;
/** Fewer are looked for at the beginning of a name: they would be somewhere in most. */
const LEAST_INITIALS_WITHIN = 4;

const HAN = /\p{Script=Han}/u;
const LATIN = /^[a-z0-9' -]*[a-z][a-z0-9' -]*$/;
/** No syllable begins with i, u or v. */
const INITIALS = /^[a-hj-tw-z0-9]{2,}$/;

/** What a text asks for. */
export function searchText(text: string): SearchText {
  const folded = foldName(text);
  const words = [...new Set(wordsOf(folded))].sort((a, b) => b.length - a.length);
  const isFew = words.length > 1 && words.length <= MOST_WORDS;
  const ofWords = isFew ? words.map((word) => ({ ...waysOf(word), words: [] })) : [];
  return { ...waysOf(folded), words: ofWords };
}

/** A text by the syllables that it is known to have. */
export function spelledSyllables(syllables: readonly string[]): SpelledText {
  return { parts: [`.${syllables.join('.')}`], whole: `|${syllables.join('')}|` };
}

/** What tells that a word is among those of a record: a word that begins with it, Chinese that holds it, or a spelling. */
export function formsOfWord(word: SearchText): readonly string[] {
  return [HAN.test(word.text) ? word.text : ` ${word.text}`, ...partsOf(word)];
}

/** All parts of spellings that tell that a name is spelled so. */
export function partsOf({ pinyin, initials }: SearchText): readonly string[] {
  return [...(pinyin?.parts ?? []), ...(initials?.parts ?? [])];
}

/** What tells that a name as a whole is spelled so. */
export function wholesOf({ pinyin, initials }: SearchText): readonly string[] {
  return [pinyin?.whole, initials?.whole].filter((whole) => whole !== undefined);
}

function waysOf(folded: string): Omit<SearchText, 'words'> {
  const letters = LATIN.test(folded) ? folded.replace(/[^a-z0-9]/g, '') : '';
  return {
    text: folded,
    pinyin: letters.length > 1 ? pinyinIn(folded, letters) : null,
    initials: letters === folded && INITIALS.test(letters) ? initialsIn(letters) : null,
  };
}

/** A syllable alone is in too many names to be looked for within them. */
function pinyinIn(folded: string, letters: string): SpelledText | null {
  const ways = segmentPinyin(folded, MOST_WAYS);
  if (ways.length === 0) return null;
  const isOne = ways[0]?.length === 1;
  const parts = ways.map((syllables) => `.${syllables.join('.')}`);
  return { parts: isOne ? [`|${letters}`] : parts, whole: `|${letters}|` };
}

function initialsIn(letters: string): SpelledText | null {
  if (letters.length > LONGEST_INITIALS) return null;
  const capitals = letters.toUpperCase();
  const isShort = letters.length < LEAST_INITIALS_WITHIN;
  return { parts: [isShort ? `#${capitals}` : capitals], whole: `#${capitals}#` };
}
