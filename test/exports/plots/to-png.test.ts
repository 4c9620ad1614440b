import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from '@jest/globals';
import { findFont } from '#src/exports/plots/find-font.js';
import { toPng } from '#src/exports/plots/to-png.js';
import { buildFont } from './support/build-font.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const CHINESE = '杭州试点（2015–2018）';
const hasFont = await findFont(codePoints(CHINESE)).then(
  () => true,
  () => false,
);
const withFont = hasFont ? it : it.skip;
const skipped = hasFont
  ? ''
  : ' (skipped: no font with Chinese characters; install fonts-wqy-microhei)';
const createFolder = useTemporaryFolders();

describe('toPng', () => {
  withFont(`draws every character of a text, each otherwise${skipped}`, async () => {
    const pictures = await Promise.all(
      [...CHINESE].map(async (sign) => inkOf(await toPng(svg(sign)))),
    );
    const blank = inkOf(await toPng(svg('')));
    for (const picture of pictures) expect(picture).not.toBe(blank);
    expect(new Set(pictures).size).toBe(new Set(CHINESE).size);
  });

  it('looks for what an escape stands for, not for the escape', async () => {
    const file = join(createFolder(), 'x.ttf');
    writeFileSync(file, buildFont('X', [{ format: 4, glyphs: new Map([[0x78, 1]]) }]));
    await expect(toPng(svg('x&amp;&#39;x'), { fontFile: file })).rejects.toThrow(
      /lacks characters of the picture: & '\./,
    );
  });

  withFont(`takes the named font${skipped}`, async () => {
    const { file } = await findFont(codePoints(CHINESE));
    expect(await toPng(svg('杭'), { fontFile: file })).toEqual(await toPng(svg('杭')));
  });

  withFont(`gives equal bytes for equal pictures${skipped}`, async () => {
    expect(await toPng(svg(CHINESE))).toEqual(await toPng(svg(CHINESE)));
  });

  it('is twice as large as the picture, unless told otherwise', async () => {
    expect(sizeOf(await toPng(svg('')))).toEqual([480, 80]);
    expect(sizeOf(await toPng(svg(''), { scale: 1 }))).toEqual([240, 40]);
  });

  it('refuses a text with a character that no font has, rather than leave it out', async () => {
    // A private character of the last plane.
    await expect(toPng(svg('杭\u{10FFFD}'))).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining('fonts-wqy-microhei'),
    });
  });

  it('refuses a WOFF2 font, with which all text would vanish', async () => {
    const file = join(createFolder(), 'font.woff2');
    writeFileSync(file, Buffer.concat([Buffer.from('wOF2'), Buffer.alloc(100)]));
    await expect(toPng(svg('a'), { fontFile: file })).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
    });
  });

  it('refuses a picture of more than a hundred million pixels', async () => {
    // 240 * 40 * 200^2 = 384 million.
    await expect(toPng(svg(''), { scale: 200 })).rejects.toMatchObject({ code: 'TOO_COSTLY' });
  });

  it.each([0, -1, NaN])('refuses a scale of %d', async (scale) => {
    await expect(toPng(svg(''), { scale })).rejects.toThrow(RangeError);
  });
});

function svg(text: string): string {
  const body = text === '' ? '' : `<text x="4" y="28" font-size="20">${text}</text>`;
  return `<svg width="240" height="40" xmlns="http://www.w3.org/2000/svg"><rect width="240" height="40" fill="#FFF"/>${body}</svg>`;
}

function codePoints(text: string): ReadonlySet<number> {
  return new Set([...text].map((sign) => sign.codePointAt(0) as number));
}

/** The pixels of a PNG, as one text. */
function inkOf(png: Buffer): string {
  const [width = 0, height = 0] = sizeOf(png);
  const page = `<svg width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><image width="${width}" height="${height}" xlink:href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
  return new Resvg(page).render().pixels.toString('base64');
}

function sizeOf(png: Buffer): readonly number[] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
