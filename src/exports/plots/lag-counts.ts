import { knownEnds, type PlotLag } from './lag.js';
import { niceStep } from './nice-step.js';

/** How many lags fall in a range from `from` up to, but not including, `to`. */
export interface LagCount {
  readonly from: number;
  readonly to: number;
  /** Lags that lie in the range whatever the dates are. */
  readonly surely: number;
  /** Further lags, part of whose interval lies in the range: one of them is counted in each range that it meets. */
  readonly possibly: number;
}

/** Borders of about twenty ranges at most, round and of one width, that hold all known ends; a range is no narrower than most intervals. */
export function lagBorders(lags: readonly PlotLag[]): readonly number[] {
  const ends = knownEnds(lags);
  const least = Math.min(...ends);
  const greatest = Math.max(...ends);
  const step = niceStep(leastStep(lags, greatest - least));
  const border = (index: number): number => Number((index * step).toPrecision(12));
  let first = Math.floor(least / step);
  let last = Math.floor(greatest / step) + 1;
  // In binary fractions 0.3 / 0.1 is less than 3, and a lag of 0.3 would be in no range.
  while (border(first) > least) first -= 1;
  while (border(last) <= greatest) last += 1;
  return Array.from({ length: last - first + 1 }, (_, index) => border(first + index));
}

/** A twentieth of the reach, or most intervals' width but no more than a quarter of it; 1 for whole numbers, or where all ends are one. */
function leastStep(lags: readonly PlotLag[], reach: number): number {
  const ends = knownEnds(lags);
  const wanted = Math.max(reach / 20, Math.min(medianWidth(lags), reach / 4));
  const areWhole = ends.every((end) => Number.isInteger(end));
  const precision = Math.max(...ends.map((end) => Math.abs(end))) * 1e-6;
  return wanted === 0 || areWhole ? Math.max(wanted, 1) : Math.max(wanted, precision);
}

/**
 * Lags in each range between two borders.
 *
 * Shapes: one count fewer than borders, which ascend. A lag with an open end may lie in every range beyond its other end.
 * Cost: O(lags * ranges).
 */
export function countLags(
  lags: readonly PlotLag[],
  borders: readonly number[],
): readonly LagCount[] {
  return borders.slice(1).map((to, index) => {
    const from = borders[index] as number;
    const meeting = lags.filter(
      ({ atLeast, atMost }) => (atLeast ?? -Infinity) < to && (atMost ?? Infinity) >= from,
    );
    const surely = meeting.filter(
      ({ atLeast, atMost }) => (atLeast ?? -Infinity) >= from && (atMost ?? Infinity) < to,
    ).length;
    return { from, to, surely, possibly: meeting.length - surely };
  });
}

function medianWidth(lags: readonly PlotLag[]): number {
  const widths = lags
    .map(({ atLeast, atMost }) => (atLeast === null || atMost === null ? 0 : atMost - atLeast))
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}
