import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { stoppedAfter } from '../support/bulk-loading.js';
import { edited, manifestText, writeDataSet } from '../support/data-sets.js';
import { withGraph } from '../support/graphs.js';
import { writeManyDomains } from '../support/many-domains.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { jsonOf, linesOf, runCli, type Outcome, type RunOptions } from './support/run-cli.js';
import { TRIALS, writeTrials } from './support/trials.js';

const makeFolder = useTemporaryFolders();

/** The trials as files, and the command line on a graph that is still to be made. */
function prepare(options: RunOptions = {}) {
  const parent = makeFolder();
  const graph = join(parent, 'graph');
  const environment = { REFORM_GRAPH_STORE: `embedded:${graph}` };
  const run = (...argv: readonly string[]): Promise<Outcome> =>
    runCli(argv, { ...options, environment });
  return { parent, graph, ...writeTrials(parent), environment, run };
}

describe('load --bulk', () => {
  it('prints what load prints, and is silent in a pipe', async () => {
    const { sets, run } = prepare();
    const bulk = await run('load', '--bulk', sets);
    expect(bulk).toMatchObject({ code: 0, talk: '' });
    const other = prepare();
    const small = await other.run('load', other.sets);
    const withoutTime = ({ data }: Outcome): string => data.replace(/ of 20\d\d-.*/, '');
    expect(withoutTime(bulk)).toBe(withoutTime(small));
  });

  it('prints its report as JSON', async () => {
    const { sets, run } = prepare();
    expect(jsonOf(await run('load', '--bulk', '--json', sets))).toMatchObject({
      ok: true,
      dataSets: [{ dataSetId: 'dataset:places' }, { dataSetId: 'dataset:trials' }],
      release: { number: 1 },
      warnings: [],
    });
  });

  it('shows stage, rows and pace on a terminal', async () => {
    const { parent, run } = prepare({ isTerminal: true });
    const folder = writeManyDomains(parent, { count: 2_100, name: '领域' });
    const { code, talk } = await run('load', '--bulk', folder);
    expect(code).toBe(0);
    for (const stage of ['checking rows', 'writing nodes', 'writing links'])
      expect(talk).toContain(stage);
    expect(talk).toMatch(/\/2\d\d\d \d+ rows\/s, \d+ s left/);
  });

  it('prints the first faults and how many there are', async () => {
    const { parent, run } = prepare();
    const rows = Array.from({ length: 250 }, (_, index) => `domain:d${index},D,名,N,domain:none`);
    const folder = writeDataSet(parent, 'many', {
      'dataset.yml': manifestText('many'),
      'domains.csv': ['id,notation,name,name_en,broader', ...rows].join('\n'),
    });
    const { code, data, talk } = await run('load', '--bulk', folder);
    expect({ code, talk }).toEqual({
      code: 1,
      talk: 'error BAD_DATA_SET: 250 faults; nothing was written.\n',
    });
    expect(linesOf(data)).toHaveLength(201);
    expect(linesOf(data)[0]).toBe(
      'many/domains.csv:2 broader: There is no Domain with the id "domain:none".',
    );
    expect(linesOf(data).at(-1)).toBe('and 50 more');
  });

  it('is chosen for files of more than 64 MB, which is told', async () => {
    const { parent, run } = prepare();
    const folder = writeDataSet(parent, 'heavy', {
      'dataset.yml': manifestText('heavy', { terms: '' }),
      'domains.csv': 'x'.repeat(65 * 1024 * 1024),
    });
    const { code, data, talk } = await run('load', folder);
    expect({ code, talk }).toEqual({
      code: 1,
      talk:
        'The files hold 65 MB, so they are loaded in bulk, as with --bulk.\n' +
        'error BAD_DATA_SET: 1 fault; nothing was written.\n',
    });
    expect(data).toMatch(/^heavy\/dataset\.yml:1 terms: /);
  });
});

describe('an unfinished bulk load', () => {
  /** The trials, after a load of theirs was stopped behind its third batch. */
  async function interrupt() {
    const prepared = prepare();
    await prepared.run('load', prepared.sets);
    const trials = writeDataSet(prepared.sets, 'trials', {
      ...TRIALS,
      'pilots.csv': edited(TRIALS['pilots.csv'], 'Jia trial', 'Jia experiment'),
    });
    await withGraph(prepared.graph, (store) => stoppedAfter(3, store, [trials]));
    return { ...prepared, trials };
  }

  const UNFINISHED =
    /The bulk load of dataset:trials is unfinished \(writing nodes, \d+ %\)\. Go on with: reform-graph load --bulk FOLDER\/trials/;

  it('is told by doctor, as something wrong, until it is finished', async () => {
    const { trials, run } = await interrupt();
    const ill = await run('doctor');
    expect(ill.code).toBe(1);
    expect(ill.data).toMatch(UNFINISHED);
    expect(await run('load', '--bulk', trials)).toMatchObject({ code: 0 });
    const well = await run('doctor');
    expect(well.code).toBe(0);
    expect(well.data).not.toContain('unfinished');
  });

  it('is a conflict for a small load of the same data set', async () => {
    const { trials, run } = await interrupt();
    const { code, talk } = await run('load', trials);
    expect(code).toBe(1);
    expect(talk).toMatch(/^error CONFLICT: /);
    expect(talk).toMatch(UNFINISHED);
  });

  it('is told by start, which then serves what is there and loads nothing', async () => {
    const { environment } = await interrupt();
    const controller = new AbortController();
    const { code, talk } = await runCli(['start', '--port', '0'], {
      environment: { ...environment, REFORM_GRAPH_LOG_LEVEL: 'silent' },
      stop: controller.signal,
      onData: () => controller.abort('SIGINT'),
    });
    expect(code).toBe(0);
    expect(talk).toMatch(/^warning: The bulk load of dataset:trials is unfinished/);
    expect(talk).not.toContain('Loaded data release');
  });
});

describe('Ctrl-C', () => {
  /** Runs a bulk load of many domains, and stops it once it says this. */
  async function stopAt(words: string) {
    const { parent, environment } = prepare();
    const folder = writeManyDomains(parent, { count: 2_100, name: '领域' });
    const controller = new AbortController();
    const outcome = await runCli(['load', '--bulk', folder], {
      environment,
      isTerminal: true,
      stop: controller.signal,
      onTalk: (talk) => talk.includes(words) && controller.abort('SIGINT'),
    });
    return { ...outcome, folder, environment };
  }

  it('ends a load between two batches, says how to go on, and that works', async () => {
    const { code, data, talk, folder, environment } = await stopAt('writing nodes');
    expect({ code, data }).toEqual({ code: 130, data: '' });
    expect(talk).toContain(
      `Stopped between two batches. What is written stays. Go on with: reform-graph load --bulk ${folder}\n`,
    );
    const again = jsonOf(await runCli(['load', '--bulk', '--json', folder], { environment }));
    // Each domain has two names; the manifest makes one more.
    expect(again).toMatchObject({ ok: true, dataSets: [{ records: 2_100, added: 6_301 }] });
  });

  it('ends a check, and says that nothing was written', async () => {
    const { code, talk } = await stopAt('checking rows');
    expect(code).toBe(130);
    expect(talk).toContain('Nothing of the files was written in this run.\n');
  });
});
