import { describe, expect, it } from '@jest/globals';
import {
  diffusionOf,
  diffusionQuery,
  nodesOf,
  plain,
  rowsOf,
  type Paged,
} from '../../support/ask-diffusion.js';
import { useGraph } from '../../support/graph-client.js';
import { SPREAD } from '../../support/graph-spread.js';

const client = useGraph({ spread: SPREAD });

const LEARN = 'program:learn';
const PREFECTURES = 'unit: PREFECTURE';

describe('Program.diffusion', () => {
  it('is refused until a unit is chosen where sites are of several levels, and counts them', async () => {
    const refusal = await client().refusal(
      `{ program(id: "${LEARN}") { diffusion { eligible } } }`,
    );
    // Six prefectures, one of them twice, and a county; the pilot without a date and the vague one are at no level of a day.
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', levels: { prefecture: 7, county: 1 } });
  });

  it('leaves the program standing where it is refused', async () => {
    const { data } = await client().answer(
      `{ program(id: "${LEARN}") { id diffusion { eligible } } }`,
    );
    expect(plain(data)).toEqual({ program: { id: LEARN, diffusion: null } });
  });

  it('settles what the choices leave open, and shows it', async () => {
    const choices = `choices { unit firstYear lastYear boundaryYear nesting dateRule timeUnit ties end split override }`;
    expect(await diffusionOf(client(), LEARN, PREFECTURES, choices)).toEqual({
      choices: {
        unit: 'PREFECTURE',
        firstYear: 2001,
        lastYear: 2007,
        boundaryYear: 2007,
        nesting: 'SAME_LEVEL',
        dateRule: 'DEFAULT',
        timeUnit: 'YEAR',
        ties: 'TOGETHER',
        end: 'PANEL_END',
        split: 'LEAVE_OUT',
        override: false,
      },
    });
  });

  it('takes the level that all sites have as the unit', async () => {
    const found = await diffusionOf(client(), 'program:order', '', 'choices { unit } adopterCount');
    expect(found).toEqual({ choices: { unit: 'PREFECTURE' }, adopterCount: 5 });
  });

  it('counts what is no adoption, by reason', async () => {
    const fields = 'leftOut { reason count pilots(first: 1) { id } }';
    expect(await diffusionOf(client(), LEARN, PREFECTURES, fields)).toEqual({
      leftOut: [
        { reason: 'IMPRECISE_DATE', count: 1, pilots: [{ id: 'pilot:learn-vague' }] },
        { reason: 'LATER_ADOPTION', count: 1, pilots: [{ id: 'pilot:learn-again' }] },
        { reason: 'NO_DATE', count: 1, pilots: [{ id: 'pilot:learn-undated' }] },
        { reason: 'OTHER_LEVEL', count: 1, pilots: [{ id: 'pilot:learn-county' }] },
      ],
    });
  });

  it('tells the curve by year, over the units that were there', async () => {
    const fields =
      'adopterCount eligible firstTime lastTime curve { year new cumulative eligible eligibleAdopters share growth }';
    const found = await diffusionOf(client(), LEARN, PREFECTURES, fields);
    expect(found).toMatchObject({ adopterCount: 6, eligible: 10, firstTime: 2001, lastTime: 2007 });
    // u10 is there since 2005, so that 4 of 9 in 2004 are 4 of 10 in 2005.
    expect(rowsOf(found['curve'])).toEqual([
      [2001, 1, 1, 9, 1, 1 / 9, null],
      [2002, 2, 3, 9, 3, 3 / 9, 2],
      [2003, 0, 3, 9, 3, 3 / 9, 0],
      [2004, 1, 4, 9, 4, 4 / 9, 1 / 3],
      [2005, 0, 4, 10, 4, 4 / 10, 0],
      [2006, 1, 5, 10, 5, 5 / 10, 1 / 4],
      [2007, 1, 6, 10, 6, 6 / 10, 1 / 5],
    ]);
  });

  it('tells the speed, and of each share why it has none', async () => {
    const fields = 'speed { meanLag reasons timeTo { share years reason } }';
    const { speed } = await diffusionOf(client(), LEARN, PREFECTURES, fields);
    // 0, 1, 1, 3, 5 and 6 years behind the first: 16 of 6. A tenth of 9 is the first; a quarter is 3, in 2002; half of 10 is 5, in 2006.
    expect(speed).toEqual({
      meanLag: 16 / 6,
      reasons: [],
      timeTo: [
        { share: 0.1, years: 0, reason: null },
        { share: 0.25, years: 1, reason: null },
        { share: 0.5, years: 5, reason: null },
        { share: 0.9, years: null, reason: 'NOT_REACHED' },
      ],
    });
  });

  it.each(['0', '1.5', '-1'])('refuses a share of %s', async (share) => {
    const field = `speed { timeTo(share: [${share}]) { years } }`;
    expect(await client().refusal(diffusionQuery(LEARN, PREFECTURES, field))).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });

  it('names the adopters with their dates, by time and unit, page by page', async () => {
    const page = (more: string) =>
      diffusionOf(
        client(),
        LEARN,
        PREFECTURES,
        `adopters(first: 2${more}) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges { node { unit { id name } pilot { id nameEn } time date { text } isDesignated flags dates { approval { text } localDocument { text } started { text } } } }
        }`,
      );
    const first = (await page(''))['adopters'] as Paged;
    expect(first.totalCount).toBe(6);
    expect(nodesOf(first)).toEqual([
      {
        unit: { id: 'region:u01', name: 'u01市' },
        pilot: { id: 'pilot:learn-u01', nameEn: 'Learn 1' },
        time: 2001,
        date: { text: '2001' },
        isDesignated: false,
        flags: ['DATED_BY_START'],
        dates: { approval: null, localDocument: null, started: { text: '2001' } },
      },
      expect.objectContaining({ unit: { id: 'region:u02', name: 'u02市' } }),
    ]);
    const second = (await page(`, after: "${first.pageInfo.endCursor}"`))['adopters'] as Paged;
    expect(nodesOf(second).map(({ date }) => date)).toEqual([
      { text: '2002-05' },
      { text: '2004' },
    ]);
  });

  it('refuses the cursor of another choice', async () => {
    const { adopters } = await diffusionOf(
      client(),
      LEARN,
      PREFECTURES,
      'adopters(first: 1) { pageInfo { endCursor } }',
    );
    const { endCursor } = (adopters as Paged).pageInfo;
    const field = `adopters(first: 1, after: "${endCursor}") { totalCount }`;
    expect(
      await client().refusal(diffusionQuery(LEARN, `${PREFECTURES}, to: 2006`, field)),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('takes a form that a place has of it for itself when that is asked', async () => {
    const found = await diffusionOf(
      client(),
      'program:learn-of-u05',
      '',
      'adopters { edges { node { pilot { id } } } }',
    );
    expect(nodesOf(found['adopters'])).toEqual([{ pilot: { id: 'pilot:learn-u05' } }]);
  });

  it('takes places without a level for units of their own', async () => {
    const fields = 'choices { unit boundaryYear } adopterCount eligible';
    expect(await diffusionOf(client(), 'program:zone', '', fields)).toEqual({
      choices: { unit: null, boundaryYear: null },
      adopterCount: 2,
      eligible: 3,
    });
  });

  it('refuses a curve of more years than a list may have, and tells the rest', async () => {
    const { data, errors } = await client().answer(
      diffusionQuery('program:zone', '', 'adopterCount curve { year }'),
    );
    // From 1700 to 2010.
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'TOO_COSTLY', exceeded: 'years', limit: 250, requested: 311 },
    ]);
    expect(data).not.toBeNull();
    const later = await diffusionOf(
      client(),
      'program:zone',
      'from: 2001',
      'adopterCount curve { year } leftOut { reason count }',
    );
    expect(later).toEqual({
      adopterCount: 1,
      curve: [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010].map((year) => ({ year })),
      leftOut: [{ reason: 'OUTSIDE_YEARS', count: 1 }],
    });
  });

  it.each([
    ['from: 0', 'from'],
    ['to: 10000', 'to'],
    ['boundaryYear: -1', 'boundaryYear'],
    ['from: 2005, to: 2004', 'to'],
  ])('refuses years that are none: %s', async (choices, argument) => {
    expect(await client().refusal(diffusionQuery(LEARN, choices, 'eligible'))).toEqual({
      code: 'BAD_USER_INPUT',
      argument,
    });
  });
});
