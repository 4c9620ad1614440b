import { describe, expect, it } from '@jest/globals';
import { adoptionCounts } from '#src/analytics/adoption/adoption-counts.js';
import { diffusionsTogether } from '#src/analytics/diffusion/diffusions-together.js';
import { bassOf, classesOf, hazardOf } from '#src/analytics/diffusion/identified-figures.js';
import { oneDiffusion, type OneDiffusion } from '#src/analytics/diffusion/one-diffusion.js';
import { DEFAULT_CHOICES, type Adoption, type CascadeChoices } from '#src/domain/diffusion.js';
import { designations, explorations, prefectures } from '../../support/place-toys.js';
import { EVERYTHING } from '../../support/diffusion-scopes.js';

describe('oneDiffusion', () => {
  it('is by calendar year, whatever the unit of time', () => {
    const found = diffusion(explorations('p', 'u2 2001-11-30', 'u1 2003-07-01'), {
      timeUnit: 'DAY',
    });
    expect(found.adoptions.map(({ time }) => time > 2001 && !Number.isInteger(time))).toEqual([
      true,
      true,
    ]);
    expect(found.periods).toEqual([2003, 2001, null]);
    expect(found.range).toEqual({ first: 2001, last: 2003 });
  });

  it('ends with its last adoption where that is chosen', () => {
    const adoptions = explorations('p', 'u1 2001', 'u2 2003');
    const scope = { ...EVERYTHING, toYear: 2010 };
    const ends = (end: CascadeChoices['end']) =>
      oneDiffusion(data(adoptions), scope, { ...DEFAULT_CHOICES, end }).range?.last;
    expect([ends('PANEL_END'), ends('LAST_EVENT')]).toEqual([2010, 2003]);
  });

  it('observes the years that are asked for, though nobody adopted', () => {
    const scope = { ...EVERYTHING, fromYear: 2001, toYear: 2003 };
    const found = oneDiffusion(data([]), scope, { ...DEFAULT_CHOICES, unit: 'prefecture' });
    expect([found.range, found.periods]).toEqual([{ first: 2001, last: 2003 }, [null, null, null]]);
  });

  it('refuses pilots of several practices', () => {
    expect(() =>
      diffusion([...explorations('p', 'u1 2001'), ...explorations('q', 'u2 2002')]),
    ).toThrow(RangeError);
  });
});

describe('years that begin after the first adoption', () => {
  const scope = { ...EVERYTHING, fromYear: 2002 };
  const choices = { ...DEFAULT_CHOICES, override: true };
  const found = oneDiffusion(
    data(explorations('p', 'u1 2001', 'u2 2002', 'u3 2003'), 4),
    scope,
    choices,
  );

  it('count nobody at risk who had adopted before', () => {
    expect(hazardOf(found).value?.points.map(({ atRisk }) => atRisk)).toEqual([3, 2]);
    expect(hazardOf(found).value?.mean).toBe(1 / 2);
  });

  it('have a curve of those who could still adopt', () => {
    const curve = adoptionCounts(found.periods, found.eligibility, found.range);
    expect(curve.map(({ share }) => share)).toEqual([1 / 3, 2 / 3]);
  });
});

