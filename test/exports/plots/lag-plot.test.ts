import { describe, expect, it } from '@jest/globals';
import type { ReplicationClass } from '#src/domain/replication.js';
import { drawLags } from '#src/exports/plots/lag-plot.js';
import type { LagPlot, PlotLag } from '#src/exports/plots/lag.js';
import { CLASS_APPEARANCE, paleColour } from '#src/exports/plots/palette.js';
import { frame } from './support/frames.js';
import { collisionsIn, parseStrictly, placedTextsOf, tagsOf, textsOf } from './support/read-svg.js';

const BLUE = CLASS_APPEARANCE.ATTESTED.colour;

describe('drawLags, few', () => {
  it('draws a line from at least to at most on the scale of the axis', async () => {
    const svg = await draw([lag('Ningbo', 1, 3)]);
    const [one, three] = ['1', '3'].map((value) => columnOf(svg, value));
    expect(endsOf(svg, BLUE)).toEqual([[one, three]]);
  });

  it('draws one mark for an exact lag', async () => {
    const svg = await draw([lag('Ningbo', 2, 2)]);
    expect(marksOf(svg, BLUE)).toHaveLength(1);
    expect(marksOf(await draw([lag('Ningbo', 2, 3)]), BLUE)).toHaveLength(2);
  });

  it('puts the shortest lag first', async () => {
    const svg = await draw([lag('late', 5, 6), lag('early', 1, 2), lag('wide', 1, 9)]);
    const heights = ['early', 'wide', 'late'].map(
      (name) => placedTextsOf(svg).find(({ text }) => text === name)?.y,
    );
    expect(heights).toEqual([...heights].sort((a = 0, b = 0) => a - b));
  });

  it('leads a line to the border with an arrow where an end is not known', async () => {
    const svg = await draw([lag('Ningbo', 1, null), lag('Hefei', null, 4)]);
    expect(textsOf(svg)).toContain('Arrow: this end is not known.');
    // The axis goes a step of 0.5 beyond 0 to 4, the known ends and zero, on both sides.
    const [least, one, four, greatest] = ['-0.5', '1', '4', '4.5'].map((value) =>
      columnOf(svg, value),
    );
    expect(endsOf(svg, BLUE)).toEqual([
      [least, four],
      [one, greatest],
    ]);
    expect(textsOf(await draw([lag('Ningbo', 1, 2)]))).not.toContain(
      'Arrow: this end is not known.',
    );
  });

  it('shows where 0 is for lags whose order is open', async () => {
    const svg = await draw([lag('Ningbo', -1, 1)]);
    expect(columnOf(svg, '-1')).toBeLessThan(columnOf(svg, '0'));
    expect(tagsOf(svg, 'path').filter((tag) => tag.includes('stroke="#222222"'))).not.toEqual([]);
  });

  it('counts lags that cannot be told below the plot', async () => {
    const svg = await draw([lag('Ningbo', 1, 2), lag('Hefei', null, null)]);
    expect(textsOf(svg)).toContain('1 further lag not drawn, since a date is not known.');
    expect(textsOf(svg)).not.toContain('Hefei');
  });

  it('draws each class by a line of its own, and explains those that occur', async () => {
    const svg = await draw([lag('a', 1, 2, 'ATTESTED'), lag('b', 1, 2, 'INFERRED')]);
    expect(endsOf(svg, CLASS_APPEARANCE.INFERRED.colour)).toHaveLength(1);
    expect(textsOf(svg)).toContain('inferred by a model');
    expect(textsOf(svg)).not.toContain('prescribed');
  });

  it('names the unit in the language of the picture', async () => {
    expect(textsOf(await draw([lag('宁波', 1, 2)], { language: 'zh' }))).toContain('时滞（年）');
    expect(textsOf(await draw([lag('Ningbo', 1, 2)], { unit: 'DAYS' }))).toContain('Lag (days)');
  });

  it.each(['zh', 'en'] as const)(
    'lets no texts collide, with forty long names: %s',
    async (language) => {
      const name =
        language === 'zh'
          ? '杭州市 → 某市跨境电子商务综合试验区建设领导小组办公室'
          : 'Hangzhou → Leading group office of some zone far away';
      const lags = Array.from({ length: 40 }, (_, index) =>
        lag(`${name} ${index}`, index, index + 1),
      );
      const svg = await draw(lags, { language });
      parseStrictly(svg);
      expect(collisionsIn(svg)).toEqual([]);
    },
  );

  it('writes a hostile name as a text', async () => {
    const svg = await draw([lag('<b> & "c"\n', 1, 2)]);
    parseStrictly(svg);
    expect(textsOf(svg)).toContain('<b> & "c"');
  });
});

