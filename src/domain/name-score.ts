/** How a name was found to answer a text, from the surest to the least sure. */
export const MATCH_CLASSES = ['exact', 'historic', 'alias', 'contains', 'similar'] as const;
export type MatchClass = (typeof MATCH_CLASSES)[number];

/** Points of a name that leaves nothing to be desired in its class. */
const MOST: Readonly<Record<MatchClass, number>> = {
  exact: 100,
  historic: 90,
  alias: 80,
  contains: 70,
  similar: 39,
};

/** Points that a name loses whose bearer is no more, where no date was given. */
const ENDED = 5;
const LEAST_CONTAINING = 45;

/**
 * From 1 to 100: every exact name stands above every historic one, these above aliases, then names that contain the text (40 to 70, by the share of
 * the name that it makes up), then names that are like it (1 to 39, by {@link similarity}).
 */
export function scoreOf(
  matchClass: MatchClass,
  {
    text,
    name,
    isEnded,
  }: { readonly text: string; readonly name: string; readonly isEnded: boolean },
): number {
  const loss = isEnded ? ENDED : 0;
  switch (matchClass) {
    case 'contains': {
      const share = [...text].length / Math.max(1, [...name].length);
      return (
        Math.round(LEAST_CONTAINING + (MOST.contains - LEAST_CONTAINING) * Math.min(1, share)) -
        loss
      );
    }
    case 'similar':
      return Math.max(1, Math.round(MOST.similar * similarity(text, name)) - loss);
    default:
      return MOST[matchClass] - loss;
  }
}

/**
 * Sørensen–Dice coefficient of the pairs of neighbouring characters of two texts, letters in either case: twice the shared pairs over
 * all pairs, in [0, 1]; a pair counts as often as it stands in both. Texts of one character are like each other only when equal.
 */
export function similarity(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)];
  if (first.length === 0 || second.length === 0) return a.toLowerCase() === b.toLowerCase() ? 1 : 0;
  const left = new Map<string, number>();
  for (const pair of first) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of second) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (first.length + second.length);
}

function pairsOf(text: string): readonly string[] {
  const characters = [...text.trim().toLowerCase()];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
