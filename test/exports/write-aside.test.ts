import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { writeChunks, writeFileAside, writeFolderAside } from '#src/exports/write-aside.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();
const compiled = useCompiledSources('domain', 'exports');
const bytes = (text: string) => Buffer.from(text);
const onLinux = process.platform === 'linux' ? it : it.skip;
const skipped =
  process.platform === 'linux' ? '' : ' (skipped: it needs /sys and /dev/full of Linux)';

describe('a file written aside', () => {
  it('holds the chunks, and is told with size and digest', async () => {
    const folder = makeFolder();
    const written = await writeFileAside(join(folder, 'a.csv'), [bytes('one,'), bytes('two\n')]);
    expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe('one,two\n');
    const sha256 = createHash('sha256').update('one,two\n').digest('hex');
    expect(written).toEqual({ bytes: 8, sha256 });
  });

  it('is not at its place before it is whole', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.csv');
    const seen: boolean[] = [];
    function* chunks(): Generator<Uint8Array> {
      for (const text of ['a', 'b']) {
        seen.push(existsSync(path));
        yield bytes(text);
      }
    }
    await writeFileAside(path, chunks());
    expect([seen, readdirSync(folder)]).toEqual([[false, false], ['a.csv']]);
  });

  it('replaces nothing unless it is told to', async () => {
    const path = join(makeFolder(), 'a.csv');
    writeFileSync(path, 'old');
    await expect(writeFileAside(path, [bytes('new')])).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      message: `${path} was not written: it is there already.`,
      details: { place: path, reason: 'exists' },
    });
    expect(readFileSync(path, 'utf8')).toBe('old');
    await writeFileAside(path, [bytes('new')], { overwrite: true });
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('does not replace what came to its place while it was written', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.csv');
    function* chunks(): Generator<Uint8Array> {
      yield bytes('mine');
      writeFileSync(path, 'theirs');
    }
    await expect(writeFileAside(path, chunks())).rejects.toMatchObject({
      details: { reason: 'exists' },
    });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['theirs', ['a.csv']]);
  });

  it('says when its folder is missing', async () => {
    const path = join(makeFolder(), 'none', 'a.csv');
    await expect(writeFileAside(path, [bytes('a')])).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      details: { place: path, reason: 'no_folder' },
    });
  });

  it('says when a file stands where its folder should', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'file'), '');
    await expect(writeFileAside(join(folder, 'file', 'a.csv'), [bytes('a')])).rejects.toMatchObject(
      { details: { reason: 'no_folder' } },
    );
  });

  onLinux(`says when writing is not permitted${skipped}`, async () => {
    // Tests may run as root, whom the modes of a folder do not stop; nobody makes files in /sys.
    const place = '/sys/kernel/a.csv';
    await expect(writeFileAside(place, [bytes('a')])).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      details: { place, reason: 'no_permission' },
    });
  });

  it('leaves nothing when its source fails, and lets the error through', async () => {
    const folder = makeFolder();
    function* chunks(): Generator<Uint8Array> {
      yield bytes('half');
      throw new RangeError('Row 2 is wrong.');
    }
    await expect(writeFileAside(join(folder, 'a.csv'), chunks())).rejects.toThrow(
      'Row 2 is wrong.',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing when it is cancelled, and the old file where there was one', async () => {
    const folder = makeFolder();
    const path = join(folder, 'a.csv');
    writeFileSync(path, 'old');
    const controller = new AbortController();
    function* chunks(): Generator<Uint8Array> {
      yield bytes('half');
      controller.abort();
      yield bytes('whole');
    }
    const options = { overwrite: true, signal: controller.signal };
    await expect(writeFileAside(path, chunks(), options)).rejects.toMatchObject({
      code: 'CANCELLED',
    });
    expect([readFileSync(path, 'utf8'), readdirSync(folder)]).toEqual(['old', ['a.csv']]);
  });
});