describe('drawLags, many', () => {
  it('counts more than forty in ranges, a panel for each class', async () => {
    const lags = Array.from({ length: 41 }, (_, index) =>
      lag(`a${index}`, index % 4, index % 4, index % 2 === 0 ? 'ATTESTED' : 'PRESCRIBED'),
    );
    const svg = await draw(lags);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(['attested: lags (number)', 'prescribed: lags (number)', '0', '3']),
    );
    // ATTESTED holds 0 and 2, PRESCRIBED 1 and 3: two bars each.
    expect(barsOf(svg, BLUE)).toBe(2);
    expect(barsOf(svg, CLASS_APPEARANCE.PRESCRIBED.colour)).toBe(2);
    expect(textsOf(svg)).not.toContain('possibly in this range');
  });

  it('shows pale what may lie in a range, and says that it may be drawn twice', async () => {
    const lags = Array.from({ length: 41 }, (_, index) =>
      lag(`a${index}`, index / 10, index / 10 + 1),
    );
    const svg = await draw(lags);
    expect(textsOf(svg)).toContain('possibly in this range');
    expect(textsOf(svg).join(' ')).toContain('may sum to more than there are lags');
    expect(
      tagsOf(svg, 'path').filter((tag) => tag.includes(`fill="${paleColour(BLUE)}"`)),
    ).not.toEqual([]);
  });

  it.each(['zh', 'en'] as const)('lets no texts collide: %s', async (language) => {
    const lags = Array.from({ length: 90 }, (_, index) =>
      lag(`a${index}`, index * 37.5 - 400, index * 37.5, index % 2 === 0 ? 'ATTESTED' : null),
    );
    const svg = await draw(lags, { language, unit: 'DAYS' });
    parseStrictly(svg);
    expect(collisionsIn(svg)).toEqual([]);
  });
});

describe('drawLags', () => {
  it('refuses to draw nothing', async () => {
    for (const lags of [[], [lag('a', null, null)]])
      await expect(draw(lags)).rejects.toMatchObject({ code: 'NOT_IDENTIFIED' });
  });

  it('refuses ends in the wrong order, and ends that are no numbers', async () => {
    await expect(draw([lag('a', 2, 1)])).rejects.toThrow(RangeError);
    await expect(draw([lag('a', NaN, 1)])).rejects.toThrow(RangeError);
    await expect(draw([lag('a', 1, Infinity)])).rejects.toThrow(RangeError);
  });
});

function draw(lags: readonly PlotLag[], change: Partial<LagPlot> = {}): Promise<string> {
  return drawLags({ ...frame(), unit: 'YEARS', lags, ...change });
}

function lag(
  name: string,
  atLeast: number | null,
  atMost: number | null,
  replicationClass: ReplicationClass | null = 'ATTESTED',
): PlotLag {
  return { name, atLeast, atMost, replicationClass };
}

/** Where a number stands on the horizontal axis. */
function columnOf(svg: string, value: string): number {
  const label = placedTextsOf(svg).find(
    ({ text, anchor }) => text === value && anchor === 'middle',
  );
  return Math.round(label?.x as number);
}

/** First and last x of each line of a colour over the plot, from top to bottom. */
function endsOf(svg: string, colour: string): readonly (readonly number[])[] {
  return tagsOf(svg, 'path')
    .filter((tag) => tag.includes(`stroke="${colour}"`) && tag.includes('stroke-linejoin'))
    .map((tag) => {
      const [, path = ''] = / d="M([^"]*)"/.exec(tag) ?? [];
      return path.split('L').map((corner) => Math.round(Number(corner.split(' ')[0])));
    });
}

function marksOf(svg: string, colour: string): readonly string[] {
  return tagsOf(svg, 'path').filter(
    (tag) => tag.includes('matrix(') && tag.includes(`fill="${colour}"`),
  );
}

function barsOf(svg: string, colour: string): number {
  return tagsOf(svg, 'path').filter((tag) => tag.includes(`fill="${colour}"`)).length;
}
