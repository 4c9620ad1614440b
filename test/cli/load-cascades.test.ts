import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { useProgram } from './support/program.js';
import { jsonOf, linesOf, runCli, type Outcome } from './support/run-cli.js';
import { writeTrials } from './support/trials.js';

const makeFolder = useTemporaryFolders();
const startProgram = useProgram();

/** A graph with the trials' places, and a table to load into it. */
async function prepare(...lines: readonly string[]) {
  const parent = makeFolder();
  const environment = { REFORM_GRAPH_STORE: `embedded:${join(parent, 'graph')}` };
  const run = (...argv: readonly string[]): Promise<Outcome> => runCli(argv, { environment });
  const file = join(parent, 'lotteries.csv');
  writeFileSync(file, [...lines, ''].join('\n'));
  await run('load', writeTrials(parent).sets);
  return { file, run };
}

const TABLE = ['state,law,year', 'Maine,lottery,1974', 'Iowa,lottery,1985', 'Utah,lottery,NA'];
const COLUMNS = ['--region', 'state', '--policy', 'law', '--date', 'year', '--new-regions'];

describe('load-cascades', () => {
  it('makes programs, pilots and regions of a table; a row without a date is a region only', async () => {
    const { file, run } = await prepare(...TABLE);
    expect(jsonOf(await run('load-cascades', file, ...COLUMNS, '--json'))).toMatchObject({
      ok: true,
      dataSets: [{ dataSetId: 'dataset:lotteries', records: 6 }],
    });
    const { data } = await run(
      'cypher',
      'MATCH (p:Pilot)-[:SITED_IN]->(r:Region) WHERE p.dataSetId = "dataset:lotteries" RETURN p.id AS id, p.started AS started, p.origin AS origin, r.name AS site ORDER BY id',
      '--json',
    );
    expect(JSON.parse(data)).toEqual([
      expect.objectContaining({
        id: 'pilot:lotteries-lottery-iowa',
        started: '1985',
        site: 'Iowa',
      }),
      expect.objectContaining({ id: 'pilot:lotteries-lottery-maine', origin: 'unstated' }),
    ]);
  });

  it('tells how to bring places that the graph does not know', async () => {
    const { file, run } = await prepare(...TABLE);
    const known = COLUMNS.filter((word) => word !== '--new-regions');
    const { code, talk } = await run('load-cascades', file, ...known);
    expect(code).toBe(1);
    expect(talk).toContain('made from the table with --new-regions');
    const { talk: other } = await run('load-cascades', file, ...known, '--date', 'when');
    expect(other).not.toContain('--new-regions');
  });

  it('changes nothing when the same table is loaded again', async () => {
    const { file, run } = await prepare(...TABLE);
    await run('load-cascades', file, ...COLUMNS);
    expect(jsonOf(await run('load-cascades', file, ...COLUMNS, '--json'))).toMatchObject({
      dataSets: [{ added: 0, changed: 0, removed: 0 }],
    });
  });

  it('refuses the name of a data set that came otherwise, which it would replace', async () => {
    const { file, run } = await prepare(...TABLE);
    const { code, data } = await run('load-cascades', file, ...COLUMNS, '--name', 'trials');
    expect(code).toBe(1);
    expect(data).toMatch(/lotteries\.csv:1: The graph has a dataset:trials .*--name/);
    expect((await run('stats')).data).toMatch(/dataset:trials .*pilot/);
  });

  it('names every fault by the line and column of the table, and writes nothing', async () => {
    const { file, run } = await prepare(
      'state,law,year',
      'Maine,lottery,1974',
      ',lottery,1985',
      'Maine,lottery,1990',
      'Utah,lottery,soon',
    );
    const outcome = await run('load-cascades', file, ...COLUMNS);
    expect(outcome.code).toBe(1);
    expect(linesOf(outcome.data).map((line) => line.replace(/^.*lotteries/, 'lotteries'))).toEqual([
      expect.stringMatching(/^lotteries\.csv:3 state: A name is wanted/),
      expect.stringMatching(/^lotteries\.csv:4 law: .* in line 2 already/),
      expect.stringMatching(/^lotteries\.csv:5 year: A date is like .*"soon"/),
    ]);
    expect(
      (await run('cypher', 'MATCH (p:Program) WHERE p.name = "lottery" RETURN p.id AS id')).data,
    ).not.toContain('lottery');
  });

  it('finds the regions of the graph by id and by name, and names the row where there is none', async () => {
    const { file, run } = await prepare(
      'region,policy,date',
      'region:nowhere,x,2001',
      '无名市,x,2002',
    );
    const outcome = await run('load-cascades', file);
    expect(linesOf(outcome.data)).toEqual([
      expect.stringMatching(/lotteries\.csv:2 region: .*region:nowhere/),
      expect.stringMatching(/lotteries\.csv:3 region: .*无名市/),
    ]);
  });

  it('warns that rows without a date bring nothing where regions are those of the graph', async () => {
    const { file, run } = await prepare(
      'region,policy,date',
      'region:jia,x,2001',
      'region:nowhere,x,NA',
      'region:yi,x,',
    );
    const { code, talk } = await run('load-cascades', file);
    expect(code).toBe(0);
    expect(talk).toMatch(/warning .*lotteries\.csv:3 region: .* the first of 2, bring nothing/);
  });

  it.each([
    [['--region', 'county'], /county: There is no such column; the columns are state, law, year/],
    [['--name', 'Not A Name'], /A name such as state-policies is wanted/],
  ])('refuses %j', async (options, complaint) => {
    const { file, run } = await prepare(...TABLE);
    const { code, data, talk } = await run('load-cascades', file, ...COLUMNS, ...options);
    expect(code).not.toBe(0);
    expect(data + talk).toMatch(complaint);
  });

  it('says where no file can be written, and loads nothing', async () => {
    const { file } = await prepare(...TABLE);
    const environment = { REFORM_GRAPH_STORE: 'memory:', TMPDIR: `${file}.gone` };
    const program = startProgram(['load-cascades', file, ...COLUMNS], environment);
    const { code, talk } = await program.end();
    expect(code).toBe(1);
    expect(talk).toMatch(/error FILE_NOT_WRITTEN: Nothing was loaded: .*lotteries.csv.gone/);
  });

  it('says of an empty file that it is', async () => {
    const { file, run } = await prepare();
    writeFileSync(file, '');
    const { data } = await run('load-cascades', file, ...COLUMNS);
    expect(data).toContain('lotteries.csv:1 state: There is no such column; the file is empty.');
  });

  it('refuses a table without any adoption, and a file that is not there', async () => {
    const { file, run } = await prepare('state,law,year', 'Utah,lottery,');
    expect((await run('load-cascades', file, ...COLUMNS)).data).toMatch(/No row has a date/);
    expect((await run('load-cascades', `${file}.gone`, ...COLUMNS)).data).toMatch(/no such file/);
  });
});
