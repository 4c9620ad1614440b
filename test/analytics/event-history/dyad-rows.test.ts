import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dyadRows, type DyadRow } from '#src/analytics/event-history/dyad-rows.js';
import { setOf, someCascades } from '../network-inference/cascades.js';

const [A, B, C] = [0, 1, 2];

/** a adopts in 2000, b and c in 2001, so neither of these emulates the other. */
const THREE = setOf({ lottery: { a: 2000, b: 2001, c: 2001 } });

describe('dyadRows', () => {
  it('has every ordered pair in every period', () => {
    const rows = [...dyadRows(THREE, { until: 2002, onlyOpportunities: false })];
    expect(rows).toHaveLength(3 * 6);
    expect(rows.filter(({ emulate }) => emulate).map(pairOf)).toEqual([
      [2001, B, A],
      [2001, C, A],
    ]);
    expect(rows.find((row) => row.period === 2002 && row.receiver === A)).toEqual({
      cascade: 0,
      receiver: A,
      sender: B,
      period: 2002,
      emulate: false,
      opportunity: false,
      receiverAdoptedBefore: true,
      senderAdoptedBefore: true,
    });
  });

  it('keeps only opportunities to emulate in the conditional version', () => {
    const rows = [...dyadRows(THREE, { until: 2002, onlyOpportunities: true })];
    expect(rows.map(pairOf)).toEqual([
      [2001, B, A],
      [2001, C, A],
    ]);
  });

  it('has an opportunity that is not taken', () => {
    const set = setOf({ lottery: { a: 2000 } }, ['b']);
    const rows = [...dyadRows(set, { until: 2002, onlyOpportunities: true })];
    expect(rows.map(({ period, emulate }) => [period, emulate])).toEqual([
      [2001, false],
      [2002, false],
    ]);
  });

  it('begins later when asked to, and leaves out who is not there', () => {
    const eligible = (unit: number) => unit !== C;
    const options = { until: 'lastEvent', from: 2001, onlyOpportunities: false, eligible } as const;
    expect([...dyadRows(THREE, options)].map(pairOf)).toEqual([
      [2001, A, B],
      [2001, B, A],
    ]);
  });

  it('has as many emulations of an adopter as had adopted before it, all of them opportunities', () => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        const rows = [...dyadRows(set, { until: 'lastEvent', onlyOpportunities: false })];
        const emulations = rows.filter(({ emulate }) => emulate);
        const earlier = set.cascades.flatMap(({ times }) =>
          Array.from(times, (time) => times.filter((other) => other < time).length),
        );
        expect(emulations).toHaveLength(earlier.reduce((sum, count) => sum + count, 0));
        expect(emulations.every(({ opportunity }) => opportunity)).toBe(true);
      }),
    );
  });

  it('has in the conditional version just those rows of the other that are opportunities', () => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        const all = [...dyadRows(set, { until: 7, onlyOpportunities: false })];
        const some = [...dyadRows(set, { until: 7, onlyOpportunities: true })];
        expect(some).toEqual(
          all.filter((row) => row.senderAdoptedBefore && !row.receiverAdoptedBefore),
        );
      }),
    );
  });

  it('refuses times that are no periods, before any row is asked for', () => {
    const set = setOf({ x: { a: 0.5 } });
    expect(() => dyadRows(set, { until: 1, onlyOpportunities: true })).toThrow(RangeError);
  });
});

function pairOf({ period, receiver, sender }: DyadRow): readonly number[] {
  return [period, receiver, sender];
}
