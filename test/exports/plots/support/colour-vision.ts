/** How somebody sees colours. */
export type Vision = 'NORMAL' | 'DEUTERANOPIA' | 'PROTANOPIA';

type Matrix = readonly (readonly [number, number, number])[];

/**
 * What a colour turns into for full deuteranopia and protanopia, on linear RGB.
 * Source: Machado, Oliveira and Fernandes (2009), A Physiologically-based Model for Simulation of Color Vision Deficiency, severity 1.0.
 */
const SEEN_AS: Readonly<Record<Vision, Matrix>> = {
  NORMAL: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  DEUTERANOPIA: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  PROTANOPIA: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** sRGB to CIE XYZ under D65. Source: IEC 61966-2-1. */
const TO_XYZ: Matrix = [
  [0.4124, 0.3576, 0.1805],
  [0.2126, 0.7152, 0.0722],
  [0.0193, 0.1192, 0.9505],
];
const WHITE = [0.9505, 1, 1.089] as const;

/** Distance of two colours as somebody sees them: CIE 1976, of which about 2.3 is just noticed. */
export function colourDistance(a: string, b: string, vision: Vision): number {
  const [first, second] = [labOf(a, vision), labOf(b, vision)];
  return Math.hypot(...first.map((value, index) => value - (second[index] as number)));
}

/** Lightness from 0 to 100. */
export function lightnessOf(colour: string): number {
  return labOf(colour, 'NORMAL')[0] as number;
}

function labOf(colour: string, vision: Vision): readonly number[] {
  const linear = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const seen = times(SEEN_AS[vision], linear).map((value) => Math.min(1, Math.max(0, value)));
  const [x = 0, y = 0, z = 0] = times(TO_XYZ, seen).map((value, index) => {
    const share = value / (WHITE[index] as number);
    return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116;
  });
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function times(matrix: Matrix, vector: readonly number[]): readonly number[] {
  return matrix.map((row) =>
    row.reduce((sum, factor, index) => sum + factor * (vector[index] as number), 0),
  );
}
