import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { valueClasses } from '#src/exports/plots/value-classes.js';

describe('valueClasses', () => {
  it('gives each value a class of its own while there are few', () => {
    expect(valueClasses([3, 1, 3, 7], 5)).toEqual([
      { from: 1, to: 1 },
      { from: 3, to: 3 },
      { from: 7, to: 7 },
    ]);
  });

  it('lets one value that is far off take no more than its class', () => {
    // Six different values in two classes: three and three.
    expect(valueClasses([1, 2, 3, 4, 5, 90], 2)).toEqual([
      { from: 1, to: 3 },
      { from: 4, to: 90 },
    ]);
  });

  it('is empty for no value', () => {
    expect(valueClasses([], 5)).toEqual([]);
  });

  it('holds each value in just one class, in ascending order', () => {
    const values = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 7 }), (list, most) => {
        const classes = valueClasses(list, most);
        expect(classes.length).toBeLessThanOrEqual(most);
        for (const value of list) {
          expect(classes.filter(({ from, to }) => from <= value && value <= to)).toHaveLength(1);
        }
        for (const [index, { from }] of classes.slice(1).entries())
          expect(from).toBeGreaterThan(classes[index]?.to as number);
      }),
    );
  });
});
