import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { replicationPaths } from '#src/analytics/time-respecting-paths.js';
import type { ReplicationEdge } from '#src/domain/replication.js';
import type { Reader } from '#src/queries/data-set-queries.js';
import { edgesBetweenPilots } from '#src/queries/path-queries.js';
import { walkCopies, walkSources } from '#src/queries/walk-replications.js';
import type { GraphValue } from '#src/store/graph-store.js';
import { edge } from '../support/graph-edges.js';

const ALL = { classes: ['ATTESTED'], maxHops: 8, validAt: null } as const;

describe('a walk along replications', () => {
  const edges = ['o a 2011', 'o b 2012', 'a c 2013', 'b c', 'c o 2015', 'c d 2016'].map((text) =>
    edge(text),
  );

  it('gives the edges of each hop, those back to where it was included, and follows none of them twice', async () => {
    expect(namesOf(await walkCopies(readerOf(edges), 'o', ALL))).toEqual([
      ['o-a', 'o-b'],
      ['a-c', 'b-c'],
      ['c-o', 'c-d'],
    ]);
  });

  it('goes against the direction of copying as well', async () => {
    expect(namesOf(await walkSources(readerOf(edges), 'd', ALL))).toEqual([
      ['c-d'],
      ['a-c', 'b-c'],
      ['o-a', 'o-b'],
      ['c-o'],
    ]);
  });

  it('stops after the hops that were asked for', async () => {
    expect(await walkCopies(readerOf(edges), 'o', { ...ALL, maxHops: 1 })).toHaveLength(1);
  });

  it('leaves out what surely came later than a day, and what is reached only through it', async () => {
    const levels = await walkCopies(readerOf(edges), 'o', { ...ALL, validAt: '2011-12-31' });
    expect(namesOf(levels)).toEqual([['o-a']]);
  });

  it('asks once a hop, and not at all behind the last', async () => {
    const asked: GraphValue[] = [];
    await walkCopies(readerOf(edges, asked), 'o', ALL);
    expect(asked).toEqual([['o'], ['a', 'b'], ['c'], ['d']]);
  });
});

describe('edgesBetweenPilots', () => {
  it('keeps just the edges on ways of at most so many hops', async () => {
    const edges = ['o a', 'a z', 'o b', 'b c', 'c z', 'x z', 'o y', 'z q'].map((text) =>
      edge(text),
    );
    const between = async (maxHops: number) =>
      (await edgesBetweenPilots(readerOf(edges), 'o', 'z', { ...ALL, maxHops }))
        .map(({ replicationId }) => replicationId)
        .sort();
    expect(await between(1)).toEqual([]);
    expect(await between(2)).toEqual(['a-z', 'o-a']);
    expect(await between(3)).toEqual(['a-z', 'b-c', 'c-z', 'o-a', 'o-b']);
  });

  it('loses no way: the search among them finds what the search among all edges finds', async () => {
    const pilots = ['o', 'a', 'b', 'c', 'd', 'z'];
    const some = fc.array(fc.tuple(fc.constantFrom(...pilots), fc.constantFrom(...pilots)), {
      maxLength: 14,
    });
    await fc.assert(
      fc.asyncProperty(some, fc.integer({ min: 1, max: 5 }), async (pairs, maxHops) => {
        const edges = pairs
          .filter(([a, b]) => a !== b)
          .map(([a, b], index) => edge(`${a} ${b}`, `r${index}`));
        const search = {
          fromId: 'o',
          toId: 'z',
          maxHops,
          timeRespecting: true,
          maxPaths: 1e6,
          maxSteps: 1e6,
        };
        const between = await edgesBetweenPilots(readerOf(edges), 'o', 'z', { ...ALL, maxHops });
        expect(replicationPaths(between, search)).toEqual(replicationPaths(edges, search));
      }),
      { numRuns: 200 },
    );
  });
});

/** Answers the two statements of a walk from a list of edges, and notes which pilots were asked for. */
function readerOf(edges: readonly ReplicationEdge[], asked: GraphValue[] = []): Reader {
  return {
    read: async ({ text, parameters }) => {
      const pilotIds = parameters['pilotIds'] as readonly string[];
      asked.push(pilotIds);
      const end = text.includes('(source:Pilot {id: pilotId})') ? 'sourceId' : 'receiverId';
      return edges
        .filter((candidate) => pilotIds.includes(candidate[end]))
        .map(({ date, ...rest }) => ({ ...rest, date: date?.text ?? null }));
    },
  };
}

function namesOf(levels: readonly (readonly ReplicationEdge[])[]): readonly (readonly string[])[] {
  return levels.map((level) => level.map(({ replicationId }) => replicationId));
}
