import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual, promisify } from 'node:util';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import { SPID_FILE, spidCascadesAsNamed } from '../../methods/reference-data.js';
import { toTiming } from '../statistics.js';
import type { AnalyticsOptions } from './options.js';

/** Seconds of each contender, in one thread each, one after another in each round. */
export interface InferenceTimes {
  readonly edges: number;
  readonly ours: number;
  /** Python by loops, and by numpy; null where Python or numpy is not there. */
  readonly plainPython: number | null;
  readonly numpy: number | null;
  /** Whether the edges of all contenders are the same, in the same order. */
  readonly isSame: boolean;
}

const RATE = 0.5;
const CUTOFF = 0.1;
const ROUNDS = 5;

type Edges = readonly (readonly [string, string])[];

interface Inferred {
  readonly edges: Edges;
  readonly seconds: number;
}

/**
 * The network of SPID with the stop by Vuong's test and the published compatibility (872 edges), beside the same algorithm in Python. Reading the
 * file counts for nobody.
 */
export async function measureInference({
  root,
  signal,
  onProgress,
}: AnalyticsOptions): Promise<InferenceTimes> {
  const contenders = {
    ours: async () => inferHere(),
    plainPython: () => inferInPython(root, 'plain', signal),
    numpy: () => inferInPython(root, 'numpy', signal),
  };
  const found = { ours: [] as Inferred[], plainPython: [] as Inferred[], numpy: [] as Inferred[] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    onProgress(`Inferring the network of SPID: round ${round} of ${ROUNDS}`);
    for (const [name, infer] of entriesOf(contenders)) {
      signal.throwIfAborted();
      const inferred = await infer();
      if (inferred !== null) found[name].push(inferred);
    }
  }
  const all = [...found.ours, ...found.plainPython, ...found.numpy].map(({ edges }) => edges);
  return {
    edges: all[0]?.length ?? 0,
    ours: medianSeconds(found.ours) as number,
    plainPython: medianSeconds(found.plainPython),
    numpy: medianSeconds(found.numpy),
    isSame: all.every((edges) => isDeepStrictEqual(edges, all[0])),
  };
}

function entriesOf<Name extends string, Work>(
  works: Readonly<Record<Name, Work>>,
): readonly (readonly [Name, Work])[] {
  return Object.entries(works) as unknown as readonly (readonly [Name, Work])[];
}

function inferHere(): Inferred {
  const set = spidCascadesAsNamed();
  const start = performance.now();
  const { edges } = inferNetwork(set, {
    model: { model: 'exponential', lambda: RATE },
    stop: { pValue: CUTOFF },
    compat: 'networkinference-1.2',
  });
  const seconds = (performance.now() - start) / 1000;
  const nameOf = (unit: number): string => set.units[unit] as string;
  return { edges: edges.map(({ parent, child }) => [nameOf(parent), nameOf(child)]), seconds };
}

/** Null where Python, or the package that is asked for, is not there. */
async function inferInPython(
  root: string,
  kind: 'plain' | 'numpy',
  signal: AbortSignal,
): Promise<Inferred | null> {
  const program = join(root, 'bench', 'analytics', 'netinf_reference.py');
  const argv = [program, SPID_FILE, String(RATE), String(CUTOFF), kind];
  const options = { signal, maxBuffer: 2 ** 24 };
  try {
    const { stdout } = await promisify(execFile)('python3', argv, options);
    return JSON.parse(stdout) as Inferred;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code, stderr } = error as { readonly code?: unknown; readonly stderr?: unknown };
  return code === 'ENOENT' || String(stderr).includes('ModuleNotFoundError');
}

function medianSeconds(inferred: readonly Inferred[]): number | null {
  return inferred.length === 0 ? null : toTiming(inferred.map(({ seconds }) => seconds)).median;
}
