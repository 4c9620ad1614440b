import { withoutSelfReferences, type DocumentReference } from './document-reference.js';

export interface BreadthAtYear {
  readonly year: number;
  /** Issuers that had cited by the end of the year. */
  readonly breadth: number;
  /** Breadth less that of the year before; null in the first year of the series. */
  readonly change: number | null;
}

export interface ReferenceSpeed {
  /** Every observed year, those without a reference too; empty when nothing tells which were observed. */
  readonly years: readonly BreadthAtYear[];
  /** Mean of the changes; null for fewer than two years. */
  readonly mean: number | null;
  /** References without a year or without an issuer: they cannot be placed. */
  readonly unplaced: number;
}

/** The years that were observed. Default: from the first year that has a reference with an issuer to the last that has one. */
export interface ObservedYears {
  /** Such as the year in which the policy was issued. Issuers from before it are there from its beginning. */
  readonly from?: number;
  /** Such as the last year for which documents were collected: years without references at the end are slow, not unobserved. */
  readonly until?: number;
}

/**
 * Speed (速度): change of breadth per year.
 *
 * Shapes: the references to the documents of one policy. Units: issuers a year; an issuer counts from its first reference on.
 * Null: the first change, since what was before is not observed; the mean for fewer than two years (Δyear is 0).
 * Throws: RangeError when the last observed year is before the first. Cost: O(n + years).
 * Source: the operational form in methods, M20 (Δbreadth / Δyear), since the formulas of Zhang et al. (2016) could not be read.
 */
export function referenceSpeed(
  references: readonly DocumentReference[],
  observed: ObservedYears = {},
): ReferenceSpeed {
  const counted = withoutSelfReferences(references);
  const placed = counted.flatMap(({ year, issuers }) =>
    year === null || issuers.length === 0 ? [] : [{ year, issuers }],
  );
  const years = observedYears(
    placed.map(({ year }) => year),
    observed,
  );
  const series = breadthByYear(years, firstYearsOfIssuers(placed));
  const gained = (series.at(-1)?.breadth ?? 0) - (series[0]?.breadth ?? 0);
  return {
    years: series,
    mean: series.length < 2 ? null : gained / (series.length - 1),
    unplaced: counted.length - placed.length,
  };
}

/** Every year of the series. None when neither references nor the caller say where it begins or ends. */
function observedYears(known: readonly number[], observed: ObservedYears): readonly number[] {
  const { from = Math.min(...known), until = Math.max(...known) } = observed;
  if (!Number.isFinite(from) || !Number.isFinite(until)) return [];
  if (until < from) {
    throw new RangeError(`Years are observed from ${from}, but end with ${until}.`);
  }
  return Array.from({ length: until - from + 1 }, (_, index) => from + index);
}

function firstYearsOfIssuers(
  references: readonly { readonly year: number; readonly issuers: readonly string[] }[],
): readonly number[] {
  const firstYears = new Map<string, number>();
  for (const { year, issuers } of references) {
    for (const issuer of issuers) {
      firstYears.set(issuer, Math.min(year, firstYears.get(issuer) ?? year));
    }
  }
  return [...firstYears.values()];
}

function breadthByYear(
  years: readonly number[],
  firstYears: readonly number[],
): readonly BreadthAtYear[] {
  const breadths = years.map((year) => firstYears.filter((first) => first <= year).length);
  return years.map((year, index) => {
    const breadth = breadths[index] as number;
    const before = breadths[index - 1];
    return { year, breadth, change: before === undefined ? null : breadth - before };
  });
}
