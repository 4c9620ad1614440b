import { describe, expect, it } from '@jest/globals';
import { dataOf, type Plain } from '../../support/ask-diffusion.js';
import { useGraph } from '../../support/graph-client.js';
import { SPREAD } from '../../support/graph-spread.js';

const client = useGraph({ spread: SPREAD });

const LAGS = 'mean least lowerQuartile median upperQuartile greatest reasons';
const OVERLAP = `overlap { both onlyA onlyB neither firstInA firstInB together lags { ${LAGS} } }`;
const NO_LAGS = {
  mean: null,
  least: null,
  lowerQuartile: null,
  median: null,
  upperQuartile: null,
  greatest: null,
  reasons: ['NOTHING_IN_COMMON'],
};

describe('compare', () => {
  it('puts programs side by side over the same units, years and boundaries', async () => {
    const programs = '"program:order", "program:learn"';
    const fields = `choices { unit firstYear lastYear boundaryYear }
      programs {
        program { nameEn }
        diffusion {
          adopterCount eligible firstTime lastTime
          speed { timeTo(share: [0.1, 0.5]) { years } }
          hazard { mean reasons }
          trees { attested { replications } prescribed { replications collective } }
          curve { year }
        }
      }`;
    const found = await comparisonOf(programs, 'unit: PREFECTURE', fields);
    const years = [2001, 2002, 2003, 2004, 2005, 2006, 2007].map((year) => ({ year }));
    expect(found).toEqual({
      choices: { unit: 'PREFECTURE', firstYear: 2001, lastYear: 2007, boundaryYear: 2007 },
      programs: [
        {
          program: { nameEn: 'Order' },
          diffusion: {
            adopterCount: 5,
            eligible: 10,
            firstTime: 2003,
            lastTime: 2005,
            // Half of the 10 of 2005 is five.
            speed: { timeTo: [{ years: 0 }, { years: 2 }] },
            hazard: { mean: null, reasons: ['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'] },
            trees: {
              attested: { replications: 0 },
              prescribed: { replications: 0, collective: 0 },
            },
            curve: years,
          },
        },
        {
          program: { nameEn: 'Learn' },
          diffusion: {
            adopterCount: 6,
            eligible: 10,
            firstTime: 2001,
            lastTime: 2007,
            speed: { timeTo: [{ years: 0 }, { years: 5 }] },
            hazard: { mean: 5 / 37, reasons: [] },
            trees: {
              attested: { replications: 4 },
              prescribed: { replications: 1, collective: 1 },
            },
            curve: years,
          },
        },
      ],
    });
  });

  it('tells who adopted both, and where first', async () => {
    const programs = '"program:learn", "program:order"';
    const fields = `pairs { a { id } b { id } ${OVERLAP} }`;
    // Both: u01 (2001, 2003), u02 (2002, 2003), u06 (2007, 2005): lags 2, 1 and -2. Only one: u03, u04, u05; u07, u08. Neither: u09, u10.
    expect(await comparisonOf(programs, 'unit: PREFECTURE', fields)).toEqual({
      pairs: [
        {
          a: { id: 'program:learn' },
          b: { id: 'program:order' },
          overlap: {
            both: 3,
            onlyA: 3,
            onlyB: 2,
            neither: 2,
            firstInA: 2,
            firstInB: 1,
            together: 0,
            lags: {
              mean: 1 / 3,
              least: -2,
              lowerQuartile: -0.5,
              median: 1,
              upperQuartile: 1.5,
              greatest: 2,
              reasons: [],
            },
          },
        },
      ],
    });
  });

  it('tells every pair of several, those with nothing in common with the reason', async () => {
    const programs = '"program:learn", "program:once", "program:order"';
    const found = await comparisonOf(
      programs,
      'unit: PREFECTURE',
      `pairs { a { id } b { id } overlap { both lags { ${LAGS} } } }`,
    );
    const pairs = found['pairs'] as readonly {
      a: { id: string };
      b: { id: string };
      overlap: object;
    }[];
    expect(pairs.map(({ a, b }) => [a.id, b.id])).toEqual([
      ['program:learn', 'program:once'],
      ['program:learn', 'program:order'],
      ['program:once', 'program:order'],
    ]);
    expect(pairs[2]?.overlap).toEqual({ both: 0, lags: NO_LAGS });
  });

  it('compares a program with the form that one place has of it', async () => {
    const programs = '"program:learn", "program:learn-of-u05"';
    const found = await comparisonOf(
      programs,
      'unit: PREFECTURE',
      'pairs { overlap { both onlyA onlyB together } }',
    );
    expect(found).toEqual({ pairs: [{ overlap: { both: 1, onlyA: 5, onlyB: 0, together: 1 } }] });
  });

  it('wants a unit where the sites of all together are of several levels', async () => {
    const query = queryOf('"program:order", "program:zone"', '', 'choices { unit }');
    expect(await client().refusal(query)).toEqual({
      code: 'BAD_USER_INPUT',
      levels: { prefecture: 5, 'place without a level': 2 },
    });
  });

  it.each([
    ['', { code: 'BAD_USER_INPUT', argument: 'programs' }],
    ['"program:once", "program:once"', { code: 'BAD_USER_INPUT', argument: 'programs' }],
    ['"region:u01"', { code: 'BAD_USER_INPUT' }],
    ['"program:once", "program:nowhere"', { code: 'NOT_FOUND' }],
    [
      Array.from({ length: 11 }, (_, index) => `"program:p${index}"`).join(' '),
      { code: 'BAD_USER_INPUT', argument: 'programs' },
    ],
  ])('refuses the programs [%s]', async (programs, refusal) => {
    expect(await client().refusal(queryOf(programs, '', 'choices { unit }'))).toEqual(refusal);
  });
});

