import type { Observation } from '../../analytics/event-history/observation.js';
import { isEligible } from '../../analytics/adoption/eligibility.js';
import type { EndOfObservation } from '../../domain/diffusion.js';
import type { PanelHistory } from './panel-history.js';

/** Which years of the cascades are looked at, and who could adopt in them: not who adopted, but nobody knows when. */
export function observationOf(
  { built: { set, eligibility, years }, undated, fromYear }: PanelHistory,
  end: EndOfObservation,
): Observation {
  const unknown = set.cascades.map(({ id }) => undated.get(id) ?? new Set<string>());
  return {
    until: end === 'LAST_EVENT' ? 'lastEvent' : (years?.last ?? 0),
    from: fromYear ?? undefined,
    eligible: (unit, year, cascade) => {
      if (unknown[cascade]?.has(set.units[unit] as string) === true) return false;
      const span = eligibility[unit];
      return span === undefined || isEligible(span, year);
    },
  };
}
