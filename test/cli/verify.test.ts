import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, linesOf, runCli } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';
import { LETTER, sha256, writeTrials } from './support/trials.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

describe('verify', () => {
  const { run, environment, sources } = useLoadedGraph();
  const makeFolder = useTemporaryFolders();

  /** A folder of documents with another letter. */
  function folderWith(letter: string): string {
    const folder = makeFolder();
    writeFileSync(join(folder, 'letter.txt'), letter);
    return folder;
  }

  it('counts per document what agrees, and bibliographic citations apart', async () => {
    const { code, data, talk } = await run('verify', '--sources', sources());
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    expect(linesOf(data)).toEqual([
      'document         copy  verified  mismatched  no copy  bibliographic',
      '───────────────────────────────────────────────────────────────────',
      'document:letter  same  4         0           0        0',
      '4 verified, 0 mismatched, 0 without a copy; apart from these 8 bibliographic',
    ]);
  });

  it('names each mismatch with its place and both digests, and ends with 1', async () => {
    const { code, data } = await run(
      'verify',
      '--sources',
      folderWith(LETTER.replace('2016', '2017')),
    );
    expect(code).toBe(1);
    expect(linesOf(data).slice(2)).toEqual([
      'document:letter  different  3         1           0        0',
      '',
      'mismatch replication:yi-from-jia date',
      '  in document:letter, body, code points 9 to 14, of another file than the coder had',
      `  wanted ${sha256('2016年')}`,
      `  found  ${sha256('2017年')}`,
      'inconsistent replication:yi-from-jia: date: 2016 does not stand in what is cited. (date-in-span)',
      '3 verified, 1 mismatched, 0 without a copy; apart from these 8 bibliographic',
    ]);
  });

  it('gives the report as JSON', async () => {
    const outcome = await run('verify', '--sources', folderWith(''), '--json');
    expect(outcome.code).toBe(1);
    expect(jsonOf(outcome)).toMatchObject({
      verified: 0,
      mismatched: 4,
      noCopy: 0,
      bibliographic: 8,
      mismatches: [{ start: 0, foundSha256: null, copyDiffers: true }, {}, {}, {}],
    });
  });

  it('warns of another edition even where every span agrees', async () => {
    const { code, talk } = await run('verify', '--sources', folderWith(`${LETTER}\n`));
    expect(code).toBe(0);
    expect(talk).toMatch(/^warning: your copy of document:letter is another file/);
  });

  it('does not let a folder without a cited document pass for a check', async () => {
    const { code, data, talk } = await run('verify', '--sources', makeFolder());
    expect(code).toBe(0);
    expect(data).toContain('0 verified, 0 mismatched, 4 without a copy');
    expect(talk).toContain('so nothing was checked');
  });

  it('takes SOURCES_DIR, and checks data sets that were never loaded', async () => {
    const { sets, sources: folder } = writeTrials(makeFolder());
    const outcome = await runCli(['verify', join(sets, 'trials')], {
      environment: { REFORM_GRAPH_STORE: 'embedded:/nowhere', SOURCES_DIR: folder },
    });
    expect(outcome).toMatchObject({ code: 0, data: expect.stringContaining('4 verified') });
  });

  it.each([
    [['verify'], 'but got none.'],
    [['verify', '--sources', '/nowhere'], 'but got "/nowhere", which is no folder.'],
  ])('is used wrongly without a folder: %p', async (argv, message) => {
    const { code, talk } = await runCli(argv, {
      environment: { ...environment(), SOURCES_DIR: '' },
    });
    expect(code).toBe(2);
    expect(talk).toMatch(/^error BAD_CONFIGURATION: /);
    expect(talk).toContain(message);
  });
});
