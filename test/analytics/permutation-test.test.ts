import { describe, expect, it } from '@jest/globals';
import { permutationTest, shuffles } from '#src/analytics/permutation-test.js';

describe('permutationTest', () => {
  const plan = { permutations: 4, seed: 1 };

  it('counts the observed among those at least and at most as great', () => {
    // Of 1, 2, 3, 4 two are at least 3 and three at most 3: (2 + 1) / 5 and (3 + 1) / 5.
    expect(permutationTest(3, Float64Array.of(1, 2, 3, 4), plan)).toEqual({
      ...plan,
      mean: 2.5,
      variance: 1.25,
      pGreater: 0.6,
      pLess: 0.8,
      pTwoSided: 1,
    });
  });

  it('is never below 1 / (permutations + 1), and doubles the smaller side', () => {
    const test = permutationTest(9, Float64Array.of(1, 2, 3, 4), plan);
    expect([test.pGreater, test.pLess, test.pTwoSided]).toEqual([0.2, 1, 0.4]);
  });

  it('takes sums that differ by rounding only for equal', () => {
    const test = permutationTest(0.3, Float64Array.of(0.1 + 0.2, 0.3, 0.2 + 0.1, 0.3), plan);
    expect([test.pGreater, test.pLess]).toEqual([1, 1]);
    const other = permutationTest(0.1 + 0.2, Float64Array.of(0.3, 0.3, 0.3, 0.3), plan);
    expect([other.pGreater, other.pLess]).toEqual([1, 1]);
  });
});

describe('shuffles', () => {
  it('shuffles as often as the plan says, the same way for the same seed', () => {
    const orders = (seed: number) =>
      Array.from(shuffles(Float64Array.of(1, 2, 3, 4, 5), { permutations: 7, seed }), (order) =>
        order.join(''),
      );
    expect(orders(1)).toHaveLength(7);
    expect(new Set(orders(1)).size).toBeGreaterThan(1);
    expect(orders(1)).toEqual(orders(1));
    expect(orders(1)).not.toEqual(orders(2));
  });

  it('leaves the values that it was given alone', () => {
    const values = Float64Array.of(1, 2, 3);
    for (const order of shuffles(values, { permutations: 9, seed: 1 })) order.fill(0);
    expect([...values]).toEqual([1, 2, 3]);
  });

  it.each([0, -1, 1.5, NaN])('refuses %p permutations', (permutations) => {
    expect(() => [...shuffles(Float64Array.of(1), { permutations, seed: 1 })]).toThrow(RangeError);
  });
});
