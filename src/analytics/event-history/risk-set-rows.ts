import type { CascadeSet } from '../cascades/cascade.js';
import { decayWeight } from './decay-weight.js';
import { adoptionTimes, checkObservation, periodsOf, type Observation } from './observation.js';

/** Whose earlier adoptions count for a unit. */
export interface Neighbourhood {
  /** The units that a unit looks to in a period: those with an edge to it, or those that border on it. */
  readonly neighbours: (unit: number, period: number) => readonly number[];
  /** In periods, above 0: how slowly an adoption is forgotten. */
  readonly decayScale: number;
}

export interface RiskSetOptions extends Observation {
  readonly neighbourhood?: Neighbourhood | undefined;
}

/** A unit that could adopt in a period. `cascade` and `unit` are indexes into the set. */
export interface RiskSetRow {
  readonly cascade: number;
  readonly unit: number;
  readonly period: number;
  /** Whether it adopted in this period. */
  readonly event: boolean;
  /** Adoptions by any unit strictly before the period. */
  readonly eventsSoFar: number;
  /** Neighbours that adopted strictly before the period; null when no neighbourhood is given. */
  readonly neighbourEvents: number | null;
  /** The same, each weighing less the longer ago it was: see `decayWeight`. */
  readonly neighbourEventsDecay: number | null;
}

/**
 * The risk set of event history analysis, one row for each cascade, period and unit that had not adopted before. A unit drops out after
 * its event, and is not there while it is not eligible; its adoption still counts for the others.
 *
 * Shapes: by cascade, then period, then unit; made one by one, for there may be millions. From the first event of a cascade to `until`.
 * Units: periods. Cost: O(cascades * periods * units * neighbours).
 * Throws: RangeError, at once, for a set or periods that cannot be, or a `decayScale` not above 0; later for a neighbour that is no unit.
 * Source: methods, F4 and M7, as the package spid has it with `until: 'lastEvent'`, which leaves out all that did not happen since.
 */
export function riskSetRows(set: CascadeSet, options: RiskSetOptions): Iterable<RiskSetRow> {
  checkObservation(set, options);
  const scale = options.neighbourhood?.decayScale ?? 1;
  if (!(scale > 0 && Number.isFinite(scale)))
    throw new RangeError(`A decay scale is a finite number above 0, but got ${scale}.`);
  return rowsOf(set, options);
}

function* rowsOf(set: CascadeSet, options: RiskSetOptions): Generator<RiskSetRow> {
  for (const [cascade, { times }] of set.cascades.entries()) {
    const adoptions = adoptionTimes(set, cascade);
    const { first, last } = periodsOf(times, options);
    let eventsSoFar = 0;
    for (let period = first; period <= last; period += 1) {
      while ((times[eventsSoFar] ?? Infinity) < period) eventsSoFar += 1;
      for (let unit = 0; unit < adoptions.length; unit += 1) {
        const adoption = adoptions[unit] as number;
        if (adoption < period || options.eligible?.(unit, period) === false) continue;
        const event = adoption === period;
        const neighbourEvents = eventsBefore(unit, period, adoptions, options);
        const neighbourEventsDecay = decayedEvents(unit, period, adoptions, options);
        yield { cascade, unit, period, event, eventsSoFar, neighbourEvents, neighbourEventsDecay };
      }
    }
  }
}

function eventsBefore(
  unit: number,
  period: number,
  adoptions: Float64Array,
  { neighbourhood }: RiskSetOptions,
): number | null {
  if (neighbourhood === undefined) return null;
  let events = 0;
  for (const neighbour of neighbourhood.neighbours(unit, period))
    if (adoptionOf(neighbour, adoptions) < period) events += 1;
  return events;
}

function decayedEvents(
  unit: number,
  period: number,
  adoptions: Float64Array,
  { neighbourhood }: RiskSetOptions,
): number | null {
  if (neighbourhood === undefined) return null;
  let weight = 0;
  for (const neighbour of neighbourhood.neighbours(unit, period))
    weight += decayWeight(period - adoptionOf(neighbour, adoptions), neighbourhood.decayScale);
  return weight;
}

function adoptionOf(unit: number, adoptions: Float64Array): number {
  const adoption = adoptions[unit];
  if (adoption === undefined)
    throw new RangeError(`A neighbour is one of ${adoptions.length} units, but got ${unit}.`);
  return adoption;
}
