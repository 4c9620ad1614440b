/**
 * Romanised forms, kept in `readings.csv` so that a run needs no romaniser and ids cannot drift with its version.
 * `reading` is toneless pinyin, a syllable a word (ü as v); `english` is the standard English form where it is another
 * (Hohhot); `by` says whether pinyin-pro's reading stands or a curator set it. `place` is a stem or a whole name.
 */
import { fileURLToPath } from 'node:url';
import { readCsvIfPresent, writeCsv } from './csv.mjs';

const FILE = fileURLToPath(new URL('readings.csv', import.meta.url));
const COLUMNS = ['place', 'reading', 'english', 'by'];

/** Look-up of readings; stems that the file lacks are romanised with pinyin-pro and written to it for a curator's eye. */
export async function loadReadings(stems) {
  const rows = readCsvIfPresent(FILE);
  const known = new Set(rows.map((row) => row.place));
  const missing = [...new Set(stems)].filter((stem) => !known.has(stem));
  if (missing.length > 0) {
    rows.push(...(await romanize(missing)));
    rows.sort((a, b) => (a.place < b.place ? -1 : 1));
    writeCsv(FILE, COLUMNS, rows);
  }
  return new Map(rows.map((row) => [row.place, row]));
}

async function romanize(stems) {
  const { pinyin } = await import('pinyin-pro').catch(() => {
    throw new Error(
      `no reading for ${stems.join(', ')}: add it to ${FILE}, or make pinyin-pro importable`,
    );
  });
  const options = { toneType: 'none', type: 'array', v: true, nonZh: 'removed' };
  return stems.map((place) => ({
    place,
    reading: pinyin(place, options).join(' '),
    english: '',
    by: 'pinyin-pro',
  }));
}

/** Part of an id: the English form where one is set (hohhot), else the syllables without separator. */
export function slugOf({ reading, english }) {
  const text = english || reading.replaceAll(' ', '');
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, english.includes(' ') ? '-' : '');
}

/** English spelling of a reading: capital, ü restored, an apostrophe before a later syllable that begins with a vowel (Xi'an). */
export function spellingOf({ reading, english }) {
  if (english) return english;
  const syllables = reading.replaceAll('v', 'ü').split(' ');
  const joined = syllables
    .map((syllable, i) => (i > 0 && /^[aeo]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return joined[0].toUpperCase() + joined.slice(1);
}
