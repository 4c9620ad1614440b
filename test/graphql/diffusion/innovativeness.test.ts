import { describe, expect, it } from '@jest/globals';
import { dataOf, type Plain } from '../../support/ask-diffusion.js';
import { useGraph } from '../../support/graph-client.js';
import { SPREAD } from '../../support/graph-spread.js';

const client = useGraph({ spread: SPREAD });

const BOTH =
  'scope: { programs: ["program:learn", "program:order"] }, choices: { unit: PREFECTURE }';
const ONCE = 'scope: { programs: ["program:once"] }';
const SCORES = `practices adopted reasons
  walker { score practices reasons } receptivity { score practices reasons } rate { rate adoptions opportunities reasons }`;

describe('Region.innovativeness', () => {
  it.each([
    // The first to learn, and in the first batch.
    ['u01', 2, 1, 1, [1, 2, 2]],
    // Waited 1 of the 6 years from 2001 to 2007, and none. Receptivity: (2008 - 2002) / 7 and 1. Chances: 2001 and 2002; 2003.
    ['u02', 2, 11 / 12, 13 / 14, [2 / 3, 2, 3]],
    // Half the time, and did not get the order. Receptivity: 4/7 and 0. Chances: 2001 to 2004; 2003 to 2007.
    ['u04', 1, 1 / 4, 2 / 7, [1 / 9, 1, 9]],
    // The last of each. Receptivity: 1/7 and 1/3. Chances: seven years, then three.
    ['u06', 2, 0, 5 / 21, [2 / 10, 2, 10]],
    // Nothing, in all seven and five years.
    ['u09', 0, 0, 0, [0, 0, 12]],
    // There since 2005, when both were still being adopted: three years of each.
    ['u10', 0, 0, 0, [0, 0, 6]],
  ])(
    'scores %s by hand',
    async (unit, adopted, walker, receptivity, [rate, adoptions, opportunities]) => {
      expect(await innovativenessOf(unit, BOTH, SCORES)).toEqual({
        practices: 2,
        adopted,
        reasons: [],
        walker: { score: expect.closeTo(walker, 12), practices: 2, reasons: [] },
        receptivity: { score: expect.closeTo(receptivity, 12), practices: 2, reasons: [] },
        rate: { rate, adoptions, opportunities, reasons: [] },
      });
    },
  );

  it('takes a domain with all below it for its programs', async () => {
    const ofDomain = 'scope: { domains: ["domain:work"] }, choices: { unit: PREFECTURE }';
    expect(await innovativenessOf('u06', ofDomain, SCORES)).toEqual(
      await innovativenessOf('u06', BOTH, SCORES),
    );
  });

  it('finds nothing in a domain without programs', async () => {
    const found = await innovativenessOf(
      'u06',
      'scope: { domains: ["domain:idle"] }',
      'practices reasons',
    );
    // Nobody adopted, so that there is no year whose units could be told.
    expect(found).toEqual({ practices: 0, reasons: ['NOT_A_UNIT'] });
  });

  it('tells the rate year by year', async () => {
    const found = await innovativenessOf(
      'u06',
      BOTH,
      'rateByYear { year rate adoptions opportunities }',
    );
    expect((found['rateByYear'] as readonly object[]).map(Object.values)).toEqual([
      [2001, 0, 0, 1],
      [2002, 0, 0, 1],
      [2003, 0, 0, 2],
      [2004, 0, 0, 2],
      [2005, 1 / 2, 1, 2],
      [2006, 0, 0, 1],
      [2007, 1, 1, 1],
    ]);
  });

  it('ends with the last adoption of each practice where that is chosen', async () => {
    const ends = BOTH.replace('PREFECTURE', 'PREFECTURE, end: LAST_EVENT');
    const found = await innovativenessOf('u09', ends, 'rate { opportunities }');
    // The order's last batch is of 2005: three years in place of five.
    expect(found).toEqual({ rate: { opportunities: 7 + 3 } });
  });

  it('shows what it rests on', async () => {
    const fields = `choices { unit firstYear lastYear boundaryYear } eligible { from to }
      identification { isIdentified adoptions designated distinctTimes }`;
    expect(await innovativenessOf('u10', BOTH, fields)).toEqual({
      choices: { unit: 'PREFECTURE', firstYear: 2001, lastYear: 2007, boundaryYear: 2007 },
      eligible: { from: 2005, to: null },
      identification: { isIdentified: true, adoptions: 11, designated: 5, distinctTimes: 7 },
    });
  });

  it('has no Walker score where all adopted at once, which tells nobody’s wait', async () => {
    expect(await innovativenessOf('u03', ONCE, SCORES)).toEqual({
      practices: 1,
      adopted: 1,
      reasons: [],
      walker: { score: null, practices: 0, reasons: ['NO_POLICY'] },
      receptivity: { score: 1, practices: 1, reasons: [] },
      rate: { rate: 1, adoptions: 1, opportunities: 1, reasons: [] },
    });
  });

  it('has no score of a unit that was not there yet', async () => {
    const later = `${ONCE}, choices: { boundaryYear: 2007 }`;
    expect(await innovativenessOf('u10', later, SCORES)).toEqual({
      practices: 1,
      adopted: 0,
      reasons: [],
      walker: { score: null, practices: 0, reasons: ['NO_POLICY'] },
      receptivity: { score: null, practices: 0, reasons: ['NO_POLICY'] },
      rate: { rate: null, adoptions: 0, opportunities: 0, reasons: ['NO_OPPORTUNITY'] },
    });
  });

  it.each(['z1', 'county', 'prov'])('has no score of %s, which is no prefecture', async (unit) => {
    const found = await innovativenessOf(
      unit,
      BOTH,
      `${SCORES} eligible { from } rateByYear { year }`,
    );
    const none = { reasons: ['NOT_A_UNIT'] };
    expect(found).toEqual({
      practices: 2,
      adopted: null,
      ...none,
      walker: { score: null, practices: 0, ...none },
      receptivity: { score: null, practices: 0, ...none },
      rate: { rate: null, adoptions: 0, opportunities: 0, ...none },
      eligible: null,
      rateByYear: [],
    });
  });

  it.each([
    ['scope: { programs: ["program:nothing"] }', { code: 'NOT_FOUND' }],
    ['scope: { domains: ["domain:nothing"] }', { code: 'NOT_FOUND' }],
    ['scope: { programs: ["domain:work"] }', { code: 'BAD_USER_INPUT' }],
    [
      'scope: {}',
      { code: 'BAD_USER_INPUT', levels: { prefecture: 22, county: 1, 'place without a level': 2 } },
    ],
  ])('is refused for %s', async (scope, refusal) => {
    expect(await client().refusal(queryOf('u01', scope, 'practices'))).toEqual(refusal);
  });

  it('is refused for more than a hundred programs', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `"program:p${index}"`);
    const refusal = await client().refusal(
      queryOf('u01', `scope: { programs: [${ids.join(' ')}] }`, 'practices'),
    );
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', argument: 'programs' });
  });
});

function queryOf(unit: string, question: string, fields: string): string {
  return `{ region(id: "region:${unit}") { innovativeness(${question}) { ${fields} } } }`;
}

async function innovativenessOf(unit: string, question: string, fields: string): Promise<Plain> {
  const data = await dataOf(client(), queryOf(unit, question, fields));
  return (data as { readonly region: { readonly innovativeness: Plain } }).region.innovativeness;
}
