import type { CascadeSet } from '../cascades/cascade.js';
import {
  inferNetwork,
  type InferredEdge,
  type NetworkEnd,
  type NetworkOptions,
} from '../network-inference/infer-network.js';
import { cascadesBetween } from './cascades-between.js';

/** How networks are inferred, one a period. */
export interface TrailingOptions extends Omit<NetworkOptions, 'onProgress'> {
  /** Number of periods before a period that its network rests on; the period itself is not among them. */
  readonly window: number;
  /** Called after each network. Throw from it to cancel. */
  readonly onProgress?: ((done: number, total: number | null) => void) | undefined;
}

/** The network that adoptions before a period show. It may have fewer edges than asked for: `end` says why. */
export interface PeriodNetwork {
  readonly period: number;
  readonly edges: readonly InferredEdge[];
  readonly end: NetworkEnd;
}

/**
 * A network for each period from `first` to `last`, inferred anew from the adoptions of the `window` periods before it.
 *
 * Cost: that of `inferNetwork` for each period. Throws: RangeError as `inferNetwork` does, or for a window below 1.
 * Source: methods, M7. spid has no network at all where fewer edges are possible than asked for; here it has those.
 */
export function trailingNetworks(
  set: CascadeSet,
  first: number,
  last: number,
  { window, onProgress, ...options }: TrailingOptions,
): readonly PeriodNetwork[] {
  if (!(window >= 1 && Number.isFinite(window)))
    throw new RangeError(`A window is at least 1 period, but got ${window}.`);
  const networks: PeriodNetwork[] = [];
  for (let period = first; period <= last; period += 1) {
    const before = cascadesBetween(set, period - window, period);
    const { edges, end } = inferNetwork(before, options);
    networks.push({ period, edges, end });
    onProgress?.(networks.length, Math.max(0, last - first + 1));
  }
  return networks;
}
