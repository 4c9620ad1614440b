import type { GraphReader } from '../store/graph-store.js';
import {
  indexedNamesHolding,
  namesHolding,
  searchedNames,
  type NameFilter,
  type StoredName,
} from './matching-names.js';
import { bestFirst, foundBy, oncePerSubject, type FoundName } from './rank-names.js';
import { partsOf, searchText, spelledSyllables, wholesOf, type SearchText } from './search-text.js';
import { similarWords } from './similar-words.js';
import { soundsOf } from './spell-name.js';
import { namesSpelled, namesWithWords } from './spelled-names.js';

/** Names read before subjects are told apart; one subject may match by several names. */
const NAMES_PER_RESULT = 6;
/** Where that was too few, so many times as many are read. */
const MORE_NAMES = 8;

/**
 * Records whose names match a text, in Chinese, English or pinyin, each once, by its best name. The order: names that equal the text; those
 * that it spells whole; those that begin with it; those whose initials it is; those that hold it; those that it spells in part; then records
 * among whose names all words of the text are. Where these are fewer than the limit, names that share pairs of characters or words with it follow,
 * unless `similar` is false.
 * Within each, short names first. A Chinese text that no name holds finds the names that sound like it.
 *
 * No record is missing whose name holds the text, up to the limit. Where very many names hold it and do not begin with it, a store with the
 * capability `phraseSearch` may take others of them than one without. One to nine statements.
 */
export async function searchNames(
  reader: GraphReader,
  text: string,
  options: NameFilter & { readonly similar?: boolean },
): Promise<readonly FoundName[]> {
  const { kinds, limit, similar = true } = options;
  const search = searchText(text);
  if (search.text === '') return [];
  let found = await matchingNames(reader, search, options);
  for (const findMore of similar ? [furtherNames, similarNames] : [furtherNames]) {
    if (found.length >= limit) break;
    const more = await findMore(reader, search, { kinds, limit: limit + found.length }, found);
    found = oncePerSubject([...found, ...more], kinds);
  }
  return found.slice(0, limit);
}

/** Names that hold the text or are spelled so. More are read until they are of enough records, or all have been read. */
async function matchingNames(
  reader: GraphReader,
  search: SearchText,
  options: NameFilter,
): Promise<readonly FoundName[]> {
  for (let limit = options.limit * NAMES_PER_RESULT; ; limit *= MORE_NAMES) {
    const filter = { ...options, limit };
    const names = await Promise.all([
      textNames(reader, search.text, filter, options.limit),
      namesSpelled(reader, partsOf(search), wholesOf(search), filter),
    ]);
    const ranked = bestFirst(names.flat(), search);
    const found = oncePerSubject(
      ranked.flatMap(({ name, match }) => foundBy(match, [name])),
      options.kinds,
    );
    if (found.length >= options.limit || ranked.length < limit) return found;
  }
}

/** Names that hold the text. Those that an index gives do, if they are all that there are, or of enough records. */
async function textNames(
  reader: GraphReader,
  text: string,
  filter: NameFilter,
  enough: number,
): Promise<readonly StoredName[]> {
  const indexed = await indexedNamesHolding(reader, text, filter);
  if (indexed === null) return namesHolding(reader, text, filter);
  const records = oncePerSubject(foundBy('CONTAINS', indexed.names), filter.kinds);
  const isEnough = indexed.areAll || records.length >= enough;
  return isEnough ? indexed.names : namesHolding(reader, text, filter);
}

/** Records that have all words of the text; failing any, names that sound like it. */
async function furtherNames(
  reader: GraphReader,
  { text, words }: SearchText,
  filter: NameFilter,
  found: readonly FoundName[],
): Promise<readonly FoundName[]> {
  const withWords = await namesWithWords(reader, words, filter);
  if (withWords.length + found.length > 0) return foundBy('WORDS', withWords);
  const sounds = soundsOf(text);
  if (sounds.length < 2) return [];
  const limit = filter.limit * NAMES_PER_RESULT;
  const { parts, whole } = spelledSyllables(sounds);
  const alike = await namesSpelled(reader, parts, [whole], { ...filter, limit });
  return foundBy('PINYIN', alike);
}

async function similarNames(
  reader: GraphReader,
  { text }: SearchText,
  { limit }: NameFilter,
): Promise<readonly FoundName[]> {
  const names = await searchedNames(reader, similarWords(text), limit * NAMES_PER_RESULT);
  return foundBy('SIMILAR', names);
}
