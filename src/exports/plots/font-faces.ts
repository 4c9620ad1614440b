import { DomainError } from '../../domain/errors.js';
import { characterMap } from './character-map.js';

/** One face of a font file. */
export interface FontFace {
  readonly family: string;
  /** Whether it has a glyph of its own for a character, not the box that stands for missing ones. */
  readonly covers: (codePoint: number) => boolean;
}

/**
 * The faces of a TrueType or OpenType file, more than one for a collection.
 *
 * Throws: DomainError BAD_CONFIGURATION for WOFF and WOFF2, which the renderer of PNG takes without a word and then draws no text, and for
 *   whatever else is no such file.
 * Source: OpenType specification 1.9, chapters "OpenType Font File" and "name".
 */
export function readFontFaces(bytes: Uint8Array): readonly FontFace[] {
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (signature === 'wOFF' || signature === 'wOF2') {
    throw wrong('WOFF fonts draw no text in PNG: convert the font to TTF or OTF, or name another.');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (signature === 'ttcf') {
      return Array.from({ length: view.getUint32(8) }, (_, index) =>
        readFace(view, view.getUint32(12 + 4 * index)),
      );
    }
    if (SIGNATURES.includes(signature)) return [readFace(view, 0)];
  } catch (cause) {
    if (cause instanceof RangeError) throw wrong('The font file is cut off or damaged.', cause);
    throw cause;
  }
  throw wrong('The file is no TTF, OTF or TTC font.');
}

const SIGNATURES = ['\u0000\u0001\u0000\u0000', 'OTTO', 'true'];

function readFace(view: DataView, start: number): FontFace {
  const tables = tablesAt(view, start);
  const names = tables.get('name');
  const characters = tables.get('cmap');
  if (names === undefined || characters === undefined) {
    throw wrong('The font file lacks its names or its table of characters.');
  }
  return { family: familyName(view, names), covers: characterMap(view, characters) };
}

/** Offset of each table by its tag. */
function tablesAt(view: DataView, start: number): ReadonlyMap<string, number> {
  const count = view.getUint16(start + 4);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const record = start + 12 + 16 * index;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
      return [tag, view.getUint32(record + 8)] as const;
    }),
  );
}

const TYPOGRAPHIC_FAMILY = 16;
const FAMILY = 1;
const AMERICAN_ENGLISH = 0x409;

/** The name by which a renderer finds the face: the typographic family before the plain one, in English where it has that. */
function familyName(view: DataView, table: number): string {
  const count = view.getUint16(table + 2);
  const texts = table + view.getUint16(table + 4);
  const found = Array.from({ length: count }, (_, index) => {
    const record = table + 6 + 12 * index;
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((field) =>
      view.getUint16(record + field),
    ) as [number, number, number, number, number, number];
    return { platform, language, id, length, offset };
  }).filter(({ platform }) => platform === 3 || platform === 0);
  const best =
    found.find(({ id, language }) => id === TYPOGRAPHIC_FAMILY && language === AMERICAN_ENGLISH) ??
    found.find(({ id, language }) => id === FAMILY && language === AMERICAN_ENGLISH) ??
    found.find(({ id }) => id === FAMILY);
  if (best === undefined) throw wrong('The font file does not name its family.');
  return utf16(view, texts + best.offset, best.length);
}

function utf16(view: DataView, start: number, length: number): string {
  return Array.from({ length: length / 2 }, (_, index) =>
    String.fromCharCode(view.getUint16(start + 2 * index)),
  ).join('');
}

function wrong(message: string, cause?: unknown): DomainError {
  return new DomainError('BAD_CONFIGURATION', message, { cause });
}
