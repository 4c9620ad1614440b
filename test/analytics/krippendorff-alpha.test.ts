import { describe, expect, it } from '@jest/globals';
import { krippendorffAlpha } from '#src/analytics/krippendorff-alpha.js';

describe('krippendorffAlpha', () => {
  it('gives the published result of ten units and two coders', () => {
    // Krippendorff (2011), example A: 0.095.
    const a = ['0', '1', '0', '0', '0', '0', '0', '0', '1', '0'];
    const b = ['1', '1', '1', '0', '0', '1', '0', '0', '0', '0'];
    const alpha = krippendorffAlpha(a.map((value, index) => [value, b[index] ?? null]));
    expect(alpha).toBeCloseTo(0.095, 3);
  });

  it('gives the published result of four coders with values missing', () => {
    // Krippendorff (2011), example C, nominal: 0.743. Rows are coders, columns units.
    const coders = [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ].map((row) => row.split(' ').map((value) => (value === '.' ? null : value)));
    const units = Array.from({ length: 12 }, (_, unit) =>
      coders.map((values) => values[unit] ?? null),
    );
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
  });

  it('is 1 for full agreement on several values', () => {
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['b', 'b'],
      ]),
    ).toBe(1);
  });

  it('is null where chance is not defined: one value only, or nothing to compare', () => {
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeNull();
    expect(krippendorffAlpha([['a', null]])).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
  });
});
