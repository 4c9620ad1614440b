/**
 * Whether a font has a glyph for a character, by the `cmap` table at an offset of its file. Subtables of formats 4 and 12 for Unicode are read, as all
 * fonts of today have them; a character counts when any of them leads to a glyph other than 0, which stands for missing ones.
 *
 * Cost: O(log segments) a character. Throws: RangeError when the file ends too early.
 * Source: OpenType specification 1.9, chapter "cmap".
 */
export function characterMap(view: DataView, table: number): (codePoint: number) => boolean {
  const subtables = Array.from({ length: view.getUint16(table + 2) }, (_, index) => {
    const record = table + 4 + 8 * index;
    return {
      platform: view.getUint16(record),
      encoding: view.getUint16(record + 2),
      start: table + view.getUint32(record + 4),
    };
  });
  const lookUps = subtables.filter(isUnicode).flatMap(({ start }) => {
    const format = view.getUint16(start);
    if (format === 4) return [segmentLookUp(view, start)];
    return format === 12 ? [groupLookUp(view, start)] : [];
  });
  return (codePoint) => lookUps.some((glyphOf) => glyphOf(codePoint) !== 0);
}

type GlyphLookUp = (codePoint: number) => number;

function isUnicode({ platform, encoding }: { platform: number; encoding: number }): boolean {
  return platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
}

/** Format 12: groups of characters whose glyphs follow one another. */
function groupLookUp(view: DataView, start: number): GlyphLookUp {
  const count = view.getUint32(start + 12);
  const groupAt = (index: number): number => start + 16 + 12 * index;
  return (codePoint) => {
    const index = firstIndex(count, (group) => view.getUint32(groupAt(group) + 4) >= codePoint);
    if (index === count) return 0;
    const first = view.getUint32(groupAt(index));
    return codePoint < first ? 0 : view.getUint32(groupAt(index) + 8) + codePoint - first;
  };
}

/** Format 4: segments of the basic plane, with a shift or with glyphs listed one by one. */
function segmentLookUp(view: DataView, start: number): GlyphLookUp {
  const bytes = view.getUint16(start + 6);
  const count = bytes / 2;
  const ends = start + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const index = firstIndex(count, (segment) => view.getUint16(ends + 2 * segment) >= codePoint);
    if (index === count) return 0;
    const first = view.getUint16(starts + 2 * index);
    if (codePoint < first) return 0;
    const delta = view.getUint16(deltas + 2 * index);
    const place = offsets + 2 * index;
    const offset = view.getUint16(place);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = view.getUint16(place + offset + 2 * (codePoint - first));
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The first index for which a condition holds that, once true, stays true; `count` when none. */
function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
