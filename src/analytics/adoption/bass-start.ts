import { bassShare } from './bass-curve.js';

/** p, q and, where it is fitted, m. */
export type BassVector = readonly number[];

/** Where fits of Bass curves begin: p = F(1), the first share above 0, and q = 0.5; m is the most that was observed. */
export function usualStart(observed: readonly number[], fitsPotential: boolean): BassVector {
  const most = observed.reduce((greatest, number) => Math.max(greatest, number));
  const first = observed.find((number) => number > 0) as number;
  return fitsPotential ? [first / most, 0.5, most] : [first, 0.5];
}

const P_CANDIDATES = logarithmicScale(1e-6, 1, 13);
const Q_CANDIDATES = logarithmicScale(0.01, 3, 13);

/** The best point of a coarse grid, from which a fit may succeed that fails from the usual start. Cost: O(periods) for each of 169 points. */
export function gridStart(observed: readonly number[], fitsPotential: boolean): BassVector {
  let best: BassVector = usualStart(observed, fitsPotential);
  let least = Infinity;
  for (const p of P_CANDIDATES) {
    for (const q of Q_CANDIDATES) {
      const shares = observed.map((_, index) => bassShare(index + 1, { p, q }));
      const m = fitsPotential ? bestPotential(observed, shares) : 1;
      const squares = sumOf(shares.map((share, k) => ((observed[k] as number) - m * share) ** 2));
      if (squares >= least) continue;
      least = squares;
      best = fitsPotential ? [p, q, m] : [p, q];
    }
  }
  return best;
}

/** The m that fits best for given shares: a straight line through 0. */
function bestPotential(observed: readonly number[], shares: readonly number[]): number {
  const products = shares.map((share, index) => share * (observed[index] as number));
  return sumOf(products) / sumOf(shares.map((share) => share ** 2));
}

function logarithmicScale(from: number, to: number, count: number): readonly number[] {
  const ratio = (to / from) ** (1 / (count - 1));
  return Array.from({ length: count }, (_, index) => from * ratio ** index);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
