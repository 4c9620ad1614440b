import { selectionCheck, type SelectionSample } from '#src/analytics/selection/selection-check.js';
import { standardizedDifference } from '#src/analytics/selection/standardized-difference.js';
import type { Method } from './method.js';

/** Sites 4, 6: mean 5, squares 2. Eligible 1, 2, 3, 6: mean 3, squares 14. s^2 = 16 / 4. */
const AHEAD = sample('ahead', [4, 6], [1, 2, 3, 6]);
const BEHIND = sample('behind', [1, 3], [3, 5]);

/** Were sites ahead before the pilot? */
export const SELECTION_BIAS: Method = {
  id: 'M21',
  name: 'Selection of pilot sites',
  definition:
    'By how many standard deviations the sites of a pilot differed, before it began, from all places that were eligible; and in which share of pilots they were ahead.',
  formula: [
    'd = (mean of sites - mean of eligible) / s_pooled',
    's_pooled^2 = ((n1 - 1) s1^2 + (n2 - 1) s2^2) / (n1 + n2 - 2)',
  ],
  source:
    'Wang and Yang, Policy Experimentation in China, their first fact; s_pooled as in Cohen (1988).',
  departs:
    'Unknown values are left out, never 0, and counted. Below two known values in a group, or without variance, there is no difference, and the reason is given.',
  code: ['selection/standardized-difference', 'selection/selection-check'],
  noPublicResult:
    'Their share of experiments with a positive difference rests on data that are not public; the reference is worked out.',
  checks: [
    {
      what: 'sites 4, 6 among 1, 2, 3, 6: (5 - 3) / 2; sites 1, 3 beside 3, 5: -sqrt 2',
      origin: 'BY_HAND',
      reference: [1, -Math.SQRT2],
      tolerance: 1e-12,
      ours: () =>
        [AHEAD, BEHIND].map(
          ({ sites, eligible }) =>
            standardizedDifference(
              sites.map(({ mean }) => mean),
              eligible,
            ).difference,
        ),
    },
    {
      what: 'share of these two pilots whose sites were ahead',
      origin: 'BY_HAND',
      reference: [0.5],
      tolerance: 0,
      ours: () => selectionCheck([AHEAD, BEHIND]).positive.map(({ share }) => share),
    },
  ],
};

function sample(
  pilot: string,
  sites: readonly number[],
  eligible: readonly number[],
): SelectionSample {
  return {
    pilot,
    indicator: 'revenue',
    sites: sites.map((mean, index) => ({ site: `${pilot} ${index}`, mean })),
    eligible,
  };
}
