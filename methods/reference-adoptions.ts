/** How many of the 50 states took up the law on lemons (SPID) in 1982, 1983 and 1984. */
export const LEMON_ADOPTERS: readonly number[] = [2, 15, 12];

/** New adopters of 100 in the summary that the README of netdiffuseR 1.25 prints. */
export const README_ADOPTERS: readonly number[] = [
  8, 3, 6, 3, 9, 5, 2, 3, 5, 1, 3, 6, 8, 9, 5, 7, 5, 4, 1, 2,
];

/**
 * Farmers in Brazil that took up hybrid corn, by year from 1946 to 1966 (Rogers, Ascroft and Röling 1970), as netdiffuseR's data set
 * `brfarmersDiffNet` has them: 692 in all.
 */
export const BRAZILIAN_FARMERS: readonly number[] = [
  6, 2, 4, 6, 32, 3, 3, 14, 3, 90, 6, 42, 17, 41, 64, 55, 64, 45, 43, 152, 0,
];

/** New adopters of each period as adoption periods of units: `first` is the period of the first number. */
export function unitsFrom(
  adopters: readonly number[],
  unitCount: number,
  first = 1,
): readonly (number | null)[] {
  const periods = adopters.flatMap((count, index) =>
    Array.from({ length: count }, () => first + index),
  );
  return [...periods, ...Array.from({ length: unitCount - periods.length }, () => null)];
}
