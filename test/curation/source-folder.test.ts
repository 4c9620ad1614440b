import { describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { textSha256 } from '#src/curation/source-text.js';
import type { SpanCitation } from '#src/domain/document.js';
import { idOf } from '#src/domain/identifiers.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const TEXT = '\u{20bb7}城市';

function citation(start: number, end: number, sha256: string): SpanCitation {
  return {
    kind: 'SpanCitation',
    subjectId: 'pilot:some',
    field: null,
    documentId: idOf('Document', 'document:letter'),
    section: null,
    start,
    end,
    sha256,
  };
}

const CITY = citation(1, 3, textSha256('城市'));

describe('openSourceFolder', () => {
  const makeFolder = useTemporaryFolders();

  function folderWithText(): string {
    const folder = makeFolder();
    writeFileSync(join(folder, 'letter.txt'), TEXT);
    return folder;
  }

  it('quotes a span whose digest agrees', async () => {
    const source = openSourceFolder(folderWithText());
    expect(await source.quote('letter.txt', CITY)).toEqual({ status: 'VERIFIED', text: '城市' });
  });

  it('reports a span whose digest differs, without its text', async () => {
    const source = openSourceFolder(folderWithText());
    expect(await source.quote('letter.txt', { ...CITY, start: 0 })).toEqual({
      status: 'MISMATCH',
      wantedSha256: textSha256('城市'),
      foundSha256: textSha256(TEXT),
      fileSha256: textSha256(TEXT),
    });
  });

  it('reports a span that lies beyond the end as a mismatch without a found digest', async () => {
    const source = openSourceFolder(folderWithText());
    const quotation = await source.quote('letter.txt', { ...CITY, end: 4 });
    expect(quotation).toMatchObject({ status: 'MISMATCH', foundSha256: null });
  });

  it('has no copy without a folder, without a file name, without the file, and of a folder', async () => {
    const folder = folderWithText();
    mkdirSync(join(folder, 'inner'));
    const source = openSourceFolder(folder);
    const none = { status: 'NO_COPY' };
    expect(await openSourceFolder(null).quote('letter.txt', CITY)).toEqual(none);
    expect(await source.quote(null, CITY)).toEqual(none);
    expect(await source.quote('other.txt', CITY)).toEqual(none);
    expect(await source.quote('letter.txt/other.txt', CITY)).toEqual(none);
    expect(await source.quote('inner', CITY)).toEqual(none);
  });

  it('finds a file that comes later, since a missing one is not remembered', async () => {
    const folder = makeFolder();
    const source = openSourceFolder(folder);
    expect(await source.read('letter.txt')).toBeNull();
    writeFileSync(join(folder, 'letter.txt'), TEXT);
    expect((await source.read('letter.txt'))?.span(0, 3)).toBe(TEXT);
  });

  it.each(['../letter.txt', 'inner/../../letter.txt', '/etc/hostname', '..', 'a\0b'])(
    'refuses the file name %p, which leads out of the folder',
    async (file) => {
      const wanted = {
        code: 'BAD_DATA_SET',
        message: expect.stringContaining(JSON.stringify(file)),
      };
      await expect(openSourceFolder(folderWithText()).quote(file, CITY)).rejects.toMatchObject(
        wanted,
      );
      await expect(openSourceFolder(null).read(file)).rejects.toMatchObject(wanted);
    },
  );

  it('takes a file name that only begins with two dots', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, '..letter.txt'), TEXT);
    expect(await openSourceFolder(folder).read('..letter.txt')).not.toBeNull();
  });

  it('reads a document once, however many ask for it at the same time', async () => {
    const folder = folderWithText();
    const source = openSourceFolder(folder);
    const [first, second] = await Promise.all([
      source.read('letter.txt'),
      source.read('./letter.txt'),
    ]);
    expect(second).toBe(first);
    rmSync(join(folder, 'letter.txt'));
    expect(await source.read('letter.txt')).toBe(first);
  });

  it('keeps the documents that were asked for last, and reads others again', async () => {
    const folder = folderWithText();
    const source = openSourceFolder(folder);
    const first = await source.read('letter.txt');
    for (let n = 0; n < 32; n += 1) {
      writeFileSync(join(folder, `${n}.txt`), String(n));
      await source.read(`${n}.txt`);
    }
    expect(await source.read('letter.txt')).not.toBe(first);
  });

  it('says which file is there but cannot be read', async () => {
    const folder = folderWithText();
    symlinkSync('loop.txt', join(folder, 'loop.txt'));
    await expect(openSourceFolder(folder).read('loop.txt')).rejects.toMatchObject({
      code: 'BAD_CONFIGURATION',
      message: expect.stringContaining('ELOOP'),
    });
  });
});
