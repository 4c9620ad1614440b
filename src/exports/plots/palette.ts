import type { ReplicationClass } from '../../domain/replication.js';

export type LineStyle = 'solid' | 'dashed' | 'dotted';
export type MarkForm = 'circle' | 'rect' | 'triangle' | 'diamond';

/** How one class or series looks. Two of them differ in colour, and in line or mark besides. */
export interface Appearance {
  readonly colour: string;
  readonly line: LineStyle;
  readonly mark: MarkForm;
}

/** Colours from Okabe and Ito's set for all kinds of colour vision; their yellow is left out, being too pale on white. */
const BLUE = '#0072B2';
const VERMILLION = '#D55E00';
const GREEN = '#009E73';
const PURPLE = '#CC79A7';
const ORANGE = '#E69F00';
const SKY = '#56B4E9';
const BLACK = '#000000';

export const CLASS_APPEARANCE: Readonly<Record<ReplicationClass, Appearance>> = {
  ATTESTED: { colour: BLUE, line: 'solid', mark: 'circle' },
  PRESCRIBED: { colour: VERMILLION, line: 'dashed', mark: 'rect' },
  INFERRED: { colour: PURPLE, line: 'dotted', mark: 'triangle' },
};

/** What belongs to no class of replication. */
export const CLASSLESS_APPEARANCE: Appearance = {
  colour: '#4D4D4D',
  line: 'solid',
  mark: 'diamond',
};

/** Appearances of the series of a plot, in order. */
export const SERIES_APPEARANCES: readonly Appearance[] = [
  { colour: BLUE, line: 'solid', mark: 'circle' },
  { colour: VERMILLION, line: 'dashed', mark: 'rect' },
  { colour: GREEN, line: 'dotted', mark: 'triangle' },
  { colour: ORANGE, line: 'solid', mark: 'diamond' },
  { colour: PURPLE, line: 'dashed', mark: 'circle' },
  { colour: SKY, line: 'dotted', mark: 'rect' },
  { colour: BLACK, line: 'solid', mark: 'triangle' },
];

/** Lengths of strokes and gaps in pixels; none for a solid line. */
export const DASHES: Readonly<Record<LineStyle, readonly number[] | null>> = {
  solid: null,
  dashed: [7, 4],
  dotted: [2, 3],
};

export const INK = '#222222';
export const FAINT_INK = '#5C5C5C';
export const RULE = '#D0D0D0';

const PALEST = '#DCE9F5';
const DARKEST = '#0B3C6F';

/** `count` colours of one hue from pale to dark, told apart by their lightness alone. */
export function sequentialColours(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) =>
    mixColours(PALEST, DARKEST, count === 1 ? 0.6 : index / (count - 1)),
  );
}

/** A colour as it looks on white when it covers a fifth. */
export function paleColour(colour: string): string {
  return mixColours('#FFFFFF', colour, 0.2);
}

/** Black or white ink, whichever stands out more from a ground. */
export function inkOn(ground: string): string {
  return contrast(ground, INK) >= contrast(ground, '#FFFFFF') ? INK : '#FFFFFF';
}

function mixColours(from: string, to: string, share: number): string {
  const start = channelsOf(from);
  const mixed = channelsOf(to).map((end, index) => {
    const begin = start[index] as number;
    return Math.round(begin + (end - begin) * share);
  });
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Source: WCAG 2.1, contrast ratio and relative luminance. */
function contrast(one: string, other: string): number {
  const [a, b] = [relativeLuminance(one), relativeLuminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
