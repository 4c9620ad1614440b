import { describe, expect, it } from '@jest/globals';
import { buildCascades } from '#src/analytics/cascades/build-cascades.js';
import {
  regionScores,
  timesOfUnit,
  yearlyRates,
  type RegionScores,
} from '#src/analytics/diffusion/region-scores.js';
import { DEFAULT_CHOICES, type CascadeChoices } from '#src/domain/diffusion.js';
import { explorations, prefectures } from '../../support/place-toys.js';
import { EVERYTHING } from '../../support/diffusion-scopes.js';

describe('regionScores', () => {
  it('scores Walker by times as they are, the others by calendar year', () => {
    const { innovativeness, receptivity, rates } = scores({ timeUnit: 'MONTH' });
    // p in January and July 2001 and in 2002: u2 waited half a year of one. q in 2001 by u2 alone, which tells no wait.
    expect(innovativeness.map(({ score }) => score)).toEqual(
      [1, 0.5, 0].map((score) => expect.closeTo(score, 9)),
    );
    // Years 2001, 2001, 2002 of p: (2003 - year) / 2; of q: 1 for u2 and 0 for the others.
    expect(receptivity.map(({ score }) => score)).toEqual([1 / 2, 1, 1 / 4]);
    // Chances in 2001 and 2002. u1: p once, q twice; u2: once each; u3: twice each.
    expect(rates.map(({ rate }) => rate)).toEqual([1 / 3, 1, 1 / 4]);
  });

  it('ends each practice with its last adoption where that is chosen', () => {
    const opportunities = (end: CascadeChoices['end']) =>
      scores({ end }).rates.map((one) => one.opportunities);
    expect(opportunities('PANEL_END')).toEqual([3, 2, 4]);
    expect(opportunities('LAST_EVENT')).toEqual([2, 2, 3]);
  });

  it('asks nothing of a unit about what it had adopted before the years asked for', () => {
    // From 2002 on, p is adopted by u3 alone; q by nobody.
    const { receptivity, rates } = scores({}, { ...EVERYTHING, fromYear: 2002 });
    expect(receptivity).toEqual([
      { score: null, policies: 0 },
      { score: null, policies: 0 },
      { score: 1, policies: 1 },
    ]);
    expect(rates.map(({ opportunities }) => opportunities)).toEqual([0, 0, 1]);
  });

  it('names its units', () => {
    expect([...scores().indexOf]).toEqual([
      ['u1', 0],
      ['u2', 1],
      ['u3', 2],
    ]);
  });

  it('has scores of nothing, all null', () => {
    const scope = { ...EVERYTHING, fromYear: 2001, toYear: 2002 };
    const choices = { ...DEFAULT_CHOICES, unit: 'prefecture' } as const;
    const data = { adoptions: [], histories: prefectures(1), withoutLevelIds: [] };
    const found = regionScores(buildCascades(data, scope, choices), choices);
    expect(found.innovativeness).toEqual([{ score: null, policies: 0 }]);
    expect(found.rates).toEqual([{ adoptions: 0, opportunities: 0, rate: null }]);
    expect(yearlyRates(found)).toBeNull();
  });
});

describe('yearlyRates', () => {
  it('sum up to the rates of all years', () => {
    const found = scores();
    const byYear = yearlyRates(found);
    expect(byYear?.range).toEqual({ first: 2001, last: 2002 });
    const sums = byYear?.scores.map((years) => [
      years.reduce((sum, { adoptions }) => sum + adoptions, 0),
      years.reduce((sum, { opportunities }) => sum + opportunities, 0),
    ]);
    expect(sums).toEqual(
      found.rates.map(({ adoptions, opportunities }) => [adoptions, opportunities]),
    );
  });
});

describe('timesOfUnit', () => {
  it('tells when a unit adopted each practice that it adopted', () => {
    const { built } = scores();
    expect([...timesOfUnit(built, 1)]).toEqual([
      ['p', 2001],
      ['q', 2001],
    ]);
    expect([...timesOfUnit(built, 2)]).toEqual([['p', 2002]]);
  });
});

/** p by u1, u2 and u3, q by u2. */
function scores(choices: Partial<CascadeChoices> = {}, scope = EVERYTHING): RegionScores {
  const all = { ...DEFAULT_CHOICES, ...choices };
  const adoptions = [
    ...explorations('p', 'u1 2001-01', 'u2 2001-07', 'u3 2002-01'),
    ...explorations('q', 'u2 2001-03'),
  ];
  const data = { adoptions, histories: prefectures(3), withoutLevelIds: [] };
  return regionScores(buildCascades(data, scope, all), all);
}
