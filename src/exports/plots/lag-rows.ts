import { AXIS_NAME, AXIS_TEXT } from './axes.js';
import { PLOT_LABELS, type PlotLabels } from './labels.js';
import { classesIn, knownEnds, type LagPlot, type PlotLag } from './lag.js';
import type { LegendEntry } from './legend.js';
import { niceStep } from './nice-step.js';
import { composePage } from './page.js';
import {
  CLASS_APPEARANCE,
  CLASSLESS_APPEARANCE,
  DASHES,
  INK,
  RULE,
  type Appearance,
} from './palette.js';
import { renderSvg, type ChartOption } from './render-svg.js';
import { plainText, textWidth, wrapText } from './text-layout.js';

/** Each lag on a row: a line between two marks, or one mark for an exact lag; an arrow where an end is not known. Shortest first. */
export async function drawLagRows(plot: LagPlot, notes: readonly string[]): Promise<string> {
  const labels = PLOT_LABELS[plot.language];
  const lags = [...plot.lags].sort(compareLags);
  const names = lags.map(({ name }) => wrapText(plainText(name), AXIS_TEXT.fontSize, WIDEST_NAME));
  const row = 8 + LINE * Math.max(...names.map((lines) => lines.length));
  const page = composePage(plot, {
    width: 960,
    bodyHeight: row * lags.length + 48,
    legend: legendOf(lags, labels),
    notes: [labels.lagRange, ...(lags.some(isOpen) ? [labels.openLags] : []), ...notes],
  });
  const { x, y, width } = page.body;
  const room = Math.max(...names.flat().map((line) => textWidth(line, AXIS_TEXT.fontSize))) + 16;
  const extent = extentOf(lags);
  const chart: ChartOption = {
    grid: { left: x + room, top: y, width: width - room - 16, height: row * lags.length },
    xAxis: lagAxis(extent, labels.lagIn[plot.unit]),
    yAxis: nameAxis(names),
    series: [zeroLine(), ...lags.map((lag, index) => lagLine(lag, index, extent))],
  };
  return renderSvg({ frame: plot, page, shapes: [], chart });
}

const LINE = 15;
const WIDEST_NAME = 320;

interface Extent {
  readonly min: number;
  readonly max: number;
  readonly interval: number;
}

/** A round range around all ends and zero, with a step to spare where an end is open. */
function extentOf(lags: readonly PlotLag[]): Extent {
  const ends = [0, ...knownEnds(lags)];
  const least = Math.min(...ends);
  const greatest = Math.max(...ends);
  const interval = niceStep(Math.max(greatest - least, 1) / 8);
  const openBelow = lags.some(({ atLeast }) => atLeast === null);
  const openAbove = lags.some(({ atMost }) => atMost === null);
  return {
    min: (Math.floor(least / interval) - Number(openBelow)) * interval,
    max: (Math.ceil(greatest / interval) + Number(openAbove)) * interval,
    interval,
  };
}

function lagAxis(extent: Extent, name: string): ChartOption {
  return {
    type: 'value',
    ...extent,
    name,
    nameLocation: 'middle',
    nameGap: 30,
    ...AXIS_NAME,
    axisLabel: AXIS_TEXT,
    splitLine: { lineStyle: { color: RULE } },
  };
}

function nameAxis(names: readonly (readonly string[])[]): ChartOption {
  return {
    type: 'category',
    inverse: true,
    data: names.map((lines) => lines.join('\n')),
    axisTick: { show: false },
    axisLabel: { ...AXIS_TEXT, hideOverlap: false, interval: 0, lineHeight: LINE },
  };
}

function lagLine(lag: PlotLag, row: number, { min, max }: Extent): ChartOption {
  const { atLeast, atMost } = lag;
  const { colour, line, mark } = appearanceOf(lag);
  const end = (value: number | null, edge: number, turn: number): ChartOption =>
    value === null
      ? { value: [edge, row], symbol: 'arrow', symbolRotate: turn }
      : { value: [value, row], symbol: mark };
  const isExact = atLeast !== null && atLeast === atMost;
  return {
    type: 'line',
    silent: true,
    data: [end(atLeast, min, 90), ...(isExact ? [] : [end(atMost, max, -90)])],
    showAllSymbol: true,
    symbolSize: 8,
    clip: false,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2, type: DASHES[line] ?? 'solid' },
    emphasis: { disabled: true },
    z: 3,
  };
}

function zeroLine(): ChartOption {
  return {
    type: 'line',
    silent: true,
    data: [],
    markLine: {
      silent: true,
      symbol: 'none',
      label: { show: false },
      lineStyle: { color: INK, width: 1, type: 'solid' },
      data: [{ xAxis: 0 }],
    },
  };
}

function legendOf(lags: readonly PlotLag[], labels: PlotLabels): readonly LegendEntry[] {
  return classesIn(lags)
    .filter((name) => name !== null)
    .map((name) => ({
      key: { kind: 'LINE', appearance: CLASS_APPEARANCE[name] },
      label: labels.classes[name],
    }));
}

function appearanceOf({ replicationClass }: PlotLag): Appearance {
  return replicationClass === null ? CLASSLESS_APPEARANCE : CLASS_APPEARANCE[replicationClass];
}

function isOpen({ atLeast, atMost }: PlotLag): boolean {
  return atLeast === null || atMost === null;
}

/** By lower end, then by upper end, then by name; an open lower end comes first, an open upper end last. */
function compareLags(a: PlotLag, b: PlotLag): number {
  const lower = (lag: PlotLag): number => lag.atLeast ?? -Number.MAX_VALUE;
  const upper = (lag: PlotLag): number => lag.atMost ?? Number.MAX_VALUE;
  const byName = a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
  return Math.sign(lower(a) - lower(b)) || Math.sign(upper(a) - upper(b)) || byName;
}
