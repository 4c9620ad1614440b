const INITIAL = '(?:[zcs]h?|[bpmfdtnlgkhjqxryw])';
const FINALS =
  'iang|iong|uang|iao|ian|ing|uai|uan|ang|eng|ong|ai|an|ao|ei|en|er|ou|ia|ie|in|iu|ua|ue|ui|un|uo|ve|a|e|i|o|u|v';
/** Looser than the table of syllables: what is none (`bua`) is in no name either. `shaan` is that of Shaanxi. */
const SYLLABLE = new RegExp(
  `^(?:${INITIAL}(?:${FINALS})|ang|eng|ai|an|ao|ei|en|er|ou|a|e|o|shaan)$`,
);
const BEGUN_SYLLABLE = new RegExp(`^${INITIAL}(?:[aeiouv]{0,2}n?|[iu]an|ong?)?$`);
const LONGEST_SYLLABLE = 6;

type Ways = readonly (readonly string[])[];

/**
 * The ways to read letters as syllables of pinyin without tones, such as xian as one syllable and as xi an; none where they are no
 * pinyin. Where there is no way otherwise, the last syllable may be only begun (hangzh). Syllables do not go across blanks, hyphens and
 * apostrophes. Up to `most` ways, those with the fewest syllables; cost: the letters times `most`.
 */
export function segmentPinyin(text: string, most: number): Ways {
  const words = text.split(/[^a-z]+/).filter((word) => word !== '');
  if (words.length === 0 || /\d/.test(text)) return [];
  const whole = segmentWords(words, most, SYLLABLE);
  return whole.length > 0 ? whole : segmentWords(words, most, BEGUN_SYLLABLE);
}

function segmentWords(words: readonly string[], most: number, last: RegExp): Ways {
  return words.reduce<Ways>(
    (heads, word, index) => {
      const isLast = index === words.length - 1;
      const tails = segmentWord(word, most, isLast ? last : SYLLABLE);
      const ways = heads.flatMap((head) => tails.map((tail) => [...head, ...tail]));
      return fewest(ways, most);
    },
    [[]],
  );
}

function segmentWord(word: string, most: number, last: RegExp): Ways {
  /** The ways to read the letters up to each place. */
  const ways: Ways[] = [[[]]];
  for (let end = 1; end <= word.length; end += 1) {
    const heads: (readonly string[])[] = [];
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start += 1) {
      const syllable = word.slice(start, end);
      const form = end === word.length ? last : SYLLABLE;
      if (form.test(syllable))
        heads.push(...(ways[start] ?? []).map((head) => [...head, syllable]));
    }
    ways.push(fewest(heads, most));
  }
  return ways[word.length] ?? [];
}

function fewest(ways: Ways, most: number): Ways {
  return [...ways].sort((a, b) => a.length - b.length).slice(0, most);
}
