import { describe, expect, it } from '@jest/globals';
import { adoptionCurve } from '#src/analytics/adoption-curve.js';
import { partialDate } from '#src/domain/partial-date.js';
import {
  drawAdoptionCurve,
  type AdoptionCurvePlot,
  type CurveSeries,
} from '#src/exports/plots/adoption-curve-plot.js';
import { SERIES_APPEARANCES } from '#src/exports/plots/palette.js';
import { frame } from './support/frames.js';
import { collisionsIn, parseStrictly, placedTextsOf, tagsOf, textsOf } from './support/read-svg.js';

const [FIRST, SECOND] = SERIES_APPEARANCES.map(({ colour }) => colour) as [string, string];

describe('drawAdoptionCurve', () => {
  it('draws a step line through the numbers of each year', async () => {
    // 2015: 1, 2016: 1, 2017: 3, so level over two years, then up by twice the step from 0 to 1.
    const svg = await draw({ series: [series('Zones', ['2015', '2017', '2017'])] });
    const [bottom, one, three] = ['0', '1', '3'].map((value) => heightOf(svg, value));
    const points = pathOf(svg, FIRST, 2);
    expect(points.map(({ y }) => y)).toEqual([one, one, one, three]);
    expect(bottom).toBeGreaterThan(one as number);
    // The rise stands at 2017, straight above where the level ends.
    expect(points.map(({ x }) => x)).toEqual(['2015', '2016', '2017', '2017'].map(at(svg)));
  });

  it('fills the band between at least and at most where dates are known roughly', async () => {
    const rough = await draw({ series: [series('Zones', ['2015', '2016/2018'])] });
    const exact = await draw({ series: [series('Zones', ['2015', '2016'])] });
    expect(bandsOf(rough)).toHaveLength(1);
    expect(bandsOf(exact)).toHaveLength(0);
    expect(textsOf(rough)).toContain('between at least and at most (dates known roughly)');
    expect(textsOf(exact)).not.toContain('between at least and at most (dates known roughly)');
  });

  it('ends each line where its own points end, on one axis for all', async () => {
    const svg = await draw({
      series: [series('Zones', ['2015', '2016']), series('River chiefs', ['2018', '2020'])],
    });
    expect(textsOf(svg)).toEqual(expect.arrayContaining(['2015', '2017', '2020', 'Zones']));
    expect(lastX(svg, FIRST)).toBe(at(svg)('2016'));
    expect(lastX(svg, SECOND)).toBe(at(svg)('2020'));
  });

  it('counts adopters without a date below the plot', async () => {
    const dates = [...series('Zones', ['2015', '2016']).points];
    const svg = await draw({ series: [{ name: 'Zones', points: dates, undated: 2 }] });
    expect(textsOf(svg)).toContain('Zones: 2 further adopters without a date, not drawn.');
  });

  it('names axes with their unit, and the source, in Chinese', async () => {
    const svg = await draw({ language: 'zh', series: [series('河长制', ['2015', '2016'])] });
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining([
        '累计采纳数（个）',
        '年份（截至年末）',
        '河长制',
        '数据来源：pilot-batches, release 3',
      ]),
    );
  });

  it('shows the increase of each period as a bar where it is asked for', async () => {
    const plot = { series: [series('Zones', ['2015', '2015', '2018'])] };
    const barsOf = (svg: string): number =>
      tagsOf(svg, 'path').filter((tag) => tag.includes('fill-opacity="0.4"')).length;
    expect(barsOf(await draw({ ...plot, showNewAdopters: false }))).toBe(0);
    // Two bars, for 2015 and 2018; none for the years without an increase.
    expect(barsOf(await draw({ ...plot, showNewAdopters: true }))).toBe(2);
  });

  it('draws a mark where there is one year only', async () => {
    const svg = await draw({ series: [series('Zones', ['2015'])] });
    expect(tagsOf(svg, 'path').filter((tag) => /matrix/.test(tag))).toHaveLength(1);
  });

  it('leaves out a series without dates, but not its count', async () => {
    const empty = { name: 'Forest chiefs', points: [], undated: 4 };
    const svg = await draw({ series: [series('Zones', ['2015', '2016']), empty] });
    expect(textsOf(svg)).toContain('Forest chiefs: 4 further adopters without a date, not drawn.');
  });

  it.each(['zh', 'en'] as const)(
    'lets no texts collide, with seven series by month: %s',
    async (language) => {
      const all = SERIES_APPEARANCES.map((_, index) =>
        series(
          `${language === 'zh' ? '第几个试点' : 'Some pilot program'} ${index}`,
          [`201${index}-03`, `201${index}`, '2019'],
          'MONTH',
        ),
      ).map((one) => ({ ...one, undated: 1 }));
      const svg = await draw({ language, series: all, showNewAdopters: true });
      parseStrictly(svg);
      expect(collisionsIn(svg)).toEqual([]);
    },
  );

  it('refuses to draw nothing', async () => {
    const empty = { name: 'Zones', points: [], undated: 4 };
    await expect(draw({ series: [empty] })).rejects.toMatchObject({ code: 'NOT_IDENTIFIED' });
    await expect(draw({ series: [] })).rejects.toMatchObject({ code: 'NOT_IDENTIFIED' });
  });

  it('refuses more curves than can be told apart, and years beside months', async () => {
    const one = series('Zones', ['2015', '2016']);
    await expect(draw({ series: Array(8).fill(one) })).rejects.toThrow(RangeError);
    const months = series('Zones', ['2015-03'], 'MONTH');
    await expect(draw({ series: [one, months] })).rejects.toThrow(RangeError);
  });
});

function draw(change: Partial<AdoptionCurvePlot>): Promise<string> {
  return drawAdoptionCurve({ ...frame(), series: [], showNewAdopters: false, ...change });
}

function series(
  name: string,
  dates: readonly string[],
  period: 'YEAR' | 'MONTH' = 'YEAR',
): CurveSeries {
  return { name, points: adoptionCurve(dates.map(partialDate), period), undated: 0 };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Corners of the line of a colour and a width that goes over the plot, not of the key in the legend. */
function pathOf(svg: string, colour: string, width: number): readonly Place[] {
  const paths = tagsOf(svg, 'path')
    .filter((tag) => tag.includes(`stroke="${colour}" stroke-width="${width}"`))
    .filter((tag) => tag.includes('stroke-linejoin'));
  expect(paths).toHaveLength(1);
  const [, path = ''] = / d="([^"]*)"/.exec(paths[0] as string) ?? [];
  return path
    .slice(1)
    .split('L')
    .map((corner) => {
      const [x = NaN, y = NaN] = corner.split(' ').map(Number);
      return { x: Math.round(x), y: Math.round(y) };
    });
}

/** Where a number stands on the vertical axis. */
function heightOf(svg: string, value: string): number {
  const label = placedTextsOf(svg).find(({ text, anchor }) => text === value && anchor === 'end');
  return Math.round(label?.y as number);
}

/** Where a period stands on the horizontal axis. */
function at(svg: string): (period: string) => number {
  return (period) =>
    Math.round(placedTextsOf(svg).find(({ text }) => text === period)?.x as number);
}

function lastX(svg: string, colour: string): number {
  return pathOf(svg, colour, 2).at(-1)?.x as number;
}

function bandsOf(svg: string): readonly string[] {
  return tagsOf(svg, 'path').filter((tag) => tag.includes('fill-opacity="0.2"'));
}
