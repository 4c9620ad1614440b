import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MATCH_CLASSES, scoreOf, similarity } from '#src/domain/name-score.js';

describe('similarity', () => {
  it.each([
    // 杭州, 州市 beside 杭州, 州城: one shared of 2 + 2.
    ['杭州市', '杭州城', 0.5],
    ['杭州市', '杭州市', 1],
    // aa twice beside aa once: 2 x 1 of 2 + 1.
    ['aaa', 'AA', 2 / 3],
    ['杭州', '福建', 0],
    ['河', '河', 1],
    ['河', '河流', 0],
    ['', '河流', 0],
  ])('of %j to %j is %p', (a, b, expected) => {
    expect(similarity(a, b)).toBeCloseTo(expected, 12);
  });

  it('is between 0 and 1, the same both ways, and 1 of a text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const value = similarity(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(value, 12);
        expect(similarity(a, a)).toBe(1);
      }),
    );
  });
});

describe('scoreOf', () => {
  it.each([
    ['exact', '杭州市', '杭州市', false, 100],
    ['exact', '莱芜市', '莱芜市', true, 95],
    ['historic', '襄樊市', '襄樊市', false, 90],
    ['alias', '杭州', '杭州', false, 80],
    // 45 + 25 x 2/8.
    ['contains', '杭州', '杭州跨境综试验区', false, 51],
    // 39 x 1/2.
    ['similar', '杭州市', '杭州城', false, 20],
    ['similar', '杭州', '福建', true, 1],
  ] as const)(
    'of what is %s: %j in %j, ended %p, is %i',
    (matchClass, text, name, isEnded, score) => {
      expect(scoreOf(matchClass, { text, name, isEnded })).toBe(score);
    },
  );

  it('never puts a name above one of a surer class', () => {
    const text = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, fc.boolean(), fc.boolean(), (asked, a, b, endedA, endedB) => {
        MATCH_CLASSES.slice(1).forEach((matchClass, index) => {
          const surer = MATCH_CLASSES[index] ?? 'exact';
          expect(scoreOf(surer, { text: asked, name: a, isEnded: endedA })).toBeGreaterThan(
            scoreOf(matchClass, { text: asked, name: b, isEnded: endedB }),
          );
        });
      }),
    );
  });
});
