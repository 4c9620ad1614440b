import { describe, expect, it } from '@jest/globals';
import { seededRandom, shuffleInPlace } from '#src/analytics/seeded-random.js';

describe('seededRandom', () => {
  it('gives the same numbers for the same seed, and others for another', () => {
    const numbers = (seed: number) => {
      const random = seededRandom(seed);
      return [random.next(), random.next(), random.next()];
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });

  it.each([0.5, NaN, 2 ** 31, -(2 ** 31) - 1])('refuses %p, which is no 32-bit integer', (seed) => {
    expect(() => seededRandom(seed)).toThrow(RangeError);
  });
});

describe('shuffleInPlace', () => {
  it('gives each order as often as each other', () => {
    const random = seededRandom(1);
    const counts = new Map<string, number>();
    for (let number = 0; number < 6000; number += 1) {
      const values = Float64Array.of(1, 2, 3);
      shuffleInPlace(values, random);
      const order = values.join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    // 1000 of each are expected, with a standard deviation of 29: five of them to either side.
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(145);
  });

  it('draws the first places as often from each place, whatever the order before', () => {
    const random = seededRandom(2);
    const values = Float64Array.of(0, 1, 2, 3);
    const pairs = new Map<string, number>();
    for (let number = 0; number < 12_000; number += 1) {
      shuffleInPlace(values, random, 2);
      const pair = `${values[0]}${values[1]}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    expect(pairs.size).toBe(12);
    for (const count of pairs.values()) expect(Math.abs(count - 1000)).toBeLessThan(155);
  });

  it('keeps every value', () => {
    const values = Float64Array.from({ length: 50 }, (_, place) => place);
    shuffleInPlace(values, seededRandom(3));
    expect([...values].sort((a, b) => a - b)).toEqual([...values.keys()]);
    expect([...values]).not.toEqual([...values.keys()]);
  });

  it.each([[[]], [[5]]])('leaves %p as it is', (numbers: number[]) => {
    const values = Float64Array.from(numbers);
    shuffleInPlace(values, seededRandom(4));
    expect([...values]).toEqual(numbers);
  });
});
