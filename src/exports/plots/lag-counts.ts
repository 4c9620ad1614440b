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
  const areWhole = ends.every((end) => Number.isInteger(end));
  const wanted = Math.max(
    (greatest - least) / 20,
    Math.min(medianWidth(lags), (greatest - least) / 4),
  );
  const step = niceStep(wanted > 0 ? Math.max(wanted, areWhole ? 1 : 0) : 1);
  const first = Math.floor(least / step);
  const last = Math.floor(greatest / step) + 1;
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
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
