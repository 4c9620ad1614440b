/** The forms in which contenders answer, and what becomes of them in the form that all share. */

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A connection of either GraphQL server. */
export interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

export interface Dated {
  readonly text: string;
}

export function nodesOf<Node>({ edges }: Edges<Node>): readonly Node[] {
  return edges.map(({ node }) => node);
}

export function textOf(date: Dated | null): string | null {
  return date?.text ?? null;
}

/** The peer has no field to one: each is a list of one. Throws when it is not. */
export function only<T>(items: readonly T[]): T {
  const [item] = items;
  if (item === undefined || items.length > 1)
    throw new Error(`One record was expected, but got ${items.length}.`);
  return item;
}

/** A copy in the order of a key; keys are compared by code unit. */
export function sortedBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
