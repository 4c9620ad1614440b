import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cypher } from '#src/store/cypher.js';
import { openStore } from '#src/store/open-store.js';
import { manifestText, writeDataSet, type DataSetText } from '../support/data-sets.js';
import { GAIN_IN_A_CASCADE, CHAIN } from '../support/graph-chain.js';
import { wholeGraph } from '../support/whole-graph.js';
import { createRandom } from '../support/world/random.js';
import { useProgram } from './support/program.js';

const startProgram = useProgram();

const CHOSEN = [
  '--program',
  'program:one',
  '--program',
  'program:two',
  '--program',
  'program:three',
];
const FIVE = [...CHOSEN, '--lambda', '1', '--max-edges', '5'];

/** What no run of these tests reads. */
const ASIDE: DataSetText = {
  'dataset.yml': manifestText('aside'),
  'regions.csv': `id,kind,name
region:aside,functional_zone,旁
`,
};

let parent: string;
let graph: string;

/** Runs a command on the graph of these tests. The worker wants compiled code, so that each is a process of its own. */
async function run(...argv: readonly string[]) {
  return startProgram(argv, { REFORM_GRAPH_STORE: `embedded:${graph}`, USER: 'ana' }).end();
}

async function runJson(...argv: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const { code, data, talk } = await run(...argv, '--json');
  if (code !== 0) throw new Error(talk);
  return JSON.parse(data) as Readonly<Record<string, unknown>>;
}

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'reform-graph-'));
  graph = join(parent, 'graph');
  const sets = [writeDataSet(parent, 'spread', CHAIN), writeDataSet(parent, 'aside', ASIDE)];
  const { code, talk } = await run('load', ...sets);
  if (code !== 0) throw new Error(talk);
}, 120_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('infer', () => {
  it('infers, keeps and prints a run, and gives the same one when the same is asked again', async () => {
    const found = await runJson('infer', ...FIVE);
    expect(found).toMatchObject({
      isCached: false,
      run: {
        id: expect.stringMatching(/^run:/),
        startedBy: 'ana',
        edgeCount: 5,
        parameters: { stop: { edges: 5 }, model: { model: 'exponential', lambda: 1 } },
        agreement: { attested: 2, hits: 1, misses: 1, extra: 1, unjudged: 13 },
      },
      network: [
        {
          position: 1,
          sourceId: 'region:e',
          source: 'E地',
          receiverId: 'region:f',
          receiver: 'F地',
          gain: expect.closeTo(3 * GAIN_IN_A_CASCADE, 9),
          pValue: null,
          equalGains: 4,
        },
        ...Array.from({ length: 4 }, () => expect.anything()),
      ],
    });
    const again = await runJson('infer', ...FIVE);
    expect(again).toEqual({ ...found, isCached: true });
    const fresh = await runJson('infer', ...FIVE, '--fresh');
    expect(fresh['isCached']).toBe(false);
    expect(fresh['run']).not.toMatchObject({ id: (found['run'] as { id: string }).id });
  });

  it('is exported with what it was asked, and with the data sets that it read, and no others', async () => {
    const { run: made } = (await runJson('infer', ...FIVE)) as {
      run: { readonly id: string; readonly [field: string]: unknown };
    };
    const out = join(parent, 'network');
    const about = await runJson('export', 'latent-network', '--run', made.id, '--out', out);
    expect(about['query']).toEqual({ name: 'latent-network', options: { runId: made.id } });
    expect(about['dataSets']).toEqual([expect.objectContaining({ id: 'dataset:spread' })]);
    expect(about['choices']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          name: 'scope',
          value: expect.objectContaining({ programIds: CHOSEN.filter((_, index) => index % 2) }),
        }),
        expect.objectContaining({ name: 'override', value: false }),
        expect.objectContaining({ name: 'unit', value: made['unit'] }),
        expect.objectContaining({ name: 'first_year', value: made['firstYear'] }),
        expect.objectContaining({ name: 'last_year', value: made['lastYear'] }),
        expect.objectContaining({ name: 'units', value: made['units'] }),
        expect.objectContaining({ name: 'adoptions', value: made['adoptions'] }),
        expect.objectContaining({ name: 'left_out', value: {} }),
      ]),
    );
  });

  it('says in words that no document says so', async () => {
    const { code, data } = await run('infer', ...CHOSEN, '--max-edges', '2');
    expect(code).toBe(0);
    expect(data).toContain('No document says any of this: a model infers it');
    expect(data).toContain('lambda 0.666667 from the data; 2 of 15 possible edges (EDGES_REACHED)');
    expect(data).toMatch(/1 {2}E地 +F地 +66\.998 +none/);
  });

  it.each([
    [
      'a rate of 0',
      ['--lambda', '0'],
      2,
      'error BAD_USER_INPUT: lambda is a finite number above 0, but got 0.',
    ],
    [
      'no number',
      ['--lambda', 'much'],
      2,
      "error BAD_USER_INPUT: option '--lambda <rate>' argument 'much' is invalid.",
    ],
    [
      'a parameter of another model',
      ['--sigma', '1'],
      2,
      'sigma is no parameter of the model exponential',
    ],
    ['two stops', ['--max-edges', '1', '--p-value', '0.1'], 2, 'but got both'],
    [
      'an unknown program',
      ['--program', 'program:nobody'],
      1,
      'error NOT_FOUND: No Program has the id "program:nobody"',
    ],
    ['practices that nobody adopted', ['--program', 'program:idle'], 2, 'No adoption is left'],
    ['what superiors decreed', ['--program', 'program:decreed'], 1, 'error NOT_IDENTIFIED'],
  ])('refuses %s', async (_, argv, code, message) => {
    const outcome = await run('infer', ...argv);
    expect(outcome).toMatchObject({ code, data: '' });
    expect(outcome.talk).toContain(message);
  });

  it('is stopped by Ctrl-C with exit code 130, and nothing is written', async () => {
    const large = join(parent, 'large-graph');
    const environment = { REFORM_GRAPH_STORE: `embedded:${large}` };
    const set = writeDataSet(parent, 'large', largeSet());
    expect(await startProgram(['load', set], environment).end()).toMatchObject({ code: 0 });
    const before = await linesOf(large);
    const program = startProgram(['infer', '--max-edges', '90000', '--lambda', '1'], environment);
    await sleep(4_000);
    program.signal('SIGINT');
    const start = performance.now();
    expect(await program.end()).toMatchObject({
      code: 130,
      data: '',
      talk: 'The work was stopped; nothing of it was written.\n',
    });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await linesOf(large)).toEqual(before);
  }, 180_000);
});

