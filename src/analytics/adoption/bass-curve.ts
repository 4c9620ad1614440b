/** Coefficients of the Bass model, a period. */
export interface BassCoefficients {
  /** Of innovation: adoption without looking at others. */
  readonly p: number;
  /** Of imitation. */
  readonly q: number;
}

/**
 * Bass curve F(t) = (1 - u) / (1 + (q/p) u) with u = e^{-(p+q)t}: the share of those who ever adopt that had adopted by time t.
 *
 * Units: t in periods since just before the first; a proportion in [0, 1]. p is above 0, q at least 0.
 * Source: Bass (1969), A New Product Growth for Model Consumer Durables, doi:10.1287/mnsc.15.5.215.
 */
export function bassShare(time: number, { p, q }: BassCoefficients): number {
  const left = Math.exp(-(p + q) * time);
  return (p * (1 - left)) / (p + q * left);
}

/** Derivatives of the Bass curve by p and by q. For F = N / D, with N = p(1 - u) and D = p + qu. */
export function bassGradient(time: number, { p, q }: BassCoefficients): readonly [number, number] {
  const left = Math.exp(-(p + q) * time);
  const [above, below] = [p * (1 - left), p + q * left];
  const aboveByQ = p * time * left;
  const belowByBoth = -q * time * left;
  const byP = (1 - left + aboveByQ) * below - above * (1 + belowByBoth);
  const byQ = aboveByQ * below - above * (left + belowByBoth);
  return [byP / below ** 2, byQ / below ** 2];
}