describe('figures that ask what the times can tell', () => {
  const ORDERED = designations('p', 'u1 2001', 'u2 2001', 'u3 2003');
  const REASONS = ['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'];

  it.each([
    ['hazards', hazardOf],
    ['the Bass curve', bassOf],
    ['classes', classesOf],
  ])('withhold %s with the reasons, and tell them when overridden', (_, figure) => {
    expect(figure(diffusion(ORDERED))).toEqual({
      value: null,
      reasons: REASONS,
      isOverridden: false,
    });
    expect(figure(diffusion(ORDERED, { override: true })).isOverridden).toBe(true);
    const identified = explorations('p', 'u1 2001', 'u2 2002', 'u3 2003', 'u4 2004', 'u5 2005');
    expect(figure(diffusion(identified, {}, 6)).isOverridden).toBe(false);
  });

  it('say that nobody is left at risk', () => {
    // Both units adopt in the first of three years.
    const scope = { ...EVERYTHING, toYear: 2003 };
    const choices = { ...DEFAULT_CHOICES, override: true };
    const adoptions = explorations('p', 'u1 2001', 'u2 2001');
    const found = oneDiffusion(data(adoptions, 2), scope, choices);
    expect(hazardOf(found)).toEqual({
      value: null,
      reasons: ['NOBODY_AT_RISK'],
      isOverridden: true,
    });
    expect(classesOf(found).reasons).toEqual(['ALL_AT_ONCE']);
    expect(bassOf(found).reasons).toEqual(['NO_GROWTH']);
  });

  it('fit the Bass curve from the first adoption on, however early observation begins', () => {
    const adoptions = explorations(
      'p',
      'u1 2001',
      'u2 2002',
      'u3 2003',
      'u4 2003',
      'u5 2004',
      'u6 2005',
    );
    const fit = (fromYear: number) => {
      const scope = { ...EVERYTHING, fromYear };
      return bassOf(oneDiffusion(data(adoptions, 7), scope, DEFAULT_CHOICES)).value;
    };
    expect(fit(2001)?.periods).toBe(5);
    expect(fit(1990)).toEqual(fit(2001));
  });

  it('weigh years by the units at risk in the mean hazard', () => {
    // After 2001: 1 of 3 in 2002, 0 of 2 in 2003, 2 of 2 in 2004: three of seven, not (1/3 + 0 + 1) / 3.
    const adoptions = explorations('p', 'u1 2001', 'u2 2002', 'u3 2004', 'u4 2004');
    expect(hazardOf(diffusion(adoptions, { override: true }, 4)).value?.mean).toBeCloseTo(
      3 / 7,
      12,
    );
  });
});

describe('diffusionsTogether', () => {
  it('gives all the same years, units and boundaries', () => {
    const sets = [
      data(explorations('p', 'u1 2003', 'u2 2004')),
      { ...data(explorations('q', 'u2 2001')), withoutLevelIds: ['z1'] },
      data([]),
    ];
    const { settled, unitIds, diffusions } = diffusionsTogether(sets, EVERYTHING, DEFAULT_CHOICES);
    expect(settled).toEqual({
      unit: 'prefecture',
      years: { first: 2001, last: 2004 },
      boundaryYear: 2004,
    });
    expect(unitIds).toEqual(['u1', 'u2', 'u3']);
    expect(diffusions.map(({ range }) => range)).toEqual(
      sets.map(() => ({ first: 2001, last: 2004 })),
    );
    expect(diffusions.map(({ periods }) => periods)).toEqual([
      [2003, 2004, null],
      [null, 2001, null],
      [null, null, null],
    ]);
  });

  it('has the places without a level of all as units, where no site has one', () => {
    const sets = [
      { ...data(explorations('p', 'z1 2001')), withoutLevelIds: ['z1', 'z2'] },
      { ...data(explorations('q', 'z3 2001')), withoutLevelIds: ['z2', 'z3'] },
    ];
    const { settled, unitIds, diffusions } = diffusionsTogether(sets, EVERYTHING, DEFAULT_CHOICES);
    expect([settled.unit, unitIds]).toEqual([null, ['z1', 'z2', 'z3']]);
    expect(diffusions.map(({ built }) => built.set.units)).toEqual([unitIds, unitIds]);
  });

  it('wants a unit where one program is of prefectures and another of places without a level', () => {
    const sets = [data(explorations('p', 'u1 2001')), data(explorations('q', 'z1 2001'))];
    expect(() => diffusionsTogether(sets, EVERYTHING, DEFAULT_CHOICES)).toThrow(
      '1 × prefecture, 1 × place without a level',
    );
  });

  it('has nothing to compare of none', () => {
    const { settled, unitIds, diffusions } = diffusionsTogether([], EVERYTHING, DEFAULT_CHOICES);
    expect([settled.years, unitIds, diffusions]).toEqual([null, [], []]);
  });
});

function data(adoptions: readonly Adoption[], count = 3) {
  return { adoptions, histories: prefectures(count), withoutLevelIds: [] };
}

function diffusion(
  adoptions: readonly Adoption[],
  choices: Partial<CascadeChoices> = {},
  count = 3,
): OneDiffusion {
  return oneDiffusion(data(adoptions, count), EVERYTHING, { ...DEFAULT_CHOICES, ...choices });
}
