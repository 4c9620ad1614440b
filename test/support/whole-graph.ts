import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';

const NODES = `
  MATCH (n)
  WHERE NOT n:DataRelease AND NOT n:CommitCounter
  RETURN labels(n) AS labels, n.id AS id, properties(n) AS properties
  ORDER BY id
`;

const RELATIONSHIPS = `
  MATCH (a)-[r]->(b)
  RETURN a.id AS fromId, type(r) AS type, b.id AS toId, r.id AS ownId, properties(r) AS properties
  ORDER BY fromId, type, toId, ownId
`;

const WHOLE = { maxRows: 5_000_000, timeoutMillis: 120_000 } as const;

/** A line for every node and relationship, by what it is. Releases, which tell the time, are left out. */
export async function wholeGraph(store: GraphStore): Promise<readonly string[]> {
  const rows = [
    ...(await store.read(cypher(NODES), WHOLE)),
    ...(await store.read(cypher(RELATIONSHIPS), WHOLE)),
  ];
  return rows.map((row) => JSON.stringify(row, inOrder)).sort();
}

/** What only one of two graphs holds. Comparing tens of thousands of lines by `toEqual` takes minutes. */
export function differences(
  found: readonly string[],
  expected: readonly string[],
): { readonly unexpected: readonly string[]; readonly missing: readonly string[] } {
  return { unexpected: without(found, expected), missing: without(expected, found) };
}

/** No difference at all, for `toEqual`. */
export const SAME = { unexpected: [], missing: [] } as const;

function without(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const line of others) left.set(line, (left.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

/** Properties have no order in a graph. */
function inOrder(_: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
