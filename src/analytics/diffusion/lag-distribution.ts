import { told, untold, type Told } from '../../domain/untold.js';

/** How lags are spread. */
export interface LagDistribution {
  readonly count: number;
  readonly mean: number;
  readonly least: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly greatest: number;
}

/**
 * Mean, extremes and quartiles of lags.
 *
 * Units: those of the lags. Null, with a reason: without any lag (NOTHING_IN_COMMON). Cost: O(n log n).
 * Throws: RangeError for a lag that is not finite.
 * Source: Hyndman and Fan (1996), Sample Quantiles in Statistical Packages, doi:10.1080/00031305.1996.10473566, definition 7: between the
 *   sorted lags a quantile goes in a straight line.
 */
export function lagDistribution(lags: readonly number[]): Told<LagDistribution> {
  const wrong = lags.find((lag) => !Number.isFinite(lag));
  if (wrong !== undefined) throw new RangeError(`A lag is a finite number, but got ${wrong}.`);
  if (lags.length === 0) return untold('NOTHING_IN_COMMON');
  const sorted = [...lags].sort((a, b) => a - b);
  const at = (share: number): number => quantile(sorted, share);
  return told({
    count: lags.length,
    mean: lags.reduce((sum, lag) => sum + lag, 0) / lags.length,
    least: at(0),
    lowerQuartile: at(0.25),
    median: at(0.5),
    upperQuartile: at(0.75),
    greatest: at(1),
  });
}

function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] as number;
  const above = sorted[Math.ceil(place)] as number;
  return below + (place - Math.floor(place)) * (above - below);
}
