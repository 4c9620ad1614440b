import type { Cascade, CascadeSet } from '../cascades/cascade.js';
import { baseParent } from './base-parent.js';
import { checkCascadeSet } from './check-cascade-set.js';
import type { NetworkCompatibility } from './network-compatibility.js';
import type { NetworkEdge } from './network-edge.js';
import { parentsByChild } from './parents-by-child.js';
import { tieScores, type TieScores } from './tie-scores.js';
import type { TransmissionModel } from './transmission-model.js';

/** Whom an adopter most likely followed in one cascade. */
export interface TreeBranch extends NetworkEdge {
  readonly logScore: number;
  /** In the unit of the times of the set, above 0. */
  readonly lag: number;
  /** False when no edge of the network explains the adoption as well as a tie outside it. */
  readonly isInNetwork: boolean;
}

/**
 * The most likely tree of each cascade, given a network: each adopter hangs on the one earlier adopter that scores most.
 *
 * An edge of the network scores ln(0.5 f(lag)), any other tie ln(1e-10 f(lag)). A tie of scores goes to the edge that comes first in
 * `edges`, and between ties outside the network to the earliest adopter, then the first unit.
 * Shapes: one list a cascade, by the place of the child. Adopters with none before them, such as the first, have no branch.
 * Cost: O(pairs of adopters + cascades * edges) at worst.
 * `compat` is that of the network: see `tieScores`.
 * Throws: RangeError for a set, edges or parameters that cannot be.
 * Source: methods, M3 and F7; Gomez-Rodriguez, Leskovec and Krause (2010), doi:10.1145/1835804.1835933.
 */
export function cascadeTrees(
  set: CascadeSet,
  edges: readonly NetworkEdge[],
  transmission: TransmissionModel,
  compat: NetworkCompatibility | null = null,
): readonly (readonly TreeBranch[])[] {
  checkCascadeSet(set);
  const scores = tieScores(transmission, compat);
  const parents = parentsByChild(edges, set.units.length);
  return set.cascades.map((cascade) => treeOf(cascade, parents, scores));
}

function treeOf(
  cascade: Cascade,
  parents: readonly (readonly number[])[],
  scores: TieScores,
): readonly TreeBranch[] {
  const times = new Map([...cascade.adopters].map((unit, place) => [unit, cascade.times[place]]));
  const branches: TreeBranch[] = [];
  for (const [place, child] of cascade.adopters.entries()) {
    const base = baseParent(cascade, place, scores.outside);
    if (base === null) continue;
    const time = cascade.times[place] as number;
    const branchFrom = (parent: number, isInNetwork: boolean): TreeBranch => {
      const lag = time - (times.get(parent) as number);
      const logScore = isInNetwork ? scores.inNetwork(lag) : scores.outside(lag);
      return { parent, child, logScore, lag, isInNetwork };
    };
    let best = branchFrom(cascade.adopters[base] as number, false);
    for (const parent of parents[child] ?? []) {
      if (!((times.get(parent) ?? Infinity) < time)) continue;
      const branch = branchFrom(parent, true);
      if (branch.logScore > best.logScore) best = branch;
    }
    branches.push(best);
  }
  return branches;
}
