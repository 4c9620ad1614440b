import type { Appearance } from './palette.js';
import {
  boxShape,
  crossedBox,
  lineShape,
  markShape,
  textShape,
  type Point,
  type Shape,
  type StrokeStyle,
} from './shapes.js';
import { plainText, textWidth, wrapText } from './text-layout.js';

/** What stands before the words of an entry of a legend. */
export type LegendKey =
  | { readonly kind: 'NONE' }
  | { readonly kind: 'LINE'; readonly appearance: Appearance }
  | { readonly kind: 'BOX'; readonly fill: string; readonly border: StrokeStyle | null }
  | { readonly kind: 'CROSSED_BOX'; readonly fill: string; readonly border: StrokeStyle };

export interface LegendEntry {
  readonly key: LegendKey;
  readonly label: string;
}

export interface Legend {
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const SIZE = 13;
const ROW = 22;
const KEY_WIDTH = 34;
const GAP = 22;

/** Entries one after another, on as many rows as a width demands. */
export function drawLegend(entries: readonly LegendEntry[], at: Point, width: number): Legend {
  const shapes: Shape[] = [];
  let x = at.x;
  let y = at.y;
  for (const { key, label } of entries) {
    const indent = key.kind === 'NONE' ? 0 : KEY_WIDTH;
    const lines = wrapText(plainText(label), SIZE, width - indent);
    const needed = indent + Math.max(...lines.map((line) => textWidth(line, SIZE)));
    if (x > at.x && x + needed > at.x + width) {
      x = at.x;
      y += ROW;
    }
    shapes.push(...keyShapes(key, { x, y: y + ROW / 2 }));
    lines.forEach((line, index) => {
      const place = { x: x + indent, y: y + ROW * (index + 0.5) };
      shapes.push(textShape(line, place, { size: SIZE }));
    });
    x += needed + GAP;
    y += ROW * (lines.length - 1);
  }
  return { height: entries.length === 0 ? 0 : y - at.y + ROW, shapes };
}

function keyShapes(key: LegendKey, { x, y }: Point): readonly Shape[] {
  if (key.kind === 'NONE') return [];
  if (key.kind === 'LINE') {
    const { colour, line, mark } = key.appearance;
    return [
      lineShape({ x, y }, { x: x + 28, y }, { colour, width: 2, line }),
      markShape(mark, { x: x + 14, y }, 4.5, colour),
    ];
  }
  const box = { x: x + 2, y: y - 7, width: 24, height: 14 };
  if (key.kind === 'BOX') return [boxShape(box, key.fill, key.border)];
  return crossedBox(box, key.fill, key.border);
}
