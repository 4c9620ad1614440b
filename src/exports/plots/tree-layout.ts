/** Where the nodes of a tree stand: a column for each hop, and rows that no two nodes of a column share. */
export interface TreeLayout {
  readonly hops: readonly number[];
  /** Distance of each node's middle from the top. */
  readonly middles: readonly number[];
  readonly height: number;
}

/**
 * Stacks the subtrees of each node's children in the order of the list, the node at the middle of them.
 *
 * Shapes: `parents[i]` is the index of node i's parent, null for the root; `heights[i]` is what node i needs. Units: those of the heights.
 * Cost: O(n). Throws: RangeError when the lists differ in length, there is not exactly one root, or a node does not lead to it.
 */
export function layoutTree(
  parents: readonly (number | null)[],
  heights: readonly number[],
): TreeLayout {
  if (parents.length !== heights.length) {
    throw new RangeError(`${parents.length} nodes have ${heights.length} heights.`);
  }
  const children = childrenOf(parents);
  const { order, hops } = fromTheRoot(parents, children);
  const blocks = [...heights];
  const inner = parents.map(() => 0);
  for (const node of [...order].reverse()) {
    for (const child of children[node] as readonly number[])
      inner[node] = (inner[node] as number) + (blocks[child] as number);
    blocks[node] = Math.max(heights[node] as number, inner[node] as number);
  }
  const tops = parents.map(() => 0);
  for (const node of order) {
    const block = blocks[node] as number;
    let top = (tops[node] as number) + (block - (inner[node] as number)) / 2;
    for (const child of children[node] as readonly number[]) {
      tops[child] = top;
      top += blocks[child] as number;
    }
  }
  return {
    hops,
    middles: tops.map((top, node) => top + (blocks[node] as number) / 2),
    height: blocks[order[0] as number] as number,
  };
}

function childrenOf(parents: readonly (number | null)[]): readonly (readonly number[])[] {
  const children = parents.map((): number[] => []);
  for (const [node, parent] of parents.entries()) if (parent !== null) children[parent]?.push(node);
  return children;
}

/** Nodes by hop, and the hop of each. */
function fromTheRoot(
  parents: readonly (number | null)[],
  children: readonly (readonly number[])[],
): { readonly order: readonly number[]; readonly hops: readonly number[] } {
  const order = [...parents.keys()].filter((node) => parents[node] === null);
  if (order.length !== 1) throw new RangeError(`A tree has one root, but got ${order.length}.`);
  const hops = parents.map(() => 0);
  for (const node of order) {
    for (const child of children[node] as readonly number[]) {
      hops[child] = (hops[node] as number) + 1;
      order.push(child);
    }
  }
  if (order.length !== parents.length) {
    throw new RangeError(`${parents.length - order.length} nodes do not lead to the root.`);
  }
  return { order, hops };
}
