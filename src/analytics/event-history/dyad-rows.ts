import type { CascadeSet } from '../cascades/cascade.js';
import { adoptionTimes, checkObservation, periodsOf, type Observation } from './observation.js';

export interface DyadOptions extends Observation {
  /** True for the conditional version: only rows with an opportunity. */
  readonly onlyOpportunities: boolean;
}

/** A receiver, a sender and a period. `cascade`, `receiver` and `sender` are indexes into the set. */
export interface DyadRow {
  readonly cascade: number;
  readonly receiver: number;
  readonly sender: number;
  readonly period: number;
  /** The receiver adopted in this period, the sender before it. */
  readonly emulate: boolean;
  /** The sender had adopted before this period, the receiver had not. */
  readonly opportunity: boolean;
  readonly receiverAdoptedBefore: boolean;
  readonly senderAdoptedBefore: boolean;
}

/**
 * Directed dyads of event history analysis: for each cascade and period all ordered pairs of different units that are both eligible,
 * from the first event to `until`.
 *
 * Without an opportunity nobody can emulate, and a model of all rows takes stragglers for emulators: Boehmke's conditional version
 * keeps opportunities alone. Adopting in the same period is no emulation.
 * Shapes: by cascade, period, receiver, sender; made one by one, for there may be millions.
 * Cost: O(cascades * periods * units^2). Throws: RangeError, at once, for a set or periods that cannot be.
 * Source: methods, F5; Volden (2006), doi:10.1111/j.1540-5907.2006.00185.x; Boehmke (2009), doi:10.1086/598967.
 */
export function dyadRows(set: CascadeSet, options: DyadOptions): Iterable<DyadRow> {
  checkObservation(set, options);
  return rowsOf(set, options);
}

function* rowsOf(set: CascadeSet, options: DyadOptions): Generator<DyadRow> {
  for (const [cascade, { times }] of set.cascades.entries()) {
    const adoptions = adoptionTimes(set, cascade);
    const { first, last } = periodsOf(times, options);
    for (let period = first; period <= last; period += 1) {
      const units = [...adoptions.keys()].filter(
        (unit) => options.eligible?.(unit, period, cascade) ?? true,
      );
      for (const row of rowsOfPeriod(cascade, period, units, adoptions))
        if (row.opportunity || !options.onlyOpportunities) yield row;
    }
  }
}

function* rowsOfPeriod(
  cascade: number,
  period: number,
  units: readonly number[],
  adoptions: Float64Array,
): Generator<DyadRow> {
  for (const receiver of units) {
    const adoption = adoptions[receiver] as number;
    const receiverAdoptedBefore = adoption < period;
    for (const sender of units) {
      if (sender === receiver) continue;
      const senderAdoptedBefore = (adoptions[sender] as number) < period;
      yield {
        cascade,
        receiver,
        sender,
        period,
        emulate: adoption === period && senderAdoptedBefore,
        opportunity: senderAdoptedBefore && !receiverAdoptedBefore,
        receiverAdoptedBefore,
        senderAdoptedBefore,
      };
    }
  }
}
