/**
 * Structural virality of a tree: the mean distance between all pairs of its nodes. Near 2 for a star (one place that all copied),
 * growing with the length of chains (each copied from the last copier).
 *
 * Shapes: `parents[i]` is the index of node i's parent, null for the root; a parent may stand anywhere in the list.
 * Units: edges. Null for fewer than two nodes, where there is no pair.
 * Cost: O(n).
 * Throws: RangeError when there is not exactly one root, or a node does not lead to it.
 * Source: Goel, Anderson, Hofman and Watts (2016), The Structural Virality of Online Diffusion, doi:10.1287/mnsc.2015.2158:
 *   1/(n(n-1)) times the sum over ordered pairs. Each edge lies between s and n - s nodes, for the s nodes below it.
 *   It is blind to which node is the root: show depth beside it.
 */
export function structuralVirality(parents: readonly (number | null)[]): number | null {
  const n = parents.length;
  if (n < 2) return null;
  const sizes = subtreeSizes(parents);
  let sum = 0;
  parents.forEach((parent, node) => {
    const below = sizes[node] as number;
    if (parent !== null) sum += below * (n - below);
  });
  return (2 * sum) / (n * (n - 1));
}

/** Number of nodes at and below each node. Leaves are taken off one after another. */
function subtreeSizes(parents: readonly (number | null)[]): readonly number[] {
  const roots = parents.filter((parent) => parent === null).length;
  if (roots !== 1) throw new RangeError(`A tree has one root, but got ${roots}.`);
  const sizes = parents.map(() => 1);
  const children = parents.map(() => 0);
  for (const parent of parents) if (parent !== null) children[parent] = (children[parent] ?? 0) + 1;
  const leaves = [...children.keys()].filter((node) => children[node] === 0);
  let taken = 0;
  for (let node = leaves.pop(); node !== undefined; node = leaves.pop()) {
    taken += 1;
    const parent = parents[node] ?? null;
    if (parent === null) continue;
    sizes[parent] = (sizes[parent] as number) + (sizes[node] as number);
    children[parent] = (children[parent] as number) - 1;
    if (children[parent] === 0) leaves.push(parent);
  }
  if (taken !== parents.length) throw new RangeError('A tree has no circle, but got one.');
  return sizes;
}
