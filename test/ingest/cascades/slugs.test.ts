import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugsOf } from '#src/ingest/cascades/slugs.js';

describe('slugsOf', () => {
  it('makes lower-case words with hyphens', () => {
    expect(slugsOf(['New Hampshire', "Bahía d'Oro"])).toEqual(
      new Map([
        ['New Hampshire', 'new-hampshire'],
        ["Bahía d'Oro", 'bahia-d-oro'],
      ]),
    );
  });

  it('tells apart by a digest what has no letters, is too long, or would be the same', () => {
    const slugs = slugsOf(['a b', 'a-b', '杭州', '1957', 'long '.repeat(20)]);
    expect(slugs.get('a b')).toMatch(/^a-b-x[0-9a-f]{8}$/);
    expect(slugs.get('杭州')).toMatch(/^x[0-9a-f]{8}$/);
    expect(slugs.get('1957')).toMatch(/^1957-x[0-9a-f]{8}$/);
    expect(slugs.get('long '.repeat(20))?.length).toBeLessThan(60);
  });

  it('gives every text a slug of its own in the form of ids, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 })), (texts) => {
        const slugs = slugsOf(texts);
        expect(new Set(slugs.values()).size).toBe(new Set(texts).size);
        for (const slug of slugs.values())
          expect(slug).toMatch(/^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/);
        expect([...slugsOf([...texts].reverse())].sort()).toEqual([...slugs].sort());
      }),
    );
  });
});
