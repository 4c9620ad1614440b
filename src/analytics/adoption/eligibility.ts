import type { Cascade } from '../cascades/cascade.js';

/**
 * When a unit is there to adopt: in the periods from `from` on and before `to`, both whole numbers. Null is without bound. Units are
 * created and abolished, so that who is counted must follow from the period.
 */
export interface Eligibility {
  readonly from: number | null;
  readonly to: number | null;
}

/** Of a unit that is not there in any period that is observed. */
const NEVER: Eligibility = { from: null, to: Number.MIN_SAFE_INTEGER };

/** When each unit can adopt what spreads in a cascade: never, for one that did so before observation began. */
export function eligibilityFor(
  { earlier }: Pick<Cascade, 'earlier'>,
  eligibility: readonly Eligibility[],
): readonly Eligibility[] {
  if (earlier === undefined) return eligibility;
  return eligibility.map((one, unit) => (earlier.has(unit) ? NEVER : one));
}

/** Whether a unit is there in a period. */
export function isEligible({ from, to }: Eligibility, period: number): boolean {
  return (from === null || from <= period) && (to === null || period < to);
}

/** Whether a unit is there at some time from `first` to `last`, both included. */
export function isEligibleWithin({ from, to }: Eligibility, first: number, last: number): boolean {
  return (from === null || from <= last) && (to === null || first < to);
}

/** For units that are neither created nor abolished while they are observed. */
export function alwaysEligible(unitCount: number): readonly Eligibility[] {
  return Array.from({ length: unitCount }, () => ({ from: null, to: null }));
}

/** Throws: RangeError unless there is one eligibility a unit, of whole numbers, none of which ends before it begins. */
export function checkEligibility(eligibility: readonly Eligibility[], unitCount: number): void {
  if (eligibility.length !== unitCount)
    throw new RangeError(
      `Each of ${unitCount} units has an eligibility, but got ${eligibility.length}.`,
    );
  const wrong = eligibility.find((one) => !isInOrder(one));
  if (wrong !== undefined)
    throw new RangeError(
      `An eligibility goes up by whole numbers, but got ${wrong.from} to ${wrong.to}.`,
    );
}

function isInOrder({ from, to }: Eligibility): boolean {
  const areWhole = Number.isInteger(from ?? 0) && Number.isInteger(to ?? 0);
  return areWhole && (from === null || to === null || from <= to);
}
