import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, linesOf, runCli, type Outcome, type RunOptions } from './support/run-cli.js';
import { TRIALS, writeTrials } from './support/trials.js';
import { edited, manifestText, writeDataSet } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

describe('load', () => {
  const makeFolder = useTemporaryFolders();

  /** The trials as files, and the command line on a graph that is still to be made. */
  function prepare(options: RunOptions = {}) {
    const parent = makeFolder();
    const environment = { REFORM_GRAPH_STORE: `embedded:${join(parent, 'graph')}` };
    const run = (...argv: readonly string[]): Promise<Outcome> =>
      runCli(argv, { ...options, environment });
    return { parent, ...writeTrials(parent), environment, run };
  }

  it('prints what each data set brought, in the order of their dependencies, and the release', async () => {
    const { sets, run } = prepare();
    const { code, data, talk } = await run('load', sets);
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    const [head, , places, trials, release] = linesOf(data);
    expect(head).toBe('data set        records  added  changed  removed');
    expect(places).toMatch(/^dataset:places {2}6 {8}\d+ +0 +0$/);
    expect(trials).toMatch(/^dataset:trials {2}14 +\d+ +0 +0$/);
    expect(release).toMatch(/^Data release 1 \([0-9a-f]{12}\) of 20\d\d-/);
  });

  it('takes single data sets, whatever their order', async () => {
    const { sets, run } = prepare();
    const outcome = await run('load', join(sets, 'trials'), join(sets, 'places'), '--json');
    expect(jsonOf(outcome)).toMatchObject({
      ok: true,
      dataSets: [{ dataSetId: 'dataset:places' }, { dataSetId: 'dataset:trials' }],
      release: { number: 1 },
      warnings: [],
    });
  });

  it('tells what changed the second time, and nothing the third', async () => {
    const { sets, run } = prepare();
    await run('load', sets);
    writeDataSet(sets, 'trials', {
      ...TRIALS,
      'pilots.csv': edited(TRIALS['pilots.csv'], 'Jia trial', 'Jia experiment'),
    });
    const second = jsonOf(await run('load', sets, '--json'));
    expect(second).toMatchObject({
      dataSets: [{ changed: 0 }, { dataSetId: 'dataset:trials', added: 0, changed: 4, removed: 0 }],
      release: { number: 2 },
    });
    expect(jsonOf(await run('load', sets, '--json'))).toMatchObject({
      dataSets: [{ changed: 0 }, { changed: 0 }],
      release: { number: 2 },
    });
  });

  it('prints every fault with its place, counts them, and writes nothing', async () => {
    const { sets, run } = prepare();
    const pilots = edited(TRIALS['pilots.csv'], '2015-01-02', '2015-13');
    const files = { ...TRIALS, 'pilots.csv': edited(pilots, 'region:ding', 'region:dong') };
    writeDataSet(sets, 'trials', files);
    const { code, data, talk } = await run('load', sets);
    expect(code).toBe(1);
    const lines = linesOf(data);
    expect(lines).toContain(
      'trials/pilots.csv:2 started: A date is like 2017, 2017-03, 2017-03-05 or 2021/2024, but got: "2015-13".',
    );
    expect(lines.some((line) => line.startsWith('trials/pilots.csv:5 site: '))).toBe(true);
    expect(talk).toBe(`error BAD_DATA_SET: ${lines.length} faults; nothing was written.\n`);
    expect(await run('search', '甲城')).toMatchObject({ code: 1 });
  });

  it('gives faults as JSON', async () => {
    const { parent, run } = prepare();
    const folder = writeDataSet(parent, 'bad', {
      'dataset.yml': manifestText('bad', { terms: '' }),
    });
    const outcome = await run('load', folder, '--json');
    expect(outcome.code).toBe(1);
    expect(jsonOf(outcome)).toEqual({
      ok: false,
      faults: [{ file: 'bad/dataset.yml', line: 1, column: 'terms', message: expect.any(String) }],
      warnings: [],
    });
  });

  it.each(['nowhere', '.'])('refuses the folder %p, which holds no data set', async (name) => {
    const { parent, run } = prepare();
    const folder = join(parent, 'sources', name);
    expect(await run('load', folder)).toEqual({
      code: 2,
      data: '',
      talk: `error BAD_USER_INPUT: A folder of data sets is wanted, but "${folder}" holds none.\n`,
    });
  });

  it('says on standard error what it warns of, and loads all the same', async () => {
    const { sets, run } = prepare();
    const pilots = edited(TRIALS['pilots.csv'], 'taken_up,2016', 'taken_up,2014');
    writeDataSet(sets, 'trials', { ...TRIALS, 'pilots.csv': pilots });
    const { code, talk } = await run('load', sets);
    expect(code).toBe(0);
    expect(talk).toMatch(
      /^warning trials\/replications\.csv:2 receiver: The receiver began in 2014, before /,
    );
  });

  it('shows on a terminal how far it has come', async () => {
    const { sets, run } = prepare({ isTerminal: true });
    const { code, data, talk } = await run('load', sets);
    expect(code).toBe(0);
    expect(talk).toContain('[');
    expect(data).not.toContain('[');
  });

  it('leaves the graph as it was when it is stopped half way', async () => {
    const { sets, environment, run } = prepare();
    await run('load', sets);
    writeFileSync(
      join(sets, 'places', 'regions.csv'),
      'id,kind,name\nregion:jia,administrative,甲\n',
    );
    const controller = new AbortController();
    const stopped = runCli(['load', sets], { environment, stop: controller.signal });
    controller.abort('SIGINT');
    expect(await stopped).toMatchObject({ code: 130, data: '' });
    expect(await run('search', '丁新区')).toMatchObject({ code: 0 });
    expect(jsonOf(await run('cypher', RELEASES, '--json'))).toEqual([{ releases: 1 }]);
  });
});

const RELEASES = 'MATCH (r:DataRelease) RETURN count(r) AS releases ORDER BY releases';
