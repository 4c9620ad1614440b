import { buildCascades } from '#src/analytics/cascades/build-cascades.js';
import {
  DEFAULT_CHOICES,
  type Adoption,
  type CascadeChoices,
  type PlaceSpell,
} from '#src/domain/diffusion.js';
import { partialDate } from '#src/domain/partial-date.js';
import type { CascadeSource } from '#src/exports/tables/cascade-source.js';
import type { Cell, Table } from '#src/exports/table.js';

/** Provinces A, B and C; C is one since 2002 only. */
const HISTORIES = new Map<string, readonly PlaceSpell[]>([
  ['region:a', [spell('110000', null)]],
  ['region:b', [spell('120000', null)]],
  ['region:c', [spell('460000', '2002-01-01')]],
]);

/** One practice that A adopts in 2000 and B in 2003, and another that A adopts in March 2001, of which B is rid again in 2004. */
export const TOY_ADOPTIONS: readonly Adoption[] = [
  adoption('one', 'a', '2000'),
  adoption('one', 'b', '2003-05'),
  adoption('two', 'a', '2001-03-09'),
  { ...adoption('two', 'b', '2002'), ended: partialDate('2004'), endKind: 'revoked' },
];

/** The toy with its names and evidence, as tables take it. */
export function toySource(
  choices: Partial<CascadeChoices> = {},
  adoptions: readonly Adoption[] = TOY_ADOPTIONS,
  toYear: number | null = 2004,
): CascadeSource {
  const scope = { programIds: [], domainIds: [], dataSetIds: [], fromYear: null, toYear };
  const data = {
    adoptions,
    histories: HISTORIES,
    withoutLevelIds: [],
    dataSetIds: ['dataset:toy'],
  };
  return {
    data,
    built: buildCascades(data, scope, { ...DEFAULT_CHOICES, ...choices }),
    regions: new Map(),
    programs: new Map(),
    domains: new Map(),
    evidence: new Map([['pilot:one-a', ['document:decree']]]),
  };
}

/** An adoption that nobody designated, dated by its start. */
export function adoption(practice: string, region: string, date: string | null): Adoption {
  return {
    pilotId: `pilot:${practice}-${region}`,
    practiceId: `program:${practice}`,
    siteId: `region:${region}`,
    isDesignated: false,
    dates: {
      approval: null,
      localDocument: null,
      started: date === null ? null : partialDate(date),
    },
    ended: null,
    endKind: null,
    dataSetId: 'dataset:toy',
  };
}

/** Some columns of a table, row by row. */
export async function cellsOf(
  table: Table,
  ...names: readonly string[]
): Promise<readonly (readonly (Cell | undefined)[])[]> {
  const places = names.map((name) => table.columns.findIndex((column) => column.name === name));
  const rows: (readonly (Cell | undefined)[])[] = [];
  for await (const row of table.rows()) rows.push(places.map((place) => row[place]));
  return rows;
}

function spell(code: string, from: string | null): PlaceSpell {
  return { code, level: 'province', parentId: null, from, to: null };
}
