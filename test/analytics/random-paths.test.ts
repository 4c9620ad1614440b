import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  certaintyOf,
  replicationPaths,
  type PathCertainty,
} from '#src/analytics/time-respecting-paths.js';
import type { ReplicationEdge } from '#src/domain/replication.js';
import { edge } from '../support/graph-edges.js';

const PILOTS = ['o', 'a', 'b', 'c', 'z'];
const LAST_DAY = 5;
const SEARCH = { fromId: 'o', toId: 'z', maxHops: 4, maxPaths: 10_000, maxSteps: 100_000 };

/** Ranges of days in the first five days of 2015, or no date. */
const someDate = fc.option(
  fc.tuple(fc.integer({ min: 1, max: LAST_DAY }), fc.nat(2)).map(([first, more]) => {
    const last = Math.min(LAST_DAY, first + more);
    return first === last ? `2015-01-0${first}` : `2015-01-0${first}/2015-01-0${last}`;
  }),
  { nil: undefined, freq: 6 },
);

const someEdges = fc
  .array(fc.tuple(fc.constantFrom(...PILOTS), fc.constantFrom(...PILOTS), someDate), {
    maxLength: 10,
  })
  .map((list) =>
    list
      .filter(([source, receiver]) => source !== receiver)
      .map(([source, receiver, date], index) =>
        edge(`${source} ${receiver}${date === undefined ? '' : ` ${date}`}`, `r${index}`),
      ),
  );

describe('replicationPaths on random graphs', () => {
  it('finds simple, connected ways whose hops can be dated one after another', () => {
    fc.assert(
      fc.property(someEdges, (edges) => {
        for (const { edges: path, certainty } of replicationPaths(edges, {
          ...SEARCH,
          timeRespecting: true,
        }).paths) {
          const stops = [path[0]?.sourceId, ...path.map(({ receiverId }) => receiverId)];
          expect(stops[0]).toBe('o');
          expect(stops.at(-1)).toBe('z');
          expect(new Set(stops).size).toBe(stops.length);
          path
            .slice(1)
            .forEach(({ sourceId }, index) => expect(sourceId).toBe(path[index]?.receiverId));
          expect(path.length).toBeLessThanOrEqual(SEARCH.maxHops);
          expect(certainty).toBe(certaintyByEnumeration(path));
          expect(certainty).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([true, false])(
    'finds just what trying every sequence finds, time respected: %p',
    (timeRespecting) => {
      fc.assert(
        fc.property(someEdges, (edges) => {
          const found = replicationPaths(edges, { ...SEARCH, timeRespecting });
          const tried = everySimplePath(edges).filter(
            (path) => !timeRespecting || certaintyByEnumeration(path) !== null,
          );
          expect(found.isComplete).toBe(true);
          expect(found.paths.map((path) => keyOf(path.edges)).sort()).toEqual(
            tried.map(keyOf).sort(),
          );
        }),
        { numRuns: 300 },
      );
    },
  );

  it('finds the first of all ways when it must stop, in the order of lengths', () => {
    fc.assert(
      fc.property(someEdges, fc.integer({ min: 1, max: 4 }), (edges, maxPaths) => {
        const all = replicationPaths(edges, { ...SEARCH, timeRespecting: true }).paths;
        const some = replicationPaths(edges, { ...SEARCH, timeRespecting: true, maxPaths });
        expect(some.paths).toEqual(all.slice(0, maxPaths));
        expect(some.isComplete).toBe(all.length <= maxPaths);
      }),
    );
  });

  it('judges every sequence of dates as trying all its days does', () => {
    fc.assert(
      fc.property(fc.array(someDate, { minLength: 1, maxLength: 4 }), (dates) => {
        const path = dates.map((date, index) =>
          edge(`p${index} p${index + 1}${date === undefined ? '' : ` ${date}`}`),
        );
        expect(certaintyOf(path)).toBe(certaintyByEnumeration(path));
      }),
      { numRuns: 500 },
    );
  });
});

/** CERTAIN when every choice of days keeps the order, null when none does; an unknown date is never sure. */
function certaintyByEnumeration(path: readonly ReplicationEdge[]): PathCertainty | null {
  const choices = path.reduce<readonly (readonly string[])[]>(
    (sequences, { date }) =>
      sequences.flatMap((sequence) => daysOf(date).map((day) => [...sequence, day])),
    [[]],
  );
  const inOrder = choices.filter((days) =>
    days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day),
  );
  if (inOrder.length === 0) return null;
  return inOrder.length === choices.length && path.every(({ date }) => date !== null)
    ? 'CERTAIN'
    : 'POSSIBLE';
}

function daysOf(date: ReplicationEdge['date']): readonly string[] {
  const all = Array.from({ length: LAST_DAY }, (_, index) => `2015-01-0${index + 1}`);
  return all.filter((day) => date === null || (date.earliest <= day && day <= date.latest));
}

/** Every sequence of edges from o to z without a pilot twice, found by going on from each sequence with each edge. */
function everySimplePath(
  edges: readonly ReplicationEdge[],
): readonly (readonly ReplicationEdge[])[] {
  const found: (readonly ReplicationEdge[])[] = [];
  const goOn = (path: readonly ReplicationEdge[], stops: readonly string[]): void => {
    if (stops.at(-1) === SEARCH.toId) found.push(path);
    else if (path.length < SEARCH.maxHops) {
      for (const next of edges) {
        if (next.sourceId !== stops.at(-1) || stops.includes(next.receiverId)) continue;
        goOn([...path, next], [...stops, next.receiverId]);
      }
    }
  };
  goOn([], [SEARCH.fromId]);
  return found;
}

function keyOf(path: readonly ReplicationEdge[]): string {
  return path.map(({ replicationId }) => replicationId).join(' ');
}
