import { buildCascades } from '#src/analytics/cascades/build-cascades.js';
import { DEFAULT_CHOICES, type Adoption, type PlaceSpell } from '#src/domain/diffusion.js';
import { partialDate } from '#src/domain/partial-date.js';
import type { CascadeSource } from '#src/exports/tables/cascade-source.js';
import { panelHistory } from '#src/exports/tables/panel-history.js';
import {
  FIRST_YEAR,
  lastYearOf,
  madeUpAdoptions,
  type MadeUpAdoption,
  type PanelSizes,
} from './made-up-adoptions.js';

/** What the tables of an export are made of, as it is read from a graph with these adoptions. */
export function madeUpCascades(sizes: PanelSizes): CascadeSource {
  const adoptions = [...madeUpAdoptions(sizes)].map(adoptionOf);
  const histories = new Map(
    Array.from({ length: sizes.regions }, (_, place) => [regionId(place + 1), [county(place)]]),
  );
  const data = { adoptions, histories, withoutLevelIds: [], dataSetIds: ['dataset:made-up'] };
  const scope = {
    ...{ dataSetIds: [], programIds: [], domainIds: [] },
    ...{ fromYear: FIRST_YEAR, toYear: lastYearOf(sizes.years) },
  };
  const built = buildCascades(data, scope, DEFAULT_CHOICES);
  const history = panelHistory(data, built, scope, DEFAULT_CHOICES);
  const nothing = new Map<string, never>();
  return {
    ...{ data, built, history },
    ...{ regions: nothing, programs: nothing, domains: nothing, evidence: nothing },
  };
}

function regionId(region: number): string {
  return `region:county-${region}`;
}

function county(place: number): PlaceSpell {
  return { code: String(100_001 + place), level: 'county', parentId: null, from: null, to: null };
}

function adoptionOf({ region, program, year }: MadeUpAdoption): Adoption {
  const practiceId = `program:practice-${program}`;
  return {
    pilotId: `${practiceId} ${regionId(region)}`,
    practiceId,
    siteId: regionId(region),
    isDesignated: false,
    dates: { approval: null, localDocument: null, started: partialDate(String(year)) },
    ended: null,
    endKind: null,
    dataSetId: 'dataset:made-up',
  };
}
