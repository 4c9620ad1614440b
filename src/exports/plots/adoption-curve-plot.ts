import type { CurvePoint } from '../../analytics/adoption-curve.js';
import { DomainError } from '../../domain/errors.js';
import { PLOT_LABELS, type PlotLabels } from './labels.js';
import type { LegendEntry } from './legend.js';
import { composePage, type PlotFrame } from './page.js';
import { DASHES, RULE, SERIES_APPEARANCES, type Appearance } from './palette.js';
import { periodsFrom } from './periods.js';
import { AXIS_NAME, AXIS_TEXT } from './axes.js';
import { renderSvg, type ChartOption } from './render-svg.js';

export interface CurveSeries {
  readonly name: string;
  /** As `adoptionCurve` gives them; none where no adopter has a date. */
  readonly points: readonly CurvePoint[];
  /** Adopters that the points leave out. */
  readonly undated: number;
}

export interface AdoptionCurvePlot extends PlotFrame {
  /** One to seven; all by years or all by months. */
  readonly series: readonly CurveSeries[];
  /** Whether bars show the increase in each period. */
  readonly showNewAdopters: boolean;
}

/**
 * Adoption curves as SVG: for each series a step line of those that had adopted for certain by the end of a period, and above it a band up to
 * those that may have. A line ends where its points end: that nobody followed later is not known.
 *
 * Units: adopters, periods. Cost: O(periods * series).
 * Throws: DomainError NOT_IDENTIFIED when no adopter has a date; RangeError for more than seven series, or years beside months.
 */
export async function drawAdoptionCurve(plot: AdoptionCurvePlot): Promise<string> {
  const { series, language } = plot;
  if (series.length > SERIES_APPEARANCES.length) {
    throw new RangeError(
      `A plot holds at most ${SERIES_APPEARANCES.length} curves that can be told apart, but got ${series.length}.`,
    );
  }
  const periods = periodsFrom(series.flatMap(({ points }) => points.map(({ period }) => period)));
  if (periods.length === 0) {
    throw new DomainError('NOT_IDENTIFIED', 'No adopter has a date, so there is no curve to draw.');
  }
  const labels = PLOT_LABELS[language];
  const page = composePage(plot, {
    width: 960,
    bodyHeight: 460,
    legend: legendOf(plot, labels),
    notes: series
      .filter(({ undated }) => undated > 0)
      .map(({ name, undated }) => labels.undatedInSeries(name, undated)),
  });
  const { x, y, width, height } = page.body;
  const chart: ChartOption = {
    grid: { left: x + 44, top: y + 30, width: width - 64, height: height - 80 },
    xAxis: periodAxis(periods, labels),
    yAxis: adopterAxis(labels),
    series: series.flatMap((one, index) => seriesOf(one, index, plot.showNewAdopters)),
  };
  return renderSvg({ frame: plot, page, shapes: [], chart });
}

function periodAxis(periods: readonly string[], labels: PlotLabels): ChartOption {
  return {
    type: 'category',
    data: periods,
    name: periods[0]?.length === 4 ? labels.year : labels.month,
    nameLocation: 'middle',
    nameGap: 32,
    ...AXIS_NAME,
    axisTick: { alignWithLabel: true },
    axisLabel: AXIS_TEXT,
  };
}

function adopterAxis(labels: PlotLabels): ChartOption {
  return {
    type: 'value',
    minInterval: 1,
    name: labels.cumulativeAdopters,
    nameTextStyle: { ...AXIS_NAME.nameTextStyle, align: 'left', padding: [0, 0, 0, -36] },
    axisLabel: AXIS_TEXT,
    splitLine: { lineStyle: { color: RULE } },
  };
}

/** No value stands for a period without a point: a step line would run on through an empty one. */
type PeriodValues = readonly (readonly [period: string, value: number])[];

