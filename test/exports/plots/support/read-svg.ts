import { Resvg } from '@resvg/resvg-js';
import { textWidth } from '#src/exports/plots/text-layout.js';

/** The texts of a picture from top to bottom as they are written, their escapes undone. */
export function textsOf(svg: string): readonly string[] {
  return placedTextsOf(svg).map(({ text }) => text);
}

export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
}

/** Texts with where they stand on the page. Rotated texts, which the plots have none of, would be misplaced. */
export function placedTextsOf(svg: string): readonly PlacedText[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(
    ([, attributes = '', text = '']) => {
      const [, dx = '0', dy = '0'] = /translate\(([-\d.]+)[ ,]([-\d.]+)\)/.exec(attributes) ?? [];
      return {
        text: unescapeXml(text),
        x: Number(dx) + Number(/ x="([-\d.]+)"/.exec(attributes)?.[1] ?? 0),
        y: Number(dy) + Number(/ y="([-\d.]+)"/.exec(attributes)?.[1] ?? 0),
        anchor: (/text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start') as PlacedText['anchor'],
        size: Number(/font-size:([\d.]+)px/.exec(attributes)?.[1]),
      };
    },
  );
}

/** Width and height that the picture states. */
export function sizeOf(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /<svg width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Tags that begin with a name, as they stand. */
export function tagsOf(svg: string, name: string): readonly string[] {
  return svg.match(new RegExp(`<${name}\\b[^>]*>`, 'g')) ?? [];
}

/** Fails when the picture is no well-formed XML: the renderer of PNG reads it by a strict parser. */
export function parseStrictly(svg: string): void {
  new Resvg(svg, { font: { loadSystemFonts: false } });
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** Pairs of texts that lie over each other, and texts that stick out of the page, by their estimated widths: none in a legible picture. */
export function collisionsIn(svg: string): readonly string[] {
  const page = sizeOf(svg);
  const boxes = placedTextsOf(svg).map(({ text, x, y, anchor, size }) => {
    const width = textWidth(text, size);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return { text, left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
  });
  return boxes.flatMap((box, index) => [
    ...(box.left < 0 || box.right > page.width || box.top < 0 || box.bottom > page.height
      ? [`${box.text} sticks out`]
      : []),
    ...boxes
      .slice(0, index)
      .filter(
        (other) =>
          box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      )
      .map((other) => `${box.text} over ${other.text}`),
  ]);
}
