import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { examineNode } from '#src/cli/doctor/examine-machine.js';
import { cypher } from '#src/store/cypher.js';
import { jsonOf, runCli } from './support/run-cli.js';
import { writeTrials } from './support/trials.js';
import { withGraph } from '../support/graphs.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

interface Report {
  readonly isWell: boolean;
  readonly findings: readonly {
    readonly name: string;
    readonly state: string;
    readonly text: string;
  }[];
}

describe('doctor', () => {
  const makeFolder = useTemporaryFolders();

  /** A folder with a loaded graph, and the command line on it. */
  async function loadedGraph(environment: Readonly<Record<string, string>> = {}) {
    const parent = makeFolder();
    const folder = join(parent, 'graph');
    const { sets, sources } = writeTrials(parent);
    const all = { REFORM_GRAPH_STORE: `embedded:${folder}`, ...environment };
    const run = (...argv: readonly string[]) => runCli(argv, { environment: all });
    const examine = async () => jsonOf(await run('doctor', '--json')) as Report;
    await run('load', sets);
    return { folder, sources, run, examine };
  }

  const finding = ({ findings }: Report, name: string) =>
    findings.find((each) => each.name === name);

  it('finds a loaded graph well, with its versions, counts, commits and search', async () => {
    const { folder, run, examine } = await loadedGraph();
    const report = await examine();
    expect(report.isWell).toBe(true);
    expect(report.findings.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'node fine',
      'package fine',
      'platform fine',
      'location fine',
      'sources note',
      'disk fine',
      'graph fine',
      'schema fine',
      'commits fine',
      'release fine',
      'records fine',
      'search fine',
    ]);
    expect(finding(report, 'graph')?.text).toBe(`Grafeo 0.6.0, ${folder}`);
    expect(finding(report, 'schema')?.text).toMatch(/^version \d+$/);
    expect(finding(report, 'release')?.text).toMatch(/^1 \([0-9a-f]{12}\) of 20/);
    expect(finding(report, 'records')?.text).toMatch(
      /Region 4, .*Pilot 4, .*DataSet 2, Citation 12$/,
    );
    expect(finding(report, 'search')?.text).toMatch(/ finds [1-9]/);
    expect(await run('doctor')).toMatchObject({
      code: 0,
      data: expect.stringMatching(/^fine {3}node +\d+/),
    });
  });

  it('only notes that there is no graph yet, and makes none', async () => {
    const folder = join(makeFolder(), 'graph');
    const environment = { REFORM_GRAPH_STORE: `embedded:${folder}` };
    const outcome = await runCli(['doctor', '--json'], { environment });
    expect(outcome.code).toBe(0);
    expect(finding(jsonOf(outcome) as Report, 'graph')).toEqual({
      name: 'graph',
      state: 'note',
      text: 'there is none yet; load the data sets: reform-graph load',
    });
    expect(() => readFileSync(folder)).toThrow('ENOENT');
  });

  it('says that another process has the graph open', async () => {
    const { folder, run } = await loadedGraph();
    await withGraph(folder, async () => {
      const { code, data } = await run('doctor');
      expect(code).toBe(1);
      expect(data).toMatch(
        /^wrong {2}graph +STORE_UNAVAILABLE: Another process .* stop the server/m,
      );
    });
  });

  it('finds lost commits, and goes on with what is there only when told to', async () => {
    const { folder, run, examine } = await loadedGraph();
    const counter = join(folder, 'graph.commits');
    const commits = Number(readFileSync(counter, 'utf8'));
    writeFileSync(counter, `${commits + 3}\n`);
    expect(finding(await examine(), 'graph')).toMatchObject({
      state: 'wrong',
      text: expect.stringMatching(/^STORE_DAMAGED: .*doctor --accept-damage/),
    });
    expect(await run('search', '甲城')).toMatchObject({ code: 3 });
    const cure = await run('doctor', '--accept-damage');
    expect(cure).toMatchObject({
      code: 0,
      data: expect.stringContaining('taken as it is from now on'),
    });
    expect(finding(await examine(), 'commits')).toMatchObject({
      state: 'fine',
      text: String(commits),
    });
  });

  it('finds a search that finds nothing', async () => {
    const { folder, examine } = await loadedGraph();
    await withGraph(folder, (store) =>
      store.write((transaction) => transaction.run(cypher(FORGET_NAMES))),
    );
    expect(finding(await examine(), 'search')).toEqual({
      name: 'search',
      state: 'wrong',
      text: '改革 finds nothing, though the graph holds records',
    });
  });

  it('tells whether SOURCES_DIR can be read', async () => {
    const { run } = await loadedGraph({ SOURCES_DIR: '/nowhere' });
    const { code, data } = await run('doctor');
    expect(code).toBe(1);
    expect(data).toMatch(
      /^wrong {2}sources +SOURCES_DIR is \/nowhere, which cannot be read \(ENOENT\)$/m,
    );
  });

  it('examines a graph in memory, which is always new', async () => {
    const outcome = await runCli(['doctor', '--json'], {
      environment: { REFORM_GRAPH_STORE: 'memory:' },
    });
    expect(outcome.code).toBe(0);
    expect(finding(jsonOf(outcome) as Report, 'schema')?.state).toBe('note');
  });
});

const FORGET_NAMES = 'MATCH (n:Name) DETACH DELETE n';

describe('examineNode', () => {
  it.each([
    ['20.11.0', 'fine'],
    ['22.1.0', 'fine'],
    ['20.10.9', 'wrong'],
    ['18.20.0', 'wrong'],
  ])('finds %s %s', (version, state) => {
    expect(examineNode(version).state).toBe(state);
  });
});
