import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationsInFolders, citationsInGraph } from '#src/curation/citation-sets.js';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { textSha256 } from '#src/curation/source-text.js';
import { verifyCitations } from '#src/curation/verify-citations.js';
import { LETTER, PLACES, TRIALS, writeTrials } from '../cli/support/trials.js';
import { edited, useLoading } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const COUNTS = { verified: 4, mismatched: 0, noCopy: 0, bibliographic: 8 };

describe('verifyCitations', () => {
  const makeFolder = useTemporaryFolders();
  const { store, load } = useLoading();

  /** The citations of the graph against a copy of the letter that says something else. */
  async function verifyAgainst(letter: string | Uint8Array) {
    const { sources } = writeTrials(makeFolder());
    writeFileSync(join(sources, 'letter.txt'), letter);
    await load({ places: PLACES, trials: TRIALS });
    return verifyCitations(citationsInGraph(store()), openSourceFolder(sources));
  }

  it('verifies every span, and counts bibliographic citations apart', async () => {
    const report = await verifyAgainst(LETTER);
    expect(report).toMatchObject(COUNTS);
    expect(report.mismatches).toEqual([]);
    expect(report.documents).toEqual([
      {
        documentId: 'document:letter',
        title: '\u{20bb7}城来信',
        file: 'letter.txt',
        copy: 'SAME',
        verified: 4,
        mismatched: 0,
        noCopy: 0,
        bibliographic: 0,
      },
      expect.objectContaining({ documentId: 'document:order', copy: 'NO_COPY', bibliographic: 4 }),
      expect.objectContaining({ documentId: 'document:wave', copy: 'NO_COPY', bibliographic: 4 }),
    ]);
  });

  it('names the mismatch of one changed character, and leaves the other spans alone', async () => {
    const report = await verifyAgainst(LETTER.replace('2016', '2017'));
    expect(report).toMatchObject({ ...COUNTS, verified: 3, mismatched: 1 });
    expect(report.mismatches).toEqual([
      {
        subjectId: 'replication:yi-from-jia',
        field: 'date',
        documentId: 'document:letter',
        section: 'body',
        place: null,
        start: 9,
        end: 14,
        wantedSha256: textSha256('2016年'),
        foundSha256: textSha256('2017年'),
        copyDiffers: true,
      },
    ]);
  });

  it('says that the copy is another file even where every span agrees', async () => {
    const report = await verifyAgainst(`${LETTER}\n`);
    expect(report).toMatchObject(COUNTS);
    expect(report.documents[0]).toMatchObject({ copy: 'DIFFERENT', verified: 4 });
  });

  it('takes a copy in NFC for another file that says the same', async () => {
    const report = await verifyAgainst(LETTER.normalize('NFC'));
    expect(report).toMatchObject(COUNTS);
    expect(report.documents[0]).toMatchObject({ copy: 'DIFFERENT' });
  });

  it('reports every span of a copy that is no UTF-8, without a found digest', async () => {
    const report = await verifyAgainst(new Uint8Array([0xff, 0xfe]));
    expect(report).toMatchObject({ ...COUNTS, verified: 0, mismatched: 4 });
    expect(report.mismatches.map(({ foundSha256 }) => foundSha256)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('counts spans without a copy, and is silent about none of them', async () => {
    await load({ places: PLACES, trials: TRIALS });
    const report = await verifyCitations(citationsInGraph(store()), openSourceFolder(makeFolder()));
    expect(report).toMatchObject({ ...COUNTS, verified: 0, noCopy: 4 });
  });

  it('does not compare files when the data set gives no digest of the file', async () => {
    const documents = edited(TRIALS['documents.csv'], textSha256(LETTER), '');
    await load({ places: PLACES, trials: { ...TRIALS, 'documents.csv': documents } });
    const { sources } = writeTrials(makeFolder());
    const report = await verifyCitations(citationsInGraph(store()), openSourceFolder(sources));
    expect(report.documents[0]).toMatchObject({ copy: 'NO_DIGEST', verified: 4 });
  });

  it('tells how far it has come', async () => {
    const { sets, sources } = writeTrials(makeFolder());
    const citations = await citationsInFolders([join(sets, 'trials')]);
    const steps: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number): void => void steps.push([done, total]);
    await verifyCitations(citations, openSourceFolder(sources), onProgress);
    expect(steps).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });
});

describe('citationsInFolders', () => {
  const makeFolder = useTemporaryFolders();
  const { store, load } = useLoading();

  it('gives just what the graph gives once the folders are loaded', async () => {
    const { sets, sources } = writeTrials(makeFolder());
    await load({ places: PLACES, trials: TRIALS });
    const inFolders = await citationsInFolders([join(sets, 'trials'), join(sets, 'places')]);
    const folder = openSourceFolder(sources);
    const fromFolders = await verifyCitations(inFolders, folder);
    expect(fromFolders).toEqual(await verifyCitations(citationsInGraph(store()), folder));
  });

  it('tells every fault of a folder that cannot be read', async () => {
    const { sets } = writeTrials(makeFolder());
    const file = join(sets, 'trials', 'pilots.csv');
    writeFileSync(file, 'id,name\npilot:x,\n');
    await expect(citationsInFolders([join(sets, 'trials')])).rejects.toMatchObject({
      code: 'BAD_DATA_SET',
      message: expect.stringContaining('trials/pilots.csv:2 name: A value is wanted'),
    });
  });
});
