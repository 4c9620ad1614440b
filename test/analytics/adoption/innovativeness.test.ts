import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import { innovativeness } from '#src/analytics/adoption/innovativeness.js';
import { cascadesFromRows } from '#src/analytics/cascades/cascade.js';
import { SPID_ADOPTIONS, SPID_SKIPPED, statehood } from '../../support/spid-adoptions.js';

const POLICIES = cascadesFromRows(
  [
    { cascade: 'parks', unit: 'a', time: 1900 },
    { cascade: 'parks', unit: 'b', time: 1910 },
    { cascade: 'parks', unit: 'c', time: 1920 },
    { cascade: 'buses', unit: 'b', time: 1950 },
    { cascade: 'buses', unit: 'a', time: 1954 },
  ],
  ['d'],
);

describe('innovativeness', () => {
  it('is 1 less the mean of the waits, with 1 for not adopting', () => {
    // Parks took 20 years: a waited 0, b .5 (Walker's own example), c and d 1. Buses took 4: b 0, a 1, c and d 1.
    expect(innovativeness(POLICIES, alwaysEligible(4))).toEqual([
      { score: 0.5, policies: 2 },
      { score: 0.75, policies: 2 },
      { score: 0, policies: 2 },
      { score: 0, policies: 2 },
    ]);
  });

  it('leaves out policies for units that were not there while they spread', () => {
    const eligibility = [
      { from: null, to: null },
      { from: 1921, to: null },
      { from: null, to: 1950 },
      { from: 1959, to: null },
    ];
    // b is not there for parks, c not for buses, d for neither.
    expect(innovativeness(POLICIES, eligibility)).toEqual([
      { score: 0.5, policies: 2 },
      { score: 1, policies: 1 },
      { score: 0, policies: 1 },
      { score: null, policies: 0 },
    ]);
  });

  it('leaves out policies that all adopted at once, and ones that nobody adopted', () => {
    const atOnce = cascadesFromRows([
      { cascade: 'x', unit: 'a', time: 5 },
      { cascade: 'x', unit: 'b', time: 5 },
    ]);
    const nobody = { id: 'y', adopters: Int32Array.of(), times: Float64Array.of() };
    const policies = { ...atOnce, cascades: [...atOnce.cascades, nobody] };
    expect(innovativeness(policies, alwaysEligible(2))).toEqual([
      { score: null, policies: 0 },
      { score: null, policies: 0 },
    ]);
  });

  it('refuses eligibilities of another number than units', () => {
    expect(() => innovativeness(POLICIES, alwaysEligible(3))).toThrow(RangeError);
  });

  it('does not change when all times are moved or stretched', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (by, times) => {
          const cascades = POLICIES.cascades.map((cascade) => ({
            ...cascade,
            times: cascade.times.map((time) => time * times + by),
          }));
          expect(innovativeness({ ...POLICIES, cascades }, alwaysEligible(4))).toEqual(
            innovativeness(POLICIES, alwaysEligible(4)),
          );
        },
      ),
    );
  });

  (SPID_ADOPTIONS === null ? it.skip : it)(
    `puts California and New York high and Mississippi low over SPID${SPID_SKIPPED}`,
    () => {
      const policies = cascadesFromRows(SPID_ADOPTIONS ?? []);
      const scores = innovativeness(policies, statehood(policies.units));
      const byScore = [...policies.units.keys()].sort(
        (a, b) => (scores[b]?.score ?? 0) - (scores[a]?.score ?? 0),
      );
      const ranking = byScore.map((unit) => policies.units[unit]);
      expect(ranking[0]).toBe('California');
      expect(ranking.indexOf('New York')).toBeLessThan(15);
      expect(ranking.indexOf('Mississippi')).toBeGreaterThanOrEqual(45);
    },
  );
});
