import { alwaysEligible, type Eligibility } from '#src/analytics/adoption/eligibility.js';
import { innovativeness } from '#src/analytics/adoption/innovativeness.js';
import { rateScores } from '#src/analytics/adoption/rate-scores.js';
import { receptivity } from '#src/analytics/adoption/receptivity.js';
import { cascadesFromRows, type CascadeSet } from '#src/analytics/cascades/cascade.js';
import type { Method, Value } from './method.js';
import { spidCascades } from './reference-data.js';
import { statehood } from './statehood.js';

/** Parks spread from 1900 to 1920, buses from 1950 to 1954; d adopts neither. */
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
const ONLY_PARKS = cascadesFromRows(
  [
    { cascade: 'parks', unit: 'a', time: 1960 },
    { cascade: 'parks', unit: 'b', time: 1966 },
    { cascade: 'parks', unit: 'c', time: 1969 },
  ],
  ['d'],
);

/** Who adopts early, over many things. */
export const INNOVATIVENESS: Method = {
  id: 'M8',
  name: 'Innovativeness',
  definition:
    "How early a unit adopts, over many policies: 1 less the mean share of the time between a policy's first and last adoption that it waited. Whoever never adopts waited all of it.",
  formula: [
    'score_i = 1 - mean over policies of (a_i - first) / (last - first), 1 for no adoption',
  ],
  source:
    'Walker (1969), The Diffusion of Innovations among the American States, doi:10.2307/1954434.',
  departs:
    'A policy that all adopted at one time tells nothing and is left out, and a unit is judged only by policies that spread while it existed; Walker left Alaska and Hawaii out.',
  code: ['adoption/innovativeness'],
  noPublicResult:
    "Walker prints scores (New York .656), but his 88 policies are not public as data, and SPID's scores are not published as a file. The reference is his own example: half of the time waited is .5.",
  checks: [
    {
      what: 'waits 0, .5, 1, 1 for one policy; 1, 0, 1, 1 for another',
      origin: 'BY_HAND',
      reference: [0.5, 0.75, 0, 0],
      tolerance: 1e-12,
      ours: () => scoresOf(innovativeness(POLICIES, alwaysEligible(4))),
    },
  ],
};

export const RECEPTIVITY: Method = {
  id: 'M9',
  name: 'Receptivity',
  definition:
    'The same the other way round and by whole years, so that the last adopter is told from those that never adopt: the first gets 1, the last a little, the others 0; then the mean over policies.',
  formula: ['((LY + 1) - SY) / ((LY + 1) - FY), 0 for no adoption'],
  source: 'Boushey (2010), Policy Diffusion Dynamics in America, appendix D.',
  departs: 'A policy counts for a unit only if it spread while the unit existed.',
  code: ['adoption/receptivity'],
  noPublicResult:
    'No scores with the data that they come from were found; the reference is worked out from the appendix.',
  checks: [
    {
      what: 'adoptions in 1960, 1966, 1969 and never',
      origin: 'BY_HAND',
      reference: [1, 0.4, 0.1, 0],
      tolerance: 1e-12,
      ours: () => scoresOf(receptivity(ONLY_PARKS, alwaysEligible(4))),
    },
  ],
};

export const RATE_SCORE: Method = {
  id: 'M10',
  name: 'Rate score',
  definition:
    'Which share of its opportunities a unit took: of all policies and periods in which some unit had adopted, and it had not yet, those in which it did.',
  formula: ['rate_i = adoptions_i / opportunities_i'],
  source:
    'Boehmke and Skinner (2012), State Policy Innovativeness Revisited, doi:10.1177/1532440012438890.',
  departs:
    'Only the abstract could be read: their smoothing is not repeated, and their 189 policies of 1912 to 2009 are not public. The order below is that of the 494 policies of SPID that spread within those years. Opportunities count from the year in which a unit exists; without that Alaska, a state since 1959, would be last.',
  code: ['adoption/rate-scores'],
  checks: [
    {
      what: 'policies of SPID within 1912 to 2009: first and last state',
      origin: 'PUBLISHED',
      reference: ['California', 'Mississippi'],
      tolerance: 0,
      needsData: true,
      ours: () => firstAndLast(statehood),
    },
    {
      what: 'the same with all states eligible at all times: last state',
      origin: 'INDEPENDENT',
      reference: ['Alaska'],
      tolerance: 0,
      needsData: true,
      ours: () => firstAndLast(({ length }) => alwaysEligible(length)).slice(1),
    },
    {
      what: 'parks and buses, each until its last adoption: adoptions / opportunities',
      origin: 'BY_HAND',
      // a: parks in 1900, buses in 1950 to 1954. b: parks in 1900 to 1910, buses in 1950. c: 21 and 5. d: 21 and 5.
      reference: [2 / 6, 2 / 12, 1 / 26, 0],
      tolerance: 1e-12,
      ours: () => rateScores(POLICIES, alwaysEligible(4), UNTIL_LAST).map(({ rate }) => rate),
    },
  ],
};

const UNTIL_LAST = { observedUntil: 'last-adoption' } as const;

function scoresOf(scores: readonly { readonly score: number | null }[]): readonly Value[] {
  return scores.map(({ score }) => score);
}

function firstAndLast(
  eligibilityOf: (units: readonly string[]) => readonly Eligibility[],
): readonly Value[] {
  const all = spidCascades();
  const policies: CascadeSet = {
    ...all,
    cascades: all.cascades.filter(
      ({ times }) => (times[0] ?? 0) >= 1912 && (times.at(-1) ?? Infinity) <= 2009,
    ),
  };
  const scores = rateScores(policies, eligibilityOf(all.units), UNTIL_LAST);
  const order = [...all.units.keys()].sort(
    (a, b) => (scores[b]?.rate ?? 0) - (scores[a]?.rate ?? 0),
  );
  const name = (place: number) => all.units[order.at(place) ?? -1] ?? null;
  return [name(0), name(-1)];
}
