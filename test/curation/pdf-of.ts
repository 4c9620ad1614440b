/**
 * A PDF of one page with these lines, in a font that is not embedded: its codes are UTF-16, and a table says so. Without the table
 * (`isUnreadable`) nobody can tell which characters are drawn.
 */
export function pdfOf(
  lines: readonly string[],
  { isUnreadable = false }: { readonly isUnreadable?: boolean } = {},
): string {
  const shown = lines.map((line) => `<${hexOf(line)}> Tj T*`).join('\n');
  const toUnicode = isUnreadable ? '' : '/ToUnicode 8 0 R';
  const encoding = isUnreadable ? '/UniGB-UCS2-H' : '/Identity-H';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    streamOf(`BT /F1 12 Tf 50 780 Td 18 TL\n${shown}\nET`),
    `<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding ${encoding} /DescendantFonts [6 0 R] ${toUnicode} >>`,
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 0 >> /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    streamOf(
      'begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap',
    ),
  ];
  return assembled(objects);
}

function hexOf(line: string): string {
  return Array.from({ length: line.length }, (_, at) =>
    line.charCodeAt(at).toString(16).padStart(4, '0'),
  ).join('');
}

function streamOf(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

/** The objects with the table of their places, which readers jump by. */
function assembled(objects: readonly string[]): string {
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return `${text}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
}
