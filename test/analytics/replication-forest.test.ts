import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replicationForest } from '#src/analytics/replication-forest.js';
import { replicationTree, treeVirality } from '#src/analytics/replication-tree.js';
import { partialDate } from '#src/domain/partial-date.js';
import type { ReplicationEdge } from '#src/domain/replication.js';

describe('replicationForest', () => {
  it('has a tree for each pilot that took up from none, the largest first', () => {
    // b and c from a, d from c; f from e.
    expect(shape('b<a c<a d<c f<e')).toEqual(['a: b1<a c1<a d2<c', 'e: f1<e']);
  });

  it('orders trees of one size by their roots', () => {
    expect(shape('z<y b<a')).toEqual(['a: b1<a', 'y: z1<y']);
  });

  it('hangs a pilot on the source with fewest hops from any root, and keeps it in one tree', () => {
    // d is two hops below a and one below e.
    expect(shape('b<a c<a d<c d<e')).toEqual(['a: b1<a c1<a', 'e: d1<e']);
  });

  it('hangs a pilot on the earlier of two sources as near, then on the lesser id', () => {
    expect(shape('c<a@2005 c<b@2004 d<a d<b')).toEqual(['a: d1<a', 'b: c1<b']);
  });

  it('has the least id of a circle as the root of what hangs on it', () => {
    expect(shape('c<b b<c d<c')).toEqual(['b: c1<b d2<c']);
  });

  it('has no root in a circle that something else leads to', () => {
    expect(shape('c<b b<c b<a d<c')).toEqual(['a: b1<a c2<b d3<c']);
  });

  it('has no root in a circle below another circle, whatever their ids', () => {
    // y and z gave to a, which gave back and forth with b.
    expect(shape('z<y y<z a<z b<a a<b')).toEqual(['y: z1<y a2<z b3<a']);
  });

  it('has no root that only hangs on a circle', () => {
    // a took up from y and was taken up by b; y and z are the circle.
    expect(shape('z<y y<z a<y b<a')).toEqual(['y: a1<y z1<y b2<a']);
  });

  it('does not hang a pilot on itself', () => {
    expect(shape('a<a b<a')).toEqual(['a: b1<a']);
    expect(replicationForest([])).toEqual([]);
  });

  it('holds every pilot of any edges once, below a source of its own, one hop farther', () => {
    fc.assert(
      fc.property(edgesBetween(12), (edges) => {
        const trees = replicationForest(edges);
        const pilots = trees.flatMap((tree) => [
          tree.originId,
          ...tree.adopters.map(({ pilotId }) => pilotId),
        ]);
        const known = edges.filter((edge) => edge.sourceId !== edge.receiverId);
        expect([...pilots].sort()).toEqual(
          [...new Set(known.flatMap(({ sourceId, receiverId }) => [sourceId, receiverId]))].sort(),
        );
        for (const { originId, adopters } of trees) {
          const hops = new Map(adopters.map(({ pilotId, hop }) => [pilotId, hop]));
          for (const { pilotId, hop, edge } of adopters) {
            expect([edge.receiverId, hop]).toEqual([pilotId, 1 + (hops.get(edge.sourceId) ?? 0)]);
            expect(known).toContain(edge);
            if (hop === 1) expect(edge.sourceId).toBe(originId);
          }
        }
      }),
    );
  });

  it('has a root with a source only in a circle that leads back to it', () => {
    fc.assert(
      fc.property(edgesBetween(8), (edges) => {
        const known = edges.filter((edge) => edge.sourceId !== edge.receiverId);
        for (const { originId } of replicationForest(edges)) {
          for (const above of ancestorsOf(originId, known))
            expect(ancestorsOf(above, known)).toContain(originId);
        }
      }),
    );
  });
});

describe('treeVirality', () => {
  it('is the mean distance of all pairs', () => {
    // A root with two below it and one below the first: 3-1-2-4 is a chain of four, (4 + 1) / 3.
    const [tree] = replicationForest(edgesOf('b<a c<a d<b'));
    expect(tree && treeVirality(tree)).toBeCloseTo(5 / 3, 12);
  });

  it('is null where nobody took it up', () => {
    expect(treeVirality(replicationTree('a', []))).toBeNull();
  });
});

/** Trees told as `root: pilot, hop, < parent`. */
function shape(text: string): readonly string[] {
  return replicationForest(edgesOf(text)).map(({ originId, adopters }) => {
    const all = adopters.map(({ pilotId, hop, edge }) => `${pilotId}${hop}<${edge.sourceId}`);
    return `${originId}: ${all.join(' ')}`;
  });
}

/** Edges told as `receiver<source`, and a year where it matters. */
function edgesOf(text: string): readonly ReplicationEdge[] {
  return text.split(' ').map((edge) => {
    const [pair = '', year] = edge.split('@');
    const [receiverId = '', sourceId = ''] = pair.split('<');
    return toEdge(receiverId, sourceId, year);
  });
}

function edgesBetween(pilots: number): fc.Arbitrary<readonly ReplicationEdge[]> {
  const pilot = fc.nat(pilots - 1).map((index) => `p${index}`);
  const year = fc.option(fc.integer({ min: 2000, max: 2005 }).map(String), { nil: undefined });
  return fc.array(
    fc.tuple(pilot, pilot, year).map((parts) => toEdge(...parts)),
    { maxLength: 20 },
  );
}

function toEdge(receiverId: string, sourceId: string, year: string | undefined): ReplicationEdge {
  return {
    replicationId: `${receiverId}-${sourceId}`,
    sourceId,
    receiverId,
    replicationClass: 'ATTESTED',
    date: year === undefined ? null : partialDate(year),
  };
}

function ancestorsOf(pilotId: string, edges: readonly ReplicationEdge[]): readonly string[] {
  const found = new Set<string>();
  const open = [pilotId];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const { sourceId, receiverId } of edges) {
      if (receiverId !== id || found.has(sourceId)) continue;
      found.add(sourceId);
      open.push(sourceId);
    }
  }
  return [...found];
}
