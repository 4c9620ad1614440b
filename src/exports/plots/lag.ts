import { REPLICATION_CLASSES, type ReplicationClass } from '../../domain/replication.js';
import type { LagUnit } from './labels.js';
import type { PlotFrame } from './page.js';

/** A lag between two events, as far as their dates tell. Both ends are null where a date is unknown. */
export interface PlotLag {
  readonly name: string;
  /** In the unit of the plot; negative where the order of the events is open. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** Null for lags that belong to no edge, such as years since the first adoption. */
  readonly replicationClass: ReplicationClass | null;
}

export interface LagPlot extends PlotFrame {
  readonly unit: LagUnit;
  readonly lags: readonly PlotLag[];
}

/** Classes that occur, in their fixed order; null stands last. */
export function classesIn(lags: readonly PlotLag[]): readonly (ReplicationClass | null)[] {
  return [...REPLICATION_CLASSES, null].filter((name) =>
    lags.some(({ replicationClass }) => replicationClass === name),
  );
}

/** Ends of lags that are known, in no order. */
export function knownEnds(lags: readonly PlotLag[]): readonly number[] {
  return lags.flatMap(({ atLeast, atMost }) => [atLeast, atMost]).filter((end) => end !== null);
}
