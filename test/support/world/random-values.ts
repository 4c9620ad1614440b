import type { Random } from './random.js';

/** A name of two characters, of which a few are alike. */
export function named(random: Random): { readonly name: string; readonly name_en: string } {
  const name = `${random.pick(['甲', '乙', '丙'])}${random.pick(['子', '丑', '寅'])}`;
  return { name, name_en: 'A name' };
}

/** Unknown, a year, a month, a day or an interval, from 1999 to 2012; days at the turn of a year, where places change. */
export function randomDate(random: Random): string {
  const year = 1999 + random.below(12);
  return random.pick([
    '',
    `${year}`,
    `${year}-0${1 + random.below(9)}`,
    `${year}-01-01`,
    `${year}-12-31`,
    `${year}/${year + random.below(3)}`,
  ]);
}
