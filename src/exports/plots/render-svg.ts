import type { Page, PlotFrame } from './page.js';
import { INK } from './palette.js';
import type { Shape } from './shapes.js';
import { plainText } from './text-layout.js';

/** Axes and series in the body of a page, as ECharts takes them. */
export type ChartOption = Readonly<Record<string, unknown>>;

export interface Drawing {
  readonly frame: PlotFrame;
  readonly page: Page;
  /** What stands in the body besides axes and series. */
  readonly shapes: readonly Shape[];
  /** Null for a plot that is made of shapes alone. */
  readonly chart: ChartOption | null;
}

/**
 * The picture as an SVG document without scripts: equal drawings give equal bytes, though ECharts numbers its pictures. Texts are
 * escaped. ECharts is loaded at the first call, so that commands that draw nothing do not wait for it.
 */
export async function renderSvg({ frame, page, shapes, chart }: Drawing): Promise<string> {
  const { init } = await import('./echarts-parts.js');
  const { width, height } = page;
  const picture = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    picture.setOption({
      animation: false,
      backgroundColor: '#FFFFFF',
      textStyle: { fontFamily: 'sans-serif', color: INK },
      graphic: { elements: [...page.shapes, ...shapes] },
      ...chart,
    });
    const svg = picture.renderToSVGString();
    return described(withoutCounters(svg), frame);
  } finally {
    picture.dispose();
  }
}

/**
 * ECharts begins each id with the number of the picture in this process, numbers the classes by which marks light up under a pointer, and notes on each mark
 * which datum it is. A picture that stands still needs only the ids. Texts between tags stay as they are.
 */
function withoutCounters(svg: string): string {
  return svg
    .replace(/<style[^>]*>[^<]*<!\[CDATA\[[\s\S]*?\]\]>[^<]*<\/style>\n?/g, '')
    .replace(/<[^>]*>/g, (tag) =>
      tag.replace(/ (?:class|ecmeta_\w+)="[^"]*"/g, '').replace(/\bzr\d+-/g, 'plot-'),
    );
}

/** Says its title and its language to who hears the picture rather than sees it, and to choosers of Chinese letter forms. */
function described(svg: string, { title, language }: PlotFrame): string {
  const name = escapeXml(plainText(title));
  return svg.replace(
    /^<svg ([^>]*)>/,
    (_, attributes: string) =>
      `<svg ${attributes} role="img" xml:lang="${language === 'zh' ? 'zh-CN' : 'en'}">\n<title>${name}</title>`,
  );
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
