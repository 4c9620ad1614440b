import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sourceText } from '#src/curation/source-text.js';

function find(text: string, wanted: string, limit = 10) {
  return sourceText(new TextEncoder().encode(text)).find(wanted, limit);
}

describe('find in a source text', () => {
  it('gives offsets in code points and the words around, in the same line', () => {
    expect(find('第一行\n前𠮷河长制后\n第三行', '河长制')).toEqual({
      total: 1,
      passages: [{ start: 6, end: 9, quotation: '前𠮷河长制后', quotationStart: 4 }],
    });
  });

  it('finds either case and width', () => {
    expect(find('Ｆree（试点）TRADE', 'free(试点)trade')?.total).toBe(1);
    expect(find('free(试点)', '（试点）')?.total).toBe(1);
    expect(find('a-b', 'a－b')?.total).toBe(1);
  });

  it('finds over the ends of lines and blanks among Chinese', () => {
    const found = find('推行河\n 长 制', '河长制');
    expect(found?.passages).toEqual([
      { start: 2, end: 8, quotation: '推行河\n 长 制', quotationStart: 0 },
    ]);
    expect(find('free\n  trade', 'free trade')?.total).toBe(1);
    expect(find('freetrade', 'free trade')?.total).toBe(0);
    expect(find('fr ee', 'free')?.total).toBe(0);
  });

  it('counts beyond the limit', () => {
    const found = find('河河河', '河', 2);
    expect([found?.total, found?.passages.map(({ start }) => start)]).toEqual([3, [0, 1]]);
    expect(find('河', '河', 0)).toEqual({ total: 1, passages: [] });
  });

  it('takes no character for a pattern', () => {
    for (const sign of '.*+?()[]{}|^$\\/-') {
      expect(find(`a${sign}b`, sign)?.total).toBe(1);
      expect(find('ab', sign)?.total).toBe(0);
    }
  });

  it('finds nothing for blanks, and nothing in what is no text', () => {
    expect(find('a b', ' ')).toEqual({ total: 0, passages: [] });
    expect(sourceText(new Uint8Array([0xb9, 0xfa])).find('a', 1)).toBeNull();
  });

  it('cuts no character beyond U+FFFF in two', () => {
    const found = find(`${'𠮷'.repeat(21)}a${'𠮷'.repeat(21)}`, 'a');
    expect(found?.passages[0]?.quotation).toBe(`${'𠮷'.repeat(20)}a${'𠮷'.repeat(20)}`);
    const odd = find(`b${'𠮷'.repeat(20)}ca${'𠮷'.repeat(19)}c𠮷`, 'a');
    expect(odd?.passages[0]).toMatchObject({
      start: 22,
      quotation: `${'𠮷'.repeat(19)}ca${'𠮷'.repeat(19)}c`,
      quotationStart: 2,
    });
  });

  it('quotes what its offsets say', () => {
    const characters = fc.constantFrom('河', '长', 'a', 'B', '𠮷', '\n', ' ', 'é');
    fc.assert(
      fc.property(fc.array(characters), characters, (all, wanted) => {
        fc.pre(wanted.trim() !== '');
        const text = sourceText(new TextEncoder().encode(all.join('')));
        const found = text.find(wanted, 100);
        for (const { start, end, quotation, quotationStart } of found?.passages ?? []) {
          expect(text.span(start, end)?.toLowerCase()).toBe(wanted.toLowerCase());
          const length = [...quotation].length;
          expect(text.span(quotationStart, quotationStart + length)).toBe(quotation);
          expect(quotationStart).toBeLessThanOrEqual(start);
        }
        expect(found?.total).toBe(
          all.filter((each) => each.toLowerCase() === wanted.toLowerCase()).length,
        );
      }),
    );
  });
});