describe('runs', () => {
  it('lists what was inferred, the newest first, shows one, and deletes one with its edges', async () => {
    const { run: made } = await runJson('infer', ...FIVE, '--p-value', '0.5').catch(() => ({
      run: null,
    }));
    expect(made).toBeNull();
    const { run: newest } = (await runJson('infer', ...FIVE, '--fresh')) as { run: { id: string } };
    const { runs } = (await runJson('runs')) as { runs: readonly { id: string }[] };
    expect(runs[0]?.id).toBe(newest.id);
    expect(runs.map(({ id }) => id)).toEqual(
      runs
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    expect(await runJson('runs', newest.id)).toMatchObject({ run: newest, network: { length: 5 } });
    const { data } = await run('runs', '--first', '1');
    expect(data.split('\n')[2]).toContain(newest.id);
    expect(await edgesOf(newest.id)).toBe(5 + 15);
    expect(await runJson('runs', newest.id, '--delete')).toEqual({ deleted: newest.id });
    expect(await edgesOf(newest.id)).toBe(0);
    expect(await run('runs', newest.id)).toMatchObject({
      code: 1,
      talk: `error NOT_FOUND: The graph knows no ${newest.id}.\n`,
    });
  });

  it.each([
    ['an id of another kind', ['job:x'], 2, 'An id of kind InferenceRun'],
    ['an unknown run to delete', ['run:nobody', '--delete'], 1, 'The graph knows no run:nobody'],
    ['nothing to delete', ['--delete'], 2, '--delete wants the id of a run'],
  ])('refuses %s', async (_, argv, code, message) => {
    const outcome = await run('runs', ...argv);
    expect(outcome).toMatchObject({ code, data: '' });
    expect(outcome.talk).toContain(message);
  });
});

async function linesOf(folder: string): Promise<readonly string[]> {
  const store = await openStore({ engine: 'embedded', folder }, { readOnly: true });
  try {
    return await wholeGraph(store);
  } finally {
    await store.close();
  }
}

async function edgesOf(runId: string): Promise<number> {
  const store = await openStore({ engine: 'embedded', folder: graph }, { readOnly: true });
  try {
    const text = 'MATCH ()-[r:INFERRED_FROM]->() WHERE r.run = $run RETURN count(r) AS total';
    return Number((await store.read(cypher(text, { run: runId })))[0]?.['total']);
  } finally {
    await store.close();
  }
}

/** So many adoptions, by chance, that all edges take far longer than the test waits. */
function largeSet(): DataSetText {
  const random = createRandom(1);
  const places = Array.from({ length: 320 }, (_, n) => `p${n}`);
  const practices = Array.from({ length: 60 }, (_, n) => `q${n}`);
  const pilots = practices.flatMap((practice) =>
    places
      .filter(() => random.happens(0.6))
      .map(
        (place) =>
          `pilot:${place}-${practice},点,pilot,region:${place},program:${practice},taken_up,${1990 + random.below(30)}`,
      ),
  );
  return {
    'dataset.yml': manifestText('large'),
    'regions.csv': `id,kind,name,name_en\n${places.map((place) => `region:${place},administrative,地,place`).join('\n')}\n`,
    'domains.csv': 'id,notation,name,name_en,broader\ndomain:economy,ECO,经济,Economy,\n',
    'programs.csv': `id,name,name_en,kind,domains\n${practices.map((practice) => `program:${practice},法,practice,mechanism,domain:economy`).join('\n')}\n`,
    'pilots.csv': `id,name,name_en,site,program,origin,started\n${pilots.join('\n')}\n`,
  };
}