describe('a disk without space', () => {
  onLinux(`is told as such by a device that is always full${skipped}`, async () => {
    const file = await open('/dev/full', 'w');
    try {
      await expect(writeChunks(file, [bytes('a')], 'a.csv')).rejects.toMatchObject({
        code: 'FILE_NOT_WRITTEN',
        message: 'a.csv was not written: there is no space left for it.',
        details: { place: 'a.csv', reason: 'no_space' },
      });
    } finally {
      await file.close();
    }
  });

  it('leaves nothing half-written: a process that may write 64 KB a file fails at the second 64 KB', async () => {
    const folder = makeFolder();
    const script = join(compiled(), 'write.mjs');
    writeFileSync(
      script,
      `import { writeFileAside } from ${JSON.stringify(join(compiled(), 'exports', 'write-aside.js'))};
       const chunk = new Uint8Array(65_536);
       try { await writeFileAside(process.argv[2], [chunk, chunk]); console.log('written'); }
       catch ({ code, details }) { console.log(code, details.reason); }`,
    );
    expect(await limited(64, script, join(folder, 'a.csv'))).toBe('FILE_NOT_WRITTEN no_space\n');
    expect(readdirSync(folder)).toEqual([]);
    expect(await limited(128, script, join(folder, 'a.csv'))).toBe('written\n');
  });
});

describe('a folder written aside', () => {
  const fill = async (aside: string): Promise<string> => {
    writeFileSync(join(aside, 'a.csv'), 'new');
    return 'result';
  };

  it('stands at its place with all its files, and gives what the work gave', async () => {
    const folder = makeFolder();
    expect(await writeFolderAside(join(folder, 'export'), fill)).toBe('result');
    expect([readdirSync(folder), readdirSync(join(folder, 'export'))]).toEqual([
      ['export'],
      ['a.csv'],
    ]);
  });

  it('leaves nothing when the work fails', async () => {
    const folder = makeFolder();
    const work = async (aside: string): Promise<never> => {
      await fill(aside);
      throw new RangeError('No.');
    };
    await expect(writeFolderAside(join(folder, 'export'), work)).rejects.toThrow('No.');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('replaces a folder only when it is told to, with all that was in it', async () => {
    const folder = makeFolder();
    const place = join(folder, 'export');
    mkdirSync(place);
    writeFileSync(join(place, 'old.csv'), 'old');
    await expect(writeFolderAside(place, fill)).rejects.toMatchObject({
      details: { place, reason: 'exists' },
    });
    expect(readdirSync(place)).toEqual(['old.csv']);
    await writeFolderAside(place, fill, { overwrite: true });
    expect([readdirSync(folder), readdirSync(place)]).toEqual([['export'], ['a.csv']]);
  });

  it('asks before it replaces a folder, and keeps it when it may not', async () => {
    const folder = makeFolder();
    const place = join(folder, 'export');
    mkdirSync(place);
    const mayReplace = (asked: string): Promise<void> => Promise.reject(new Error(`Not ${asked}.`));
    await expect(writeFolderAside(place, fill, { overwrite: true, mayReplace })).rejects.toThrow(
      `Not ${place}.`,
    );
    expect([readdirSync(folder), readdirSync(place)]).toEqual([['export'], []]);
  });

  it('keeps the former folder when the work is cancelled', async () => {
    const folder = makeFolder();
    const place = join(folder, 'export');
    mkdirSync(place);
    const controller = new AbortController();
    const work = async (aside: string): Promise<void> => {
      await fill(aside);
      controller.abort();
    };
    await expect(
      writeFolderAside(place, work, { overwrite: true, signal: controller.signal }),
    ).rejects.toMatchObject({ code: 'CANCELLED' });
    expect([readdirSync(folder), readdirSync(place)]).toEqual([['export'], []]);
  });

  it('says when the folder that would hold it is missing', async () => {
    const place = join(makeFolder(), 'none', 'export');
    await expect(writeFolderAside(place, fill)).rejects.toMatchObject({
      code: 'FILE_NOT_WRITTEN',
      details: { place, reason: 'no_folder' },
    });
  });
});

/** What a script prints in a process that may write so many KB into one file. */
function limited(kilobytes: number, script: string, path: string): Promise<string> {
  // POSIX counts blocks of 512 bytes.
  const command = `ulimit -f ${kilobytes * 2}; exec "$0" "$@"`;
  return new Promise((resolve, reject) => {
    execFile('/bin/sh', ['-c', command, process.execPath, script, path], (error, stdout) => {
      if (error === null) resolve(stdout);
      else reject(error);
    });
  });
}
