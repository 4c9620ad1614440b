import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stataNames } from '#src/exports/stata-names.js';

describe('stataNames', () => {
  it('leaves names that are fit as they are', () => {
    expect(stataNames(['region_id', 'year', 'x1', '_x'])).toEqual([
      'region_id',
      'year',
      'x1',
      '_x',
    ]);
  });

  it.each([
    ['share (%)', 'share'],
    ['a-b c', 'a_b_c'],
    ['1990', '_1990'],
    ['河长制', 'v1'],
    ['', 'v1'],
    ['if', 'if_'],
    ['INT', 'INT_'],
    ['str12', 'str12_'],
    ['_n', 'n'],
    ['a'.repeat(40), 'a'.repeat(32)],
  ])('makes %j fit: %s', (name, fit) => {
    expect(stataNames([name])).toEqual([fit]);
  });

  it('numbers what two would share, and the fit one keeps its own', () => {
    expect(stataNames(['a b', 'a-b', 'a_b', 'A_B'])).toEqual(['a_b_2', 'a_b_3', 'a_b', 'A_B_4']);
  });

  it('makes room for the number', () => {
    const long = 'b'.repeat(32);
    expect(stataNames([long, `${long}x`])).toEqual([long, `${'b'.repeat(30)}_2`]);
  });

  it('gives names of a fit form, no two alike without case, for any names', () => {
    const someName = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom(
        'if',
        'IF',
        'if_',
        'a b',
        'a_b',
        'A-B',
        'double',
        'str1',
        '',
        '1',
        'v1',
        'v2',
      ),
    );
    fc.assert(
      fc.property(fc.array(someName, { maxLength: 12 }), (names) => {
        const fit = stataNames(names);
        expect(fit).toHaveLength(names.length);
        for (const name of fit)
          expect(name).toMatch(/^(?!(?:if|double|str\d+)$)[A-Za-z_]\w{0,31}$/i);
        expect(new Set(fit.map((name) => name.toLowerCase())).size).toBe(names.length);
      }),
    );
  });
});
