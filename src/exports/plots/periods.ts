/**
 * All periods from the least to the greatest of some, so that an axis passes over none: years such as `2016`, or months such as `2016-03`.
 *
 * Throws: RangeError when one is neither, or years stand beside months.
 */
export function periodsFrom(periods: readonly string[]): readonly string[] {
  if (periods.length === 0) return [];
  const lengths = new Set(periods.map((period) => period.length));
  const wrong = periods.find((period) => !/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period));
  if (wrong !== undefined)
    throw new RangeError(`A period is like 2016 or 2016-03, but got: "${wrong}".`);
  if (lengths.size > 1) throw new RangeError('Periods are all years or all months, but got both.');
  const sorted = [...periods].sort();
  const first = numberOf(sorted[0] as string);
  const last = numberOf(sorted.at(-1) as string);
  const toText = lengths.has(4) ? yearText : monthText;
  return Array.from({ length: last - first + 1 }, (_, index) => toText(first + index));
}

function numberOf(period: string): number {
  const [year = 0, month] = period.split('-').map(Number);
  return month === undefined ? year : year * 12 + month - 1;
}

function yearText(year: number): string {
  return String(year).padStart(4, '0');
}

function monthText(months: number): string {
  return `${yearText(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}
