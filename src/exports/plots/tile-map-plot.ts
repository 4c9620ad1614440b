import { DomainError } from '../../domain/errors.js';
import { PLOT_LABELS, type PlotLabels } from './labels.js';
import type { LegendEntry } from './legend.js';
import { composePage, type PlotFrame } from './page.js';
import { FAINT_INK, inkOn, sequentialColours } from './palette.js';
import { renderSvg } from './render-svg.js';
import {
  boxShape,
  crossedBox,
  textShape,
  THIN_BORDER,
  type Box,
  type Shape,
  type StrokeStyle,
} from './shapes.js';
import { plainText, textWidth, wrapText } from './text-layout.js';
import { valueClasses, type ValueClass } from './value-classes.js';

/** A unit and its place in the grid, both counted from 0 at the upper left. */
export interface Tile {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  readonly name: string;
}

export interface TileMapPlot extends PlotFrame {
  /** Such as `provinceTiles('zh')`. */
  readonly tiles: readonly Tile[];
  readonly measure: TileMeasure;
  /** By key of a tile. A tile that is null or absent has no data, which shows otherwise than 0. */
  readonly values: ReadonlyMap<string, number | null>;
  /** Adopters without a date; they matter to years only, and are counted below the plot. */
  readonly undated: number;
  /** Adopters in none of the tiles, counted below the plot. */
  readonly unplaced: number;
}

/** ADOPTERS: how many in the unit, 0 being known to be none. FIRST_YEAR: the year of its first adoption. */
export type TileMeasure = 'ADOPTERS' | 'FIRST_YEAR';

/**
 * A grid with a tile for each unit as SVG, coloured by number of adopters or by year of first adoption; each tile says its value besides. More
 * adopters, or an earlier year, are darker. A tile without data is crossed out and dashed; one with 0 is white.
 *
 * Units: adopters, or calendar years. Cost: O(n log n).
 * Throws: DomainError NOT_IDENTIFIED when no tile has a value; RangeError for tiles that share a key or a place, a value that is of no tile or no
 *   whole number of at least 0.
 */
export async function drawTileMap(plot: TileMapPlot): Promise<string> {
  checkTiles(plot);
  const values = [...plot.values.values()].filter((value) => value !== null);
  if (values.length === 0) {
    throw new DomainError('NOT_IDENTIFIED', 'No unit has a value, so there is no map to draw.');
  }
  const labels = PLOT_LABELS[plot.language];
  const scale = scaleOf(values, plot.measure);
  const columns = Math.max(...plot.tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...plot.tiles.map(({ row }) => row)) + 1;
  const page = composePage(plot, {
    width: Math.max(640, columns * STEP + 56),
    bodyHeight: rows * STEP,
    legend: legendOf(plot, scale, labels),
    notes: notesOf(plot, labels),
  });
  const left = page.body.x + (page.body.width - columns * STEP) / 2;
  const shapes = plot.tiles.flatMap((tile) =>
    tileShapes(tile, plot.values.get(tile.key) ?? null, scale, {
      x: left + tile.column * STEP,
      y: page.body.y + tile.row * STEP,
      width: STEP - 5,
      height: STEP - 5,
    }),
  );
  return renderSvg({ frame: plot, page, shapes, chart: null });
}

const STEP = 82;
const LARGEST_NAME = 13;
const SMALLEST_NAME = 9;
const MOST_CLASSES = 5;
const NO_DATA_FILL = '#F4F4F4';
const NO_DATA_BORDER: StrokeStyle = { colour: '#A6A6A6', width: 1, line: 'dashed' };
const ZERO_FILL = '#FFFFFF';

interface ColouredClass extends ValueClass {
  readonly colour: string;
}

