import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { composePage } from '#src/exports/plots/page.js';
import { renderSvg, type ChartOption } from '#src/exports/plots/render-svg.js';
import { textShape } from '#src/exports/plots/shapes.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { frame } from './support/frames.js';
import { parseStrictly, sizeOf, tagsOf, textsOf } from './support/read-svg.js';

const HOSTILE = `<script>alert("1")</script> & 'x' ]]> <!-- zr7-c0 class="a" {b} \${c}`;
const CHART: ChartOption = {
  grid: { left: 40, top: 60, width: 300, height: 80 },
  xAxis: { type: 'category', data: [HOSTILE, 'b'], name: HOSTILE, axisLabel: { interval: 0 } },
  yAxis: { type: 'value' },
  series: [{ type: 'line', data: [1, 2] }],
};

describe('renderSvg', () => {
  it('writes hostile texts as texts, in well-formed XML without a script', async () => {
    const svg = await render(HOSTILE, CHART);
    parseStrictly(svg);
    expect(svg).not.toMatch(/<script|<!--|<style|onload/i);
    // The drawn text, the name of the axis and its first category.
    expect(textsOf(svg).filter((text) => text === HOSTILE)).toHaveLength(3);
  });

  it('writes any text so that a strict parser takes it', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(text, async (name) => parseStrictly(await render(name, null))),
      { numRuns: 60 },
    );
  });

  it('changes nothing of the process for a text that names the prototype of all objects', async () => {
    parseStrictly(await render('__proto__', null));
    parseStrictly(await render('__proto__ a', null));
    const inherited: string[] = [];
    for (const name in {}) inherited.push(name);
    expect(inherited).toEqual([]);
    parseStrictly(await render('b', null));
  });

  it('gives equal bytes for equal drawings, though pictures were made between them', async () => {
    const first = await render('a', CHART);
    await render('b', CHART);
    expect(await render('a', CHART)).toBe(first);
    expect(first).toContain('id="plot-c0"');
    expect(tagsOf(first, '\\w+').join('')).not.toMatch(/zr\d|ecmeta|class=/);
  });

  it('says its title and its language to who cannot see it', async () => {
    const page = composePage(frame(), { width: 400, bodyHeight: 150, legend: [], notes: [] });
    const zh = frame({ language: 'zh', title: '河长制 < 林长制' });
    expect(await renderSvg({ frame: zh, page, shapes: [], chart: null })).toMatch(
      /^<svg [^>]*role="img" xml:lang="zh-CN">\n<title>河长制 &lt; 林长制<\/title>/,
    );
  });

  it('is as large as its page', async () => {
    const page = composePage(frame(), { width: 400, bodyHeight: 150, legend: [], notes: [] });
    const svg = await renderSvg({ frame: frame(), page, shapes: [], chart: null });
    expect(sizeOf(svg)).toEqual({ width: 400, height: page.height });
  });
});

describe('the plots', () => {
  it('load ECharts and the renderer of PNG only when something is drawn', () => {
    const folder = join(PACKAGE_FOLDER, 'src/exports/plots');
    const naming = readdirSync(folder)
      .filter((file) => file !== 'echarts-parts.ts')
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
      .filter((line) => /'(echarts|@resvg|\.\/echarts-parts)/.test(line));
    expect(naming.map((line) => line.trim())).toEqual([
      "const { init } = await import('./echarts-parts.js');",
      "const { Resvg } = await import('@resvg/resvg-js');",
    ]);
  });
});

function render(text: string, chart: ChartOption | null): Promise<string> {
  const page = composePage(frame(), { width: 400, bodyHeight: 150, legend: [], notes: [] });
  const shapes = [textShape(text, { x: 10, y: 10 }, { size: 12 })];
  return renderSvg({ frame: frame({ title: text }), page, shapes, chart });
}
