import type { CascadeSet } from '../cascades/cascade.js';
import type { NetworkEdge } from './network-edge.js';
import { checkCascadeSet } from './check-cascade-set.js';

/** How often and how fast a receiver adopted after a sender, whoever it followed. */
export interface EdgeStatistics {
  /** Number of cascades in which the sender adopted before the receiver. */
  readonly volume: number;
  /** The upper median: of an even number of lags, the greater of the two in the middle. Null without a lag. */
  readonly upperMedianLag: number | null;
  /** Null without a lag. */
  readonly meanLag: number | null;
}

/**
 * What SNAP's netinf says of each edge beside its gain: volume, median and mean of the lags from sender to receiver.
 *
 * Shapes: one entry an edge, in order. Units: lags in the unit of the times of the set; a lag is above 0.
 * Cost: O(adoptions + cascades * edges). Throws: RangeError for a set that cannot be.
 * Source: methods, M4. SNAP's median is sorted[floor(n / 2)]. Its marginal gains are on another scale and are not repeated.
 */
export function edgeStatistics(
  set: CascadeSet,
  edges: readonly NetworkEdge[],
): readonly EdgeStatistics[] {
  checkCascadeSet(set);
  const lags: number[][] = edges.map(() => []);
  const times = new Float64Array(set.units.length);
  for (const cascade of set.cascades) {
    times.fill(Number.NaN);
    cascade.adopters.forEach((unit, place) => (times[unit] = cascade.times[place] as number));
    for (const [index, { parent, child }] of edges.entries()) {
      // Not a number when either never adopts.
      const lag = (times[child] as number) - (times[parent] as number);
      if (lag > 0) lags[index]?.push(lag);
    }
  }
  return lags.map(summarize);
}

function summarize(lags: readonly number[]): EdgeStatistics {
  const volume = lags.length;
  if (volume === 0) return { volume, upperMedianLag: null, meanLag: null };
  const sorted = [...lags].sort((a, b) => a - b);
  return {
    volume,
    upperMedianLag: sorted[Math.floor(volume / 2)] as number,
    meanLag: lags.reduce((sum, lag) => sum + lag, 0) / volume,
  };
}