describe('compareRegions', () => {
  const SCOPE =
    'scope: { programs: ["program:learn", "program:order"] }, choices: { unit: PREFECTURE }';

  it('puts regions side by side', async () => {
    const fields = `practices choices { unit } identification { adoptions }
      regions { region { name } innovativeness { adopted walker { score } } }`;
    expect(await regionsOf('"region:u06", "region:u01"', fields)).toEqual({
      practices: 2,
      choices: { unit: 'PREFECTURE' },
      identification: { adoptions: 11 },
      regions: [
        { region: { name: 'u06市' }, innovativeness: { adopted: 2, walker: { score: 0 } } },
        { region: { name: 'u01市' }, innovativeness: { adopted: 2, walker: { score: 1 } } },
      ],
    });
  });

  it('tells what two of them adopted, and where first', async () => {
    const fields = `pairs { a { id } b { id } reasons ${OVERLAP} }`;
    // u01 in 2001 and 2003, u06 in 2007 and 2005: lags 6 and 2.
    expect(await regionsOf('"region:u01", "region:u06"', fields)).toEqual({
      pairs: [
        {
          a: { id: 'region:u01' },
          b: { id: 'region:u06' },
          reasons: [],
          overlap: {
            both: 2,
            onlyA: 0,
            onlyB: 0,
            neither: 0,
            firstInA: 2,
            firstInB: 0,
            together: 0,
            lags: {
              mean: 4,
              least: 2,
              lowerQuartile: 3,
              median: 4,
              upperQuartile: 5,
              greatest: 6,
              reasons: [],
            },
          },
        },
      ],
    });
    expect(await regionsOf('"region:u04", "region:u07"', `pairs { ${OVERLAP} }`)).toEqual({
      pairs: [
        {
          overlap: {
            both: 0,
            onlyA: 1,
            onlyB: 1,
            neither: 0,
            firstInA: 0,
            firstInB: 0,
            together: 0,
            lags: NO_LAGS,
          },
        },
      ],
    });
  });

  it('says of regions that are no units, or not there, that they are none', async () => {
    const fields = `regions { region { id } innovativeness { adopted reasons } } pairs { a { id } b { id } reasons overlap { both } }`;
    expect(await regionsOf('"region:u01", "region:county", "region:nowhere"', fields)).toEqual({
      regions: [
        { region: { id: 'region:u01' }, innovativeness: { adopted: 2, reasons: [] } },
        {
          region: { id: 'region:county' },
          innovativeness: { adopted: null, reasons: ['NOT_A_UNIT'] },
        },
        { region: null, innovativeness: { adopted: null, reasons: ['NOT_A_UNIT'] } },
      ],
      pairs: [
        ['region:u01', 'region:county'],
        ['region:u01', null],
        ['region:county', null],
      ].map(([a, b]) => ({
        a: { id: a },
        b: b === null ? null : { id: b },
        reasons: ['NOT_A_UNIT'],
        overlap: null,
      })),
    });
  });

  it.each(['', '"region:u01", "region:u01"'])('refuses the regions [%s]', async (regions) => {
    expect(
      await client().refusal(`{ compareRegions(regions: [${regions}]) { practices } }`),
    ).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'regions',
    });
  });

  async function regionsOf(regions: string, fields: string): Promise<unknown> {
    return foundIn(`{ found: compareRegions(regions: [${regions}], ${SCOPE}) { ${fields} } }`);
  }
});

function queryOf(programs: string, choices: string, fields: string): string {
  return `{ found: compare(programs: [${programs}], choices: { ${choices} }) { ${fields} } }`;
}

function comparisonOf(programs: string, choices: string, fields: string): Promise<Plain> {
  return foundIn(queryOf(programs, choices, fields));
}

async function foundIn(query: string): Promise<Plain> {
  return ((await dataOf(client(), query)) as { readonly found: Plain }).found;
}
