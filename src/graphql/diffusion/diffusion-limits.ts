import { DomainError } from '../../domain/errors.js';

/** Pilots that figures of one request are worked out from. */
export const MOST_PILOTS = 20_000;

/** Practices by units, and units by years, of one set of scores: more would keep the process from other requests. */
export const MOST_SCORES = 2_000_000;

/** Years of one curve. */
export const MOST_YEARS = 250;

/** Programs or regions that are compared. */
export const MOST_COMPARED = 10;

/** The refusal of figures that would take too long. */
export function tooMany(what: string, limit: number, requested?: number): DomainError {
  const got = requested === undefined ? 'there are more' : `there are ${requested}`;
  const message = `At most ${limit} ${what} are looked at in one reply, but ${got}: name fewer programs or years, or use the command line.`;
  const details = { exceeded: what, limit, ...(requested === undefined ? {} : { requested }) };
  return new DomainError('TOO_COSTLY', message, { details });
}

/** The rows, one a year. Throws DomainError TOO_COSTLY when there are too many for a list that has no pages. */
export function withinYears<T>(rows: readonly T[]): readonly T[] {
  if (rows.length <= MOST_YEARS) return rows;
  throw tooMany('years', MOST_YEARS, rows.length);
}

/** Cost of such a list: what is asked of each year. */
export function yearlyCost({ childComplexity }: { readonly childComplexity: number }): number {
  return 1 + MOST_YEARS * childComplexity;
}
