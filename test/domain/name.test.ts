import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName, wordsOf } from '#src/domain/name.js';

describe('foldName', () => {
  it.each([
    ['  Night \t Market ', 'night market'],
    ['Garzê', 'garze'],
    ['Lüliang', 'luliang'],
    ['国函〔2014〕1号', '国函(2014)1号'],
    ['国函［２０１４］１号', '国函(2014)1号'],
    ['中国（杭州）“六体系”', '中国(杭州)"六体系"'],
    ['Xi’an', "xi'an"],
    ['克孜勒苏‧阿图什', '克孜勒苏·阿图什'],
    ['2016–2020', '2016-2020'],
  ])('makes %p %p', (text, folded) => {
    expect(foldName(text)).toBe(folded);
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
    );
  });

  it('leaves a part of a name a part of the folded name', () => {
    const characters = fc.constantFrom(...'杭州（〔’ –ÉüＡa1 市·');
    fc.assert(
      fc.property(fc.array(characters), fc.nat(), fc.nat(), (all, start, length) => {
        const from = start % (all.length + 1);
        const part = all.slice(from, from + (length % (all.length + 1)));
        expect(foldName(all.join(''))).toContain(foldName(part.join('')));
      }),
    );
  });
});

describe('wordsOf', () => {
  it('parts at blanks and signs, and where Chinese meets another script', () => {
    expect(wordsOf(foldName('China (Xi’an) cross-border'))).toEqual([
      'china',
      "xi'an",
      'cross',
      'border',
    ]);
    expect(wordsOf('杭州cbec试点2015年')).toEqual(['杭州', 'cbec', '试点', '2015', '年']);
    expect(wordsOf('()')).toEqual([]);
  });
});
