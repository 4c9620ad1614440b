import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  adoptersByHop,
  replicationTree,
  treeBreadth,
  treeDepth,
  type ReplicationTree,
} from '#src/analytics/replication-tree.js';
import type { ReplicationEdge } from '#src/domain/replication.js';
import { edge } from '../support/graph-edges.js';

describe('replicationTree', () => {
  it('hangs each adopter on the source by which it is reached, hop by hop', () => {
    const tree = treeOf(['o a 2011', 'o b 2012'], ['a c 2013'], ['c d 2014']);
    expect(shapeOf(tree)).toEqual(['1 a<o', '1 b<o', '2 c<a', '3 d<c']);
  });

  it('prefers fewest hops, even where a longer way came earlier', () => {
    const tree = treeOf(['o a 2011', 'o b 2018'], ['a b 2012']);
    expect(shapeOf(tree)).toEqual(['1 a<o', '1 b<o']);
    expect(othersOf(tree, 'b')).toEqual(['a-b']);
  });

  it('prefers the earliest date among sources of one hop', () => {
    const tree = treeOf(['o a 2011', 'o b 2011'], ['a c 2015-02', 'b c 2015-01']);
    expect(shapeOf(tree)).toContain('2 c<b');
    expect(othersOf(tree, 'c')).toEqual(['a-c']);
  });

  it('takes the end of a date where the beginnings are equal: the more precise one first', () => {
    const tree = treeOf(['o a 2011', 'o b 2011'], ['a c 2015', 'b c 2015-01']);
    expect(shapeOf(tree)).toContain('2 c<b');
  });

  it('puts an unknown date behind every known one', () => {
    const tree = treeOf(['o a 2011', 'o b 2011'], ['a c', 'b c 2099']);
    expect(shapeOf(tree)).toContain('2 c<b');
    expect(othersOf(tree, 'c')).toEqual(['a-c']);
  });

  it('prefers the least id of the source among equal dates, then that of the replication', () => {
    expect(shapeOf(treeOf(['o b 2011', 'o a 2011'], ['b c 2015', 'a c 2015']))).toContain('2 c<a');
    const parallel = replicationTree('o', [[edge('o a 2011', 'r2'), edge('o a 2011', 'r1')]]);
    expect(parallel.adopters[0]?.edge.replicationId).toBe('r1');
    expect(othersOf(parallel, 'a')).toEqual(['r2']);
  });

  it('lists the other sources by date, of whatever hop', () => {
    const tree = treeOf(
      ['o a 2011', 'o b 2019'],
      ['a c 2014', 'b c 2016'],
      ['c b 2012', 'c a 2013'],
    );
    expect(othersOf(tree, 'c')).toEqual(['b-c']);
    expect(othersOf(tree, 'b')).toEqual(['c-b']);
    expect(othersOf(tree, 'a')).toEqual(['c-a']);
  });

  it('takes an edge back to the origin for no adoption', () => {
    expect(shapeOf(treeOf(['o a 2011'], ['a o 2012']))).toEqual(['1 a<o']);
  });

  it('orders adopters by hop, then date with unknown ones last, then id', () => {
    const tree = treeOf(['o e', 'o d 2012', 'o c 2012', 'o b 2011', 'o a']);
    expect(tree.adopters.map(({ pilotId }) => pilotId)).toEqual(['b', 'c', 'd', 'a', 'e']);
  });

  it('is empty when nobody took it up', () => {
    expect(replicationTree('o', [])).toEqual({ originId: 'o', adopters: [] });
  });

  it('is the same whatever the order of the edges within a level', () => {
    const levels = [
      ['o a 2011', 'o b 2011', 'o b 2011-01'],
      ['a c 2014', 'b c 2014', 'a d', 'b d 2013'],
      ['c a 2016', 'd e 2017', 'c e 2017'],
    ].map((level) => level.map((text, index) => edge(text, `${text} ${index}`)));
    const wanted = replicationTree('o', levels);
    const shuffled = fc.tuple(
      ...levels.map((level) => fc.shuffledSubarray(level, { minLength: level.length })),
    );
    fc.assert(
      fc.property(shuffled, (order: readonly (readonly ReplicationEdge[])[]) => {
        expect(replicationTree('o', order)).toEqual(wanted);
      }),
    );
  });
});

describe('the measures of a tree', () => {
  const tree = treeOf(['o a 2011', 'o b 2011', 'o c 2011'], ['a d 2012'], ['d e 2013', 'd f 2013']);

  it('count adopters by hop, the nearest first', () => {
    expect(adoptersByHop(tree)).toEqual([
      { hop: 1, adopters: 3 },
      { hop: 2, adopters: 1 },
      { hop: 3, adopters: 2 },
    ]);
  });

  it('give the farthest hop as depth, the most adopters at one hop as breadth', () => {
    expect(treeDepth(adoptersByHop(tree))).toBe(3);
    expect(treeBreadth(adoptersByHop(tree))).toBe(3);
  });

  it('are 0 and empty when nobody took it up', () => {
    const none = adoptersByHop(replicationTree('o', []));
    expect([treeDepth(none), treeBreadth(none), none]).toEqual([0, 0, []]);
  });
});

function treeOf(...levels: readonly (readonly string[])[]): ReplicationTree {
  return replicationTree(
    'o',
    levels.map((level) => level.map((text) => edge(text))),
  );
}

/** Each adopter as `hop pilot<parent`. */
function shapeOf(tree: ReplicationTree): readonly string[] {
  return tree.adopters.map(
    ({ hop, pilotId, edge: { sourceId } }) => `${hop} ${pilotId}<${sourceId}`,
  );
}

function othersOf(tree: ReplicationTree, pilotId: string): readonly string[] | undefined {
  const adopter = tree.adopters.find((candidate) => candidate.pilotId === pilotId);
  return adopter?.otherEdges.map(({ replicationId }) => replicationId);
}
