import { ADOPTER_CLASSES, adopterClasses } from '#src/analytics/adoption/adopter-classes.js';
import { adoptionThresholds } from '#src/analytics/exposure/adoption-thresholds.js';
import { infectiousness } from '#src/analytics/exposure/infectiousness.js';
import { networkExposure } from '#src/analytics/exposure/network-exposure.js';
import { susceptibility } from '#src/analytics/exposure/susceptibility.js';
import { tiesFromMatrix } from '#src/analytics/exposure/ties.js';
import type { Method, Value } from './method.js';
import { BRAZILIAN_FARMERS, unitsFrom } from './reference-adoptions.js';

/** Three units that are all tied to each other, the toy of netdiffuseR. */
const K3 = tiesFromMatrix([
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
]);
/** 0 looks at 1 with weight 1 and at 2 with weight 3; 1 at nobody; 2 at 0. */
const WEIGHTED = tiesFromMatrix([
  [0, 1, 3],
  [0, 0, 0],
  [1, 0, 0],
]);
/** Unit 4 looks at the four others. */
const LOOKING_OUT = tiesFromMatrix([
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0],
  [1, 1, 1, 1, 0],
]);
/** All others look at unit 0. */
const LOOKED_AT = tiesFromMatrix([
  [0, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
  [1, 0, 0, 0, 0],
]);

/** How many of a unit's alters had adopted. */
export const EXPOSURE: Method = {
  id: 'M13',
  name: 'Network exposure',
  definition:
    "The share of a unit's ties, by weight, that lead to units which had adopted by the end of a period.",
  formula: ['E_t = S_t (x_t * A_t) / (S_t x_t)'],
  source:
    'Valente (1995), Network Models of the Diffusion of Innovations; netdiffuseR 1.25, exposure.',
  departs:
    'A unit without ties has no exposure (null); netdiffuseR gives it 0, and takes ties as 0 or 1 unless told otherwise. Units that do not exist in a period are no alters.',
  code: ['exposure/network-exposure'],
  noPublicResult:
    "netdiffuseR's own test recomputes by matrices instead of holding numbers; ours does the same with random networks. The reference here is worked out.",
  checks: [
    {
      what: 'ties of weight 1 and 3 to adopters of period 0 and 1: periods 0 and 1, and no ties',
      origin: 'BY_HAND',
      reference: [0.25, 1, null],
      tolerance: 1e-12,
      ours: () => {
        const [first = [], second = []] = networkExposure(WEIGHTED, [null, 0, 1], {
          first: 0,
          last: 1,
        });
        return [...first, ...second.slice(0, 1)];
      },
    },
  ],
};

export const THRESHOLDS: Method = {
  id: 'M14',
  name: 'Thresholds and adopter classes',
  definition:
    'How much exposure a unit had when it adopted; and whether it was an early adopter, of the early or late majority, or a laggard, by the mean and the deviation of all times of adoption.',
  formula: [
    'threshold_i = E at a_i',
    'early adopter <= mean - sd < early majority <= mean < late majority <= mean + sd < laggard',
  ],
  source:
    'Valente (1996), doi:10.1016/0378-8733(95)00256-1; netdiffuseR 1.25, threshold and classify_adopters.',
  departs:
    'Adopters of the first period are left-censored and have no threshold unless asked for, as netdiffuseR describes but up to 1.25 does not do. What lies on a bound belongs to the earlier class, as described; netdiffuseR\'s code puts it into the later one, which compat: "netdiffuser-1.25" repeats.',
  code: ['exposure/adoption-thresholds', 'adoption/adopter-classes', 'exposure/threshold-classes'],
  checks: [
    {
      what: 'netdiffuseR, K3 with times 1, 2, 3, first period included: thresholds',
      origin: 'REFERENCE_CODE',
      reference: [0, 0.5, 1],
      tolerance: 1e-12,
      ours: () =>
        adoptionThresholds(K3, [1, 2, 3], { includeCensored: true }).map(
          ({ threshold }) => threshold,
        ),
    },
    {
      what: 'the same by default: thresholds',
      origin: 'BY_HAND',
      reference: [null, 0.5, 1],
      tolerance: 1e-12,
      ours: () => adoptionThresholds(K3, [1, 2, 3]).map(({ threshold }) => threshold),
    },
    {
      what: 'the same with compat: shares of the four classes',
      origin: 'REFERENCE_CODE',
      reference: [0, 1 / 3, 1 / 3, 1 / 3],
      tolerance: 1e-12,
      ours: () => sharesOfClasses([1, 2, 3]).slice(0, 4),
    },
    {
      what: 'netdiffuseR, farmers in Brazil before 1965, with compat: four classes and none',
      origin: 'REFERENCE_CODE',
      reference: [0.1055, 0.224, 0.3237, 0.1272, 0.2197],
      tolerance: 5e-5,
      ours: () => {
        const adopted = unitsFrom(BRAZILIAN_FARMERS, 692, 1946);
        return sharesOfClasses(adopted.map((year) => (year === 1965 ? null : year)));
      },
    },
  ],
};

export const INFECTION: Method = {
  id: 'M15',
  name: 'Infectiousness and susceptibility',
  definition:
    'Of the units that look at one and adopted after it, which share did so just after; of the units that one looks at and that adopted before it, which share did so just before; both over some periods, discounted.',
  formula: [
    'sum_k (alters that adopted k periods away / w_k) / sum_k (alters that adopted k periods away or further / w_k)',
    'w_k = k, or (1 + r)^{k-1}',
  ],
  source:
    'Valente, Dyal, Chu, Wipfli and Fujimoto (2015), doi:10.1016/j.socscimed.2015.10.001; Myers (2000), doi:10.1086/303110; netdiffuseR 1.25, infection and susceptibility.',
  departs:
    'Null where nobody could be counted, where netdiffuseR has 0. It divides by all adopters of those periods unless told otherwise; here that is an option. Alters that never adopted count for nothing, by its formula and against its code as we read it.',
  code: ['exposure/infectiousness', 'exposure/susceptibility'],
  checks: [
    {
      what: 'netdiffuseR, star of 5: susceptibility for K = 1, 2',
      origin: 'REFERENCE_CODE',
      reference: [1 / 3, 2 / 4],
      tolerance: 1e-12,
      ours: () =>
        [1, 2].map(
          (periods) => susceptibility(LOOKING_OUT, [1, 4, 1, 2, 3], { periods })[4] ?? null,
        ),
    },
    {
      what: 'netdiffuseR, star of 5: infectiousness for K = 1, 2',
      origin: 'REFERENCE_CODE',
      reference: [1 / 3, 2 / 4],
      tolerance: 1e-12,
      ours: () =>
        [1, 2].map((periods) => infectiousness(LOOKED_AT, [2, 1, 3, 4, 4], { periods })[0] ?? null),
    },
    {
      what: 'the same by rate 0.1, K = 2: (1 + 2 / 1.1) / (3 + 2 / 1.1)',
      origin: 'REFERENCE_CODE',
      reference: [(1 + 2 / 1.1) / (3 + 2 / 1.1)],
      tolerance: 1e-12,
      ours: () =>
        infectiousness(LOOKED_AT, [2, 1, 3, 4, 4], { periods: 2, discount: { rate: 0.1 } }).slice(
          0,
          1,
        ),
    },
  ],
};

/** Of all units: those of each class, from earliest to latest, and those without one. */
function sharesOfClasses(adopted: readonly (number | null)[]): readonly Value[] {
  const { classes } = adopterClasses(adopted, { compat: 'netdiffuser-1.25' });
  return [...ADOPTER_CLASSES, null].map(
    (wanted) => classes.filter((one) => one === wanted).length / adopted.length,
  );
}
