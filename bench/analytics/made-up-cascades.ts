import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { buildCascades } from '#src/analytics/cascades/build-cascades.js';
import { seededRandom } from '#src/analytics/seeded-random.js';
import { DEFAULT_CHOICES, type Adoption, type PlaceSpell } from '#src/domain/diffusion.js';
import { partialDate } from '#src/domain/partial-date.js';
import type { CascadeSource } from '#src/exports/tables/cascade-source.js';
import { panelHistory } from '#src/exports/tables/panel-history.js';

export interface CascadeSizes {
  readonly regions: number;
  readonly years: number;
  readonly programs: number;
}

const FIRST_YEAR = 1985;
const SEED = 1;

/**
 * Counties that take up programs in years at random, about half of them each: what the tables of an export are made from. Made up, and the
 * same each time.
 */
export function madeUpCascades({ regions, years, programs }: CascadeSizes): CascadeSource {
  const random = seededRandom(SEED);
  const lastYear = FIRST_YEAR + years - 1;
  const places = Array.from({ length: regions }, (_, place) => `region:county-${place + 1}`);
  const adoptions = Array.from({ length: programs }, (_, program) =>
    places.flatMap((siteId) => {
      const year = uniformInt(random, FIRST_YEAR, lastYear + years);
      return year > lastYear ? [] : [adoption(`program:practice-${program + 1}`, siteId, year)];
    }),
  ).flat();
  const histories = new Map(places.map((id, place) => [id, [county(place)]]));
  const data = { adoptions, histories, withoutLevelIds: [], dataSetIds: ['dataset:made-up'] };
  const scope = {
    dataSetIds: [],
    programIds: [],
    domainIds: [],
    fromYear: FIRST_YEAR,
    toYear: lastYear,
  };
  const nothing = new Map<string, never>();
  const built = buildCascades(data, scope, DEFAULT_CHOICES);
  return {
    data,
    built,
    history: panelHistory(data, built, scope, DEFAULT_CHOICES),
    regions: nothing,
    programs: nothing,
    domains: nothing,
    evidence: nothing,
  };
}

function county(place: number): PlaceSpell {
  return { code: String(100_001 + place), level: 'county', parentId: null, from: null, to: null };
}

function adoption(practiceId: string, siteId: string, year: number): Adoption {
  return {
    pilotId: `${practiceId} ${siteId}`,
    practiceId,
    siteId,
    isDesignated: false,
    dates: { approval: null, localDocument: null, started: partialDate(String(year)) },
    ended: null,
    endKind: null,
    dataSetId: 'dataset:made-up',
  };
}
