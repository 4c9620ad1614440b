/**
 * How much an adoption still weighs after some periods: scale e^(-(y - 1) / scale) in period y after it, 0 in its own period and before.
 *
 * Units: both arguments in periods. The first weight is `decayScale`, not 1, so coefficients of fits with different scales are not comparable.
 * Source: methods, M7, as the package spid has it.
 */
export function decayWeight(periodsSince: number, decayScale: number): number {
  return periodsSince < 1 ? 0 : decayScale * Math.exp(-(periodsSince - 1) / decayScale);
}
