import { geodesicWeights } from '#src/analytics/space/geodesic-weights.js';
import { localMoransI } from '#src/analytics/space/local-morans-i.js';
import { moransI } from '#src/analytics/space/morans-i.js';
import { moransISeries } from '#src/analytics/space/morans-i-series.js';
import { neighbourShare } from '#src/analytics/space/neighbour-share.js';
import { binaryWeights, rowStandardized } from '#src/analytics/space/spatial-weights.js';
import type { Method } from './method.js';

/** Nine cells, three by three, that are neighbours where they share an edge. */
const LATTICE = binaryWeights([
  [1, 3],
  [0, 2, 4],
  [1, 5],
  [0, 4, 6],
  [1, 3, 5, 7],
  [2, 4, 8],
  [3, 7],
  [4, 6, 8],
  [5, 7],
]);
const ONE_TO_NINE = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The ten units and values on which PySAL tests Moran_Local: from de Smith, Goodchild and Longley, Geospatial Analysis. */
const TEN_UNITS = rowStandardized(
  binaryWeights([
    [1, 3],
    [0, 4],
    [3, 6],
    [0, 2, 4, 7],
    [1, 3, 5, 8],
    [4, 9],
    [2, 7],
    [3, 6, 8],
    [4, 7, 9],
    [5, 8],
  ]),
);
const TEN_VALUES = [2.24, 3.1, 4.55, -5.15, -4.39, 0.46, 5.54, 9.02, -2.09, -3.06];

const CHAIN = binaryWeights([[1], [0, 2], [1, 3], [2]]);

/** Whether near places are alike. */
export const MORANS_I: Method = {
  id: 'M16',
  name: "Moran's I",
  definition:
    'Whether neighbours have like values, beside what chance gives: near 1 they are alike, near its expectation it is chance. For an adoption it is computed anew for each period, of who had adopted by its end.',
  formula: [
    "I = (n / S0) (z'Wz) / (z'z),  z = x - mean",
    'E = -1 / (n - 1); variances under normality and under randomization by Cliff and Ord',
  ],
  source:
    "Cliff and Ord (1981), Spatial Processes; PySAL, esda test_moran.py; netdiffuseR 1.25, which takes ape's Moran.I over 1 / geodesic weights.",
  departs:
    'Weights are taken as given, where PySAL standardizes by row unless told otherwise. Units without neighbours stay in n, as in PySAL; spdep leaves them out. Units that do not exist in a period are left out, and what has no variance is null with the reason.',
  code: ['space/morans-i', 'space/morans-i-series', 'space/geodesic-weights'],
  checks: [
    {
      what: 'PySAL, 3 by 3 rook lattice of 1 to 9: I',
      origin: 'REFERENCE_CODE',
      reference: [0.5],
      tolerance: 1e-12,
      ours: () => [moransI(ONE_TO_NINE, LATTICE).i],
    },
    {
      what: 'the same: variance under normality',
      origin: 'REFERENCE_CODE',
      reference: [0.053125],
      tolerance: 1e-12,
      ours: () => [moransI(ONE_TO_NINE, LATTICE).normality.variance],
    },
    {
      what: 'the same: variance under randomization',
      origin: 'REFERENCE_CODE',
      reference: [0.0596875],
      tolerance: 1e-12,
      ours: () => [moransI(ONE_TO_NINE, LATTICE).randomization.variance],
    },
    {
      what: 'chain of four, two adopters at an end, weights of netdiffuseR: 1/22 - 1/10',
      origin: 'BY_HAND',
      reference: [1 / 22 - 1 / 10],
      tolerance: 1e-12,
      ours: () =>
        moransISeries([2000, 2001, 2003, null], [2001], geodesicWeights(CHAIN), {
          standardize: true,
        }).map((at) => at.moransI.i),
    },
  ],
};

export const LOCAL_MORANS_I: Method = {
  id: 'M17',
  name: "Local Moran's I",
  definition:
    "Where neighbours are alike: each unit's share in Moran's I, and whether it is a high place among high ones, or one that stands out.",
  formula: ["I_i = (x_i - mean) / m2 sum_j w_ij (x_j - mean),  m2 = z'z / n"],
  source:
    'Anselin (1995), Local Indicators of Spatial Association; PySAL Moran_Local; spdep localmoran.',
  departs:
    'm2 is divided by n, as spdep has it; PySAL divides by n - 1, which is an option. Each unit draws its own permutations, where PySAL shares them among units.',
  code: ['space/local-morans-i'],
  checks: [
    {
      what: 'PySAL, ten units, by n - 1',
      origin: 'REFERENCE_CODE',
      reference: [
        -0.11409277, -0.19940543, -0.13351408, -0.51770383, 0.48095009, 0.12208113, 1.19148298,
        -0.58144305, 0.07101383, 0.34314301,
      ],
      tolerance: 5e-9,
      ours: () => localMoransI(TEN_VALUES, TEN_UNITS, { divisor: 'n - 1' }).units.map(({ i }) => i),
    },
    {
      what: 'the same: quadrants',
      origin: 'REFERENCE_CODE',
      reference: ['HL', 'HL', 'HL', 'LH', 'LL', 'LL', 'HH', 'HL', 'LL', 'LL'],
      tolerance: 0,
      ours: () => localMoransI(TEN_VALUES, TEN_UNITS).units.map(({ quadrant }) => quadrant),
    },
  ],
};

export const NEIGHBOUR_SHARE: Method = {
  id: 'M18',
  name: 'Neighbour share',
  definition: "Which share of a unit's neighbours had adopted before a period began.",
  formula: ['share_i(t) = |{j next to i: a_j < t}| / |{j next to i}|'],
  source: 'polimetrics, geog.diffuse.',
  departs:
    'Null for a unit without neighbours. Neighbours that do not exist in the period count on neither side.',
  code: ['space/neighbour-share'],
  noPublicResult: 'No public result was found; the reference is worked out.',
  checks: [
    {
      what: 'neighbours of 2000, 2001 and never: shares before 2000, 2001, 2002; no neighbours',
      origin: 'BY_HAND',
      reference: [0, 1 / 3, 2 / 3, null],
      tolerance: 1e-12,
      ours: () => {
        const weights = binaryWeights([[1, 2, 3], [0], [0], [0], []]);
        const times = [2002, 2000, 2001, null, 2000];
        const shares = neighbourShare(times, [2000, 2001, 2002], weights);
        return [...(shares[0] ?? []), shares[4]?.[0] ?? null];
      },
    },
  ],
};
