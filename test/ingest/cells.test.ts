import { describe, expect, it } from '@jest/globals';
import {
  edited,
  faultsOf,
  manifestText,
  useLoading,
  type DataSetText,
} from '../support/data-sets.js';
import { TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();

/** One row for each type of cell. Its reference cells lead to records of the towns. */
const CELLS: DataSetText = {
  'dataset.yml': manifestText('cells'),
  'programs.csv': `id,name,name_en,aliases,kind,domains
program:a,甲,A,甲制|A system,mechanism,domain:water|domain:land
`,
  'domains.csv': `id,notation,name,name_en
domain:water,ECO.WATER,水,Water
domain:land,ECO.LAND,土,Land
`,
  'program-steps.csv': `id,program,position,name,name_en
step:a,program:a,1,一,One
`,
  'rules.csv': `id,name,name_en,binds,lower
rule:a,规,Rule,leaders,0.5
`,
  'scale-ups.csv': `id,name,name_en,source_region,scope,open_list,modality,date
scale-up:a,推广,Spread,region:wuhan,province,true,planned,2016-02
`,
};

const loadCells = (files: DataSetText): ReturnType<typeof load> =>
  load({ towns: TOWNS, cells: files });

describe('a broken cell', () => {
  it.each([
    [
      'a required text',
      'programs.csv',
      '甲,A',
      ',A',
      '2 name: A value is wanted, but the cell is blank.',
    ],
    [
      'a required text of blanks only',
      'programs.csv',
      '甲,A',
      ' \u3000,A',
      '2 name: A value is wanted, but the cell is blank.',
    ],
    [
      'a blank item of a list',
      'programs.csv',
      '甲制|A system',
      '甲制||A system',
      '2 aliases: An item of the list is blank: "甲制||A system".',
    ],
    [
      'a list that ends in its separator',
      'programs.csv',
      '甲制|A system',
      '甲制|',
      '2 aliases: An item of the list is blank: "甲制|".',
    ],
    [
      'a list with an item twice',
      'programs.csv',
      'domain:land',
      'domain:water',
      '2 domains: "domain:water" stands twice in the list.',
    ],
    [
      'an id',
      'programs.csv',
      'program:a,',
      'program:A,',
      '2 id: An id of kind Program is wanted, but got: "program:A".',
    ],
    [
      'an id of another kind',
      'rules.csv',
      'rule:a',
      'step:a',
      '2 id: An id of kind Rule is wanted, but got: "step:a".',
    ],
    ['a number', 'rules.csv', '0.5', '1,5', /^2: Not readable as CSV/],
    [
      'a number with a unit',
      'rules.csv',
      '0.5',
      '5%',
      '2 lower: A number such as 12 or 0.5 is wanted, but got: "5%".',
    ],
    [
      'a number in another notation',
      'rules.csv',
      '0.5',
      '1e3',
      '2 lower: A number such as 12 or 0.5 is wanted, but got: "1e3".',
    ],
    [
      'a number that no computer keeps exactly',
      'rules.csv',
      '0.5',
      '9007199254740993',
      '2 lower: A number such as 12 or 0.5 is wanted, but got: "9007199254740993".',
    ],
    [
      'a whole number',
      'program-steps.csv',
      ',1,',
      ',1.5,',
      '2 position: A whole number such as 12 is wanted, but got: "1.5".',
    ],
    [
      'a boolean',
      'scale-ups.csv',
      'true',
      'yes',
      '2 open_list: true or false is wanted, but got: "yes".',
    ],
    [
      'a blank boolean',
      'scale-ups.csv',
      'true',
      '',
      '2 open_list: A value is wanted, but the cell is blank.',
    ],
    [
      'a date that no calendar has',
      'scale-ups.csv',
      '2016-02',
      '2016-02-30',
      '2 date: A date is like 2017, 2017-03, 2017-03-05 or 2021/2024, but got: "2016-02-30".',
    ],
    [
      'a value of a list of values',
      'scale-ups.csv',
      'planned',
      'Planned',
      '2 modality: One of planned, ordered, done is wanted, but got: "Planned".',
    ],
    [
      'a reference',
      'program-steps.csv',
      'program:a',
      'water',
      '2 program: The id of a Program is wanted, but got: "water".',
    ],
    [
      'a reference to another kind',
      'scale-ups.csv',
      'region:wuhan',
      'pilot:wuhan',
      '2 source_region: The id of a Region is wanted, but got: "pilot:wuhan".',
    ],
    [
      'one reference of a list',
      'programs.csv',
      'domain:land',
      'land',
      '2 domains: The id of a Domain is wanted, but got: "land".',
    ],
    [
      'a division code where no region is wanted',
      'program-steps.csv',
      'program:a',
      'gb2260:420100@2016',
      '2 program: The id of a Program is wanted, but got: "gb2260:420100@2016".',
    ],
  ])('is reported with file, line and column: %s', async (_, file, from, to, fault) => {
    const faults = faultsOf(await loadCells({ ...CELLS, [file]: edited(CELLS[file], from, to) }));
    const own = faults.filter((line) => line.startsWith(`cells/${file}:`));
    const expected =
      typeof fault === 'string'
        ? `cells/${file}:${fault}`
        : expect.stringMatching(/^cells.*Not readable as CSV/);
    expect(own).toContainEqual(expected);
  });

  it('is reported on its own line, behind cells of several lines', async () => {
    const rules =
      'id,name,name_en,binds,lower\nrule:a,"规\n则",Rule,leaders,1\nrule:b,规,Rule,leaders,many\n';
    expect(faultsOf(await loadCells({ ...CELLS, 'rules.csv': rules }))).toEqual([
      'cells/rules.csv:4 lower: A number such as 12 or 0.5 is wanted, but got: "many".',
    ]);
  });
});

describe('columns', () => {
  it('are refused when no field has their name', async () => {
    const faults = faultsOf(
      await loadCells({
        ...CELLS,
        'rules.csv': edited(CELLS['rules.csv'], 'binds,lower', 'binds,lowest'),
      }),
    );
    expect(faults).toEqual([
      'cells/rules.csv:1 lowest: There is no such column here; the columns are id, program, region, name, name_en, binds, lower, upper, bound, unit, cadence, note.',
    ]);
  });

  it('are missed in each row when their field is required', async () => {
    const faults = faultsOf(
      await loadCells({
        ...CELLS,
        'rules.csv': 'id,name,name_en\nrule:a,规,Rule\nrule:b,规,Rule\n',
      }),
    );
    expect(faults).toEqual([
      'cells/rules.csv:2 binds: A value is wanted, but the cell is blank.',
      'cells/rules.csv:3 binds: A value is wanted, but the cell is blank.',
    ]);
  });

  it('are missed when the one of the ids is not there', async () => {
    const faults = faultsOf(
      await loadCells({ ...CELLS, 'rules.csv': 'name,name_en,binds\n规,Rule,leaders\n' }),
    );
    expect(faults).toEqual(['cells/rules.csv:2 id: The column id is missing.']);
  });
});

describe('sound cells', () => {
  it('stand in the graph as values of their type', async () => {
    expect(faultsOf(await loadCells(CELLS))).toEqual([]);
    expect(
      await rows(`
        MATCH (program:Program {id: 'program:a'})<-[:STEP_OF]-(step:ProgramStep)
        MATCH (rule:Rule)
        MATCH (call:ScaleUp)-[:SPREADS_FROM]->(region:Region)
        RETURN program.aliases AS aliases, program.domainIds AS domains, step.position AS position, rule.lower AS lower,
          rule.upper AS upper, call.openList AS openList, call.date AS date, call.dateEarliest AS earliest,
          call.dateLatest AS latest, region.id AS region
      `),
    ).toEqual([
      {
        aliases: ['甲制', 'A system'],
        domains: ['domain:water', 'domain:land'],
        position: 1,
        lower: 0.5,
        upper: null,
        openList: true,
        date: '2016-02',
        earliest: '2016-02-01',
        latest: '2016-02-29',
        region: 'region:wuhan',
      },
    ]);
  });
});
