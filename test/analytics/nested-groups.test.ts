import { describe, expect, it } from '@jest/globals';
import {
  nestedCounts,
  numberOfGroups,
  type CountedRow,
  type NestedGroup,
} from '#src/analytics/nested-groups.js';

const ORDER = {
  textOf: (key: string) => key,
  compare: (a: string, b: string) => (a < b ? -1 : 1),
};

/** Keys told as `a|b 2015`: one list a dimension. */
function row(keys: string, records: number, thing?: string | null): CountedRow<string> {
  const lists = keys.split(' ').map((list) => list.split('|'));
  return { keys: lists, records, ...(thing === undefined ? {} : { thing }) };
}

/** Groups told as `a 3 (2015 2, 2016 1)`. */
function told(groups: readonly NestedGroup<string>[]): string {
  return groups
    .map(({ key, count, groups: inner }) =>
      inner.length === 0 ? `${key} ${count}` : `${key} ${count} (${told(inner)})`,
    )
    .join(', ');
}

describe('nestedCounts', () => {
  it('nests one dimension in the other, in the order of the keys', () => {
    const rows = [row('b 2016', 1), row('a 2016', 4), row('a 2015', 2)];
    const { total, groups } = nestedCounts(rows, 2, ORDER);
    expect(total).toBe(7);
    expect(told(groups)).toBe('a 6 (2015 2, 2016 4), b 1 (2016 1)');
  });

  it('counts what has two keys in both groups, and once in all', () => {
    const { total, groups } = nestedCounts([row('a|b 2015', 3), row('b 2015', 1)], 2, ORDER);
    expect(total).toBe(4);
    expect(told(groups)).toBe('a 3 (2015 3), b 4 (2015 4)');
  });

  it('counts what names a key twice once', () => {
    expect(told(nestedCounts([row('a|a', 3)], 1, ORDER).groups)).toBe('a 3');
  });

  it('counts things in place of records, each once a group: counts within need not add up', () => {
    const rows = [
      row('a 2015', 5, 'p'),
      row('a 2016', 5, 'p'),
      row('a 2016', 1, 'q'),
      row('b 2016', 1, 'q'),
    ];
    const { total, groups } = nestedCounts(rows, 2, ORDER);
    expect(total).toBe(2);
    expect(told(groups)).toBe('a 2 (2015 1, 2016 2), b 1 (2016 1)');
  });

  it('counts no thing for records that have none, and keeps their group', () => {
    const { total, groups } = nestedCounts([row('a', 5, null), row('b', 1, 'q')], 1, ORDER);
    expect(total).toBe(1);
    expect(told(groups)).toBe('a 0, b 1');
  });

  it('is 0 without groups when there are no rows', () => {
    expect(nestedCounts([], 2, ORDER)).toEqual({ total: 0, groups: [] });
  });
});

describe('numberOfGroups', () => {
  it('counts groups at all depths', () => {
    const { groups } = nestedCounts([row('a 2015 x', 1), row('a 2016 y', 1)], 3, ORDER);
    // a; a 2015 and a 2016; one in each.
    expect(numberOfGroups(groups)).toBe(5);
    expect(numberOfGroups([])).toBe(0);
  });
});
