import { describe, expect, it } from '@jest/globals';
import JSZip from 'jszip';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '#src/curation/read-document/read-document.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { pdfOf } from './pdf-of.js';

describe('readDocument', () => {
  const makeFolder = useTemporaryFolders();

  function fileWith(name: string, content: string | Uint8Array): string {
    const path = join(makeFolder(), name);
    writeFileSync(path, content);
    return path;
  }

  it.each(['a.txt', 'a.md', 'A.TXT'])('takes %s as it is', async (name) => {
    expect(await readDocument(fileWith(name, '乙市\n推进改革 '))).toEqual({
      text: '乙市\n推进改革 ',
      title: null,
      isExtracted: false,
    });
  });

  it('takes the text of a page: a line a block, without scripts, and its title apart', async () => {
    const page =
      '<html><head><title>通知 一</title><script>let a = "x"</script></head><body><h1>通知</h1>' +
      '<p>乙市<b>推进</b>改革<br>第二&nbsp;行</p><table><tr><td>项目</td><td>12</td></tr></table></body></html>';
    expect(await readDocument(fileWith('a.html', page))).toEqual({
      text: '通知\n\n乙市推进改革\n第二 行\n\n项目 12\n',
      title: '通知 一',
      isExtracted: true,
    });
  });

  it('takes the paragraphs of a Word document', async () => {
    const path = fileWith('a.docx', await docxOf(['通知', '乙市推进改革12项。']));
    expect(await readDocument(path)).toMatchObject({ text: '通知\n乙市推进改革12项。\n' });
  });

  it('takes the text of a PDF and joins the full lines of a paragraph', async () => {
    const lines = ['通知', '乙市推进改革十二项并在全市推', '广。', '完'];
    expect(await readDocument(fileWith('a.pdf', pdfOf(lines)))).toMatchObject({
      text: '通知\n乙市推进改革十二项并在全市推广。\n完\n',
      isExtracted: true,
    });
  });

  it('refuses a PDF whose fonts do not say which characters they draw, rather than read nothing', async () => {
    const path = fileWith('a.pdf', pdfOf(['通知'], { isUnreadable: true }));
    await expect(readDocument(path)).rejects.toThrow(/has no text that can be read on page 1/);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['a.rtf', 'x', /is of no kind that can be read \(\.txt, \.md, \.html/],
    ['a', 'x', /is of no kind that can be read/],
    ['a.txt', '', /holds no text/],
    ['a.txt', ' \n—\n', /holds no text/],
    ['a.html', '<p> </p>', /holds no text/],
    ['a.txt', new Uint8Array([0xce, 0xe4, 0xba, 0xba]), /is not UTF-8; .*iconv -f GB18030/],
    ['a.html', new Uint8Array([0xce, 0xe4, 0xba, 0xba]), /is not UTF-8/],
    ['a.txt', 'ab\0cd', /is no text, but some other file/],
    ['a.docx', 'no archive', /cannot be read as \.docx/],
    ['a.pdf', 'no document', /cannot be read as \.pdf/],
  ])('refuses %s with other contents: %j', async (name, content, message) => {
    const refused = readDocument(fileWith(name, content));
    await expect(refused).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(refused).rejects.toThrow(message);
  });

  it('refuses what is no file', async () => {
    const folder = join(makeFolder(), 'a.txt');
    await expect(readDocument(folder)).rejects.toThrow(/is no file/);
    mkdirSync(folder);
    await expect(readDocument(folder)).rejects.toThrow(/is no file/);
  });
});

/** A Word document with these paragraphs, and no more than it must have. */
async function docxOf(paragraphs: readonly string[]): Promise<Uint8Array> {
  const office = 'http://schemas.openxmlformats.org';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const zip = new JSZip();
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}
