import { describe, expect, it } from '@jest/globals';
import {
  CLASS_APPEARANCE,
  CLASSLESS_APPEARANCE,
  inkOn,
  SERIES_APPEARANCES,
  sequentialColours,
  type Appearance,
} from '#src/exports/plots/palette.js';
import { colourDistance, lightnessOf, type Vision } from './support/colour-vision.js';

const VISIONS: readonly Vision[] = ['NORMAL', 'DEUTERANOPIA', 'PROTANOPIA'];
const CLASSES = [...Object.values(CLASS_APPEARANCE), CLASSLESS_APPEARANCE];

describe('colourDistance', () => {
  it('is 100 between black and white, whoever looks', () => {
    for (const vision of VISIONS)
      expect(colourDistance('#000000', '#FFFFFF', vision)).toBeCloseTo(100, 1);
  });

  it('is about 170.6 between red and green, and much less with deuteranopia', () => {
    // Lab of sRGB red (53.2, 80.1, 67.2) and green (87.7, -86.2, 83.2): root of 34.5^2 + 166.3^2 + 16^2 = 170.6.
    expect(colourDistance('#FF0000', '#00FF00', 'NORMAL')).toBeCloseTo(170.6, 0);
    expect(colourDistance('#FF0000', '#00FF00', 'DEUTERANOPIA')).toBeLessThan(70);
  });
});

describe('classes of replication', () => {
  it.each(VISIONS)('stand well apart in colour for %s vision', (vision) => {
    expect(leastDistance(CLASSES, vision)).toBeGreaterThan(20);
  });

  it('differ in mark, and those of edges in line, so that colour never stands alone', () => {
    expect(new Set(CLASSES.map(({ mark }) => mark)).size).toBe(CLASSES.length);
    expect(new Set(Object.values(CLASS_APPEARANCE).map(({ line }) => line)).size).toBe(3);
  });

  it.each(CLASSES)('stand out from white: $colour', ({ colour }) => {
    expect(colourDistance(colour, '#FFFFFF', 'NORMAL')).toBeGreaterThan(35);
  });
});

describe('series', () => {
  it.each(VISIONS)('are told apart by colour for %s vision', (vision) => {
    expect(leastDistance(SERIES_APPEARANCES, vision)).toBeGreaterThan(15);
  });

  it('differ in line and mark together as well', () => {
    const forms = SERIES_APPEARANCES.map(({ line, mark }) => `${line} ${mark}`);
    expect(new Set(forms).size).toBe(forms.length);
  });
});

describe('sequentialColours', () => {
  it.each([1, 2, 3, 4, 5])('grow darker step by step, well apart: %d of them', (count) => {
    const lightness = sequentialColours(count).map(lightnessOf);
    expect(lightness).toHaveLength(count);
    for (const [index, value] of lightness.slice(1).entries())
      expect((lightness[index] as number) - value).toBeGreaterThan(10);
  });
});

describe('inkOn', () => {
  it('is white on dark and dark on pale, well apart from each colour of a scale', () => {
    expect(inkOn('#000000')).toBe('#FFFFFF');
    expect(inkOn('#FFFFFF')).not.toBe('#FFFFFF');
    for (const ground of sequentialColours(5))
      expect(Math.abs(lightnessOf(inkOn(ground)) - lightnessOf(ground))).toBeGreaterThan(40);
  });
});

function leastDistance(appearances: readonly Appearance[], vision: Vision): number {
  const distances = appearances.flatMap(({ colour }, index) =>
    appearances.slice(0, index).map((other) => colourDistance(colour, other.colour, vision)),
  );
  return Math.min(...distances);
}
