import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { editDistance } from '#src/queries/edit-distance.js';

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['hangzhou', 'hangzhou', 0],
    ['shnzhen', 'shenzhen', 1],
    ['zehjiang', 'zhejiang', 1],
    ['hangzuo', 'hangzhou', 2],
    ['kitten', 'sitting', 3],
    // No part is changed twice: ca to ac to abc would be two.
    ['ca', 'abc', 3],
  ])('of %p and %p is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is the same both ways, and nothing only between equal texts', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  it('is at most one where one character was put in, left out or swapped', () => {
    fc.assert(
      fc.property(text, fc.nat(8), (a, place) => {
        const [head, tail] = [a.slice(0, place), a.slice(place)];
        expect(editDistance(a, `${head}x${tail}`)).toBe(1);
        expect(editDistance(a, head + tail.slice(1))).toBe(tail === '' ? 0 : 1);
        const swapped = head + tail.charAt(1) + tail.charAt(0) + tail.slice(2);
        expect(editDistance(a, swapped)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
