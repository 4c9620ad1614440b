import { describe, expect, it } from '@jest/globals';
import { buildCascades, type DiffusionData } from '#src/analytics/cascades/build-cascades.js';
import {
  DEFAULT_CHOICES,
  type Adoption,
  type CascadeChoices,
  type PlaceSpell,
} from '#src/domain/diffusion.js';
import { partialDate } from '#src/domain/partial-date.js';
import { EVERYTHING } from '../../support/diffusion-scopes.js';

/** Two provinces; P1 with prefectures A (counties a1, a2), B and G, which ended in 2011 and went to A and B; island P3 is a province since 1988. */
const HISTORIES = new Map<string, readonly PlaceSpell[]>([
  ['p1', [spell('province', null)]],
  ['p2', [spell('province', null)]],
  ['p3', [spell('prefecture', 'p2', null, '1988-01-01'), spell('province', null, '1988-01-01')]],
  ['a', [spell('prefecture', 'p1')]],
  ['b', [spell('prefecture', 'p1')]],
  ['g', [spell('prefecture', 'p1', null, '2011-01-01')]],
  ['a1', [spell('county', 'a')]],
  ['g1', [spell('county', 'g', null, '2011-01-01'), spell('county', 'a', '2011-01-01')]],
  ['g2', [spell('county', 'g', null, '2011-01-01'), spell('county', 'a', '2011-01-01')]],
  ['g3', [spell('county', 'g', null, '2011-01-01'), spell('county', 'b', '2011-01-01')]],
  ['f', [spell('prefecture', 'p2', null, '2011-01-01')]],
  ['f1', [spell('county', 'f', null, '2011-01-01'), spell('county', 'h', '2011-01-01')]],
  ['h', [spell('prefecture', 'p2', '2011-01-01')]],
  ['gone', [spell('prefecture', 'p2', null, '1995-01-01')]],
  ['zone', [spell(null, 'a')]],
]);

