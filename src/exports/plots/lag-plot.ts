import { DomainError } from '../../domain/errors.js';
import { PLOT_LABELS } from './labels.js';
import { knownEnds, type LagPlot, type PlotLag } from './lag.js';
import { drawLagHistogram } from './lag-histogram.js';
import { drawLagRows } from './lag-rows.js';

/** More lags than this are counted in ranges instead of drawn one by one. */
export const MOST_LAG_ROWS = 40;

/**
 * Lags as SVG: up to forty each on a row of its own, a line from at least to at most; more as a histogram for each class. Lags with no known end
 * are counted below the plot.
 *
 * Cost: O(n log n).
 * Throws: DomainError NOT_IDENTIFIED when no lag has a known end; RangeError for an end that is no finite number, or ends in the wrong order.
 */
export async function drawLags(plot: LagPlot): Promise<string> {
  plot.lags.forEach(checkLag);
  const known = plot.lags.filter((lag) => knownEnds([lag]).length > 0);
  if (known.length === 0) {
    throw new DomainError('NOT_IDENTIFIED', 'No lag has a known end, so there is none to draw.');
  }
  const unknown = plot.lags.length - known.length;
  const notes = unknown === 0 ? [] : [PLOT_LABELS[plot.language].undatedLags(unknown)];
  const draw = known.length > MOST_LAG_ROWS ? drawLagHistogram : drawLagRows;
  return draw({ ...plot, lags: known }, notes);
}

function checkLag({ name, atLeast, atMost }: PlotLag): void {
  for (const end of [atLeast, atMost]) {
    if (end !== null && !Number.isFinite(end))
      throw new RangeError(`The end of a lag is a finite number or null, but ${name} has ${end}.`);
  }
  if (atLeast !== null && atMost !== null && atLeast > atMost) {
    throw new RangeError(`A lag of at least ${atLeast} is not at most ${atMost}: ${name}.`);
  }
}
