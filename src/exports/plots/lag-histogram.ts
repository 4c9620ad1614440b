import { AXIS_NAME, AXIS_TEXT } from './axes.js';
import { PLOT_LABELS, type PlotLabels } from './labels.js';
import { classesIn, type LagPlot } from './lag.js';
import { countLags, lagBorders, type LagCount } from './lag-counts.js';
import type { LegendEntry } from './legend.js';
import { composePage } from './page.js';
import { CLASS_APPEARANCE, CLASSLESS_APPEARANCE, paleColour, RULE } from './palette.js';
import { renderSvg, type ChartOption } from './render-svg.js';
import { textShape } from './shapes.js';

/** How many lags fall in each range, a panel for each class, since classes are not added up: full for certain, pale and dashed for possible. */
export async function drawLagHistogram(plot: LagPlot, notes: readonly string[]): Promise<string> {
  const labels = PLOT_LABELS[plot.language];
  const borders = lagBorders(plot.lags);
  const panels = classesIn(plot.lags).map((name) => {
    const members = plot.lags.filter(({ replicationClass }) => replicationClass === name);
    const heading = name === null ? labels.lags : labels.lagsOfClass(name);
    const { colour } = name === null ? CLASSLESS_APPEARANCE : CLASS_APPEARANCE[name];
    return { heading, colour, counts: countLags(members, borders) };
  });
  const hasPossible = panels.some(({ counts }) => counts.some(({ possibly }) => possibly > 0));
  const page = composePage(plot, {
    width: 960,
    bodyHeight: panels.length * PANEL + 6,
    legend: hasPossible ? legendOf(labels) : [],
    notes: [...(hasPossible ? [labels.severalClasses] : []), ...notes],
  });
  const { x, y, width } = page.body;
  const tops = panels.map((_, index) => y + index * PANEL);
  const chart: ChartOption = {
    grid: tops.map((top) => ({
      left: x + 40,
      top: top + 34,
      width: width - 60,
      height: PANEL - 76,
    })),
    xAxis: panels.map(({ counts }, index) => ({
      ...rangeAxis(counts),
      gridIndex: index,
      ...(index === panels.length - 1 ? nameBelow(labels.lagIn[plot.unit]) : {}),
    })),
    yAxis: panels.map((_, index) => ({ ...countAxis(), gridIndex: index })),
    series: panels.flatMap(({ counts, colour }, index) => bars(counts, colour, index)),
  };
  const headings = panels.map(({ heading }, index) =>
    textShape(heading, { x, y: (tops[index] as number) + 12 }, { size: 13 }),
  );
  return renderSvg({ frame: plot, page, shapes: headings, chart });
}

const PANEL = 300;

function rangeAxis(counts: readonly LagCount[]): ChartOption {
  const areSingle = counts.every(({ from, to }) => Number.isInteger(from) && to - from === 1);
  return {
    type: 'category',
    data: counts.map(({ from, to }) => (areSingle ? String(from) : `[${from}, ${to})`)),
    axisTick: { alignWithLabel: areSingle },
    axisLabel: AXIS_TEXT,
  };
}

function nameBelow(name: string): ChartOption {
  return { name, nameLocation: 'middle', nameGap: 32, ...AXIS_NAME };
}

function countAxis(): ChartOption {
  return {
    type: 'value',
    minInterval: 1,
    axisLabel: AXIS_TEXT,
    splitLine: { lineStyle: { color: RULE } },
  };
}

function bars(counts: readonly LagCount[], colour: string, panel: number): readonly ChartOption[] {
  const common = {
    type: 'bar',
    silent: true,
    stack: `panel-${panel}`,
    xAxisIndex: panel,
    yAxisIndex: panel,
    barCategoryGap: '10%',
    emphasis: { disabled: true },
  };
  const border = { borderColor: colour, borderWidth: 1 };
  return [
    { ...common, data: counts.map(({ surely }) => shown(surely)), itemStyle: { color: colour } },
    {
      ...common,
      data: counts.map(({ possibly }) => shown(possibly)),
      itemStyle: { color: paleColour(colour), ...border, borderType: 'dashed' },
    },
  ];
}

/** No bar, not even a flat one, stands for none. */
function shown(count: number): number | null {
  return count === 0 ? null : count;
}

function legendOf(labels: PlotLabels): readonly LegendEntry[] {
  const grey = CLASSLESS_APPEARANCE.colour;
  return [
    { key: { kind: 'BOX', fill: grey, border: null }, label: labels.surelyInClass },
    {
      key: {
        kind: 'BOX',
        fill: paleColour(grey),
        border: { colour: grey, width: 1, line: 'dashed' },
      },
      label: labels.possiblyInClass,
    },
  ];
}
