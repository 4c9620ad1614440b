const FIRST_YEAR = 2001;
const YEARS = 24;
const DAYS_A_YEAR = 365;

/** How precisely a source tells a date; `unknown` is a blank cell. */
const PRECISIONS = { month: 50, day: 28, year: 16, unknown: 6 };

/** A day of the years that the graph tells of: `share` of the way through them, give or take. Counted from the first. */
export function dayNear(random, share, spreadDays) {
  const day = Math.floor(share * YEARS * DAYS_A_YEAR) + random.between(-spreadDays, spreadDays);
  return Math.max(0, Math.min(YEARS * DAYS_A_YEAR - 1, day));
}

/** A day as a partial date, as precisely as a source might tell it: 2017, 2017-03, 2017-03-05, or nothing. */
export function partialDateOf(random, day) {
  const text = new Date(Date.UTC(FIRST_YEAR, 0, 1 + day)).toISOString();
  const length = { unknown: 0, year: 4, month: 7, day: 10 }[random.pickWeighted(PRECISIONS)];
  return text.slice(0, length);
}
