/** Words that Neo4j's analyzer of Chinese leaves out of its index; another engine finds half of all English names by them. */
const COMMON_WORDS = new Set(
  `a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was will with www`.split(
    ' ',
  ),
);

/**
 * What a full-text search is asked for a text, so that engines find the same: its words without signs, which only some engines take for
 * the end of a word, and without words that are in too many names. Blank when nothing is left.
 */
export function similarWords(text: string): string {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '' && !COMMON_WORDS.has(word))
    .join(' ');
}
