import type { Cascade, CascadeSet } from '../cascades/cascade.js';
import { checkEligibility, eligibilityFor, type Eligibility } from './eligibility.js';
import type { PeriodRange } from './period-range.js';

/** How many of its opportunities to adopt a unit took. */
export interface RateScore {
  readonly adoptions: number;
  /** Pairs of a policy and a period in which the unit could have adopted it. */
  readonly opportunities: number;
  readonly rate: number | null;
}

export interface RateScoreOptions {
  /**
   * The last period in which a policy may be adopted: the same for all, or that of each one's last adoption, as the packages for event
   * histories have it. By default the last adoption of any policy.
   */
  readonly observedUntil?: number | 'last-adoption';
  /** Whether the period of a policy's first adoption is an opportunity, so that pioneers have credit for it. True by default. */
  readonly countsFirstPeriod?: boolean;
}

/** Scores of each unit in each period of a range. */
export interface RateScoresByPeriod {
  readonly range: PeriodRange;
  /** `scores[unit][k]` is of period `range.first + k`. */
  readonly scores: readonly (readonly RateScore[])[];
}

/**
 * Rate score of each unit: adoptions by opportunities, over all policies and periods. An opportunity is a policy in a period that some
 * unit had adopted by then, that this unit had not adopted before, and in which the unit is there.
 *
 * Shapes: one eligibility a unit; the result has one score a unit.
 * Units: adoptions by policy and period, in [0, 1].
 * Null: the rate of a unit without opportunities.
 * Cost: O(policies * units + units * periods).
 * Throws: RangeError for a time that is no whole number, and eligibilities that are not one a unit or end before they begin.
 * Source: Boehmke and Skinner (2012), State Policy Innovativeness Revisited, doi:10.1177/1532440012438890, of which we could read the
 *   abstract only. It builds on event history analysis, whose risk set we take: it begins with the period of the first adoption. Whether
 *   theirs does, and how they smooth, we could not read; nothing is smoothed here. With each policy's own last adoption as its end, the
 *   policies of their years in SPID put the same states first and last as theirs. The eligibility is our own: what a unit adopts while it
 *   is not there is no adoption, and no opportunity later.
 */
export function rateScores(
  policies: CascadeSet,
  eligibility: readonly Eligibility[],
  options: RateScoreOptions = {},
): readonly RateScore[] {
  const byPeriod = rateScoresByPeriod(policies, eligibility, options);
  if (byPeriod === null) return eligibility.map(() => toScore(0, 0));
  return byPeriod.scores.map((scores) =>
    toScore(sumOf(scores.map((of) => of.adoptions)), sumOf(scores.map((of) => of.opportunities))),
  );
}

/**
 * The same for each period by itself, so that change shows: adoptions of a period by the opportunities in it. Null without adoptions.
 *
 * Everything else is as in rateScores.
 */
export function rateScoresByPeriod(
  policies: CascadeSet,
  eligibility: readonly Eligibility[],
  options: RateScoreOptions = {},
): RateScoresByPeriod | null {
  checkEligibility(eligibility, policies.units.length);
  const range = rangeOf(policies, options);
  if (range === null) return null;
  const tallies = policies.units.map(() => emptyTally(range));
  for (const cascade of policies.cascades) addPolicy(tallies, cascade, eligibility, range, options);
  return { range, scores: tallies.map(toScores) };
}

/** `changes[k]` is by how much the opportunities of period k differ from those of the period before. */
interface Tally {
  readonly adoptions: Int32Array;
  readonly changes: Int32Array;
}

function emptyTally({ first, last }: PeriodRange): Tally {
  const length = last - first + 1;
  return { adoptions: new Int32Array(length), changes: new Int32Array(length + 1) };
}

/** From the first adoption of any policy to the end of observation. */
function rangeOf(
  { cascades }: CascadeSet,
  { observedUntil }: RateScoreOptions,
): PeriodRange | null {
  const times = cascades.flatMap((cascade) => [...cascade.times]);
  const wrong = times.find((time) => !Number.isInteger(time));
  if (wrong !== undefined) throw new RangeError(`A period is a whole number, but got ${wrong}.`);
  if (times.length === 0) return null;
  const first = times.reduce((least, time) => Math.min(least, time));
  const last = times.reduce((most, time) => Math.max(most, time));
  const until = typeof observedUntil === 'number' ? observedUntil : last;
  if (!Number.isInteger(until) || until < last)
    throw new RangeError(
      `Observation ends with the last adoption in ${last} or after, but got ${until}.`,
    );
  return { first, last: until };
}

function addPolicy(
  tallies: readonly Tally[],
  cascade: Cascade,
  eligibility: readonly Eligibility[],
  range: PeriodRange,
  { observedUntil, countsFirstPeriod = true }: RateScoreOptions,
): void {
  const [first, last] = [cascade.times[0], cascade.times.at(-1)];
  if (first === undefined || last === undefined) return;
  const begin = countsFirstPeriod ? first : first + 1;
  const end = observedUntil === 'last-adoption' ? last : range.last;
  const adopted = new Map([...cascade.adopters].map((unit, at) => [unit, cascade.times[at]]));
  const own = eligibilityFor(cascade, eligibility);
  tallies.forEach((tally, unit) => {
    const { from, to } = own[unit] as Eligibility;
    const period = adopted.get(unit) ?? Infinity;
    const firstChance = Math.max(begin, from ?? -Infinity);
    const lastChance = Math.min(end, period, to === null ? Infinity : to - 1);
    if (lastChance < firstChance) return;
    increase(tally.changes, firstChance - range.first, 1);
    increase(tally.changes, lastChance - range.first + 1, -1);
    if (period === lastChance) increase(tally.adoptions, period - range.first, 1);
  });
}

function increase(counts: Int32Array, index: number, by: number): void {
  counts[index] = (counts[index] as number) + by;
}

function toScores({ adoptions, changes }: Tally): readonly RateScore[] {
  let opportunities = 0;
  return Array.from(adoptions, (count, index) => {
    opportunities += changes[index] as number;
    return toScore(count, opportunities);
  });
}

function toScore(adoptions: number, opportunities: number): RateScore {
  return { adoptions, opportunities, rate: opportunities === 0 ? null : adoptions / opportunities };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
