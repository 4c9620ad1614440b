import { describe, expect, it } from '@jest/globals';
import { buildCascades } from '#src/analytics/cascades/build-cascades.js';
import { undatedUnits } from '#src/analytics/cascades/undated-units.js';
import {
  DEFAULT_CHOICES,
  type Adoption,
  type CascadeChoices,
  type PlaceSpell,
} from '#src/domain/diffusion.js';
import type { RegionLevel } from '#src/domain/region.js';
import { adoption } from '../../support/toy-cascades.js';

/** Provinces A and B, and prefecture P, which lies in B. */
const HISTORIES = new Map<string, readonly PlaceSpell[]>([
  ['region:a', [spell('province', null)]],
  ['region:b', [spell('province', null)]],
  ['region:p', [spell('prefecture', 'region:b')]],
]);
const SCOPE = { programIds: [], domainIds: [], dataSetIds: [], fromYear: null, toYear: 2010 };

/** Units of the one practice, which A adopts in 2000. */
function unitsOf(
  others: readonly Adoption[],
  choices: Partial<CascadeChoices> = {},
): readonly string[] {
  const every = { ...DEFAULT_CHOICES, unit: 'province', ...choices } as const;
  const adoptions = [adoption('one', 'a', '2000'), ...others];
  const data = { adoptions, histories: HISTORIES, withoutLevelIds: [] };
  const undated = undatedUnits(data, buildCascades(data, SCOPE, every), every);
  return [...(undated.get('program:one') ?? [])];
}

describe('undatedUnits', () => {
  it.each([
    ['nobody knows when it adopted', null, ['region:b']],
    ['its date spans several years', '2001/2004', ['region:b']],
    ['its date may lie before the end of observation', '2009/2012', ['region:b']],
    ['its date is surely after the end of observation', '2011/2012', []],
    ['its date is one year', '2001', []],
  ])('are told of a unit when %s', (_, date, units) => {
    expect(unitsOf([adoption('one', 'b', date)])).toEqual(units);
  });

  it('are not units that adopted at a known time as well', () => {
    expect(unitsOf([adoption('one', 'a', null)])).toEqual([]);
  });

  it('are those that sites at other levels lie in, where these count for them', () => {
    const site = adoption('one', 'p', null);
    expect(unitsOf([site])).toEqual([]);
    expect(unitsOf([site], { nesting: 'ROLL_UP' })).toEqual(['region:b']);
  });

  it('are none where nothing was adopted and no years are asked for', () => {
    const data = { adoptions: [], histories: HISTORIES, withoutLevelIds: [] };
    const built = buildCascades(data, { ...SCOPE, toYear: null }, DEFAULT_CHOICES);
    expect(undatedUnits(data, built, DEFAULT_CHOICES).size).toBe(0);
  });
});

function spell(level: RegionLevel, parentId: string | null): PlaceSpell {
  return { code: null, level, parentId, from: null, to: null };
}
