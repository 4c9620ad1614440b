import type { CascadeChoices, PlaceHistories } from '../../domain/diffusion.js';
import { adoptionDate } from './adoption-time.js';
import type { BuiltCascades, DiffusionData } from './build-cascades.js';
import { adoptionKey } from './place-adoption.js';
import { boundaryDay, unitAtBoundary, unitOfSite } from './unit-of-analysis.js';

/** What decides where a pilot without a time belongs. */
type Placing = Pick<CascadeChoices, 'nesting' | 'split'> &
  Pick<BuiltCascades, 'unit' | 'boundaryYear'>;

/**
 * The units that adopted a practice in a year that nobody can tell, by practice: they are in no cascade, and yet must not count among those that
 * had not adopted. A unit with an adoption that can be dated is not among them, nor one whose date, though it spans years, is surely after the last
 * year of observation.
 *
 * Shapes: practice to ids of units; a practice without any is missing. A pilot without any date is placed as of the boundary. Cost: O(pilots).
 */
export function undatedUnits(
  { adoptions, histories }: Pick<DiffusionData, 'adoptions' | 'histories'>,
  { adoptions: placed, leftOut, years, unit, boundaryYear }: BuiltCascades,
  { date: rule, nesting, split }: CascadeChoices,
): ReadonlyMap<string, ReadonlySet<string>> {
  const undated = new Map<string, Set<string>>();
  if (years === null) return undated;
  const pilotIds = new Set(
    leftOut.filter(({ reason }) => REASONS.includes(reason)).flatMap((each) => each.pilotIds),
  );
  const dated = new Set(placed.flat().map(adoptionKey));
  for (const adoption of adoptions) {
    if (!pilotIds.has(adoption.pilotId)) continue;
    const { practiceId, siteId } = adoption;
    const { date } = adoptionDate(adoption, rule);
    if (date !== null && Number(date.earliest.slice(0, 4)) > years.last) continue;
    const day = date?.latest ?? boundaryDay(boundaryYear ?? years.last);
    const unitId = unitOn(day, siteId, histories, { nesting, split, unit, boundaryYear });
    if (unitId === null || dated.has(adoptionKey({ practiceId, unitId }))) continue;
    undated.set(practiceId, (undated.get(practiceId) ?? new Set()).add(unitId));
  }
  return undated;
}

const REASONS: readonly string[] = ['NO_DATE', 'IMPRECISE_DATE'];

/** The unit of a site on a day, at the boundaries of one year; null where there is none. */
function unitOn(
  day: string,
  siteId: string,
  histories: PlaceHistories,
  { unit, nesting, split, boundaryYear }: Placing,
): string | null {
  const { unitId } = unitOfSite(histories, siteId, day, unit, nesting);
  if (unitId === null || boundaryYear === null) return unitId;
  return unitAtBoundary(histories, unitId, boundaryDay(boundaryYear), unit, split).unitId;
}
