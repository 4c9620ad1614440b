import { describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { edited, manifestText, writeDataSet } from '../support/data-sets.js';
import { useLoadedGraph } from './support/loaded-graph.js';
import { jsonOf, linesOf, runCli } from './support/run-cli.js';
import { sha256 } from './support/trials.js';

const REPORT = '甲城新增25项。很好。2018年推广。';

function row(subject: string, field: string, words: string): string {
  const start = REPORT.indexOf(words);
  return `${subject},${field},document:report,body,${start},${start + words.length},${sha256(words)},,`;
}

/** A document of three sentences: the first is cited, the second explained, the third left unless told. */
const SET = {
  'dataset.yml': manifestText('small', { citedBy: 'rows' }),
  'documents.csv': `id,kind,title,file,sha256
document:report,report,报告,report.txt,${sha256(REPORT)}
`,
  'tallies.csv': `id,name,name_en,counted,counted_en,value,bound
tally:new,新增,New,项目,projects,25,=
`,
  'citations.csv': `subject,field,document,section,start,end,sha256,checked,confidence
${[row('document:report', '', '甲城'), row('tally:new', '', '新增25项'), row('tally:new', 'value', '25项')].join('\n')}
`,
  'uncited.csv': `document,start,end,sha256,reason
document:report,8,11,${sha256('很好。')},Praise
`,
  'second-coding.csv': `document,start,end,sha256,kind,name
document:report,0,8,${sha256('甲城新增25项。')},tally,新增
document:report,11,19,${sha256('2018年推广。')},scale-up,推广
`,
};

describe('the curation commands', () => {
  const makeFolder = useTemporaryFolders();

  function prepare(files: Readonly<Record<string, string>> = SET) {
    const folder = makeFolder();
    const sources = join(folder, 'sources');
    mkdirSync(sources);
    writeFileSync(join(sources, 'report.txt'), REPORT);
    return { set: writeDataSet(folder, 'small', files), sources, folder };
  }

  it('coverage lists what is neither cited nor explained, and ends with 1', async () => {
    const { set, sources } = prepare();
    const { code, data } = await runCli(['coverage', set, '--sources', sources]);
    expect(code).toBe(1);
    expect(linesOf(data).slice(2)).toEqual([
      'document:report  3          1      1          1     66.7 %',
      'left document:report 11-19 2018年推广。',
    ]);
  });

  it('coverage is fine when every sentence is cited or explained, and writes a page', async () => {
    const explained = `${SET['uncited.csv']}document:report,11,19,${sha256('2018年推广。')},Vague\n`;
    const { set, sources, folder } = prepare({ ...SET, 'uncited.csv': explained });
    const page = join(folder, 'page.html');
    const { code } = await runCli(['coverage', set, '--sources', sources, '--html', page]);
    expect(code).toBe(0);
    expect(readFileSync(page, 'utf8')).toContain('title="tally:new\ntally:new value">25项</span>');
  });

  it('coverage names a row that explains other words', async () => {
    const wrong = edited(SET['uncited.csv'], sha256('很好。'), sha256('不好。'));
    const { set, sources } = prepare({ ...SET, 'uncited.csv': wrong });
    const { code, data } = await runCli(['coverage', set, '--sources', sources]);
    expect(code).toBe(1);
    expect(data).toContain('small/uncited.csv:2 sha256: Other words stand there in your copy.\n');
  });

  it('verify passes what stands where it is cited', async () => {
    const { set, sources } = prepare();
    expect(await runCli(['verify', set, '--sources', sources])).toMatchObject({ code: 0 });
  });

  it.each([
    [
      'a number',
      'tallies.csv',
      '25,=',
      '26,=',
      'small/tallies.csv:2 tally:new: value: 26 does not',
    ],
    [
      'an offset',
      'citations.csv',
      ',4,7,',
      ',3,7,',
      'mismatch small/citations.csv:4 tally:new value',
    ],
  ] as const)('verify names the row when %s was changed', async (_, file, from, to, message) => {
    const { set, sources } = prepare({ ...SET, [file]: edited(SET[file], from, to) });
    const { code, data } = await runCli(['verify', set, '--sources', sources]);
    expect(code).toBe(1);
    expect(data).toContain(message);
  });

  it('verify names the rows when a character of the document was changed', async () => {
    const { set, sources } = prepare();
    writeFileSync(join(sources, 'report.txt'), REPORT.replace('25项', '24项'));
    const { code, data } = await runCli(['verify', set, '--sources', sources]);
    expect(code).toBe(1);
    expect(data.match(/^mismatch small\/citations\.csv:[34] tally:new/gm)).toHaveLength(2);
  });

  it('cite prints offsets and digest, and ends with 1 for what stands nowhere', async () => {
    const { sources } = prepare();
    const found = await runCli(['cite', '推广', '--sources', sources, '--json']);
    expect(jsonOf(found)).toEqual([
      expect.objectContaining({ file: 'report.txt', start: 16, end: 18, sha256: sha256('推广') }),
    ]);
    expect(await runCli(['cite', '督察', '--sources', sources])).toMatchObject({ code: 1 });
  });

  it('agreement counts what both and only one of the coders found', async () => {
    const { set } = prepare();
    expect(jsonOf(await runCli(['agreement', set, '--json']))).toEqual([
      {
        dataSet: 'small',
        sentences: 2,
        kinds: [
          { kind: 'Document', both: 0, onlyFirst: 1, onlySecond: 0, alpha: 0 },
          { kind: 'ScaleUp', both: 0, onlyFirst: 0, onlySecond: 1, alpha: 0 },
          { kind: 'Tally', both: 1, onlyFirst: 0, onlySecond: 0, alpha: 1 },
        ],
      },
    ]);
  });

  it.each([
    [['coverage', 'nowhere'], 'BAD_USER_INPUT'],
    [['agreement', 'nowhere'], 'BAD_USER_INPUT'],
    [['verify', 'nowhere'], 'BAD_USER_INPUT'],
  ])('%p is refused with a code and the name', async (argv, refusedBy) => {
    const { sources } = prepare();
    const given = argv[0] === 'agreement' ? argv : [...argv, '--sources', sources];
    const { code, talk } = await runCli(given);
    expect(code).toBe(2);
    expect(talk).toBe(
      `error ${refusedBy}: A folder of a data set is wanted, but got: "nowhere".\n`,
    );
  });
});

describe('stats', () => {
  const { run } = useLoadedGraph();

  it('counts records by data set and by document', async () => {
    const stats = jsonOf(await run('stats', '--json')) as Record<string, readonly unknown[]>;
    expect(stats['dataSets']).toContainEqual({
      dataSetId: 'dataset:trials',
      kind: 'Pilot',
      records: 4,
    });
    expect(stats['documents']).toEqual([
      { documentId: 'document:letter', kind: 'Pilot', records: 2 },
      { documentId: 'document:letter', kind: 'Replication', records: 1 },
    ]);
    const { data } = await run('stats');
    expect(data).toMatch(/^document:letter +3 +pilot 2, replication 1$/m);
  });
});
