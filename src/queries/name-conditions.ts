type Property = 'folded' | 'spelling' | 'words';

/**
 * A condition that a property of a name holds any of so many texts: `(n.spelling CONTAINS $part0 OR n.spelling CONTAINS $part1)`. It names
 * no more of them than there are: each takes the embedded engine as long as the whole search, even where it is null. Never true for none.
 */
export function holdsSome(property: Property, parameter: string, count: number): string {
  const conditions = Array.from({ length: count }, (_, index) =>
    ['n.', property, ' CONTAINS $', parameter, String(index)].join(''),
  );
  return count === 0 ? 'false' : `(${conditions.join(' OR ')})`;
}

/** A condition that a name's `words` hold one form of every word, such as `n.words CONTAINS $word0x0 AND n.words CONTAINS $word1x0`. */
export function holdsEveryWord(words: readonly (readonly string[])[]): string {
  const conditions = words.map((forms, index) => holdsSome('words', `word${index}x`, forms.length));
  return `(${conditions.join(' AND ')})`;
}

/** The parameters of that condition. */
export function wordsNumbered(
  words: readonly (readonly string[])[],
): Readonly<Record<string, string>> {
  return Object.assign({}, ...words.map((forms, index) => numbered(`word${index}x`, forms)));
}

/** The parameters of `holdsSome`. */
export function numbered(
  parameter: string,
  texts: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(texts.map((text, index) => [`${parameter}${index}`, text]));
}
