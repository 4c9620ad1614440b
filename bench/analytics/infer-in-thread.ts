import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { CascadeSet } from '#src/analytics/cascades/cascade.js';
import type { InferredNetwork } from '#src/analytics/network-inference/infer-network.js';
import type { InferNetworkInput } from '#src/jobs/infer-network/infer-network-work.js';
import { runInWorker } from '#src/jobs/run-in-worker.js';
import { inferenceOptions, type Rule } from './spid.js';

/** An inferred network, and how long it took. */
export interface Inferred {
  /** From whom, to whom, by name. */
  readonly edges: readonly (readonly [string, string])[];
  readonly seconds: number;
  /** The longest that the thread which waited for it stood still, in milliseconds; null for another process. */
  readonly standstill: number | null;
}

/** As a job of the server does it: a thread is started, gets the cascades and gives the network; all of that counts. */
export async function inferInThread(
  set: CascadeSet,
  rule: Rule,
  signal: AbortSignal,
): Promise<Inferred> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const start = performance.now();
  const { edges } = await runInWorker<InferNetworkInput, InferredNetwork>(
    'inferNetwork',
    { set, options: inferenceOptions(rule) },
    { onProgress: () => {}, signal },
  );
  const seconds = (performance.now() - start) / 1_000;
  delay.disable();
  const nameOf = (unit: number): string => set.units[unit] as string;
  return {
    edges: edges.map(({ parent, child }) => [nameOf(parent), nameOf(child)]),
    seconds,
    standstill: delay.max / 1e6,
  };
}
