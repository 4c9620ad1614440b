import { standardizedDifference, type StandardizedDifference } from './standardized-difference.js';

/** One indicator of one pilot, before it began. */
export interface SelectionSample {
  readonly pilot: string;
  readonly indicator: string;
  /** The mean of each site over the time before the pilot; null when unknown. */
  readonly sites: readonly { readonly site: string; readonly mean: number | null }[];
  /** The same of each eligible unit, usually the sites among them. */
  readonly eligible: readonly (number | null)[];
}

/** A row of the table that users download (F10). */
export interface SelectionRow {
  readonly pilot: string;
  /** Null for all sites of the pilot together. */
  readonly site: string | null;
  readonly indicator: string;
  readonly preMean: number | null;
  readonly eligibleMean: number | null;
  /** (preMean - eligibleMean) / s_pooled, the pilot's s_pooled for its sites too, so that the rows of sites average to that of the pilot. */
  readonly standardizedDifference: number | null;
}

/** How many pilots chose sites that were ahead on an indicator. */
export interface PositiveSelection {
  readonly indicator: string;
  /** Pilots with a standardized difference. */
  readonly known: number;
  readonly unknown: number;
  /** Pilots whose difference is above 0. */
  readonly positive: number;
  /** Of those known; null when none is. */
  readonly share: number | null;
}

export interface SelectionCheck {
  /** For each sample, in order. */
  readonly differences: readonly (StandardizedDifference & {
    readonly pilot: string;
    readonly indicator: string;
  })[];
  /** For each sample a row of all sites, then one for each site. */
  readonly rows: readonly SelectionRow[];
  /** One for each indicator, in the order in which they come up. */
  readonly positive: readonly PositiveSelection[];
}

/**
 * Whether pilots chose sites that were ahead already, which would make them look better than the policy is.
 *
 * Shapes: one sample for each pilot and indicator. Units: standard deviations, and shares of pilots.
 * Null: as {@link standardizedDifference}; a share where no pilot has a difference.
 * Throws: RangeError when a pilot has an indicator twice, or a value is not finite. Cost: O(values).
 * Source: Wang and Yang, Policy Experimentation in China, their first fact: the share of experiments whose difference is above 0.
 */
export function selectionCheck(samples: readonly SelectionSample[]): SelectionCheck {
  requireDistinct(samples);
  const differences = samples.map(({ pilot, indicator, sites, eligible }) => ({
    pilot,
    indicator,
    ...standardizedDifference(
      sites.map(({ mean }) => mean),
      eligible,
    ),
  }));
  return {
    differences,
    rows: samples.flatMap((sample, index) => {
      const difference = differences[index];
      return difference === undefined ? [] : rowsOf(sample, difference);
    }),
    positive: [...new Set(samples.map(({ indicator }) => indicator))].map((indicator) =>
      positiveSelection(
        indicator,
        differences.filter((one) => one.indicator === indicator),
      ),
    ),
  };
}

function rowsOf(
  { pilot, indicator, sites }: SelectionSample,
  { siteMean, eligibleMean, pooledDeviation, difference }: StandardizedDifference,
): readonly SelectionRow[] {
  const ofSite = (mean: number | null) =>
    mean === null || eligibleMean === null || pooledDeviation === null
      ? null
      : (mean - eligibleMean) / pooledDeviation;
  const shared = { pilot, indicator, eligibleMean };
  return [
    { ...shared, site: null, preMean: siteMean, standardizedDifference: difference },
    ...sites.map(({ site, mean }) => ({
      ...shared,
      site,
      preMean: mean,
      standardizedDifference: ofSite(mean),
    })),
  ];
}

function positiveSelection(
  indicator: string,
  differences: readonly StandardizedDifference[],
): PositiveSelection {
  const known = differences.flatMap(({ difference }) => (difference === null ? [] : [difference]));
  const positive = known.filter((difference) => difference > 0).length;
  return {
    indicator,
    known: known.length,
    unknown: differences.length - known.length,
    positive,
    share: known.length === 0 ? null : positive / known.length,
  };
}

function requireDistinct(samples: readonly SelectionSample[]): void {
  const keys = new Set(samples.map(({ pilot, indicator }) => JSON.stringify([pilot, indicator])));
  if (keys.size < samples.length) {
    throw new RangeError('A pilot has an indicator once, but one has it twice.');
  }
}
