import type { DataRelease } from '../domain/data-set.js';
import type { RowFault } from '../domain/row-fault.js';

/** Counts of nodes that a load added, changed and removed in one data set. */
export interface DataSetReport {
  readonly dataSetId: string;
  readonly records: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** What a load came to: everything written, or nothing written and every fault. */
export type LoadReport =
  | {
      readonly ok: true;
      readonly dataSets: readonly DataSetReport[];
      readonly warnings: readonly RowFault[];
      /** Warnings of a bulk load beyond those listed. */
      readonly moreWarnings?: number;
      /** The newest release; a load that changed nothing makes no new one. */
      readonly release: DataRelease;
    }
  | {
      readonly ok: false;
      readonly faults: readonly RowFault[];
      /** Faults and warnings of a bulk load beyond those listed. */
      readonly moreFaults?: number;
      readonly warnings: readonly RowFault[];
      readonly moreWarnings?: number;
    };

/** Told how far a load has come. */
export type LoadProgress = (
  stage: 'reading' | 'checking' | 'writing',
  done: number,
  total: number,
) => void;
