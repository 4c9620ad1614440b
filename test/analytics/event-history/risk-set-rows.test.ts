import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decayWeight } from '#src/analytics/event-history/decay-weight.js';
import {
  riskSetRows,
  type RiskSetOptions,
  type RiskSetRow,
} from '#src/analytics/event-history/risk-set-rows.js';
import { setOf, someCascades } from '../network-inference/cascades.js';

const [A, B, C] = [0, 1, 2];

/** a adopts in 2000, b in 2002; c never. */
const TWO = setOf({ lottery: { a: 2000, b: 2002 } }, ['c']);

describe('riskSetRows', () => {
  it('has each unit from the first event on, until it adopts', () => {
    expect(pick(riskSetRows(TWO, { until: 'lastEvent' }))).toEqual([
      [2000, A, true, 0],
      [2000, B, false, 0],
      [2000, C, false, 0],
      [2001, B, false, 1],
      [2001, C, false, 1],
      [2002, B, true, 1],
      [2002, C, false, 1],
    ]);
  });

  it('goes on to the end of observation, for nothing happening is news too', () => {
    const rows = pick(riskSetRows(TWO, { until: 2004 }));
    expect(rows.slice(7)).toEqual([
      [2003, C, false, 2],
      [2004, C, false, 2],
    ]);
  });

  it('stops before the last event when observation does', () => {
    expect(pick(riskSetRows(TWO, { until: 2001 }))).toHaveLength(5);
    expect(pick(riskSetRows(TWO, { until: 1999 }))).toEqual([]);
  });

  it('can begin later, with all that happened before as history', () => {
    expect(pick(riskSetRows(TWO, { until: 'lastEvent', from: 2002 }))).toEqual([
      [2002, B, true, 1],
      [2002, C, false, 1],
    ]);
  });

  it('counts a tie as no earlier event', () => {
    const rows = pick(riskSetRows(setOf({ x: { a: 1, b: 1, c: 2 } }), { until: 'lastEvent' }));
    expect(rows).toEqual([
      [1, A, true, 0],
      [1, B, true, 0],
      [1, C, false, 0],
      [2, C, true, 2],
    ]);
  });

  it('leaves a unit out while it is not there, and counts its adoption for the others', () => {
    const eligible = (unit: number, period: number) => unit !== A && (unit !== C || period >= 2002);
    expect(pick(riskSetRows(TWO, { until: 'lastEvent', eligible }))).toEqual([
      [2000, B, false, 0],
      [2001, B, false, 1],
      [2002, B, true, 1],
      [2002, C, false, 1],
    ]);
  });

  it('counts neighbours that adopted before, and lets them fade by the scale asked for', () => {
    // c looks to a and b, with a scale of 2: a weighs 2, 2 e^(-1/2), 2 e^-1, ... in 2001, 2002, 2003; b weighs 2 in 2003.
    const neighbourhood = {
      neighbours: (unit: number) => (unit === C ? [A, B] : []),
      decayScale: 2,
    };
    const rows = [...riskSetRows(TWO, { until: 2003, neighbourhood })];
    const ofC = rows.filter(({ unit }) => unit === C);
    expect(ofC.map(({ neighbourEvents }) => neighbourEvents)).toEqual([0, 1, 1, 2]);
    expect(ofC.map(({ neighbourEventsDecay }) => neighbourEventsDecay)).toEqual([
      0,
      2,
      expect.closeTo(2 * 0.6065307, 6),
      expect.closeTo(2 * 0.3678794 + 2, 6),
    ]);
    expect(rows.filter(({ unit }) => unit === B).map((row) => row.neighbourEvents)).toEqual([
      0, 0, 0,
    ]);
  });

  it('asks for the neighbours of each period', () => {
    const neighbours = (unit: number, period: number) => (unit === C && period > 2002 ? [A] : []);
    const rows = [
      ...riskSetRows(TWO, { until: 2003, neighbourhood: { neighbours, decayScale: 1 } }),
    ];
    expect(rows.filter(({ unit }) => unit === C).map((row) => row.neighbourEvents)).toEqual([
      0, 0, 0, 1,
    ]);
  });

  it('says null for neighbours when there is no neighbourhood', () => {
    const [row] = riskSetRows(TWO, { until: 'lastEvent' });
    expect(row).toMatchObject({ neighbourEvents: null, neighbourEventsDecay: null });
  });

  it('agrees with a look at every unit, period and neighbour alone', () => {
    fc.assert(
      fc.property(
        someCascades(),
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        (set, decayScale) => {
          const neighbours = (unit: number, period: number) =>
            [...set.units.keys()].filter((other) => other !== unit && (other + period) % 2 === 0);
          const options = { until: 8, neighbourhood: { neighbours, decayScale } };
          for (const row of riskSetRows(set, options)) {
            const cascade = set.cascades[row.cascade];
            const time = (unit: number) =>
              cascade?.times[cascade.adopters.indexOf(unit)] ?? Infinity;
            const since = neighbours(row.unit, row.period).map((other) => row.period - time(other));
            const before = since.filter((periods) => periods >= 1);
            expect(time(row.unit)).toBeGreaterThanOrEqual(row.period);
            expect(row.event).toBe(time(row.unit) === row.period);
            expect(row.neighbourEvents).toBe(before.length);
            expect(row.neighbourEventsDecay).toBeCloseTo(
              before.reduce((sum, y) => sum + decayScale / Math.exp((y - 1) / decayScale), 0),
              9,
            );
            expect(row.eventsSoFar).toBe(cascade?.times.filter((t) => t < row.period).length);
          }
        },
      ),
    );
  });

  it('has just one event for each adoption', () => {
    fc.assert(
      fc.property(someCascades(), (set) => {
        const rows = [...riskSetRows(set, { until: 'lastEvent' })];
        const adoptions = set.cascades.reduce((sum, { times }) => sum + times.length, 0);
        expect(rows.filter(({ event }) => event)).toHaveLength(adoptions);
      }),
    );
  });

  it('has no row without an event', () => {
    expect([...riskSetRows(setOf({}, ['a']), { until: 2000 })]).toEqual([]);
  });

  it.each<[string, RiskSetOptions]>([
    ['decay scale', { until: 2, neighbourhood: { neighbours: () => [], decayScale: 0 } }],
    ['decay scale', { until: 2, neighbourhood: { neighbours: () => [], decayScale: Infinity } }],
    ['whole number', { until: 2000.5 }],
    ['whole number', { until: 'lastEvent', from: Number.NaN }],
  ])('refuses a %s that cannot be, before any row is asked for: %j', (message, options) => {
    expect(() => riskSetRows(TWO, options)).toThrow(RangeError);
    expect(() => riskSetRows(TWO, options)).toThrow(message);
  });

  it('refuses a neighbour that is no unit', () => {
    const neighbourhood = { neighbours: () => [7], decayScale: 1 };
    const rows = () => [...riskSetRows(TWO, { until: 2001, neighbourhood })];
    expect(rows).toThrow(RangeError);
    expect(rows).toThrow('7');
  });

  it('refuses times that are no periods', () => {
    const rows = () => riskSetRows(setOf({ x: { a: 0.5 } }), { until: 'lastEvent' });
    expect(rows).toThrow(RangeError);
    expect(rows).toThrow('x');
  });
});

describe('decayWeight', () => {
  it('is 0 in the period of adoption and before, then the scale, then less and less', () => {
    expect([-1, 0, 1, 2].map((periods) => decayWeight(periods, 3))).toEqual([
      0,
      0,
      3,
      expect.closeTo(3 * Math.exp(-1 / 3), 12),
    ]);
  });
});

function pick(rows: Iterable<RiskSetRow>): readonly (readonly unknown[])[] {
  return [...rows].map((row) => [row.period, row.unit, row.event, row.eventsSoFar]);
}
