import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  alwaysEligible,
  isEligible,
  type Eligibility,
} from '#src/analytics/adoption/eligibility.js';
import {
  rateScores,
  rateScoresByPeriod,
  type RateScoreOptions,
} from '#src/analytics/adoption/rate-scores.js';
import {
  cascadesFromRows,
  type AdoptionRow,
  type CascadeSet,
} from '#src/analytics/cascades/cascade.js';
import { someAdoptions } from '../../support/arbitrary-adoptions.js';
import { SPID_ADOPTIONS, SPID_SKIPPED, statehood } from '../../support/spid-adoptions.js';

const POLICIES = cascadesFromRows(
  [
    { cascade: 'parks', unit: 'a', time: 1 },
    { cascade: 'parks', unit: 'b', time: 3 },
    { cascade: 'buses', unit: 'b', time: 2 },
  ],
  ['c'],
);

describe('rateScores', () => {
  it('divides adoptions by opportunities over all policies and periods', () => {
    // Until 3. a: parks in 1, buses in 2 and 3: 1 of 3. b: parks in 1, 2, 3, buses in 2: 2 of 4. c: parks in 1 to 3, buses in 2, 3: 0 of 5.
    expect(rateScores(POLICIES, alwaysEligible(3))).toEqual([
      { adoptions: 1, opportunities: 3, rate: 1 / 3 },
      { adoptions: 2, opportunities: 4, rate: 0.5 },
      { adoptions: 0, opportunities: 5, rate: 0 },
    ]);
  });

  it('stops each policy at its own last adoption when asked', () => {
    // Buses end in 2: a has lost one opportunity, c too.
    const options = { observedUntil: 'last-adoption' } as const;
    expect(
      rateScores(POLICIES, alwaysEligible(3), options).map((score) => score.opportunities),
    ).toEqual([2, 4, 4]);
  });

  it('goes on to the end of observation', () => {
    // Two more periods, in which b and c lack nothing and both, a lacks buses.
    expect(
      rateScores(POLICIES, alwaysEligible(3), { observedUntil: 5 }).map((of) => of.opportunities),
    ).toEqual([5, 4, 9]);
  });

  it('gives pioneers no credit when first periods do not count', () => {
    expect(rateScores(POLICIES, alwaysEligible(3), { countsFirstPeriod: false })).toEqual([
      { adoptions: 0, opportunities: 1, rate: 0 },
      { adoptions: 1, opportunities: 2, rate: 0.5 },
      { adoptions: 0, opportunities: 3, rate: 0 },
    ]);
  });

  it('counts opportunities only while a unit is there', () => {
    const eligibility = [
      { from: 2, to: null },
      { from: null, to: 3 },
      { from: 4, to: null },
    ];
    // a adopted parks before it was there: nothing of it counts. b adopts parks in 3, when it is gone: 1 and 2 are missed chances.
    expect(rateScores(POLICIES, eligibility)).toEqual([
      { adoptions: 0, opportunities: 2, rate: 0 },
      { adoptions: 1, opportunities: 3, rate: 1 / 3 },
      { adoptions: 0, opportunities: 0, rate: null },
    ]);
  });

  it('has nothing to rate without adoptions', () => {
    const nothing = { units: ['a'], cascades: [] };
    expect(rateScores(nothing, alwaysEligible(1))).toEqual([
      { adoptions: 0, opportunities: 0, rate: null },
    ]);
    expect(rateScoresByPeriod(nothing, alwaysEligible(1))).toBeNull();
  });

  it.each<[string, readonly AdoptionRow[], number, RateScoreOptions]>([
    ['a time that is no whole number', [{ cascade: 'x', unit: 'a', time: 1.5 }], 1, {}],
    ['eligibilities of another number', [{ cascade: 'x', unit: 'a', time: 1 }], 2, {}],
    ['an end before an adoption', [{ cascade: 'x', unit: 'a', time: 2 }], 1, { observedUntil: 1 }],
  ])('refuses %s', (_, rows, units, options) => {
    expect(() => rateScores(cascadesFromRows(rows), alwaysEligible(units), options)).toThrow(
      RangeError,
    );
  });

  it('agrees with a look at every policy, unit and period', () => {
    fc.assert(
      fc.property(someAdoptions(), someAdoptions(), fc.boolean(), (one, other, countsFirst) => {
        const policies = toPolicies([one.adopted, other.adopted]);
        const { eligibility } = one;
        const units = policies.units.map(
          (_, unit) => eligibility[unit] ?? { from: null, to: null },
        );
        const options = { countsFirstPeriod: countsFirst, observedUntil: 12 };
        const byPeriod = rateScoresByPeriod(policies, units, options);
        byPeriod?.scores.forEach((scores, unit) => {
          scores.forEach(({ adoptions, opportunities }, index) => {
            const period = byPeriod.range.first + index;
            const chances = isEligible(units[unit] ?? { from: null, to: null }, period)
              ? policies.cascades.filter((cascade) => {
                  const first = cascade.times[0] ?? Infinity;
                  const at = cascade.times[cascade.adopters.indexOf(unit)] ?? Infinity;
                  return (countsFirst ? first <= period : first < period) && at >= period;
                })
              : [];
            const taken = chances.filter((of) => of.times[of.adopters.indexOf(unit)] === period);
            expect([adoptions, opportunities]).toEqual([taken.length, chances.length]);
          });
        });
      }),
    );
  });

  (SPID_ADOPTIONS === null ? it.skip : it)(
    `puts California first and Mississippi last, as Boehmke and Skinner report, for SPID in their years${SPID_SKIPPED}`,
    () => {
      // Theirs are 189 policies of 1912 to 2009; SPID has 494 of which all adoptions fall into these years.
      const all = cascadesFromRows(SPID_ADOPTIONS ?? []);
      const cascades = all.cascades.filter(
        ({ times }) => (times[0] ?? 0) >= 1912 && (times.at(-1) ?? Infinity) <= 2009,
      );
      const policies = { ...all, cascades };
      expect(cascades).toHaveLength(494);
      const asOfYear = rankingOf(policies, statehood(policies.units));
      expect([asOfYear[0], asOfYear.at(-1)]).toEqual(['California', 'Mississippi']);
      // With opportunities before it was a state, Alaska would be last.
      expect(rankingOf(policies, alwaysEligible(50)).at(-1)).toBe('Alaska');
    },
  );
});

