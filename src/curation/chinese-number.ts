const DIGITS: Readonly<Record<string, number>> = {
  ...{ 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4 },
  ...{ 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
};
const SMALL: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1_000 };
const LARGE = ['万', '亿'];

/**
 * The number that Chinese numerals say: 三百七十三 is 373, 两万 is 20,000, 二〇一九 is 2019. Null for a text that is no numeral, such as
 * an empty one or one with two digits side by side and a unit of ten (二三十: twenty or thirty).
 */
export function parseChineseNumber(text: string): number | null {
  const characters = [...text];
  if (characters.length === 0 || !characters.every(isNumeral)) return null;
  if (characters.every((character) => character in DIGITS)) return digitByDigit(characters);
  let total = 0;
  let tenThousands = 0;
  let section = 0;
  let digit: number | null = null;
  for (const character of characters) {
    const value = DIGITS[character];
    const small = SMALL[character];
    if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (small !== undefined) {
      section += (digit ?? 1) * small;
      digit = null;
    } else {
      const below = section + (digit ?? 0);
      if (character === '万') tenThousands += below * 10_000;
      else {
        total += (tenThousands + below) * 100_000_000;
        tenThousands = 0;
      }
      section = 0;
      digit = null;
    }
  }
  return total + tenThousands + section + (digit ?? 0);
}

function isNumeral(character: string): boolean {
  return character in DIGITS || character in SMALL || LARGE.includes(character);
}

function digitByDigit(characters: readonly string[]): number {
  return Number(characters.map((character) => DIGITS[character]).join(''));
}
