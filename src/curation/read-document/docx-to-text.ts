import mammoth from 'mammoth';

/** The text of a Word document, a line a paragraph. Text boxes and footnotes come with it; comments and deleted text do not. */
export async function docxToText(
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly title: null }> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
  return { text: value.replace(/\n{2,}/gu, '\n'), title: null };
}
