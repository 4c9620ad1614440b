import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cascadesFromRows, type AdoptionRow } from '#src/analytics/cascades/cascade.js';

const ROWS: readonly AdoptionRow[] = [
  { cascade: 'lottery', unit: 'vermont', time: 1978 },
  { cascade: 'lottery', unit: 'maine', time: 1974 },
  { cascade: 'seat-belts', unit: 'vermont', time: 1993 },
  { cascade: 'lottery', unit: 'iowa', time: 1978 },
];

describe('cascadesFromRows', () => {
  it('orders units by name and adoptions by time, ties by unit', () => {
    expect(cascadesFromRows(ROWS, ['alaska'])).toEqual({
      units: ['alaska', 'iowa', 'maine', 'vermont'],
      cascades: [
        {
          id: 'lottery',
          adopters: Int32Array.of(2, 1, 3),
          times: Float64Array.of(1974, 1978, 1978),
        },
        { id: 'seat-belts', adopters: Int32Array.of(3), times: Float64Array.of(1993) },
      ],
    });
  });

  it('gives the same units and adoptions whatever the order of the rows', () => {
    const byId = (rows: readonly AdoptionRow[]) => {
      const { units, cascades } = cascadesFromRows(rows);
      return { units, cascades: [...cascades].sort((a, b) => (a.id < b.id ? -1 : 1)) };
    };
    fc.assert(
      fc.property(fc.shuffledSubarray([...ROWS], { minLength: ROWS.length }), (shuffled) => {
        expect(byId(shuffled)).toEqual(byId(ROWS));
      }),
    );
  });

  it('refuses a second adoption of the same thing, and a time that is none', () => {
    const again = [...ROWS, { cascade: 'lottery', unit: 'maine', time: 1980 }];
    expect(() => cascadesFromRows(again)).toThrow(RangeError);
    expect(() => cascadesFromRows([{ cascade: 'a', unit: 'b', time: Number.NaN }])).toThrow(
      RangeError,
    );
  });

  it('is empty for no rows', () => {
    expect(cascadesFromRows([])).toEqual({ units: [], cascades: [] });
  });
});