describe('rateScoresByPeriod', () => {
  it('gives each period its own adoptions and opportunities', () => {
    expect(rateScoresByPeriod(POLICIES, alwaysEligible(3))).toEqual({
      range: { first: 1, last: 3 },
      scores: [
        [score(1, 1), score(0, 1), score(0, 1)],
        [score(0, 1), score(1, 2), score(1, 1)],
        [score(0, 1), score(0, 2), score(0, 2)],
      ],
    });
  });

  it('has no rate in a period without opportunities', () => {
    const byPeriod = rateScoresByPeriod(POLICIES, alwaysEligible(3), { observedUntil: 4 });
    expect(byPeriod?.scores[1]?.[3]).toEqual({ adoptions: 0, opportunities: 0, rate: null });
  });
});

function rankingOf(
  policies: CascadeSet,
  eligibility: readonly Eligibility[],
): readonly (string | undefined)[] {
  const scores = rateScores(policies, eligibility, { observedUntil: 'last-adoption' });
  return [...policies.units.keys()]
    .sort((a, b) => (scores[b]?.rate ?? 0) - (scores[a]?.rate ?? 0))
    .map((unit) => policies.units[unit]);
}

function score(adoptions: number, opportunities: number) {
  return { adoptions, opportunities, rate: adoptions / opportunities };
}

/** Units are named so that their order by name is that of their numbers. */
function toPolicies(policies: readonly (readonly (number | null)[])[]): CascadeSet {
  const name = (unit: number) => String(unit).padStart(2, '0');
  const units = Array.from({ length: 12 }, (_, unit) => name(unit));
  const rows = policies.flatMap((periods, policy) =>
    periods.flatMap((time, unit) =>
      time === null ? [] : [{ cascade: String(policy), unit: name(unit), time }],
    ),
  );
  return cascadesFromRows(rows, units);
}
