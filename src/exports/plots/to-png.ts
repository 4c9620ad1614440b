import { DomainError } from '../../domain/errors.js';
import { findFont, namedFont, type FoundFont } from './find-font.js';

export interface PngOptions {
  /** A TTF, OTF or TTC file; null looks for one of the system. Default null. */
  readonly fontFile?: string | null;
  /** Pixels of the PNG for each of the SVG. Default 2. */
  readonly scale?: number;
}

/**
 * A picture as PNG, from its SVG. The font is one that has every character of the picture, so that no text is ever missing; the same font gives the
 * same bytes everywhere.
 *
 * Throws: DomainError BAD_CONFIGURATION when no such font is found, or the named one is unfit; TOO_COSTLY beyond a hundred million pixels;
 *   RangeError for a scale that is not above 0.
 */
export async function toPng(svg: string, options: PngOptions = {}): Promise<Buffer> {
  const { fontFile = null, scale = 2 } = options;
  if (!(scale > 0)) throw new RangeError(`A scale is above 0, but got ${scale}.`);
  checkSize(svg, scale);
  const codePoints = drawnCodePoints(svg);
  const font =
    fontFile === null ? await findFontFor(codePoints) : await namedFont(fontFile, codePoints);
  const { Resvg } = await import('@resvg/resvg-js');
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: font === null ? [] : [font.file],
      ...(font === null ? {} : { defaultFontFamily: font.family, sansSerifFamily: font.family }),
    },
  });
  return picture.render().asPng();
}

const MOST_PIXELS = 100_000_000;

async function findFontFor(codePoints: ReadonlySet<number>): Promise<FoundFont | null> {
  return codePoints.size === 0 ? null : findFont(codePoints);
}

function checkSize(svg: string, scale: number): void {
  const [, width, height] = /<svg [^>]*?width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  const pixels = Number(width) * Number(height) * scale * scale;
  if (pixels > MOST_PIXELS) {
    throw new DomainError(
      'TOO_COSTLY',
      `A PNG has at most ${MOST_PIXELS} pixels, but this would have ${Math.round(pixels)}: take a smaller scale, or the SVG.`,
    );
  }
}

/** Characters of all texts of a picture, blanks left out. */
function drawnCodePoints(svg: string): ReadonlySet<number> {
  const texts = [...svg.matchAll(/<text\b[^>]*>([\s\S]*?)<\/text>/g)].map(([, text = '']) =>
    unescapeXml(text.replace(/<[^>]*>/g, '')),
  );
  return new Set(
    [...new Set(texts.join('').replace(/\s/g, ''))].map((sign) => sign.codePointAt(0) as number),
  );
}

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
