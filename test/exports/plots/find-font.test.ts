import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { findFont, namedFont } from '#src/exports/plots/find-font.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';
import { buildCollection, buildFont, type CharacterTable } from './support/build-font.js';

const HANG = 0x676d; // 杭
const RARE = 0x2b36f;
const LATIN = table('A');
const CHINESE = table('A杭');
const createFolder = useTemporaryFolders();

describe('findFont', () => {
  it('takes a font of Latin letters where no other is needed', async () => {
    const folder = folderWith({ 'Arial.ttf': buildFont('Arial', [LATIN]), 'simhei.ttf': simHei() });
    expect(await findFont(new Set([0x41]), [folder])).toEqual({
      file: join(folder, 'Arial.ttf'),
      family: 'Arial',
    });
  });

  it('passes over a font that lacks one character', async () => {
    const folder = folderWith({ 'Arial.ttf': buildFont('Arial', [LATIN]), 'simhei.ttf': simHei() });
    expect(await findFont(new Set([0x41, HANG]), [folder])).toMatchObject({ family: 'SimHei' });
  });

  it('looks in folders within folders, and passes over folders that are not there', async () => {
    const folder = createFolder();
    mkdirSync(join(folder, 'truetype/deep'), { recursive: true });
    writeFileSync(join(folder, 'truetype/deep/SIMHEI.TTF'), simHei());
    expect(await findFont(new Set([HANG]), [join(folder, 'none'), folder])).toMatchObject({
      family: 'SimHei',
    });
  });

  it('takes the face with simplified forms from a collection, not the first', async () => {
    const faces = ['Noto Sans CJK JP', 'Noto Sans Mono CJK SC', 'Noto Sans CJK SC'];
    const file = buildCollection(faces.map((family) => [family, CHINESE]));
    const folder = folderWith({ 'NotoSansCJK-Regular.ttc': file });
    expect(await findFont(new Set([HANG]), [folder])).toMatchObject({ family: 'Noto Sans CJK SC' });
  });

  it('passes over a damaged font', async () => {
    const folder = folderWith({ 'msyh.ttc': Buffer.from('ttcf'), 'simhei.ttf': simHei() });
    expect(await findFont(new Set([HANG]), [folder])).toMatchObject({ family: 'SimHei' });
  });

  it('takes no font whose name it does not know', async () => {
    const folder = folderWith({ 'Wingdings.ttf': simHei() });
    await expect(findFont(new Set([HANG]), [folder])).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
    });
  });

  it('says which characters the best font lacks, what to install and which option to give', async () => {
    const folder = folderWith({ 'Arial.ttf': buildFont('Arial', [LATIN]), 'simhei.ttf': simHei() });
    const found = findFont(new Set([HANG, RARE]), [folder]);
    await expect(found).rejects.toThrow(/missing: \u{2b36f}\. .*fonts-wqy-microhei.*--font/u);
    await expect(found).rejects.toMatchObject({ code: 'BAD_CONFIGURATION' });
  });
});

describe('namedFont', () => {
  it('takes the file that somebody names, whatever its name', async () => {
    const folder = folderWith({ 'our own.ttf': simHei() });
    const file = join(folder, 'our own.ttf');
    expect(await namedFont(file, new Set([HANG]))).toEqual({ file, family: 'SimHei' });
  });

  it('refuses one that lacks a character, and says which', async () => {
    const folder = folderWith({ 'a.ttf': buildFont('Arial', [LATIN]) });
    await expect(namedFont(join(folder, 'a.ttf'), new Set([0x41, HANG]))).rejects.toThrow(
      /a\.ttf lacks characters of the picture: 杭\./,
    );
  });

  it('refuses WOFF2, since its text would vanish', async () => {
    const folder = folderWith({ 'a.woff2': Buffer.from('wOF2 and so on') });
    await expect(namedFont(join(folder, 'a.woff2'), new Set([HANG]))).rejects.toThrow(/WOFF/);
  });

  it('refuses a file that is not there', async () => {
    await expect(
      namedFont(join(createFolder(), 'none.ttf'), new Set([HANG])),
    ).rejects.toMatchObject({ code: 'BAD_CONFIGURATION' });
  });
});

function simHei(): Buffer {
  return buildFont('SimHei', [CHINESE]);
}

function table(characters: string): CharacterTable {
  const glyphs = [...characters].map((sign, index) => [sign.codePointAt(0), index + 1] as const);
  return { format: 4, glyphs: new Map(glyphs as [number, number][]) };
}

function folderWith(files: Readonly<Record<string, Buffer>>): string {
  const folder = createFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  return folder;
}
