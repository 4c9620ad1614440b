import { describe, expect, it } from '@jest/globals';
import { RecentlyUsed } from '#src/domain/recently-used.js';

function filled(): RecentlyUsed<string, number | null> {
  const entries = new RecentlyUsed<string, number | null>(2);
  entries.set('a', 1);
  entries.set('b', null);
  return entries;
}

describe('RecentlyUsed', () => {
  it('drops the entry that was set longest ago', () => {
    const entries = filled();
    entries.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => entries.get(key))).toEqual([undefined, null, 3]);
  });

  it('keeps what was asked for since, and what was set again', () => {
    const asked = filled();
    asked.get('a');
    asked.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => asked.get(key))).toEqual([1, undefined, 3]);
    const again = filled();
    again.set('a', 2);
    again.set('c', 3);
    expect(['a', 'b', 'c'].map((key) => again.get(key))).toEqual([2, undefined, 3]);
  });

  it('removes an entry, but not one that has another value by now', () => {
    const entries = filled();
    entries.remove('a', 2);
    expect(entries.get('a')).toBe(1);
    entries.remove('a', 1);
    expect(entries.get('a')).toBeUndefined();
  });
});
