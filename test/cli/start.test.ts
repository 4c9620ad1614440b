import { describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { jsonOf, runCli, type Outcome } from './support/run-cli.js';
import { writeTrials } from './support/trials.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const READY = /Reform Graph answers at (?<url>http:\S+)/;

/** Silences the server's log, which goes to the real standard error. */
const QUIET = { REFORM_GRAPH_LOG_LEVEL: 'silent' };

describe('start', () => {
  const makeFolder = useTemporaryFolders();

  /** Starts a server, does something once it answers, and stops it as Ctrl-C would. */
  async function whileRunning(
    argv: readonly string[],
    environment: Readonly<Record<string, string>>,
    work: (url: string) => Promise<void>,
  ): Promise<Outcome> {
    const controller = new AbortController();
    let working: Promise<void> | null = null;
    const onData = (data: string): void => {
      const url = READY.exec(data)?.groups?.['url'];
      if (url === undefined || working !== null) return;
      working = work(url).finally(() => controller.abort('SIGINT'));
    };
    const options = { environment: { ...QUIET, ...environment }, stop: controller.signal, onData };
    const outcome = await runCli(['start', '--port', '0', ...argv], options);
    await working;
    return outcome;
  }

  async function loadedGraph(): Promise<Readonly<Record<string, string>>> {
    const parent = makeFolder();
    const { sets, sources } = writeTrials(parent);
    const environment = {
      REFORM_GRAPH_STORE: `embedded:${join(parent, 'graph')}`,
      SOURCES_DIR: sources,
    };
    await runCli(['load', sets], { environment });
    return environment;
  }

  it('serves the graph until it is stopped, then gives it free', async () => {
    const environment = await loadedGraph();
    const answers: unknown[] = [];
    const outcome = await whileRunning(['--no-seed'], environment, async (url) => {
      answers.push(await ask(url, '{ pilot(id: "pilot:jia-2015") { name } }'));
    });
    expect(outcome).toMatchObject({ code: 0, talk: 'Stopping.\n' });
    expect(answers).toEqual([
      { data: { pilot: { name: '甲城试点' } }, extensions: expect.anything() },
    ]);
    expect(jsonOf(await runCli(['search', '甲城市', '--json'], { environment }))).not.toEqual([]);
  }, 60_000);

  it('leaves the first answer out where the graph has no such pilot', async () => {
    const environment = await loadedGraph();
    const argv = ['--no-seed', '--first-answer'];
    const { data } = await whileRunning(argv, environment, async () => undefined);
    expect(data).toMatch(/^Reform Graph answers at \S+\n$/);
  }, 60_000);

  it('loads what comes with the program, and shows a first answer and how to ask for it', async () => {
    const argv = ['--first-answer'];
    let answer: unknown;
    const { data, talk } = await whileRunning(
      argv,
      { REFORM_GRAPH_STORE: 'memory:' },
      async (url) => {
        answer = await ask(
          url,
          '{ pilot(id: "pilot:hangzhou-cbec-2015") { copyCounts { prescribed } } }',
        );
      },
    );
    expect(talk).toBe('Loaded data release 1.\nStopping.\n');
    expect(data).toContain('attested 0, prescribed 12, collective 119 (takers');
    expect(data).toContain('and 7 more: reform-graph who-copied pilot:hangzhou-cbec-2015');
    expect(data).not.toContain('Apart from these');
    const example = /-d '(?<body>\{.*\})'/.exec(data)?.groups?.['body'] ?? '';
    expect(JSON.parse(example)).toMatchObject({ query: expect.stringContaining('copyCounts') });
    expect(answer).toMatchObject({ data: { pilot: { copyCounts: { prescribed: 12 } } } });
  }, 60_000);

  it('ends with 2 when the port is taken, and leaves the graph free', async () => {
    const environment = await loadedGraph();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const argv = ['start', '--no-seed', '--port', String(port)];
    const outcome = await runCli(argv, { environment: { ...environment, ...QUIET } });
    other.close();
    expect(outcome).toMatchObject({ code: 2, data: '' });
    expect(outcome.talk).toMatch(/^error BAD_CONFIGURATION: The server cannot listen on port/);
    expect(await runCli(['search', '甲城'], { environment })).toMatchObject({ code: 0 });
  }, 60_000);

  it('names what is wrong with the configuration before it loads anything', async () => {
    const environment = { REFORM_GRAPH_STORE: 'memory:', REFORM_GRAPH_LOG_LEVEL: 'loud' };
    const outcome = await runCli(['start', '--host', 'no host'], { environment });
    expect(outcome).toMatchObject({ code: 2, data: '' });
    expect(outcome.talk).toContain('REFORM_GRAPH_HOST must be');
    expect(outcome.talk).toContain('REFORM_GRAPH_LOG_LEVEL must be');
  });
});

async function ask(url: string, query: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
