import { IDENTIFICATION_REASONS } from './diffusion.js';

/** Why a figure of diffusion is null. */
export const UNTOLD_REASONS = [
  ...IDENTIFICATION_REASONS,
  'NOT_REACHED',
  'TOO_FEW_PERIODS',
  'NOBODY_AT_RISK',
  'NO_GROWTH',
  'AT_BOUND',
  'COEFFICIENTS_NOT_TOLD_APART',
  'NOT_CONVERGED',
  'TOO_FEW_ADOPTERS',
  'ALL_AT_ONCE',
  'NO_REPLICATION',
  'NOT_A_UNIT',
  'NO_POLICY',
  'NO_OPPORTUNITY',
  'NOTHING_IN_COMMON',
] as const;
export type UntoldReason = (typeof UNTOLD_REASONS)[number];

/** A figure, or why there is none. */
export interface Told<T> {
  readonly value: T | null;
  /** Empty where there is a value, else never. */
  readonly reasons: readonly UntoldReason[];
  /** Whether it was worked out though the times cannot identify it, because that was asked for. */
  readonly isOverridden: boolean;
}

/** A figure that is known. */
export function told<T>(value: T): Told<T> {
  return { value, reasons: [], isOverridden: false };
}

/** A figure that is not known. */
export function untold(...reasons: readonly UntoldReason[]): Told<never> {
  return { value: null, reasons, isOverridden: false };
}
