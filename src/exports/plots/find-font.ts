import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import { readFontFaces, type FontFace } from './font-faces.js';

/** A face of a font file that has every character of a text. */
export interface FoundFont {
  readonly file: string;
  readonly family: string;
}

/** Where systems keep their fonts. Folders that are not there are passed over. */
export const FONT_FOLDERS: readonly string[] = [
  '/usr/share/fonts',
  '/usr/local/share/fonts',
  '/System/Library/Fonts',
  '/Library/Fonts',
  'C:/Windows/Fonts',
  join(homedir(), '.local/share/fonts'),
  join(homedir(), '.fonts'),
  join(homedir(), 'Library/Fonts'),
];

/** Files that are taken, best first, in lower case: first those of Latin letters alone, which no Chinese text gets past. */
const KNOWN_FILES: readonly string[] = [
  'liberationsans-regular.ttf',
  'arial.ttf',
  'helvetica.ttc',
  'notosanssc-regular.otf',
  'notosanssc-regular.ttf',
  'notosanscjksc-regular.otf',
  'notosanscjk-regular.ttc',
  'sourcehansanssc-regular.otf',
  'sourcehansanscn-regular.otf',
  'sourcehansans.ttc',
  'wqy-microhei.ttc',
  'pingfang.ttc',
  'hiragino sans gb.ttc',
  'stheiti light.ttc',
  'msyh.ttc',
  'msyh.ttf',
  'deng.ttf',
  'simhei.ttf',
  'wqy-zenhei.ttc',
  'simsun.ttc',
  'droidsansfallbackfull.ttf',
  'droidsansfallback.ttf',
  'arial unicode.ttf',
  'dejavusans.ttf',
];

/**
 * A font of the system that has every one of some characters, looked for by known names in known folders, whatever the environment says.
 *
 * Throws: DomainError BAD_CONFIGURATION when there is none; it says what to install and which characters were missed.
 */
export async function findFont(
  codePoints: ReadonlySet<number>,
  folders: readonly string[] = FONT_FOLDERS,
): Promise<FoundFont> {
  let fewestMissing: readonly number[] = [...codePoints];
  for (const file of await knownFontFiles(folders)) {
    const best = bestFace(await facesOrNone(file), codePoints);
    if (best?.missing.length === 0) return { file, family: best.face.family };
    if (best !== null && best.missing.length < fewestMissing.length) fewestMissing = best.missing;
  }
  throw new DomainError(
    'BAD_CONFIGURATION',
    `No font of this system has all characters of the picture; missing: ${sample(fewestMissing)}. ` +
      'Install one with Chinese characters (on Debian and Ubuntu: fonts-wqy-microhei or fonts-noto-cjk), or name a TTF, OTF or TTC file by --font.',
  );
}

/**
 * A font file that somebody named, if it has every one of some characters.
 *
 * Throws: DomainError BAD_CONFIGURATION when it cannot be read, is WOFF or no font, or lacks a character.
 */
export async function namedFont(file: string, codePoints: ReadonlySet<number>): Promise<FoundFont> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new DomainError('BAD_CONFIGURATION', `The font file cannot be read: ${file}`, { cause });
  });
  const best = bestFace(readFontFaces(bytes), codePoints);
  if (best?.missing.length === 0) return { file, family: best.face.family };
  throw new DomainError(
    'BAD_CONFIGURATION',
    `The font ${basename(file)} lacks characters of the picture: ${sample(best?.missing ?? [...codePoints])}. ` +
      'Name another by --font.',
  );
}

async function knownFontFiles(folders: readonly string[]): Promise<readonly string[]> {
  const files = (await Promise.all(folders.map(filesBelow))).flat().sort();
  return KNOWN_FILES.flatMap((name) =>
    files.filter((file) => basename(file).toLowerCase() === name),
  );
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  return names.map((name) => join(folder, name));
}

/** A damaged font among those of the system is no reason to stop: the next may do. */
async function facesOrNone(file: string): Promise<readonly FontFace[]> {
  try {
    return readFontFaces(await readFile(file));
  } catch {
    return [];
  }
}

/** The face that lacks fewest characters. Among equals, one with simplified Chinese forms, and none of one width for all letters. */
function bestFace(
  faces: readonly FontFace[],
  codePoints: ReadonlySet<number>,
): { readonly face: FontFace; readonly missing: readonly number[] } | null {
  const judged = faces.map((face) => ({
    face,
    missing: [...codePoints].filter((codePoint) => !face.covers(codePoint)),
    penalty: Number(/mono/i.test(face.family)) * 2 - Number(/\b(SC|CN|GB)\b/.test(face.family)),
  }));
  judged.sort((a, b) => a.missing.length - b.missing.length || a.penalty - b.penalty);
  return judged[0] ?? null;
}

function sample(codePoints: readonly number[]): string {
  const shown = codePoints.slice(0, 12).map((codePoint) => String.fromCodePoint(codePoint));
  return shown.join(' ') + (codePoints.length > shown.length ? ' ...' : '');
}
