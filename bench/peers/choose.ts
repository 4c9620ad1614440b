import { createHash } from 'node:crypto';

/** So many items, or all when there are fewer: the same for the same seed, in whatever order the items came. */
export function choose<T>(
  seed: number,
  items: readonly T[],
  count: number,
  keyOf: (item: T) => string,
): readonly T[] {
  const digest = (item: T): string =>
    createHash('sha256')
      .update(`${seed} ${keyOf(item)}`)
      .digest('hex');
  return items
    .map((item) => ({ item, key: digest(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);
}
