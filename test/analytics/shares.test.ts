import { describe, expect, it } from '@jest/globals';
import { sharesOf } from '#src/analytics/shares.js';

describe('sharesOf', () => {
  const kinds = ['up', 'down', 'level'] as const;

  it('shares what is known, and counts what is unknown apart', () => {
    expect(sharesOf(kinds, ['up', null, 'down', 'up', 'up'])).toEqual({
      kinds: [
        { kind: 'up', count: 3, share: 0.75 },
        { kind: 'down', count: 1, share: 0.25 },
        { kind: 'level', count: 0, share: 0 },
      ],
      known: 4,
      unknown: 1,
    });
  });

  it.each([[[]], [[null, null]]])('has null shares when nothing is known: %p', (values) => {
    const shares = sharesOf(kinds, values);
    expect(shares.kinds.map(({ count, share }) => [count, share])).toEqual([
      [0, null],
      [0, null],
      [0, null],
    ]);
    expect([shares.known, shares.unknown]).toEqual([0, values.length]);
  });

  it('refuses a value that is none of the kinds', () => {
    const values: readonly string[] = ['up', 'sideways'];
    expect(() => sharesOf<string>(kinds, values)).toThrow('sideways');
  });
});
