import type { CascadeSet } from '../cascades/cascade.js';
import { parentsByChild } from '../network-inference/parents-by-child.js';
import { factorColumns, interceptColumn, type Design } from './design.js';
import { fitLogit, type LogitFit } from './fit-logit.js';
import { checkObservation, type Observation } from './observation.js';
import { riskSetRows, type RiskSetRow } from './risk-set-rows.js';
import { trailingNetworks, type PeriodNetwork, type TrailingOptions } from './trailing-networks.js';

export interface DiffusionModelOptions extends Observation {
  /** The first period with a network and with rows: a window after the first event, to see a whole window before it. */
  readonly from: number;
  readonly network: TrailingOptions;
  /** In periods, above 0: how slowly a neighbour's adoption is forgotten. */
  readonly decayScale: number;
}

export interface DiffusionModel {
  readonly fit: LogitFit;
  /** One a period, first to last. */
  readonly networks: readonly PeriodNetwork[];
  /** Cascades with at least one row, as indexes into the set, ascending; the first is what the intercept stands for. */
  readonly cascades: readonly number[];
}

/**
 * Event history of adoption under an inferred network: does a unit adopt sooner after those it follows have adopted?
 *
 *   logit P(event) = b0 + b1 events so far + b2 sum over neighbours of their decayed weight + one constant a cascade
 *
 * The network of a period is inferred from earlier periods alone, so no row explains itself.
 * Shapes: times of the set are whole numbers. Null rule and problems: those of `fitLogit`; networks say themselves where they fell short.
 * Cost: a network for each period, then O(rows * cascades^2) for the fit; memory O(rows * cascades).
 * Throws: RangeError for a set, periods or parameters that cannot be; whatever `onProgress` throws.
 * Source: methods, M7: the package spid, with `until: 'lastEvent'`.
 */
export function fitDiffusionModel(
  set: CascadeSet,
  { network, decayScale, ...observation }: DiffusionModelOptions,
): DiffusionModel {
  checkObservation(set, observation);
  const last = lastPeriod(set, observation);
  const networks = trailingNetworks(set, observation.from, last, network);
  const parents = networks.map(({ edges }) => parentsByChild(edges, set.units.length));
  const rows = riskSetRows(set, {
    ...observation,
    neighbourhood: {
      neighbours: (unit, period) => parents[period - observation.from]?.[unit] ?? [],
      decayScale,
    },
  });
  return { networks, ...fitRows([...rows], set) };
}

function lastPeriod({ cascades }: CascadeSet, { until }: Observation): number {
  if (until !== 'lastEvent') return until;
  return cascades.reduce((last, { times }) => Math.max(last, times.at(-1) ?? last), -Infinity);
}

function fitRows(
  rows: readonly RiskSetRow[],
  { cascades }: CascadeSet,
): Pick<DiffusionModel, 'fit' | 'cascades'> {
  const levels = Int32Array.from(rows, ({ cascade }) => cascade);
  const design: Design = [
    interceptColumn(rows.length),
    { name: 'events_so_far', values: Float64Array.from(rows, (row) => row.eventsSoFar) },
    {
      name: 'n_neighbor_events_decay',
      values: Float64Array.from(rows, (row) => row.neighbourEventsDecay ?? 0),
    },
    ...factorColumns(
      'policy',
      levels,
      cascades.map(({ id }) => id),
    ),
  ];
  const response = rows.map(({ event }) => Number(event));
  return { fit: fitLogit(design, response), cascades: [...new Set(levels)].sort((a, b) => a - b) };
}
