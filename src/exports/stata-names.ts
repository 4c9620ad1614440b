const LONGEST = 32;

/** Words that Stata keeps for itself; `str1`, `str2` and so on are found by their form. */
const RESERVED: ReadonlySet<string> = new Set(
  '_all _b _coef _cons _n _pi _pred _rc _skip byte double float if in int long strl using with'.split(
    ' ',
  ),
);

/**
 * Names that Stata takes for variables, one for each name given, in order: letters, digits and underscores, not beginning with a digit,
 * at most 32 characters, none of Stata's own words, no two alike even when case is dropped, as `import delimited` does. A name that is
 * fit stays as it is; other characters become underscores, and what is then taken gets a number.
 *
 * Cost: O(n) unless many names run into each other. Source: Stata User's Guide, section 11.3 (Naming conventions); letters of other
 *   scripts, which Stata 14 and later take, become underscores too, since SQL and R need quotes for them.
 */
export function stataNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  const kept = names.map((name) => isFit(name) && isFree(name, taken));
  return names.map((name, index) => (kept[index] === true ? name : madeFit(name, index, taken)));
}

function isFit(name: string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && name.length <= LONGEST && !isReserved(name);
}

function isReserved(name: string): boolean {
  const word = name.toLowerCase();
  return RESERVED.has(word) || /^str\d+$/.test(word);
}

/** Whether a name is free; it is taken from then on. */
function isFree(name: string, taken: Set<string>): boolean {
  const word = name.toLowerCase();
  if (taken.has(word)) return false;
  taken.add(word);
  return true;
}

function madeFit(name: string, index: number, taken: Set<string>): string {
  const stem = stemOf(name, index);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `_${number}`;
    const candidate = stem.slice(0, LONGEST - ending.length) + ending;
    if (isFree(candidate, taken)) return candidate;
  }
}

function stemOf(name: string, index: number): string {
  const words = name.replace(/\W+/g, '_').replace(/^_+|_+$/g, '');
  if (words === '') return `v${index + 1}`;
  const stem = /^\d/.test(words) ? `_${words}` : words;
  return isReserved(stem) ? `${stem}_` : stem;
}
