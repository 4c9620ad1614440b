import { DomainError } from '../domain/errors.js';
import { resolvePlace, type PlaceCandidate, type PlaceQuestion } from '../domain/resolve-place.js';
import type { Region, RegionVersion } from '../domain/region.js';
import type { Reader } from './data-set-queries.js';
import { knownPlaces } from './known-places.js';

/** A region that a name or code may mean, and the version that bore it. */
export type RegionCandidate = PlaceCandidate<Region, RegionVersion>;

/**
 * Every region that a division code, a full or short name, a historic name or an alias may mean, never a guess among them: `resolvePlace` says
 * by which rules. Ordered by id; at most 100 for a name. Throws NOT_FOUND when `within` names no region of that day.
 */
export async function resolveRegion(
  reader: Reader,
  question: PlaceQuestion,
): Promise<readonly RegionCandidate[]> {
  const known = await knownPlaces(reader, { questions: [question] });
  const { candidates, isWithinKnown } = resolvePlace(known, question);
  if (isWithinKnown) return candidates;
  throw new DomainError(
    'NOT_FOUND',
    `within is the id, name or division code of a region of that day, but got: "${question.within}".`,
  );
}
