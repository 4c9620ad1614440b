import type { CascadeSet } from '../cascades/cascade.js';
import { cascadeTrees, type TreeBranch } from './cascade-trees.js';
import { checkCascadeSet } from './check-cascade-set.js';
import { EdgeGains, type CandidateEdge } from './edge-gains.js';
import type { NetworkCompatibility } from './network-compatibility.js';
import { tieScores } from './tie-scores.js';
import type { TransmissionModel } from './transmission-model.js';
import { vuongTest } from './vuong-test.js';

/** Stop after a number of edges, or with the first edge whose p value is not below a cutoff. */
export type StopRule = { readonly edges: number } | { readonly pValue: number };

export interface NetworkOptions {
  readonly model: TransmissionModel;
  readonly stop: StopRule;
  readonly compat?: NetworkCompatibility | null;
  /** Called after each edge; `total` is null under a cutoff. Throw from it to cancel. */
  readonly onProgress?: ((done: number, total: number | null) => void) | undefined;
}

export interface InferredEdge extends CandidateEdge {
  /** Of Vuong's test of the network with the edge against that without it; null when it cannot tell. */
  readonly pValue: number | null;
}

/**
 * Why no further edge was looked for. NO_POSSIBLE_EDGE: nobody adopted after anybody. NO_EDGE_LEFT: every possible edge is in the network.
 * NO_VARIANCE: the stop is by p value, and the last edge has none.
 */
export type NetworkEnd =
  'EDGES_REACHED' | 'P_VALUE_REACHED' | 'NO_POSSIBLE_EDGE' | 'NO_EDGE_LEFT' | 'NO_VARIANCE';

export interface InferredNetwork {
  /** In the order in which they were added. */
  readonly edges: readonly InferredEdge[];
  readonly end: NetworkEnd;
  /** Number of pairs of units of which one comes before the other in some cascade. */
  readonly possibleEdges: number;
  /** By cascade: whom each adopter most likely followed. */
  readonly trees: readonly (readonly TreeBranch[])[];
  readonly model: TransmissionModel;
  readonly compat: NetworkCompatibility | null;
}

/**
 * The network along which adoptions most likely spread: the edge that improves the best trees of all cascades most is added, again and again.
 *
 * A tie in time makes no edge. Cascades with one adopter count as observations of the test. Under a cutoff, the edge that fails it is kept.
 * Of edges that gain the same, the last by child, then parent, in the order of the units is added: by name, if the set is of `cascadesFromRows`.
 * Late edges often gain the same as others, and the order then decides how many pass the test: 870 edges between the states of SPID in the order of
 * its file, 867 by name. `ties` of each edge says how many.
 * With `compat` three things of NetworkInference 1.2 are repeated: a fault of its test (see `PublishedDrift`), its arithmetic (see `tieScores`), and that
 * gains which differ by rounding are different. It orders units as its data name them; put them into that order to repeat it.
 * Cost: O(pairs of adopters), then for each edge the pairs with its child. Memory: O(adoptions + units^2).
 * Throws: RangeError for a set, a rule or parameters that cannot be; whatever `onProgress` throws.
 * Source: methods, M3, M4 and M6; Gomez-Rodriguez, Leskovec and Krause (2010), doi:10.1145/1835804.1835933.
 */
export function inferNetwork(set: CascadeSet, options: NetworkOptions): InferredNetwork {
  checkCascadeSet(set);
  checkStopRule(options.stop);
  const { model, compat = null } = options;
  const gains = new EdgeGains(set, tieScores(model, compat), compat !== null);
  const { edges, end } = addEdges(gains, set.cascades.length, options);
  const trees = cascadeTrees(set, edges, model, compat);
  return { edges, end, possibleEdges: gains.possibleEdges, trees, model, compat };
}

function checkStopRule(stop: StopRule): void {
  if ('edges' in stop && !(Number.isInteger(stop.edges) && stop.edges > 0))
    throw new RangeError(`A number of edges is an integer above 0, but got ${stop.edges}.`);
  if ('pValue' in stop && !(stop.pValue > 0 && stop.pValue <= 1))
    throw new RangeError(`A cutoff is above 0 and at most 1, but got ${stop.pValue}.`);
}

function addEdges(
  gains: EdgeGains,
  cascades: number,
  { stop, compat = null, onProgress }: NetworkOptions,
): { readonly edges: readonly InferredEdge[]; readonly end: NetworkEnd } {
  const drift = compat === null ? null : new PublishedDrift(cascades);
  const total = 'edges' in stop ? Math.min(stop.edges, gains.possibleEdges) : null;
  const edges: InferredEdge[] = [];
  for (;;) {
    const edge = gains.best();
    if (edge === null) return { edges, end: edges.length ? 'NO_EDGE_LEFT' : 'NO_POSSIBLE_EDGE' };
    const improvements = gains.take(edge);
    const { pValue } = vuongTest(drift === null ? improvements : drift.addTo(improvements));
    edges.push({ ...edge, pValue });
    onProgress?.(edges.length, total);
    const end = endAfter(edges.length, pValue, stop);
    if (end !== null) return { edges, end };
  }
}

function endAfter(edges: number, pValue: number | null, stop: StopRule): NetworkEnd | null {
  if ('edges' in stop) return edges === stop.edges ? 'EDGES_REACHED' : null;
  if (pValue === null) return 'NO_VARIANCE';
  return pValue >= stop.pValue ? 'P_VALUE_REACHED' : null;
}

/**
 * What NetworkInference 1.2 adds to improvements before its test: the test takes 1/N off the scores themselves, not off a copy, in every round.
 * A cascade that an edge improves gets a fresh score, so it seems to improve by 1/N more for each round since its last fresh score.
 */
class PublishedDrift {
  readonly #rounds: Float64Array;

  constructor(cascades: number) {
    this.#rounds = new Float64Array(cascades);
  }

  addTo(improvements: Float64Array): Float64Array {
    return improvements.map((improvement, cascade) => {
      const rounds = this.#rounds[cascade] as number;
      this.#rounds[cascade] = improvement > 0 ? 1 : rounds + 1;
      return improvement > 0 ? improvement + rounds / improvements.length : improvement;
    });
  }
}
