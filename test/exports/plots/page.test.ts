import { describe, expect, it } from '@jest/globals';
import { composePage, type Page } from '#src/exports/plots/page.js';
import { CLASS_APPEARANCE } from '#src/exports/plots/palette.js';
import { frame } from './support/frames.js';

const CONTENT = { width: 400, bodyHeight: 100, legend: [], notes: [] };
const LINE_ENTRY = {
  key: { kind: 'LINE', appearance: CLASS_APPEARANCE.ATTESTED },
  label: 'attested',
} as const;

describe('composePage', () => {
  it('puts title, subtitle, legend, plot, notes and source below one another', () => {
    const page = composePage(frame({ subtitle: 'to 2022', notes: ['Own remark.'] }), {
      ...CONTENT,
      legend: [LINE_ENTRY],
      notes: ['Two undated.'],
    });
    expect(textsWithHeights(page).map(([text]) => text)).toEqual([
      'River chiefs',
      'to 2022',
      'attested',
      'Two undated.',
      'Own remark.',
      'Source: pilot-batches, release 3',
    ]);
    const heights = textsWithHeights(page).map(([, y]) => y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(page.body.y).toBeGreaterThan(heights[2] as number);
    expect(page.body.y + page.body.height).toBeLessThan(heights[3] as number);
    expect(heights.at(-1)).toBeLessThan(page.height);
  });

  it('wraps a long source, and grows by its lines', () => {
    const short = composePage(frame(), CONTENT);
    const long = composePage(frame({ source: 'data set '.repeat(40) }), CONTENT);
    expect(long.shapes.length).toBeGreaterThan(short.shapes.length + 3);
    expect(long.height).toBeGreaterThan(short.height + 50);
  });

  it('wraps a legend onto further rows, and moves the plot down by them', () => {
    const one = composePage(frame(), { ...CONTENT, legend: [LINE_ENTRY] });
    const many = composePage(frame(), { ...CONTENT, legend: Array(7).fill(LINE_ENTRY) });
    // An entry is 34 + about 48 wide and 22 from the next: three to a row of 344, so three rows, two more than one.
    expect(many.body.y - one.body.y).toBe(44);
  });

  it('says where the data come from in the language of the picture', () => {
    const texts = textsWithHeights(composePage(frame({ language: 'zh' }), CONTENT));
    expect(texts.at(-1)?.[0]).toBe('数据来源：pilot-batches, release 3');
  });
});

function textsWithHeights(page: Page): readonly (readonly [string, number])[] {
  return page.shapes
    .filter(({ type }) => type === 'text')
    .map(({ style, y }) => [(style as { text: string }).text, y as number] as const);
}
