import type { CascadeSet } from '../cascades/cascade.js';
import { listAdoptions, type AdoptionList } from './adoption-list.js';
import { baseParent } from './base-parent.js';
import type { NetworkEdge } from './network-edge.js';
import type { TieScores } from './tie-scores.js';

export interface CandidateEdge extends NetworkEdge {
  /** What the edge adds to the log score of all cascades. */
  readonly gain: number;
  /** How many other edges would have gained the same: between them, only the order of the units decides. */
  readonly ties: number;
}

/** Stands for an edge that cannot be, or is taken; a gain is never below 0. */
const NONE = -1;

/** Gains that differ by no more than this part are the same but for rounding, which hangs on the order of the cascades. */
const ROUNDING = 1e-10;

/**
 * What each possible edge would add to the score of the best trees, given the edges taken so far.
 *
 * gain(u to v) = sum over the cascades with u before v of max(0, ln(0.5 f(lag)) - score of v so far). An edge changes the scores of its child alone,
 * so taking one makes only the gains of that child new. The gains of a child are summed in one pass over those before it; no pair is stored.
 * Cost: O(pairs of adopters) to make; to take an edge, the pairs with its child. Memory: O(adoptions + units^2).
 * Source: methods, M4.
 */
export class EdgeGains {
  /** Number of pairs of units of which one comes before the other in some cascade. */
  readonly possibleEdges: number;
  readonly #units: number;
  readonly #cascades: number;
  readonly #adoptions: AdoptionList;
  readonly #scoresOf: TieScores;
  readonly #tolerance: number;
  /** The best score so far of each adoption that has one before it. */
  readonly #scores: Float64Array;
  /** At `child * units + parent`. */
  readonly #gains: Float64Array;
  readonly #isTaken: Uint8Array;
  readonly #greatest: Float64Array;

  /** With `isExact`, gains that differ by rounding alone are not the same. */
  constructor(set: CascadeSet, scores: TieScores, isExact: boolean) {
    this.#units = set.units.length;
    this.#cascades = set.cascades.length;
    this.#adoptions = listAdoptions(set);
    this.#scoresOf = scores;
    this.#tolerance = isExact ? 0 : ROUNDING;
    this.#scores = baseScores(set, scores);
    this.#gains = new Float64Array(this.#units ** 2);
    this.#isTaken = new Uint8Array(this.#units ** 2);
    this.#greatest = new Float64Array(this.#units);
    for (let child = 0; child < this.#units; child += 1) this.#refresh(child);
    this.possibleEdges = this.#gains.reduce((count, gain) => count + Number(gain !== NONE), 0);
  }

  /** The edge that gains most, the last by child, then parent, of those that gain the same. Null when none is left. */
  best(): CandidateEdge | null {
    const greatest = this.#greatest.reduce((a, b) => Math.max(a, b), NONE);
    if (greatest === NONE) return null;
    const least = greatest - this.#tolerance * Math.max(1, greatest);
    const child = this.#greatest.findLastIndex((gain) => gain >= least);
    const gains = this.#gainsOf(child);
    const parent = gains.findLastIndex((gain) => gain >= least);
    return { parent, child, gain: gains[parent] as number, ties: this.#countLike(greatest) - 1 };
  }

  #countLike(greatest: number): number {
    const least = greatest - ROUNDING * Math.max(1, greatest);
    let count = 0;
    for (const [child, greatestOfChild] of this.#greatest.entries())
      if (greatestOfChild >= least)
        for (const gain of this.#gainsOf(child)) count += Number(gain >= least);
    return count;
  }

  /** Puts an edge into the network, and gives what each cascade gains by it. */
  take({ parent, child }: NetworkEdge): Float64Array {
    const { units, cascades, ofUnit } = this.#adoptions;
    const improvements = new Float64Array(this.#cascades);
    for (const adoption of ofUnit[child] ?? []) {
      this.#forEachBefore(adoption, (earlier, lag) => {
        if (units[earlier] !== parent) return;
        const score = this.#scoresOf.inNetwork(lag);
        const improvement = score - (this.#scores[adoption] as number);
        if (improvement <= 0) return;
        improvements[cascades[adoption] as number] = improvement;
        this.#scores[adoption] = score;
      });
    }
    this.#isTaken[child * this.#units + parent] = 1;
    this.#refresh(child);
    return improvements;
  }

  #refresh(child: number): void {
    const gains = this.#gainsOf(child).fill(NONE);
    for (const adoption of this.#adoptions.ofUnit[child] ?? []) {
      const score = this.#scores[adoption] as number;
      this.#forEachBefore(adoption, (earlier, lag) => {
        const parent = this.#adoptions.units[earlier] as number;
        const improvement = this.#scoresOf.inNetwork(lag) - score;
        gains[parent] = Math.max(0, gains[parent] as number) + Math.max(0, improvement);
      });
    }
    const start = child * this.#units;
    gains.forEach((_, parent) => {
      if (this.#isTaken[start + parent] === 1) gains[parent] = NONE;
    });
    this.#greatest[child] = gains.reduce((a, b) => Math.max(a, b), NONE);
  }

  #gainsOf(child: number): Float64Array {
    return this.#gains.subarray(child * this.#units, (child + 1) * this.#units);
  }

  #forEachBefore(adoption: number, visit: (earlier: number, lag: number) => void): void {
    const { times, starts, cascades } = this.#adoptions;
    const time = times[adoption] as number;
    let earlier = starts[cascades[adoption] as number] as number;
    for (; (times[earlier] as number) < time; earlier += 1)
      visit(earlier, time - (times[earlier] as number));
  }
}

/** NaN for an adoption with none before it, which is never looked at. */
function baseScores({ cascades }: CascadeSet, { outside }: TieScores): Float64Array {
  return Float64Array.from(
    cascades.flatMap((cascade) =>
      Array.from(cascade.times, (time, place) => {
        const parent = baseParent(cascade, place, outside);
        return parent === null ? Number.NaN : outside(time - (cascade.times[parent] as number));
      }),
    ),
  );
}
