import { describe, expect, it } from '@jest/globals';
import { selectionCheck, type SelectionSample } from '#src/analytics/selection/selection-check.js';

/** Sites 4 and 6 among 1, 2, 3, 6: difference 1, as worked in the test of standardizedDifference. */
const AHEAD = sample('carbon', 'income', [4, 6], [1, 2, 3, 6]);
const BEHIND = sample('water', 'income', [1, 3], [3, 5]);
const TOO_SMALL = sample('schools', 'income', [9], [1, 2]);

describe('selectionCheck', () => {
  it('has a row for all sites of a pilot, then one for each, that average to it', () => {
    const { rows } = selectionCheck([AHEAD]);
    const shared = { pilot: 'carbon', indicator: 'income', eligibleMean: 3 };
    expect(rows).toEqual([
      { ...shared, site: null, preMean: 5, standardizedDifference: 1 },
      { ...shared, site: 'carbon 0', preMean: 4, standardizedDifference: 0.5 },
      { ...shared, site: 'carbon 1', preMean: 6, standardizedDifference: 1.5 },
    ]);
  });

  it('has null for a site without a value, and for all where there is no difference', () => {
    const { rows } = selectionCheck([
      sample('carbon', 'income', [4, null, 6], [1, 2, 3, 6]),
      TOO_SMALL,
    ]);
    expect(rows[2]).toMatchObject({ preMean: null, standardizedDifference: null });
    expect(rows.slice(4)).toMatchObject([
      { site: null, preMean: 9, eligibleMean: 1.5, standardizedDifference: null },
      { site: 'schools 0', preMean: 9, standardizedDifference: null },
    ]);
  });

  it('shares the pilots whose sites were ahead, by indicator, among those known', () => {
    const { positive } = selectionCheck([
      AHEAD,
      BEHIND,
      TOO_SMALL,
      { ...AHEAD, pilot: 'transport' },
      { ...BEHIND, indicator: 'growth' },
      { ...TOO_SMALL, indicator: 'debt' },
    ]);
    expect(positive).toEqual([
      { indicator: 'income', known: 3, unknown: 1, positive: 2, share: 2 / 3 },
      { indicator: 'growth', known: 1, unknown: 0, positive: 0, share: 0 },
      { indicator: 'debt', known: 0, unknown: 1, positive: 0, share: null },
    ]);
  });

  it('does not take a difference of 0 for positive', () => {
    const { positive } = selectionCheck([sample('even', 'income', [1, 3], [1, 3])]);
    expect(positive[0]).toMatchObject({ known: 1, positive: 0, share: 0 });
  });

  it('tells the numbers of each pilot and indicator', () => {
    const { differences } = selectionCheck([AHEAD, TOO_SMALL]);
    expect(differences).toMatchObject([
      { pilot: 'carbon', indicator: 'income', sites: 2, eligible: 4, difference: 1, reason: null },
      { pilot: 'schools', sites: 1, eligible: 2, difference: null, reason: 'TOO_FEW_VALUES' },
    ]);
  });

  it('refuses a pilot that has an indicator twice', () => {
    expect(() => selectionCheck([AHEAD, AHEAD])).toThrow(RangeError);
  });
});

function sample(
  pilot: string,
  indicator: string,
  means: readonly (number | null)[],
  eligible: readonly (number | null)[],
): SelectionSample {
  const sites = means.map((mean, place) => ({ site: `${pilot} ${place}`, mean }));
  return { pilot, indicator, sites, eligible };
}