describe('buildCascades', () => {
  it('takes the one level that all sites have, and every unit of it as eligible', () => {
    const built = build([pilot('x', 'p1', '2001'), pilot('y', 'p3', '2003-05')]);
    expect(built.unit).toBe('province');
    expect(built.set.units).toEqual(['p1', 'p2', 'p3']);
    expect(built.eligibility[2]).toEqual({ from: 1988, to: null });
    expect(built.years).toEqual({ first: 2001, last: 2003 });
    expect(timesOf(built)).toEqual([
      ['p1', 2001],
      ['p3', 2003],
    ]);
  });

  it('refuses a mixture of levels until a unit is chosen, and counts what it mixes', () => {
    const adoptions = [pilot('x', 'p1', '2001'), pilot('y', 'a', '2002'), pilot('z', 'a1', '2003')];
    expect(() => build(adoptions)).toThrow(/1 × province, 1 × prefecture, 1 × county/);
  });

  it('leaves sites at other levels out, or lets the unit adopt that they lie in', () => {
    const adoptions = [
      pilot('x', 'p1', '2001'),
      pilot('y', 'a1', '2002'),
      pilot('z', 'zone', '2004'),
      pilot('v', 'b', '2003'),
    ];
    const same = build(adoptions, { unit: 'prefecture' });
    expect(timesOf(same)).toEqual([['b', 2003]]);
    expect(same.leftOut).toEqual([{ reason: 'OTHER_LEVEL', pilotIds: ['x', 'y', 'z'] }]);
    const rolled = build(adoptions, { unit: 'prefecture', nesting: 'ROLL_UP' });
    // The county's adoption of 2002 is prefecture A's; the zone's of 2004, in A too, came later.
    expect(timesOf(rolled)).toEqual([
      ['a', 2002],
      ['b', 2003],
    ]);
    expect(rolled.adoptions[0]?.[0]?.flags).toEqual(['DATED_BY_START', 'ROLLED_UP']);
    expect(rolled.leftOut).toEqual([
      { reason: 'LATER_ADOPTION', pilotIds: ['z'] },
      { reason: 'OTHER_LEVEL', pilotIds: ['x'] },
    ]);
  });

  it('maps units to the boundary year, and flags those that were split', () => {
    // G ended in 2011: two of its three counties went to A, one to B.
    const adoptions = [pilot('x', 'g', '2005'), pilot('y', 'b', '2015')];
    expect(build(adoptions).leftOut).toEqual([{ reason: 'SPLIT_UNIT', pilotIds: ['x'] }]);
    const largest = build(adoptions, { split: 'LARGEST_PART' });
    expect(timesOf(largest)).toEqual([
      ['a', 2005],
      ['b', 2015],
    ]);
    expect(largest.adoptions[0]?.[0]?.flags).toContain('LARGEST_PART_OF_SPLIT_UNIT');
    const before = build(adoptions, { boundaryYear: 2010 });
    expect(timesOf(before)).toEqual([
      ['g', 2005],
      ['b', 2015],
    ]);
  });

  it('dates designated pilots by approval, others by the first local document, else by the start, and says so', () => {
    const dates = {
      approval: partialDate('2010'),
      localDocument: partialDate('2011'),
      started: partialDate('2012'),
    };
    const adoptions: readonly Adoption[] = [
      { ...pilot('x', 'p1', '2012'), isDesignated: true, dates },
      { ...pilot('y', 'p2', '2012'), dates },
      pilot('z', 'p3', '2012'),
    ];
    const built = build(adoptions);
    expect(timesOf(built)).toEqual([
      ['p1', 2010],
      ['p2', 2011],
      ['p3', 2012],
    ]);
    expect(built.adoptions[0]?.map(({ flags }) => flags)).toEqual([[], [], ['DATED_BY_START']]);
    expect(build(adoptions, { date: 'APPROVAL' }).leftOut).toEqual([
      { reason: 'NO_DATE', pilotIds: ['z'] },
    ]);
  });

  it('places no date that spans several units of time', () => {
    const adoptions = [pilot('x', 'p1', '2001/2003'), pilot('y', 'p2', '2002')];
    expect(build(adoptions).leftOut).toEqual([{ reason: 'IMPRECISE_DATE', pilotIds: ['x'] }]);
    expect(build(adoptions, { timeUnit: 'DAY' }).leftOut).toEqual([
      { reason: 'IMPRECISE_DATE', pilotIds: ['x', 'y'] },
    ]);
  });

  it('keeps ties together, or sets them apart where days surely order them', () => {
    const adoptions = [
      pilot('x', 'p1', '2001-03'),
      pilot('y', 'p2', '2001-02-01'),
      pilot('z', 'p3', '2001-03-10'),
    ];
    expect(timesOf(build(adoptions)).map(([, time]) => time)).toEqual([2001, 2001, 2001]);
    // February is surely before March; the tenth lies within March: two groups, half a year apart.
    expect(timesOf(build(adoptions, { ties: 'BY_DAY' }))).toEqual([
      ['p2', 2001],
      ['p1', 2001.5],
      ['p3', 2001.5],
    ]);
  });

  it('observes to the end of the panel, or to the last event of each cascade', () => {
    const adoptions = [
      pilot('x', 'p1', '2001'),
      { ...pilot('y', 'p2', '2005'), practiceId: 'program:other' },
    ];
    expect(build(adoptions).lastYears).toEqual([2005, 2005]);
    expect(build(adoptions, { end: 'LAST_EVENT' }).lastYears).toEqual([2001, 2005]);
    expect(build(adoptions, {}, { ...EVERYTHING, toYear: 2003 }).leftOut).toEqual([
      { reason: 'OUTSIDE_YEARS', pilotIds: ['y'] },
    ]);
  });

  it('knows who had adopted before the first year asked for: that unit cannot adopt again', () => {
    const adoptions = [
      pilot('x', 'p1', '2001'),
      pilot('y', 'p2', '2005'),
      pilot('z', 'p1', '2006'),
      { ...pilot('v', 'p3', '2005'), practiceId: 'program:other' },
    ];
    const built = build(adoptions, {}, { ...EVERYTHING, fromYear: 2003 });
    expect(timesOf(built)).toEqual([
      ['p2', 2005],
      ['p3', 2005],
    ]);
    expect(built.leftOut).toEqual([
      { reason: 'LATER_ADOPTION', pilotIds: ['z'] },
      { reason: 'OUTSIDE_YEARS', pilotIds: ['x'] },
    ]);
    expect(built.set.cascades.map(({ earlier }) => [...(earlier ?? [])])).toEqual([[0], []]);
  });

  it('flags a revocation', () => {
    const built = build([{ ...pilot('x', 'p1', '1980'), endKind: 'revoked' as const }]);
    expect(built.adoptions[0]?.[0]?.flags).toContain('REVOKED');
  });

  it('flags what a unit adopted as another, before it was one itself', () => {
    // H came to be in 2011 of all that was left of F.
    const built = build([pilot('x', 'f', '2005')], { boundaryYear: 2015 });
    expect(timesOf(built)).toEqual([['h', 2005]]);
    expect(built.adoptions[0]?.[0]?.flags).toEqual([
      'DATED_BY_START',
      'MERGED_UNIT',
      'BEFORE_ELIGIBLE',
    ]);
  });

  it('finds no unit for a place that is gone and left nothing', () => {
    const built = build([pilot('x', 'gone', '1990'), pilot('y', 'a', '2000')]);
    expect(built.leftOut).toEqual([{ reason: 'NO_UNIT', pilotIds: ['x'] }]);
  });

  it('says what cannot be identified: mostly designated, or fewer than five times', () => {
    const designated = ['p1', 'p2', 'p3'].map((site) => ({
      ...pilot(site, site, '2010'),
      isDesignated: true,
    }));
    expect(build(designated).identification).toEqual({
      isIdentified: false,
      reasons: ['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'],
      adoptions: 3,
      designated: 3,
      distinctTimes: 1,
    });
    expect(build([]).identification.reasons).toEqual(['NO_ADOPTIONS']);
  });

  it('takes places without a level as they are, with those that never adopt', () => {
    const adoptions = [pilot('x', 'vermont', '1974'), pilot('y', 'maine', '1975')];
    const built = build(adoptions, {}, EVERYTHING, ['alaska', 'maine', 'vermont']);
    expect(built.unit).toBeNull();
    expect(built.boundaryYear).toBeNull();
    expect(built.set.units).toEqual(['alaska', 'maine', 'vermont']);
  });
});

function build(
  adoptions: readonly Adoption[],
  choices: Partial<CascadeChoices> = {},
  scope = EVERYTHING,
  withoutLevelIds: readonly string[] = [],
) {
  const data: DiffusionData = { adoptions, histories: HISTORIES, withoutLevelIds };
  return buildCascades(data, scope, { ...DEFAULT_CHOICES, ...choices });
}

function timesOf({ adoptions }: ReturnType<typeof build>): readonly (readonly [string, number])[] {
  return adoptions.flat().map(({ unitId, time }) => [unitId, time] as const);
}

function pilot(id: string, siteId: string, date: string): Adoption {
  return {
    pilotId: id,
    practiceId: 'program:it',
    siteId,
    isDesignated: false,
    dates: { approval: null, localDocument: null, started: partialDate(date) },
    ended: null,
    endKind: null,
    dataSetId: 'dataset:toy',
  };
}

function spell(
  level: PlaceSpell['level'],
  parentId: string | null,
  from: string | null = null,
  to: string | null = null,
): PlaceSpell {
  return { code: null, level, parentId, from, to };
}
