/** Periods from the first to the last, both included. */
export interface PeriodRange {
  readonly first: number;
  readonly last: number;
}

/** Every period of a range. Throws: RangeError unless both ends are whole numbers in order. */
export function periodsOf({ first, last }: PeriodRange): readonly number[] {
  if (!Number.isInteger(first) || !Number.isInteger(last) || last < first)
    throw new RangeError(
      `A range of periods goes up by whole numbers, but got ${first} to ${last}.`,
    );
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
