import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ID_PREFIXES, idOf, kindOfId, type Kind } from '#src/domain/identifiers.js';

const KINDS = Object.keys(ID_PREFIXES) as Kind[];
const kinds = fc.constantFrom(...KINDS);
/** Words of a-z and 0-9 joined by single hyphens, with at least one letter. */
const slugs = fc
  .array(fc.stringMatching(/^[a-z0-9]{1,6}$/), { minLength: 1, maxLength: 6 })
  .map((words) => words.join('-'))
  .filter((slug) => /[a-z]/.test(slug));

describe('ids', () => {
  it('have one prefix a kind, and no two kinds share one', () => {
    expect(new Set(Object.values(ID_PREFIXES)).size).toBe(KINDS.length);
  });

  it('are taken by their own kind and refused by every other', () => {
    fc.assert(
      fc.property(kinds, slugs, kinds, (kind, slug, other) => {
        const id = `${ID_PREFIXES[kind]}:${slug}`;
        expect(kindOfId(id)).toBe(kind);
        expect(idOf(kind, id)).toBe(id);
        fc.pre(other !== kind);
        expect(() => idOf(other, id)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
      }),
    );
  });

  it('are refused whatever else the text is', () => {
    const wellFormed = new RegExp(
      `^(${Object.values(ID_PREFIXES).join('|')}):(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$`,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `pilot:${text}`),
        ),
        (text) => {
          expect(kindOfId(text) !== null).toBe(wellFormed.test(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    ['digits only, which the embedded engine takes for a number', 'region:420000'],
    ['digits and hyphens only', 'region:42-00'],
    ['capitals', 'region:Wuhan'],
    ['Chinese', 'region:武汉'],
    ['a hyphen at the end', 'region:wuhan-'],
    ['a hyphen at the beginning', 'region:-wuhan'],
    ['two hyphens together', 'region:wu--han'],
    ['a line end behind it', 'region:wuhan\n'],
    ['a blank before it', ' region:wuhan'],
    ['an empty slug', 'region:'],
    ['no prefix', 'wuhan'],
    ['a prefix that no kind has', 'place:wuhan'],
    ['the prefix of another kind', 'pilot:wuhan'],
    ['a prefix that objects inherit', 'constructor:wuhan'],
  ])('are refused with %s', (_, text) => {
    expect(() => idOf('Region', text)).toThrow(
      `An id of kind Region looks like "region:some-name", but got: "${text}".`,
    );
  });

  it('may have 120 characters and no more', () => {
    const longest = `region:${'a'.repeat(113)}`;
    expect(longest).toHaveLength(120);
    expect(kindOfId(longest)).toBe('Region');
    expect(kindOfId(`${longest}a`)).toBeNull();
  });

  it('are not repeated whole in the message when they are endless', () => {
    const refuse = (): unknown => idOf('Region', 'a'.repeat(1_000_000));
    expect(refuse).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{0,250}$/) }),
    );
  });
});
