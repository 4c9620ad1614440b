import { describe, expect, it } from '@jest/globals';
import { choose } from '../../bench/peers/choose.js';

const ITEMS = Array.from({ length: 50 }, (_, index) => `pilot:${index}`);

function chosen(seed: number, items: readonly string[]): readonly string[] {
  return choose(seed, items, 8, (item) => item);
}

describe('choose', () => {
  it('chooses the same whatever the order, and other items for another seed', () => {
    expect(chosen(1, [...ITEMS].reverse())).toEqual(chosen(1, ITEMS));
    expect(chosen(2, ITEMS)).not.toEqual(chosen(1, ITEMS));
  });

  it('chooses each item once, and all when there are few', () => {
    expect(new Set(chosen(1, ITEMS)).size).toBe(8);
    expect([...chosen(1, ['b', 'a'])].sort()).toEqual(['a', 'b']);
  });
});
