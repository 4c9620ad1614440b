import { similarity } from '../domain/name-score.js';

/** A step as it is compared: what it is called, and which general practice it is where that is known. */
export interface ComparedStep {
  readonly id: string;
  readonly name: string;
  readonly practiceId: string | null;
}

/** What became of a step from one program to the other. */
export const STEP_ALIGNMENTS = ['same', 'renamed', 'moved', 'added', 'dropped'] as const;
export type StepAlignment = (typeof STEP_ALIGNMENTS)[number];

/** A step of the one, of the other, or of both. */
export interface AlignedStep {
  readonly alignment: StepAlignment;
  /** Whether a step that moved also goes by another name. */
  readonly isRenamed: boolean;
  readonly beforeId: string | null;
  readonly afterId: string | null;
}

/** Names that share less than this of their pairs of characters are different steps. */
const LEAST_SIMILARITY = 0.5;

/**
 * Aligns the steps of two programs: a step of both has the same name, is the same general practice, or has a name of which half or more of the
 * pairs of characters are shared; each step is aligned with at most one, the surest first. A step of both is moved when it is no part of the
 * longest series of steps that both have in the same order.
 *
 * Shapes: both lists in order; the result has each step once, in the order of `after`, with what was dropped where it stood in `before`.
 * Cost: O(n * m) for lists of n and m steps.
 * Source: order by longest increasing subsequence (Fredman 1975); names by the coefficient of Dice (1945) over pairs of characters.
 */
export function alignSteps(
  before: readonly ComparedStep[],
  after: readonly ComparedStep[],
): readonly AlignedStep[] {
  const partners = matchSteps(before, after);
  const stays = longestIncreasing(
    after.flatMap(({ id }, index) => {
      const partner = partners.get(id);
      return partner === undefined ? [] : [{ key: index, value: before.indexOf(partner) }];
    }),
  );
  const aligned: AlignedStep[] = after.map((step, index) => {
    const partner = partners.get(step.id);
    if (partner === undefined)
      return { alignment: 'added', isRenamed: false, beforeId: null, afterId: step.id };
    const isRenamed = normalized(partner.name) !== normalized(step.name);
    const alignment = !stays.has(index) ? 'moved' : isRenamed ? 'renamed' : 'same';
    return { alignment, isRenamed, beforeId: partner.id, afterId: step.id };
  });
  return withDropped(before, partners, aligned);
}

/** Partner in `before` of each step of `after` that has one, by id. */
function matchSteps(
  before: readonly ComparedStep[],
  after: readonly ComparedStep[],
): ReadonlyMap<string, ComparedStep> {
  const partners = new Map<string, ComparedStep>();
  const pairs = after.flatMap((to) =>
    before.map((from) => ({ from, to, likeness: likenessOf(from, to) })),
  );
  const taken = new Set<ComparedStep>();
  for (const { from, to, likeness } of pairs.sort((a, b) => b.likeness - a.likeness)) {
    if (likeness < LEAST_SIMILARITY) break;
    if (taken.has(from) || partners.has(to.id)) continue;
    taken.add(from);
    partners.set(to.id, from);
  }
  return partners;
}

/** 3 for the same name, 2 for the same practice, else how much of the names is shared, from 0 to 1. */
function likenessOf(a: ComparedStep, b: ComparedStep): number {
  if (normalized(a.name) === normalized(b.name)) return 3;
  if (a.practiceId !== null && a.practiceId === b.practiceId) return 2;
  return similarity(normalized(a.name), normalized(b.name));
}

function normalized(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Keys of a longest series whose values increase; of several, the one that ends first. */
function longestIncreasing(
  items: readonly { readonly key: number; readonly value: number }[],
): ReadonlySet<number> {
  const chains = items.map(() => ({ length: 1, previous: -1 }));
  for (const [at, { value }] of items.entries()) {
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (chains[earlier]?.length ?? 0) + 1;
      const chain = chains[at];
      if ((items[earlier]?.value ?? 0) < value && chain !== undefined && length > chain.length) {
        chains[at] = { length, previous: earlier };
      }
    }
  }
  const longest = Math.max(0, ...chains.map(({ length }) => length));
  const keys = new Set<number>();
  let at = chains.findIndex(({ length }) => length === longest);
  while (at >= 0) {
    keys.add(items[at]?.key ?? -1);
    at = chains[at]?.previous ?? -1;
  }
  return keys;
}

/** Puts each dropped step behind the partner of the step that stood before it. */
function withDropped(
  before: readonly ComparedStep[],
  partners: ReadonlyMap<string, ComparedStep>,
  aligned: readonly AlignedStep[],
): readonly AlignedStep[] {
  const kept = new Set([...partners.values()].map(({ id }) => id));
  const result = [...aligned];
  let previousId: string | null = null;
  for (const { id } of before) {
    if (!kept.has(id)) {
      const at =
        previousId === null ? 0 : result.findIndex((step) => step.beforeId === previousId) + 1;
      result.splice(at, 0, { alignment: 'dropped', isRenamed: false, beforeId: id, afterId: null });
    }
    previousId = id;
  }
  return result;
}
