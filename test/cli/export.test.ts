import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExportMetadata } from '#src/exports/metadata.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { jsonOf, runCli, type Outcome, type RunOptions } from './support/run-cli.js';
import { writeTrials } from './support/trials.js';

const makeFolder = useTemporaryFolders();

const TABLE = `state,law,year
Maine,lottery,1974
Iowa,lottery,1985
Utah,lottery,NA
Maine,helmets,1967
Utah,helmets,1969
`;
const COLUMNS = ['--region', 'state', '--policy', 'law', '--date', 'year', '--new-regions'];
const PROGRAM = ['--program', 'program:laws-lottery'];

/** A graph with the trials and three states' laws, and the command line in a folder of its own. */
async function prepare(options: RunOptions = {}) {
  const parent = makeFolder();
  const environment = { REFORM_GRAPH_STORE: `embedded:${join(parent, 'graph')}` };
  const run = (...argv: readonly string[]): Promise<Outcome> =>
    runCli(argv, { ...options, environment });
  writeFileSync(join(parent, 'laws.csv'), TABLE);
  await runCli(['load', writeTrials(parent).sets], { environment });
  await runCli(['load-cascades', join(parent, 'laws.csv'), ...COLUMNS], { environment });
  return { parent, out: join(parent, 'out'), run };
}

function linesIn(folder: string, file: string): readonly string[] {
  return readFileSync(join(folder, file), 'utf8').trimEnd().split('\n');
}

