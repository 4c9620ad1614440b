import { adoptionCounts } from '#src/analytics/adoption/adoption-counts.js';
import { adoptionSpeed } from '#src/analytics/adoption/adoption-speed.js';
import { discreteHazard } from '#src/analytics/adoption/discrete-hazard.js';
import { edgeLags } from '#src/analytics/adoption/edge-lags.js';
import { alwaysEligible } from '#src/analytics/adoption/eligibility.js';
import type { Method } from './method.js';
import { LEMON_ADOPTERS, README_ADOPTERS, unitsFrom } from './reference-adoptions.js';
import { spidRows } from './reference-data.js';

const FIFTY = alwaysEligible(50);
const LEMON = unitsFrom(LEMON_ADOPTERS, 50, 1982);
const OF_README = unitsFrom(README_ADOPTERS, 100);

/** How far and how fast one thing spread, in whole periods. */
export const ADOPTION_CURVE: Method = {
  id: 'M1',
  name: 'Adoption curve',
  definition:
    'How many units had adopted by the end of each period, which share of the units that were there they are, and by what part their number grew.',
  formula: ['F_t = q_t / n_t', 'growth_t = (q_t - q_{t-1}) / q_{t-1}'],
  source:
    'netdiffuseR 1.25, cumulative_adopt_count; Rogers (2003), Diffusion of Innovations. The law on lemons: Boehmke et al. (2020), SPID.',
  departs:
    'netdiffuseR has one n for all periods and 0 for the first growth. Here n_t is the number of units that exist in the period, only adopters that still exist count in F_t, and the first growth is null.',
  code: ['adoption/adoption-counts'],
  checks: [
    {
      what: 'lemon, 1982 to 1984: new adopters in the data of SPID',
      origin: 'PUBLISHED',
      reference: LEMON_ADOPTERS,
      tolerance: 0,
      needsData: true,
      ours: () => {
        const years = spidRows().flatMap(({ cascade, time }) => (cascade === 'lemon' ? time : []));
        return adoptionCounts(years, alwaysEligible(years.length)).map(({ added }) => added);
      },
    },
    {
      what: 'lemon: cumulative',
      origin: 'BY_HAND',
      reference: [2, 17, 29],
      tolerance: 0,
      ours: () => adoptionCounts(LEMON, FIFTY).map(({ cumulative }) => cumulative),
    },
    {
      what: 'lemon: share of 50 states',
      origin: 'BY_HAND',
      reference: [0.04, 0.34, 0.58],
      tolerance: 1e-12,
      ours: () => adoptionCounts(LEMON, FIFTY).map(({ share }) => share),
    },
    {
      what: 'netdiffuseR, README: cumulative adopters of 100 in 20 periods',
      origin: 'REFERENCE_CODE',
      reference: [8, 11, 17, 20, 29, 34, 36, 39, 44, 45, 48, 54, 62, 71, 76, 83, 88, 92, 93, 95],
      tolerance: 0,
      ours: () =>
        adoptionCounts(OF_README, alwaysEligible(100)).map(({ cumulative }) => cumulative),
    },
  ],
};

export const DISCRETE_HAZARD: Method = {
  id: 'M2',
  name: 'Discrete hazard',
  definition:
    'The share of the units that could still adopt, since they exist and had not done so before, that adopt in a period.',
  formula: ['h_t = (q_t - q_{t-1}) / (n - q_{t-1}),  t > 1'],
  source: 'Allison (1984), Event History Analysis; netdiffuseR 1.25, hazard_rate.',
  departs:
    'netdiffuseR has 0 for the first period, of which nobody knows who was at risk; here it is null. Its n is fixed; here only units that exist are at risk, and what a unit adopts while it does not exist counts nowhere.',
  code: ['adoption/discrete-hazard'],
  checks: [
    {
      what: 'lemon',
      origin: 'BY_HAND',
      reference: [null, 0.3125, 0.363636],
      tolerance: 5e-7,
      ours: () => discreteHazard(LEMON, FIFTY).map(({ hazard }) => hazard),
    },
    {
      what: 'netdiffuseR, README: 20 periods, printed to two places',
      origin: 'REFERENCE_CODE',
      reference: [
        null,
        ...[0.03, 0.07, 0.04, 0.11, 0.07, 0.03, 0.05, 0.08, 0.02, 0.05],
        ...[0.12, 0.17, 0.24, 0.17, 0.29, 0.29, 0.33, 0.12, 0.29],
      ],
      // It cuts 1 / 8 to 0.12, as C prints it.
      tolerance: 0.00501,
      ours: () => discreteHazard(OF_README, alwaysEligible(100)).map(({ hazard }) => hazard),
    },
  ],
};

export const SPEED: Method = {
  id: 'M11',
  name: 'Speed',
  definition:
    'Periods from the first adoption until a tenth, a quarter, half and nine tenths of all units had adopted; how much later than the first the adopters came on average; how much later than its source the receiver of an edge came.',
  formula: [
    't_s = least t - first with q_t >= ceil(s n_t)',
    'mean lag = mean(a_i - first)',
    'edge lag = a_child - a_parent',
  ],
  source: 'Our own operational form, by the quantiles of the adoption curve.',
  departs:
    'A share that is never reached has no time (null), rather than the end of observation. Mallinson (2016), doi:10.1177/1532440015596088, proposes a continuous measure whose formula could not be read; no parity with it is claimed.',
  code: ['adoption/adoption-speed', 'adoption/edge-lags'],
  noPublicResult:
    'No public result with checkable output was found for any of these. The reference is worked out from the published curve of the law on lemons.',
  checks: [
    {
      what: 'lemon: t10, t25, t50, t90',
      origin: 'BY_HAND',
      reference: [1, 1, 2, null],
      tolerance: 0,
      ours: () => adoptionSpeed(LEMON, FIFTY).timesToShares.map(({ periods }) => periods),
    },
    {
      what: 'lemon: mean lag, (2 x 0 + 15 x 1 + 12 x 2) / 29',
      origin: 'BY_HAND',
      reference: [39 / 29],
      tolerance: 1e-12,
      ours: () => [adoptionSpeed(LEMON, FIFTY).meanLag],
    },
    {
      what: 'adoptions in 2000, 2003 and never: lags of 1st to 2nd, 2nd to 1st, 1st to 3rd',
      origin: 'BY_HAND',
      reference: [3, -3, null],
      tolerance: 0,
      ours: () =>
        edgeLags(
          [
            { parent: 0, child: 1 },
            { parent: 1, child: 0 },
            { parent: 0, child: 2 },
          ],
          [2000, 2003, null],
        ).lags,
    },
  ],
};
