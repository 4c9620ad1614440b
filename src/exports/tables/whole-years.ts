import type { BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import type { CascadeSet } from '../../analytics/cascades/cascade.js';
import type { Observation } from '../../analytics/event-history/observation.js';
import { isEligible } from '../../analytics/adoption/eligibility.js';
import type { EndOfObservation } from '../../domain/diffusion.js';

/** The cascades by whole years, as panels have them, whatever the unit of time. */
export function wholeYears({ units, cascades }: CascadeSet): CascadeSet {
  return {
    units,
    cascades: cascades.map((cascade) => ({ ...cascade, times: cascade.times.map(Math.floor) })),
  };
}

/** Which years of the cascades are looked at, and who could adopt in them. */
export function observationOf(
  { eligibility, years }: BuiltCascades,
  end: EndOfObservation,
): Observation {
  return {
    until: end === 'LAST_EVENT' ? 'lastEvent' : (years?.last ?? 0),
    eligible: (unit, year) => {
      const span = eligibility[unit];
      return span === undefined || isEligible(span, year);
    },
  };
}
