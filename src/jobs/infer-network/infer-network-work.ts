import type { CascadeSet } from '../../analytics/cascades/cascade.js';
import {
  inferNetwork,
  type InferredNetwork,
  type NetworkOptions,
} from '../../analytics/network-inference/infer-network.js';
import type { Report } from '../worker-protocol.js';

/** What the thread gets: plain values alone. */
export interface InferNetworkInput {
  readonly set: CascadeSet;
  readonly options: Omit<NetworkOptions, 'onProgress'>;
}

/** The work of the thread: one edge after another, each of which is told. */
export function inferNetworkWork(
  { set, options }: InferNetworkInput,
  report: Report,
): InferredNetwork {
  return inferNetwork(set, {
    ...options,
    onProgress: (done, total) => report({ stage: 'inferring', done, total }),
  });
}