function scaleOf(values: readonly number[], measure: TileMeasure): readonly ColouredClass[] {
  const hasZero = measure === 'ADOPTERS' && values.includes(0);
  const classes = valueClasses(
    values.filter((value) => measure === 'FIRST_YEAR' || value > 0),
    MOST_CLASSES,
  );
  const colours = sequentialColours(classes.length);
  const inOrder = measure === 'FIRST_YEAR' ? [...colours].reverse() : colours;
  const coloured = classes.map((range, index) => ({ ...range, colour: inOrder[index] as string }));
  return hasZero ? [{ from: 0, to: 0, colour: ZERO_FILL }, ...coloured] : coloured;
}

function legendOf(
  { measure, tiles, values }: TileMapPlot,
  scale: readonly ColouredClass[],
  labels: PlotLabels,
): readonly LegendEntry[] {
  const ranges = scale.map(({ from, to, colour }): LegendEntry => ({
    key: { kind: 'BOX', fill: colour, border: THIN_BORDER },
    label: from === to ? String(from) : `${from}–${to}`,
  }));
  const missing: LegendEntry = {
    key: { kind: 'CROSSED_BOX', fill: NO_DATA_FILL, border: NO_DATA_BORDER },
    label: measure === 'ADOPTERS' ? labels.noAdoptersOnRecord : labels.noFirstYearOnRecord,
  };
  const heading: LegendEntry = {
    key: { kind: 'NONE' },
    label: measure === 'ADOPTERS' ? labels.adopters : labels.firstYear,
  };
  const isMissing = tiles.some(({ key }) => (values.get(key) ?? null) === null);
  return [heading, ...ranges, ...(isMissing ? [missing] : [])];
}

function notesOf({ undated, unplaced }: TileMapPlot, labels: PlotLabels): readonly string[] {
  return [
    labels.schematic,
    ...(undated > 0 ? [labels.undatedAdopters(undated)] : []),
    ...(unplaced > 0 ? [labels.unplaced(unplaced)] : []),
  ];
}

function tileShapes(
  { name }: Tile,
  value: number | null,
  scale: readonly ColouredClass[],
  box: Box,
): readonly Shape[] {
  const colour = scale.find(
    ({ from, to }) => value !== null && from <= value && value <= to,
  )?.colour;
  const ground =
    colour === undefined
      ? crossedBox(box, NO_DATA_FILL, NO_DATA_BORDER)
      : [boxShape(box, colour, THIN_BORDER)];
  const ink = colour === undefined ? FAINT_INK : inkOn(colour);
  const size = sizeThatFits(plainText(name), box.width - 6);
  const lines = wrapText(plainText(name), size, box.width - 6);
  const texts = [...lines, ...(value === null ? [] : [String(value)])];
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  return [
    ...ground,
    ...texts.map((text, index) =>
      textShape(
        text,
        { x: middle.x, y: middle.y + (index - (texts.length - 1) / 2) * 17 },
        {
          size: index < lines.length ? size : LARGEST_NAME,
          colour: ink,
          bold: index >= lines.length,
          align: 'center',
        },
      ),
    ),
  ];
}

/** The largest size at which no word is cut; the smallest that can be read when there is none. */
function sizeThatFits(name: string, width: number): number {
  const widest = Math.max(...name.split(' ').map((word) => textWidth(word, 1)));
  return Math.max(SMALLEST_NAME, Math.min(LARGEST_NAME, Math.floor(width / widest)));
}

function checkTiles({ tiles, values }: TileMapPlot): void {
  const keys = new Set(tiles.map(({ key }) => key));
  const places = new Set(tiles.map(({ column, row }) => `${column}, ${row}`));
  if (keys.size < tiles.length) throw new RangeError('Two tiles share a key.');
  if (places.size < tiles.length) throw new RangeError('Two tiles share a place.');
  for (const [key, value] of values) {
    if (!keys.has(key)) throw new RangeError(`A value is of a tile, but got one of "${key}".`);
    if (value !== null && !(Number.isInteger(value) && value >= 0))
      throw new RangeError(`A value is a whole number of at least 0, but ${key} has ${value}.`);
  }
}
