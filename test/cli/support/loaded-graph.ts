import { afterAll, beforeAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli, type Outcome } from './run-cli.js';
import { writeTrials } from './trials.js';

export interface LoadedGraph {
  /** Runs a command on the graph. */
  readonly run: (...argv: readonly string[]) => Promise<Outcome>;
  readonly environment: () => Readonly<Record<string, string>>;
  /** The reader's folder of documents. */
  readonly sources: () => string;
}

/** One graph in a folder for all tests of a file, with the trials loaded, or what is put there instead. */
export function useLoadedGraph(putGraph?: (folder: string) => Promise<void>): LoadedGraph {
  let parent: string;
  const environment = () => ({ REFORM_GRAPH_STORE: `embedded:${join(parent, 'graph')}` });
  const run = (...argv: readonly string[]) => runCli(argv, { environment: environment() });
  beforeAll(async () => {
    parent = mkdtempSync(join(tmpdir(), 'reform-graph-'));
    const { sets } = writeTrials(parent);
    await (putGraph === undefined ? loadSets(run, sets) : putGraph(join(parent, 'graph')));
  }, 60_000);
  afterAll(() => rmSync(parent, { recursive: true, force: true }));
  return { run, environment, sources: () => join(parent, 'sources') };
}

async function loadSets(run: LoadedGraph['run'], sets: string): Promise<void> {
  const { code, data, talk } = await run('load', sets);
  if (code !== 0) throw new Error(`The data sets were not loaded: ${data}${talk}`);
}
