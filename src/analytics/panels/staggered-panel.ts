import { alwaysEligible, type EligibleAt } from '../eligible-at.js';

/** When a unit came under a policy. UNDATED: it did, but nobody knows when; that is not the same as never. */
export type Treatment =
  | { readonly kind: 'NEVER' }
  | { readonly kind: 'UNDATED' }
  | {
      readonly kind: 'FROM';
      readonly period: number;
      /** From this period on no longer; null while it is in force. */
      readonly revokedFrom: number | null;
    };

export interface PanelUnit {
  readonly unit: string;
  readonly treatment: Treatment;
  /** The treatment by each overlapping policy, in their order. */
  readonly overlapping: readonly Treatment[];
}

export interface StaggeredPanel {
  readonly units: readonly PanelUnit[];
  readonly firstPeriod: number;
  readonly lastPeriod: number;
  /** Number of overlapping policies. Default 0. */
  readonly overlappingPolicies?: number;
  /** Default: every unit at every period. */
  readonly eligibleAt?: EligibleAt;
}

/** A row of the panel that users download (F9), a unit in a period. */
export interface StaggeredPanelRow {
  readonly unit: string;
  readonly period: number;
  /** Period of the batch; null for never treated and for undated. */
  readonly firstTreat: number | null;
  readonly neverTreated: boolean;
  /** period - firstTreat; null where that is null. */
  readonly relativePeriod: number | null;
  /** firstTreat, 0 for never treated, null for undated: what did and csdid take as the group. */
  readonly gvarDid: number | null;
  /** 1 from firstTreat on until it is revoked, else 0; null for undated. */
  readonly treated: 0 | 1 | null;
  /** 1 from the revocation on: treatment is not absorbing there, which these estimators assume. */
  readonly revoked: 0 | 1;
  /** As `treated`, for each overlapping policy. */
  readonly treatedByOthers: readonly (0 | 1 | null)[];
}

/**
 * Rows of a panel for difference in differences with staggered treatment, made as they are read.
 *
 * Shapes: a row for each unit and each period from the first to the last at which it was eligible, by unit, then by period. `eligibleAt` gets the
 *   place of the unit in the list. Units treated before the first period or after the last keep their true period: the estimators
 *   drop the first and take the second for not yet treated.
 * Null: what is undated, so that no estimator takes it for a control. Cost: O(1) a row.
 * Throws: RangeError, before the first row, when periods end before they begin or are no whole numbers, a unit comes twice, a revocation is not
 *   after its treatment, or a unit has not one treatment for each overlapping policy.
 * Source: Callaway and Sant'Anna (2021); the group variable as in their R package did and in Stata's csdid. Revocation is our own column.
 */
export function staggeredPanel(panel: StaggeredPanel): Iterable<StaggeredPanelRow> {
  requirePanel(panel);
  return { [Symbol.iterator]: () => rowsOf(panel) };
}

function* rowsOf(panel: StaggeredPanel): Generator<StaggeredPanelRow> {
  const { units, firstPeriod, lastPeriod, eligibleAt = alwaysEligible } = panel;
  for (const [index, unit] of units.entries()) {
    for (let period = firstPeriod; period <= lastPeriod; period += 1) {
      if (eligibleAt(index, period)) yield rowOf(unit, period);
    }
  }
}

function rowOf({ unit, treatment, overlapping }: PanelUnit, period: number): StaggeredPanelRow {
  const firstTreat = treatment.kind === 'FROM' ? treatment.period : null;
  const neverTreated = treatment.kind === 'NEVER';
  return {
    unit,
    period,
    firstTreat,
    neverTreated,
    relativePeriod: firstTreat === null ? null : period - firstTreat,
    gvarDid: neverTreated ? 0 : firstTreat,
    treated: treatedAt(treatment, period),
    revoked: isRevokedAt(treatment, period) ? 1 : 0,
    treatedByOthers: overlapping.map((other) => treatedAt(other, period)),
  };
}

function treatedAt(treatment: Treatment, period: number): 0 | 1 | null {
  if (treatment.kind === 'UNDATED') return null;
  if (treatment.kind === 'NEVER' || period < treatment.period) return 0;
  return isRevokedAt(treatment, period) ? 0 : 1;
}

function isRevokedAt(treatment: Treatment, period: number): boolean {
  return (
    treatment.kind === 'FROM' && treatment.revokedFrom !== null && period >= treatment.revokedFrom
  );
}

function requirePanel(panel: StaggeredPanel): void {
  const { units, firstPeriod, lastPeriod, overlappingPolicies = 0 } = panel;
  if (!Number.isInteger(firstPeriod) || !Number.isInteger(lastPeriod) || lastPeriod < firstPeriod) {
    throw new RangeError(
      `Periods are whole numbers in order, but got ${firstPeriod} to ${lastPeriod}.`,
    );
  }
  const names = new Set<string>();
  for (const { unit, treatment, overlapping } of units) {
    if (names.has(unit)) throw new RangeError(`A unit comes once, but ${unit} came twice.`);
    names.add(unit);
    if (overlapping.length !== overlappingPolicies) {
      throw new RangeError(
        `There are ${overlappingPolicies} overlapping policies, but ${unit} has ${overlapping.length} treatments.`,
      );
    }
    for (const one of [treatment, ...overlapping]) requireTreatment(unit, one);
  }
}

function requireTreatment(unit: string, treatment: Treatment): void {
  if (treatment.kind !== 'FROM') return;
  const { period, revokedFrom } = treatment;
  if (!Number.isInteger(period)) {
    throw new RangeError(`A treatment begins in a whole period, but that of ${unit} in ${period}.`);
  }
  if (revokedFrom !== null && !(revokedFrom > period)) {
    throw new RangeError(
      `A revocation is after its treatment, but that of ${unit} is ${revokedFrom} after ${period}.`,
    );
  }
}
