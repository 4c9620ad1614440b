import { DASHES, INK, type LineStyle, type MarkForm } from './palette.js';
import { plainText } from './text-layout.js';

/** One thing drawn at fixed pixels, as ECharts' graphic component takes it. */
export type Shape = Readonly<Record<string, unknown>>;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly size: number;
  readonly colour?: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}

export interface StrokeStyle {
  readonly colour: string;
  readonly width: number;
  readonly line: LineStyle;
}

/** A thin dark border. */
export const THIN_BORDER: StrokeStyle = { colour: INK, width: 0.75, line: 'solid' };

/** One line of text, its middle at the height of the point. */
export function textShape(text: string, { x, y }: Point, style: TextStyle): Shape {
  return {
    type: 'text',
    x,
    y,
    silent: true,
    style: {
      text: plainText(text),
      fontSize: style.size,
      fontFamily: 'sans-serif',
      fontWeight: style.bold === true ? 'bold' : 'normal',
      fill: style.colour ?? INK,
      align: style.align ?? 'left',
      verticalAlign: 'middle',
    },
  };
}

/** A straight line. */
export function lineShape(from: Point, to: Point, stroke: StrokeStyle): Shape {
  return {
    type: 'line',
    silent: true,
    shape: { x1: from.x, y1: from.y, x2: to.x, y2: to.y },
    style: strokeOf(stroke),
  };
}

/** A curve that leaves and arrives level. */
export function curveShape(from: Point, to: Point, stroke: StrokeStyle): Shape {
  const half = (from.x + to.x) / 2;
  return {
    type: 'bezierCurve',
    silent: true,
    shape: {
      ...{ x1: from.x, y1: from.y, x2: to.x, y2: to.y },
      ...{ cpx1: half, cpy1: from.y, cpx2: half, cpy2: to.y },
    },
    style: { ...strokeOf(stroke), fill: 'none' },
  };
}

/** A rectangle with a filling, and with a border where a stroke is given. */
export function boxShape(shape: Box, fill: string, stroke: StrokeStyle | null): Shape {
  return {
    type: 'rect',
    silent: true,
    shape,
    style: { fill, ...(stroke === null ? {} : strokeOf(stroke)) },
  };
}

/** A box with a line from corner to corner: how a tile without a value looks. */
export function crossedBox(box: Box, fill: string, border: StrokeStyle): readonly Shape[] {
  const from = { x: box.x, y: box.y + box.height };
  const to = { x: box.x + box.width, y: box.y };
  return [boxShape(box, fill, border), lineShape(from, to, { ...border, line: 'solid' })];
}

/** A mark of a given form around a point; `radius` is half its width. */
export function markShape(form: MarkForm, { x, y }: Point, radius: number, colour: string): Shape {
  const style = { fill: colour };
  if (form === 'circle')
    return { type: 'circle', silent: true, shape: { cx: x, cy: y, r: radius }, style };
  const corners = CORNERS[form].map(([right, down]) => [x + right * radius, y + down * radius]);
  return { type: 'polygon', silent: true, shape: { points: corners }, style };
}

const CORNERS: Readonly<
  Record<Exclude<MarkForm, 'circle'>, readonly (readonly [number, number])[]>
> = {
  rect: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  triangle: [
    [0, -1.1],
    [1.1, 0.9],
    [-1.1, 0.9],
  ],
  diamond: [
    [0, -1.25],
    [1.25, 0],
    [0, 1.25],
    [-1.25, 0],
  ],
};

function strokeOf({ colour, width, line }: StrokeStyle): Shape {
  return { stroke: colour, lineWidth: width, lineDash: DASHES[line] };
}
