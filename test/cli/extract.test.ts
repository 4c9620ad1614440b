import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { jsonOf, linesOf, runCli } from './support/run-cli.js';
import { manifestText, writeDataSet } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

/** A report of our own: a place of the seeds, a count, a person, a cue. */
const REPORT = '武汉市今年承担改革任务31项。\n省长王明批示肯定。\n借鉴某地的做法。\n';

const MANIFEST = {
  title: 'Sample',
  publisher: 'A test',
  terms: 'CC0-1.0',
  coverage: 'One report.',
} as const;

describe('extract and confirm', () => {
  const makeFolder = useTemporaryFolders();

  /** A folder with the report, drafted into `sample-draft`. */
  async function drafted(): Promise<{ readonly home: string; readonly draft: string }> {
    const home = makeFolder();
    writeFileSync(join(home, 'report.txt'), REPORT);
    const draft = join(home, 'sample-draft');
    const { code } = await extract(home, '--out', draft, '--date', '2019-07');
    expect(code).toBe(0);
    return { home, draft };
  }

  const extract = (home: string, ...options: readonly string[]) =>
    runCli(['extract', join(home, 'report.txt'), ...options]);

  /** Writes into the row of a file that holds some text, as a person does in a spreadsheet. */
  function fill(
    draft: string,
    file: string,
    holding: string,
    cells: Readonly<Record<string, string>>,
  ) {
    const path = join(draft, file);
    const lines = readFileSync(path, 'utf8').split('\n');
    const columns = (lines[0] ?? '').replace('\ufeff', '').split(',');
    const at = lines.findIndex((line) => line.includes(holding));
    const row = (lines[at] ?? '').split(',');
    for (const [column, text] of Object.entries(cells)) row[columns.indexOf(column)] = text;
    lines[at] = row.join(',');
    writeFileSync(path, lines.join('\n'));
  }

  function describeDraft(draft: string): void {
    const path = join(draft, 'dataset.yml');
    let text = readFileSync(path, 'utf8');
    for (const [key, value] of Object.entries(MANIFEST))
      text = text.replace(`${key}: ''`, `${key}: ${value}`);
    writeFileSync(path, text);
    fill(draft, 'documents.csv', 'document:sample,', { kind: 'report', title: '通报' });
  }

  /** Confirms the count, under a name of its own, and completes its row. */
  function confirmTally(draft: string): void {
    fill(draft, 'candidates.csv', 'tally-figure', {
      confirmed: 'yes',
      new_id: 'tally:wuhan-tasks',
    });
    fill(draft, 'tallies.csv', '31', {
      name: '改革任务',
      name_en: 'Tasks',
      counted: '改革任务',
      counted_en: 'reform tasks',
    });
  }

  it('writes a draft that load refuses with one fault, and says so where the mark was taken away by hand', async () => {
    const { home, draft } = await drafted();
    const load = () => runCli(['load', draft], { environment: { REFORM_GRAPH_STORE: 'memory:' } });
    const refused = await load();
    expect(refused.code).toBe(1);
    expect(linesOf(refused.data)).toEqual([
      expect.stringMatching(
        /^sample-draft\/dataset\.yml:1 draft: This is a draft, .*reform-graph confirm/,
      ),
    ]);
    const manifest = join(draft, 'dataset.yml');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(/^draft.*\n/, ''));
    expect((await load()).data).toMatch(/candidates\.csv:1: Only a draft has this file/);
    expect(existsSync(join(home, 'report.txt.txt'))).toBe(false);
  });

  it('makes a data set of what is confirmed, which agrees with the document and can be loaded', async () => {
    const { home, draft } = await drafted();
    describeDraft(draft);
    confirmTally(draft);
    const out = join(home, 'sample');
    const confirmed = await runCli(['confirm', draft, '--json']);
    expect(jsonOf(confirmed)).toMatchObject({
      ok: true,
      folder: out,
      records: { 'documents.csv': 1, 'tallies.csv': 1 },
      citations: 3,
      decided: { yes: 1, no: 0 },
    });
    expect(readdirSync(out).sort()).toEqual([
      'citations.csv',
      'dataset.yml',
      'documents.csv',
      'tallies.csv',
    ]);
    expect(readFileSync(join(out, 'dataset.yml'), 'utf8')).toMatch(/^id: dataset:sample\n/);
    expect(readFileSync(join(out, 'tallies.csv'), 'utf8')).toContain(
      '\ntally:wuhan-tasks,改革任务,Tasks,',
    );
    const verified = await runCli(['verify', out, '--sources', home]);
    expect(verified).toMatchObject({
      code: 0,
      data: expect.stringContaining('3 verified, 0 mismatched'),
    });
    const places = writeDataSet(home, 'places', {
      'dataset.yml': manifestText('places'),
      'regions.csv': 'id,kind,name\nregion:hubei-wuhan,administrative,武汉市\n',
    });
    const environment = { REFORM_GRAPH_STORE: 'memory:' };
    expect(await runCli(['load', places, out], { environment })).toMatchObject({ code: 0 });
  });

  it('names all that is wanting at its line in the draft, and then writes nothing', async () => {
    const { home, draft } = await drafted();
    const open = await runCli(['confirm', draft]);
    expect(open.code).toBe(1);
    expect(open.data).toMatch(/candidates\.csv:1 confirmed: Nothing is confirmed/);
    expect(open.data).toMatch(/dataset\.yml:1 publisher: A text is wanted/);
    fill(draft, 'candidates.csv', 'tally-figure', { confirmed: 'perhaps' });
    fill(draft, 'candidates.csv', ',post,', { confirmed: 'yes' });
    fill(draft, 'candidates.csv', ',replication,', { confirmed: 'yes' });
    const { code, data } = await runCli(['confirm', draft]);
    expect(code).toBe(1);
    expect(data).toMatch(/candidates\.csv:\d+ confirmed: yes, no or a blank .* but got: "perhaps"/);
    expect(data).toMatch(/posts\.csv:2 official: "official:sample-c\d+" is not confirmed/);
    expect(data).toMatch(/posts\.csv:2 title_en: A value is wanted/);
    expect(data).toMatch(/candidates\.csv:\d+ record: A cue is no replication/);
    expect(existsSync(join(home, 'sample'))).toBe(false);
  });

  it('refuses proposed records whose candidate was taken out, and confirmed ones that were', async () => {
    const { draft } = await drafted();
    const path = join(draft, 'candidates.csv');
    const lines = readFileSync(path, 'utf8').split('\n');
    writeFileSync(path, lines.filter((line) => !line.includes('tally-figure')).join('\n'));
    expect((await runCli(['confirm', draft])).data).toMatch(
      /tallies\.csv:2 id: "tally:sample-c\d+" was proposed, but candidates\.csv has no row/,
    );
    fill(draft, 'candidates.csv', ',post,', { confirmed: 'yes', record: 'post:gone' });
    expect((await runCli(['confirm', draft])).data).toMatch(
      /"post:gone" is confirmed, but no file/,
    );
  });

  it('takes over what a person added under an id of their own', async () => {
    const { home, draft } = await drafted();
    describeDraft(draft);
    confirmTally(draft);
    writeFileSync(
      join(draft, 'organizations.csv'),
      'id,name,kind\norganization:wuhan-reform-office,市委改革办,party\n',
    );
    const citations = join(draft, 'citations.csv');
    const row = 'organization:wuhan-reform-office,,document:sample,,,,,read in full,verified1\n';
    writeFileSync(citations, readFileSync(citations, 'utf8') + row);
    expect(await runCli(['confirm', draft, '--out', join(home, 'other')])).toMatchObject({
      code: 0,
    });
    expect(readFileSync(join(home, 'other', 'dataset.yml'), 'utf8')).toMatch(
      /^id: dataset:other\n/,
    );
    expect(existsSync(join(home, 'other', 'organizations.csv'))).toBe(true);
  });

  it('writes into new folders only', async () => {
    const { home, draft } = await drafted();
    const again = await extract(home, '--out', draft);
    expect(again).toMatchObject({ code: 1, talk: expect.stringContaining('is there already') });
    describeDraft(draft);
    confirmTally(draft);
    mkdirSync(join(home, 'sample'));
    const confirmed = await runCli(['confirm', draft]);
    expect(confirmed).toMatchObject({ code: 1, talk: expect.stringMatching(/error CONFLICT/) });
  });

  it('shows each candidate under its sentence and writes nothing', async () => {
    const home = makeFolder();
    writeFileSync(join(home, 'report.txt'), REPORT);
    const { code, data } = await extract(home, '--show', '--date', '2019-07');
    expect(code).toBe(0);
    expect(data).toContain(
      '\n武汉市今年承担改革任务31项。\n  place (place-name) 0-3 武汉市 region=region:hubei-wuhan\n',
    );
    expect(readdirSync(home)).toEqual(['report.txt']);
  });

  it('puts the text of another format beside the file, and cites that', async () => {
    const home = makeFolder();
    writeFileSync(join(home, 'report.html'), `<title>通报</title><p>${REPORT}</p>`);
    const argv = ['extract', join(home, 'report.html'), '--out', join(home, 'page-draft')];
    const { code, data } = await runCli(argv);
    expect({ code, last: linesOf(data).at(-1) }).toEqual({
      code: 0,
      last: `The text that offsets count in: ${join(home, 'report.html.txt')}`,
    });
    expect(readFileSync(join(home, 'page-draft', 'documents.csv'), 'utf8')).toContain(',通报,');
    expect(readFileSync(join(home, 'page-draft', 'documents.csv'), 'utf8')).toContain(
      'report.html.txt',
    );
    writeFileSync(join(home, 'report.html.txt'), 'another text');
    const clash = await runCli([...argv.slice(0, 3), join(home, 'two-draft')]);
    expect(clash).toMatchObject({ code: 1, talk: expect.stringContaining('holds another text') });
    expect(existsSync(join(home, 'two-draft'))).toBe(false);
  });

  it.each([
    [['--place', 'region:nowhere'], 'No data set has a region "region:nowhere"'],
    [['--date', 'July'], 'A date is like 2017, 2017-03'],
    [['--out', 'Draft 1'], 'The name of a data set is lower-case letters'],
  ])('refuses %j', async (options, message) => {
    const home = makeFolder();
    writeFileSync(join(home, 'report.txt'), REPORT);
    const { code, talk } = await extract(home, ...options);
    expect(code).toBe(2);
    expect(talk).toContain(message);
  });
});
