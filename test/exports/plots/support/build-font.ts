/** A table of characters to put into a font: the glyph of each, 0 for none. */
export interface CharacterTable {
  readonly format: 4 | 12;
  readonly glyphs: ReadonlyMap<number, number>;
  /** Lists the glyphs one by one instead of by a shift; format 4 only. */
  readonly listed?: boolean;
}

/** One name of a font: what it is, in which language, and the text. */
export type FontName = readonly [id: number, language: number, text: string];

const FAMILY = 1;
const ENGLISH = 0x409;

/** The least of a TrueType file that says its family and its characters; nothing could be drawn with it. */
export function buildFont(
  family: string | readonly FontName[],
  tables: readonly CharacterTable[],
): Buffer {
  return sfnt(0, typeof family === 'string' ? [[FAMILY, ENGLISH, family]] : family, tables);
}

/** A collection of such fonts. */
export function buildCollection(faces: readonly (readonly [string, CharacterTable])[]): Buffer {
  const head = Buffer.alloc(12 + 4 * faces.length);
  head.write('ttcf', 0, 'latin1');
  head.writeUInt32BE(0x10000, 4);
  head.writeUInt32BE(faces.length, 8);
  let file = head;
  faces.forEach(([family, table], index) => {
    file.writeUInt32BE(file.length, 12 + 4 * index);
    file = Buffer.concat([file, sfnt(file.length, [[FAMILY, ENGLISH, family]], [table])]);
  });
  return file;
}

function sfnt(
  start: number,
  family: readonly FontName[],
  characters: readonly CharacterTable[],
): Buffer {
  const tables = [
    ['cmap', cmap(characters)],
    ['name', names(family)],
  ] as const;
  const head = Buffer.alloc(12 + 16 * tables.length);
  head.writeUInt32BE(0x10000, 0);
  head.writeUInt16BE(tables.length, 4);
  let offset = start + head.length;
  tables.forEach(([tag, bytes], index) => {
    head.write(tag, 12 + 16 * index, 'latin1');
    head.writeUInt32BE(offset, 12 + 16 * index + 8);
    head.writeUInt32BE(bytes.length, 12 + 16 * index + 12);
    offset += bytes.length;
  });
  return Buffer.concat([head, ...tables.map(([, bytes]) => bytes)]);
}

function names(list: readonly FontName[]): Buffer {
  const texts = list.map(([, , text]) => Buffer.from(text, 'utf16le').swap16());
  let offset = 0;
  const records = list.map(([id, language], index) => {
    const { length } = texts[index] as Buffer;
    offset += length;
    return uint16(3, 1, language, id, length, offset - length);
  });
  return Buffer.concat([uint16(0, list.length, 6 + 12 * list.length), ...records, ...texts]);
}

function cmap(tables: readonly CharacterTable[]): Buffer {
  const bodies = tables.map((table) => (table.format === 4 ? format4(table) : format12(table)));
  let offset = 4 + 8 * tables.length;
  const records = tables.map(({ format }, index) => {
    const record = Buffer.concat([uint16(3, format === 4 ? 1 : 10), uint32(offset)]);
    offset += (bodies[index] as Buffer).length;
    return record;
  });
  return Buffer.concat([uint16(0, tables.length), ...records, ...bodies]);
}

/** A segment for each character, and the closing one that the format asks for. */
function format4({ glyphs, listed = false }: CharacterTable): Buffer {
  const characters = [...glyphs.keys()].sort((a, b) => a - b);
  const ends = [...characters, 0xffff];
  const deltas = ends.map((character) =>
    listed && character !== 0xffff ? 0 : ((glyphs.get(character) ?? 0) - character) & 0xffff,
  );
  // An offset counts from its own place to the entry of the list that follows all offsets.
  const offsets = ends.map((character) => (listed && character !== 0xffff ? 2 * ends.length : 0));
  const list = listed ? characters.map((character) => glyphs.get(character) as number) : [];
  const body = Buffer.concat([
    uint16(2 * ends.length, 0, 0, 0),
    uint16(...ends),
    uint16(0),
    uint16(...ends),
    uint16(...deltas),
    uint16(...offsets),
    uint16(...list),
  ]);
  return Buffer.concat([uint16(4, body.length + 6, 0), body]);
}

function format12({ glyphs }: CharacterTable): Buffer {
  const groups = [...glyphs].sort(([a], [b]) => a - b);
  const body = Buffer.concat(
    groups.map(([character, glyph]) => uint32(character, character, glyph)),
  );
  return Buffer.concat([uint16(12, 0), uint32(16 + body.length, 0, groups.length), body]);
}

function uint16(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(2 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt16BE(number, 2 * index));
  return bytes;
}

function uint32(...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  numbers.forEach((number, index) => bytes.writeUInt32BE(number, 4 * index));
  return bytes;
}
