import { describe, expect, it } from '@jest/globals';
import { edited, faultsOf, manifestText, useLoading } from '../support/data-sets.js';
import { TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();

const withManifest = (changes: Readonly<Record<string, unknown>>): typeof TOWNS =>
  ({ ...TOWNS, 'dataset.yml': manifestText('towns', changes) }) as typeof TOWNS;

describe('dataset.yml', () => {
  it('must be there', async () => {
    const { 'dataset.yml': _, ...others } = TOWNS;
    expect(faultsOf(await load({ towns: others }))).toEqual([
      'towns/dataset.yml:1: A data set has a file dataset.yml, but there is none.',
    ]);
  });

  it.each(['title: [unclosed', 'a: b: c', '\tid: x'])('must be YAML: %j', async (text) => {
    expect(faultsOf(await load({ towns: { ...TOWNS, 'dataset.yml': text } }))).toEqual([
      expect.stringMatching(/^towns\/dataset\.yml:1: Not readable as YAML: [^\n]+$/),
    ]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
    ['no title', { title: undefined }, /^towns\/dataset\.yml:1 title: /],
    ['a blank publisher', { publisher: '' }, /^towns\/dataset\.yml:1 publisher: /],
    [
      'an id of another kind',
      { id: 'region:towns' },
      /^towns\/dataset\.yml:1 id: An id such as "dataset:/,
    ],
    [
      'the id of another folder',
      { id: 'dataset:villages' },
      /^towns\/dataset\.yml:1 id: .*"dataset:towns".*"dataset:villages"/,
    ],
    [
      'a date that no calendar has',
      { retrieved: '2026-02-30' },
      /^towns\/dataset\.yml:1 retrieved: A date such as/,
    ],
    [
      'a version that YAML takes for a number',
      { version: 2026 },
      /^towns\/dataset\.yml:1 version: /,
    ],
    ['a link that is none', { url: 'example' }, /^towns\/dataset\.yml:1 url: /],
    ['another way of citing', { citedBy: 'nobody' }, /^towns\/dataset\.yml:1 citedBy: /],
    ['a key that nothing knows', { licence: 'CC0-1.0' }, /^towns\/dataset\.yml:1: .*licence/],
    [
      'an assertion without a maximum',
      { assertions: [{ file: 'pilots.csv', min: 1 }] },
      /^towns\/dataset\.yml:1 assertions\.0\.max: /,
    ],
  ])('is refused with %s', async (_, changes, fault) => {
    const faults = faultsOf(await load({ towns: withManifest(changes) }));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('stands in the graph with the number of records', async () => {
    await load({ towns: withManifest({ titleZh: '小城', url: 'https://example.org/towns' }) });
    expect(
      await rows(
        'MATCH (d:DataSet) RETURN d.id AS id, d.titleZh AS titleZh, d.url AS url, d.recordCount AS records',
      ),
    ).toEqual([
      { id: 'dataset:towns', titleZh: '小城', url: 'https://example.org/towns', records: 14 },
    ]);
  });
});

describe('assertions', () => {
  const asserting = (...assertions: readonly object[]): typeof TOWNS =>
    withManifest({ assertions });

  it('pass when the counts hold', async () => {
    const towns = asserting(
      { file: 'pilots.csv', min: 2, max: 2 },
      { file: 'pilots.csv', where: { origin: 'taken_up', site: 'region:yichang' }, min: 1, max: 5 },
      { file: 'batches.csv', min: 0, max: 0 },
    );
    expect(faultsOf(await load({ towns }))).toEqual([]);
  });

  it('tell each count that does not hold, below and above', async () => {
    const towns = asserting(
      { file: 'pilots.csv', min: 3, max: 9 },
      { file: 'pilots.csv', min: 0, max: 1 },
      { file: 'pilots.csv', where: { origin: 'roll_out' }, min: 1, max: 1 },
    );
    expect(faultsOf(await load({ towns }))).toEqual([
      'towns/dataset.yml:1 assertions: pilots.csv should have 3 to 9 rows, but has 2.',
      'towns/dataset.yml:1 assertions: pilots.csv should have 0 to 1 rows, but has 2.',
      'towns/dataset.yml:1 assertions: pilots.csv with {"origin":"roll_out"} should have 1 to 1 rows, but has 0.',
    ]);
  });

  it.each([
    ['a file that no kind of record has', { file: 'pilotz.csv', min: 0, max: 0 }],
    [
      'a column that the file has not',
      { file: 'pilots.csv', where: { origins: 'taken_up' }, min: 0, max: 0 },
    ],
  ])('are refused when they count what cannot be there: %s', async (_, assertion) => {
    expect(faultsOf(await load({ towns: asserting(assertion) }))).toEqual([
      expect.stringMatching(/^towns\/dataset\.yml:1 assertions: There is no (file|column)/),
    ]);
  });
});

describe('the files of a folder', () => {
  it('must be of a known kind when they are CSV', async () => {
    const faults = faultsOf(
      await load({ towns: { ...TOWNS, 'pilot.csv': 'id\n', 'notes.md': 'Free.' } }),
    );
    expect(faults).toEqual([
      expect.stringMatching(
        /^towns\/pilot\.csv:1: No kind of record has this file name; known are regions\.csv, .*citations\.csv, uncited\.csv, second-coding\.csv\.$/,
      ),
    ]);
  });

  it('must be UTF-8 and CSV', async () => {
    const towns = {
      ...TOWNS,
      'rules.csv': new Uint8Array([0x69, 0x64, 0x0a, 0xba, 0xfe]),
      'plans.csv': 'id,name\n"plan:a,甲\n',
    };
    expect(faultsOf(await load({ towns }))).toEqual(
      expect.arrayContaining([
        'towns/rules.csv:1: The file is not UTF-8 text.',
        expect.stringMatching(/^towns\/plans\.csv:\d: Not readable as CSV: Quote Not Closed/),
      ]),
    );
  });
});

describe('two data sets with one id', () => {
  it('are refused, whatever their folders', async () => {
    const report = await load({
      'a/towns': TOWNS,
      'b/towns': { ...TOWNS, 'replications.csv': '' },
    });
    expect(faultsOf(report)).toContainEqual(
      'towns/dataset.yml:1 id: Two of the folders hold "dataset:towns".',
    );
    expect(await rows('MATCH (d:DataSet) RETURN d.id AS id')).toEqual([]);
  });

  it('are refused when a second folder takes the id of a first', async () => {
    const villages = { 'dataset.yml': edited(TOWNS['dataset.yml'], 'Small set', 'Villages') };
    expect(faultsOf(await load({ towns: TOWNS, villages }))).toEqual([
      'villages/dataset.yml:1 id: The id of this folder is "dataset:villages", but got: "dataset:towns".',
      'villages/dataset.yml:1 id: Two of the folders hold "dataset:towns".',
    ]);
  });
});
