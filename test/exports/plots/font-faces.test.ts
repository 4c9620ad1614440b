import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFontFaces, type FontFace } from '#src/exports/plots/font-faces.js';
import { buildCollection, buildFont, type FontName } from './support/build-font.js';

const HANG = 0x676d; // 杭
const BEYOND = 0x2b36f; // of the second plane

describe('readFontFaces', () => {
  it('reads the family, and characters by a shift (format 4)', () => {
    const face = onlyFace(buildFont('河长 Sans', [{ format: 4, glyphs: new Map([[HANG, 7]]) }]));
    expect(face.family).toBe('河长 Sans');
    expect([HANG - 1, HANG, HANG + 1, BEYOND, 0xffff].map(face.covers)).toEqual([
      false,
      true,
      false,
      false,
      false,
    ]);
  });

  it('reads characters listed one by one (format 4), glyph 0 being none', () => {
    const glyphs = new Map([
      [0x41, 3],
      [0x42, 0],
      [HANG, 9],
    ]);
    const face = onlyFace(buildFont('A', [{ format: 4, glyphs, listed: true }]));
    expect([0x41, 0x42, 0x43, HANG].map(face.covers)).toEqual([true, false, false, true]);
  });

  it('reads characters beyond the basic plane (format 12)', () => {
    const face = onlyFace(buildFont('A', [{ format: 12, glyphs: new Map([[BEYOND, 5]]) }]));
    expect([BEYOND - 1, BEYOND, BEYOND + 1].map(face.covers)).toEqual([false, true, false]);
  });

  it('has what any of its tables has', () => {
    const face = onlyFace(
      buildFont('A', [
        { format: 4, glyphs: new Map([[HANG, 7]]) },
        { format: 12, glyphs: new Map([[BEYOND, 5]]) },
      ]),
    );
    expect([HANG, BEYOND].map(face.covers)).toEqual([true, true]);
  });

  it('reads each face of a collection', () => {
    const faces = readFontFaces(
      buildCollection([
        ['One', { format: 4, glyphs: new Map([[0x41, 1]]) }],
        ['Two', { format: 12, glyphs: new Map([[HANG, 1]]) }],
      ]),
    );
    expect(faces.map(({ family }) => family)).toEqual(['One', 'Two']);
    expect(faces.map(({ covers }) => covers(HANG))).toEqual([false, true]);
  });

  it('takes the English name of the family, the typographic one first', () => {
    const table = { format: 4, glyphs: new Map([[HANG, 7]]) } as const;
    const familyOf = (...names: readonly FontName[]): string =>
      onlyFace(buildFont(names, [table])).family;
    expect(familyOf([1, 0x804, '文泉驿微米黑'], [1, 0x409, 'Micro Hei'])).toBe('Micro Hei');
    expect(familyOf([1, 0x409, 'Sans SC Light'], [16, 0x409, 'Sans SC'])).toBe('Sans SC');
    expect(familyOf([2, 0x409, 'Regular'], [1, 0x804, '黑体'])).toBe('黑体');
  });

  it('agrees with the characters that were put in, whatever they are', () => {
    const glyphs = fc.uniqueArray(fc.integer({ min: 1, max: 0xfffe }), { maxLength: 50 });
    fc.assert(
      fc.property(glyphs, fc.constantFrom(4, 12), fc.boolean(), (characters, format, listed) => {
        const table = new Map(characters.map((character, index) => [character, index + 1]));
        const face = onlyFace(buildFont('A', [{ format, glyphs: table, listed }]));
        for (const character of characters) {
          expect(face.covers(character)).toBe(true);
          expect(face.covers(character + 1)).toBe(table.has(character + 1));
        }
      }),
    );
  });

  it.each(['wOFF', 'wOF2'])('refuses %s, since its text would vanish', (signature) => {
    const bytes = Buffer.concat([Buffer.from(signature), Buffer.alloc(60)]);
    expect(() => readFontFaces(bytes)).toThrow(
      expect.objectContaining({
        code: 'BAD_CONFIGURATION',
        message: expect.stringContaining('WOFF'),
      }),
    );
  });

  it('refuses what is no font', () => {
    expect(() => readFontFaces(Buffer.from('<svg></svg>'))).toThrow(
      expect.objectContaining({ code: 'BAD_CONFIGURATION' }),
    );
  });

  it('refuses a font that is cut off, wherever that is', () => {
    const whole = buildFont('A', [{ format: 4, glyphs: new Map([[HANG, 7]]) }]);
    for (const length of [0, 3, 4, 11, 30, 50])
      expect(() => readFontFaces(whole.subarray(0, length))).toThrow(
        expect.objectContaining({ code: 'BAD_CONFIGURATION' }),
      );
  });
});

function onlyFace(bytes: Buffer): FontFace {
  const faces = readFontFaces(bytes);
  expect(faces).toHaveLength(1);
  return faces[0] as FontFace;
}
