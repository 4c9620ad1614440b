import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem, type } from 'node:os';
import type { GraphStore } from '#src/store/graph-store.js';
import type { BenchOptions } from './main.js';
import { warmUpsFor } from './measure.js';

/** When, where and on what it is measured, as label and text: without them, times mean nothing. */
export function circumstancesOf(
  store: GraphStore,
  { root, graph, sizes, rounds }: BenchOptions,
): readonly (readonly [string, string])[] {
  const { engine, version } = store.describe();
  const { seed, pilotCount, replicationCount } = sizes;
  const size = `${pilotCount} pilots, ${replicationCount} replications, seed ${seed}`;
  return [
    ['Date', new Date().toISOString().slice(0, 10)],
    ['Commit', commitOf(root)],
    ['Machine', machine()],
    ['Versions', `Node.js ${process.versions.node}, ${engine} ${version}`],
    ['Graph', `${size}; loaded in ${graph.loadSeconds.toFixed(0)} s`],
    ['Rounds', `${rounds}, and ${warmUpsFor(rounds)} before them to warm up`],
  ];
}

export function machine(): string {
  const [cpu] = cpus();
  const processors = `${cpus().length} x ${cpu?.model ?? 'unknown processor'}`;
  return `${processors}, ${(totalmem() / 1e9).toFixed(0)} GB, ${type()} ${release()}`;
}

export function commitOf(root: string): string {
  const git = (...argv: string[]): string =>
    execFileSync('git', ['-C', root, ...argv], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  try {
    const isChanged = git('status', '--porcelain', '--', 'src') !== '';
    return git('rev-parse', '--short', 'HEAD') + (isChanged ? ', with changes' : '');
  } catch {
    return 'unknown';
  }
}