describe('export', () => {
  it('writes a table with codebook and metadata, and says what it wrote', async () => {
    const { out, run } = await prepare();
    const { code, data } = await run('export', 'adoption-matrix', ...PROGRAM, '--out', out);
    expect(code).toBe(0);
    expect(data).toContain('adoption-matrix.csv  3 rows');
    expect(linesIn(out, 'adoption-matrix.csv')).toEqual([
      'region_id,region_name,laws_lottery',
      'region:laws-iowa,Iowa,1985',
      'region:laws-maine,Maine,1974',
      'region:laws-utah,Utah,NA',
    ]);
    expect(readdirSync(out).sort()).toEqual([
      'adoption-matrix.csv',
      'codebook.csv',
      'codebook.md',
      'metadata.json',
    ]);
  });

  it('names release, versions, choices, terms and citation in its metadata', async () => {
    const { out, run } = await prepare();
    const asked = ['risk-set', ...PROGRAM, '--to', '1990', '--end', 'last-event'];
    const metadata = jsonOf(
      await run('export', ...asked, '--out', out, '--json'),
    ) as ExportMetadata;
    expect(metadata).toMatchObject({
      query: { name: 'risk-set', options: { toYear: 1990, end: 'LAST_EVENT' } },
      dataRelease: { number: 2 },
      versions: { program: '0.1.0', graphSchema: '6' },
      dataSets: [{ id: 'dataset:laws', terms: 'not stated' }],
      // Two states at risk in the twelve years from 1974 to 1985, and Maine in the first of them.
      files: [{ file: 'risk-set.csv', rows: 25 }, {}, {}],
    });
    expect(metadata.citation).toMatch(/Reform Graph, data release 2 .*laws\.csv/);
    expect(metadata.choices).toContainEqual(
      expect.objectContaining({ name: 'not_identified', value: ['FEW_DISTINCT_DATES'] }),
    );
    expect(JSON.parse(readFileSync(join(out, 'metadata.json'), 'utf8'))).toEqual(metadata);
  });

  it('warns of what times of adoption cannot tell', async () => {
    const { out, run } = await prepare();
    const { talk } = await run('export', 'policies', ...PROGRAM, '--out', out);
    expect(talk).toContain('warning NOT_IDENTIFIED: FEW_DISTINCT_DATES');
  });

  it('tells how many pilots it left out, and why', async () => {
    const { out, run } = await prepare();
    const { talk } = await run('export', 'policies', ...PROGRAM, '--to', '1980', '--out', out);
    expect(talk).toContain('Pilots left out (why: left_out in metadata.json): 1 OUTSIDE_YEARS.');
  });

  it('writes replications by class, and their network with the same classes', async () => {
    const { parent, run } = await prepare();
    const [table, network] = [join(parent, 'table'), join(parent, 'network')];
    await run('export', 'replications', '--out', table);
    expect(
      linesIn(table, 'replications.csv')
        .slice(1)
        .map((line) => line.split(',').slice(0, 6)),
    ).toEqual([
      [
        'replication:bing-from-yi',
        'pilot:bing-2018',
        'region:bing',
        'pilot:yi-2016',
        'FALSE',
        'prescribed',
      ],
      [
        'replication:ding-from-first',
        'pilot:ding-2019',
        'region:ding',
        'batch:one',
        'TRUE',
        'prescribed',
      ],
      [
        'replication:yi-from-jia',
        'pilot:yi-2016',
        'region:yi',
        'pilot:jia-2015',
        'FALSE',
        'attested',
      ],
      // It is cited twice, each citation is a row.
      [
        'replication:yi-from-jia',
        'pilot:yi-2016',
        'region:yi',
        'pilot:jia-2015',
        'FALSE',
        'attested',
      ],
    ]);
    const outcome = await run(
      'export',
      'replication-network',
      '--format',
      'graphml',
      '--out',
      network,
    );
    expect(outcome.code).toBe(0);
    const text = readFileSync(join(network, 'replication-network.graphml'), 'utf8');
    expect(text.match(/<edge /g)).toHaveLength(2);
  });

  it('joins covariates and borders of the user, and names the faults in them by row', async () => {
    const { parent, out, run } = await prepare();
    const about = 'title: T\npublisher: P\nversion: "1"\nterms: CC0-1.0\n';
    const income = join(parent, 'income.csv');
    writeFileSync(income, 'region,year,income\nregion:laws-iowa,1980,5\n');
    writeFileSync(
      join(parent, 'income.yml'),
      `kind: covariates\n${about}columns: { income: { description: Income. } }\n`,
    );
    const borders = join(parent, 'borders.csv');
    writeFileSync(borders, 'region,neighbour\nregion:laws-iowa,region:laws-maine\n');
    writeFileSync(join(parent, 'borders.yml'), `kind: contiguity\n${about}`);
    const given = ['--covariates', income, '--contiguity', borders, '--out', out];
    expect((await run('export', 'risk-set', ...PROGRAM, ...given)).code).toBe(0);
    const lines = linesIn(out, 'risk-set.csv');
    expect(lines[0]).toBe(
      'policy,region,year,event,events_so_far,n_neighbor_events,n_neighbor_events_decay,not_identified,income',
    );
    expect(lines.find((line) => line.includes('iowa,1980'))).toMatch(
      /,FALSE,1,1,0\.0067.*,few_distinct_dates,5$/,
    );
    writeFileSync(income, 'region,year,income\nregion:laws-ohio,1980,5\n');
    const { code, talk } = await run('export', 'risk-set', ...PROGRAM, ...given, '--overwrite');
    expect(code).toBe(1);
    expect(talk).toMatch(/income\.csv:2 region: There is no region/);
  });

  it.each([
    ['a program that is not there', ['policies', '--program', 'program:none'], 'NOT_FOUND'],
    ['selection without covariates', ['selection', ...PROGRAM], '--covariates'],
    ['a network without its run', ['inferred-network'], '--run'],
    ['a run that is not there', ['latent-network', '--run', 'run:none'], 'run'],
    [
      'a format of networks for a table',
      ['policies', ...PROGRAM, '--format', 'gexf'],
      'csv, stata, parquet',
    ],
    ['an unknown export', ['everything'], 'everything'],
    ['an unknown unit', ['policies', '--unit', 'city'], 'one of province, prefecture, county'],
    [
      'an option that this export does not heed',
      ['replication-network', '--unit', 'prefecture'],
      'takes program, domain, data-set, but got: "unit"',
    ],
    ['a run for what no run made', ['policies', ...PROGRAM, '--run', 'run:none'], 'got: "run"'],
    ['a decay scale of 0', ['risk-set', '--decay-scale', '0'], 'above 0'],
  ])('refuses %s, and writes nothing', async (_, argv, complaint) => {
    const { out, run } = await prepare();
    const { code, talk } = await run('export', ...argv, '--out', out);
    expect(code).not.toBe(0);
    expect(talk).toContain(complaint);
    expect(existsSync(out)).toBe(false);
  });

  it('replaces an earlier export only when told to', async () => {
    const { out, run } = await prepare();
    await run('export', 'policies', ...PROGRAM, '--out', out);
    const again = await run('export', 'policies', ...PROGRAM, '--out', out);
    expect(again.code).not.toBe(0);
    expect(again.talk).toContain('FILE_NOT_WRITTEN');
    expect((await run('export', 'policies', ...PROGRAM, '--out', out, '--overwrite')).code).toBe(0);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { parent, out, run } = await prepare({ stop: AbortSignal.abort('SIGINT') });
    const { code } = await run('export', 'policies', ...PROGRAM, '--out', out);
    expect(code).toBe(130);
    expect(readdirSync(parent).filter((name) => name.includes('out'))).toEqual([]);
  });
});
