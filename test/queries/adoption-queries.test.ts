import { describe, expect, it } from '@jest/globals';
import {
  adoptionDataByProgram,
  placeHistories,
  readAdoptionData,
} from '#src/queries/adoption-queries.js';
import { observeStatements } from '#src/store/observe-statements.js';
import { manifestText, type DataSetText } from '../support/data-sets.js';
import { useGraph } from '../support/graph-client.js';
import { SPREAD } from '../support/graph-spread.js';

/** Two places without a level, of which one began a practice that is the general one of another. */
const FAR: DataSetText = {
  'dataset.yml': manifestText('far'),
  'regions.csv': `id,kind,name
region:f1,functional_zone,远一
region:f2,functional_zone,远二
`,
  'programs.csv': `id,name,name_en,kind,region,broader
program:far,远,Far,mechanism,,
program:far-of-f1,远一之远,Far of f1,mechanism,region:f1,program:far
program:farther,远远,Farther,mechanism,region:f1,program:far-of-f1
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:far,远点,Far,region:f2,program:far,local_exploration,2001
pilot:far-of-f1,远一点,Far 1,region:f1,program:far-of-f1,local_exploration,2002
pilot:farther,远远点,Farther,region:f1,program:farther,local_exploration,2003
`,
};

const client = useGraph({ spread: SPREAD, far: FAR });

describe('adoptionDataByProgram', () => {
  it('gives each program its own pilots and those of its forms, as of one practice', async () => {
    const ids = ['program:far', 'program:far-of-f1', 'program:idle'];
    const found = await adoptionDataByProgram(client().store, ids);
    const shown = [...found].map(([id, { adoptions }]) => [
      id,
      adoptions.map(({ pilotId, practiceId }) => [pilotId, practiceId]),
    ]);
    expect(shown).toEqual([
      [
        'program:far',
        [
          ['pilot:far', 'program:far'],
          ['pilot:far-of-f1', 'program:far'],
        ],
      ],
      [
        'program:far-of-f1',
        [
          ['pilot:far-of-f1', 'program:far-of-f1'],
          ['pilot:farther', 'program:far-of-f1'],
        ],
      ],
      ['program:idle', []],
    ]);
  });

  it('gives each program the places without a level of its own data sets', async () => {
    const found = await adoptionDataByProgram(client().store, ['program:far', 'program:zone']);
    const shown = [...found.values()].map(({ dataSetIds, withoutLevelIds }) => [
      dataSetIds,
      withoutLevelIds,
    ]);
    expect(shown).toEqual([
      [['dataset:far'], ['region:f1', 'region:f2']],
      [['dataset:spread'], ['region:z1', 'region:z2', 'region:z3']],
    ]);
  });

  it('gives of one program what a scope of it gives', async () => {
    const scope = {
      programIds: ['program:learn'],
      domainIds: [],
      dataSetIds: [],
      fromYear: null,
      toYear: null,
    };
    const data = await readAdoptionData(client().store, scope);
    expect(data.adoptions).toHaveLength(10);
    const found = await adoptionDataByProgram(client().store, ['program:learn']);
    expect(found.get('program:learn')).toEqual(data);
  });

  it('fails with more pilots than it may read', async () => {
    const read = (mostPilots: number) =>
      adoptionDataByProgram(client().store, ['program:learn', 'program:order'], { mostPilots });
    await expect(read(14)).rejects.toMatchObject({ code: 'TOO_COSTLY' });
    expect((await read(15)).size).toBe(2);
  });

  it('takes the histories that are at hand, one statement less', async () => {
    const statements: string[] = [];
    const store = observeStatements(client().store, ({ text }) => statements.push(text));
    const histories = await placeHistories(store);
    const whole = await adoptionDataByProgram(store, ['program:learn']);
    expect(statements.splice(0)).toHaveLength(1 + 6);
    expect(await adoptionDataByProgram(store, ['program:learn'], { histories })).toEqual(whole);
    expect(statements).toHaveLength(5);
  });

  it('refuses a program that is not there', async () => {
    const read = adoptionDataByProgram(client().store, ['program:far', 'program:nowhere']);
    await expect(read).rejects.toThrow('program:nowhere');
  });
});