function seriesOf(
  { points }: CurveSeries,
  index: number,
  showNewAdopters: boolean,
): readonly ChartOption[] {
  const appearance = SERIES_APPEARANCES[index] as Appearance;
  const atLeast = points.map(
    ({ period, cumulativeAtLeast }) => [period, cumulativeAtLeast] as const,
  );
  const band = points.map((point) => [point.period, widthOfBand(point)] as const);
  return [
    ...(showNewAdopters ? [newAdopterBars(appearance, increasesOf(points))] : []),
    atLeastLine(appearance, index, atLeast),
    ...(hasBand(points) ? [bandAbove(appearance, index, band)] : []),
  ];
}

function atLeastLine(
  { colour, line, mark }: Appearance,
  index: number,
  data: PeriodValues,
): ChartOption {
  return {
    type: 'line',
    silent: true,
    step: 'end',
    stack: `curve-${index}`,
    data: data.map((value, place) => ({
      value,
      symbol: isMarked(data, place) ? mark : 'none',
    })),
    showAllSymbol: true,
    symbolSize: 7,
    itemStyle: { color: colour },
    lineStyle: { color: colour, width: 2, type: DASHES[line] ?? 'solid' },
    emphasis: { disabled: true },
    z: 3,
  };
}

/** Marks stand where a line begins, rises and ends; one at each of many months would hide it. */
function isMarked(data: PeriodValues, place: number): boolean {
  return place === 0 || place === data.length - 1 || data[place]?.[1] !== data[place - 1]?.[1];
}

function bandAbove({ colour }: Appearance, index: number, data: PeriodValues): ChartOption {
  return {
    type: 'line',
    silent: true,
    step: 'end',
    stack: `curve-${index}`,
    data,
    symbol: 'none',
    lineStyle: { color: colour, width: 1 },
    areaStyle: { color: colour, opacity: 0.2 },
    emphasis: { disabled: true },
  };
}

function newAdopterBars({ colour }: Appearance, data: PeriodValues): ChartOption {
  return {
    type: 'bar',
    silent: true,
    data,
    barMaxWidth: 26,
    itemStyle: { color: colour, opacity: 0.4, borderColor: colour, borderWidth: 1 },
    emphasis: { disabled: true },
  };
}

function legendOf(
  { series, showNewAdopters }: AdoptionCurvePlot,
  labels: PlotLabels,
): LegendEntry[] {
  const lines = series.map(({ name }, index): LegendEntry => ({
    key: { kind: 'LINE', appearance: SERIES_APPEARANCES[index] as Appearance },
    label: name,
  }));
  const grey = '#8C8C8C';
  const band: LegendEntry = {
    key: { kind: 'BOX', fill: '#DDDDDD', border: { colour: grey, width: 1, line: 'solid' } },
    label: labels.betweenAtLeastAndAtMost,
  };
  const bars: LegendEntry = {
    key: { kind: 'BOX', fill: '#B0B0B0', border: { colour: '#4D4D4D', width: 1, line: 'solid' } },
    label: labels.newAdopters,
  };
  return [
    ...lines,
    ...(series.some(({ points }) => hasBand(points)) ? [band] : []),
    ...(showNewAdopters ? [bars] : []),
  ];
}

function hasBand(points: readonly CurvePoint[]): boolean {
  return points.some((point) => widthOfBand(point) > 0);
}

function widthOfBand({ cumulativeAtLeast, cumulativeAtMost }: CurvePoint): number {
  return cumulativeAtMost - cumulativeAtLeast;
}

/** What each period adds to those that had adopted for certain, where it adds any: a date known roughly counts in its last period. */
function increasesOf(points: readonly CurvePoint[]): PeriodValues {
  return points
    .map(({ period, cumulativeAtLeast }, index) => {
      const before = points[index - 1]?.cumulativeAtLeast ?? 0;
      return [period, cumulativeAtLeast - before] as const;
    })
    .filter(([, increase]) => increase > 0);
}
