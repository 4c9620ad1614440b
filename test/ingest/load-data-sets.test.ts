import { describe, expect, it } from '@jest/globals';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { openStore } from '#src/store/open-store.js';
import { edited, faultsOf, manifestText, useLoading, writeDataSet } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { MORE_PILOTS, TOWNS } from '../support/towns.js';

const { load, rows, store } = useLoading();
const makeFolder = useTemporaryFolders();

/** Every node and relationship by what it is, so that two states of the graph can be compared. */
const wholeGraph = async (): Promise<readonly unknown[]> => [
  ...(await rows(`
    MATCH (n)
    WHERE NOT n:DataRelease AND NOT n:CommitCounter
    RETURN n.id AS id, properties(n) AS properties
    ORDER BY id
  `)),
  ...(await rows(`
    MATCH (a)-[r]->(b)
    RETURN a.id AS fromId, type(r) AS type, b.id AS toId, properties(r) AS properties
    ORDER BY fromId, type, toId
  `)),
];

const releases = (): Promise<readonly unknown[]> =>
  rows('MATCH (r:DataRelease) RETURN r.number AS number ORDER BY number');

describe('a load with faults', () => {
  const broken = {
    ...TOWNS,
    'dataset.yml': manifestText('towns', { assertions: [{ file: 'pilots.csv', min: 3, max: 3 }] }),
    'organizations.csv': edited(TOWNS['organizations.csv'], 'news', 'newspaper'),
    'region-versions.csv': edited(TOWNS['region-versions.csv'], '420100', '4201'),
    'pilot.csv': 'id\n',
    'rules.csv': 'id,name\n"rule:a',
  };
  const more = {
    ...MORE_PILOTS,
    'pilots.csv': edited(MORE_PILOTS['pilots.csv'], 'region:wuhan', 'region:none'),
  };

  it('tells the faults of every file, row and data set at once', async () => {
    const report = await load({ towns: broken, more, gone: {} });
    expect(faultsOf(report)).toEqual([
      expect.stringMatching(/^towns\/pilot\.csv:1: No kind of record/),
      'towns/organizations.csv:2 kind: One of party, government, ministry, court, news, law_firm, research, enterprise, other is wanted, but got: "newspaper".',
      expect.stringMatching(/^towns\/rules\.csv:\d: Not readable as CSV/),
      'gone/dataset.yml:1: A data set has a file dataset.yml, but there is none.',
      'towns/replications.csv:2 asserted_by: There is no Organization with the id "organization:hubei-daily".',
      'more/pilots.csv:2 site: There is no Region with the id "region:none".',
      'towns/region-versions.csv:3 code: A division code of six digits is wanted, but got: "4201".',
      'towns/dataset.yml:1 assertions: pilots.csv should have 3 to 3 rows, but has 2.',
    ]);
  });

  it.each([
    ['a cell', { ...more, 'pilots.csv': edited(more['pilots.csv'], 'designated', 'chosen') }],
    ['a file', { ...MORE_PILOTS, 'pilot.csv': 'id\n' }],
    ['a reference', more],
  ])('writes nothing, not even of the sets without faults, because of %s', async (_, faulty) => {
    const report = await load({ towns: TOWNS, more: faulty });
    expect(report.ok).toBe(false);
    expect(await wholeGraph()).toEqual([
      { id: 'setting:schema-version', properties: expect.anything() },
    ]);
    expect(await releases()).toEqual([]);
  });

  it('leaves a graph that was loaded before as it was', async () => {
    await load({ towns: TOWNS });
    const before = await wholeGraph();
    expect((await load({ towns: broken })).ok).toBe(false);
    expect(await wholeGraph()).toEqual(before);
    expect(await releases()).toEqual([{ number: 1 }]);
  });
});

describe('a load', () => {
  it('counts what it adds, and makes the first release', async () => {
    const report = await load({ towns: TOWNS });
    // 14 records; names: 6 of regions, 1 former name, 2 of organizations, 1 of the document, 2 of the program, 4 of pilots; 1 manifest.
    expect(report).toMatchObject({
      ok: true,
      warnings: [],
      dataSets: [{ dataSetId: 'dataset:towns', records: 14, added: 32, changed: 0, removed: 0 }],
      release: { number: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(Date.now() - Date.parse(report.ok ? report.release.loadedAt : '')).toBeLessThan(60_000);
  });

  it('changes nothing the second time, and makes no new release', async () => {
    const first = await load({ towns: TOWNS, more: MORE_PILOTS });
    const before = await wholeGraph();
    const second = await load({ towns: TOWNS, more: MORE_PILOTS });
    expect(second).toMatchObject({
      ok: true,
      dataSets: [
        { added: 0, changed: 0, removed: 0 },
        { added: 0, changed: 0, removed: 0 },
      ],
      release: first.ok ? first.release : {},
    });
    expect(await wholeGraph()).toEqual(before);
    expect(await releases()).toEqual([{ number: 1 }]);
  });

  it('counts what is added, changed and removed, and makes the next release with another digest', async () => {
    const first = await load({ towns: TOWNS });
    const second = await load({
      towns: {
        ...TOWNS,
        'pilots.csv': edited(
          TOWNS['pilots.csv'],
          'pilot:yichang,宜昌试点',
          'pilot:yichang,宜昌新试点',
        ),
        'documents.csv': 'id,kind,title\ndocument:notice,notice,通知\n',
      },
    });
    // Changed: a pilot, its name, the manifest's digest. Added and removed: a document and its name.
    expect(second).toMatchObject({
      ok: true,
      dataSets: [{ records: 14, added: 2, changed: 3, removed: 2 }],
      release: { number: 2 },
    });
    expect(first.ok && second.ok && first.release.digest !== second.release.digest).toBe(true);
    expect(await rows('MATCH (d:Document) RETURN d.id AS id')).toEqual([{ id: 'document:notice' }]);
    expect(
      await rows('MATCH (p:Pilot {id: $id}) RETURN p.name AS name', { id: 'pilot:yichang' }),
    ).toEqual([{ name: '宜昌新试点' }]);
  });

  it('ends in the same graph whatever was loaded before', async () => {
    await load({ towns: TOWNS, more: MORE_PILOTS });
    const expected = await wholeGraph();
    await load({
      towns: {
        ...TOWNS,
        'pilots.csv': edited(
          edited(TOWNS['pilots.csv'], 'region:yichang', 'region:hubei'),
          '2015-03',
          '',
        ),
        'replications.csv': '',
        'programs.csv': edited(
          TOWNS['programs.csv'],
          'institution\n',
          'mechanism\nprogram:new,新,New,platform\n',
        ),
      },
    });
    expect(await wholeGraph()).not.toEqual(expected);
    await load({ towns: TOWNS });
    expect(await wholeGraph()).toEqual(expected);
  });

  it('takes away a property whose cell is blank now', async () => {
    await load({ towns: TOWNS });
    await load({ towns: { ...TOWNS, 'pilots.csv': edited(TOWNS['pilots.csv'], '2015-03', '') } });
    const started =
      'MATCH (p:Pilot {id: $id}) RETURN p.started AS started, p.startedEarliest AS earliest, p.startedOrder AS startedOrder';
    expect(await rows(started, { id: 'pilot:wuhan' })).toEqual([
      { started: null, earliest: null, startedOrder: '9999-99-99' },
    ]);
  });

  it('leaves data sets that it was not given alone', async () => {
    await load({ towns: TOWNS });
    await load({ more: MORE_PILOTS });
    expect(await rows('MATCH (d:DataSet) RETURN d.id AS id ORDER BY id')).toEqual([
      { id: 'dataset:more' },
      { id: 'dataset:towns' },
    ]);
    expect(await rows('MATCH (p:Pilot) RETURN count(p) AS pilots')).toEqual([{ pilots: 3 }]);
  });

  it('tells its progress, stage by stage, up to the whole', async () => {
    const seen: (readonly [string, number, number])[] = [];
    const folder = writeDataSet(makeFolder(), 'towns', TOWNS);
    await loadDataSets(store(), [folder], (...step) => seen.push(step));
    expect([...new Set(seen.map(([stage]) => stage))]).toEqual(['reading', 'checking', 'writing']);
    const writing = seen.filter(([stage]) => stage === 'writing').map(([, done]) => done);
    expect(writing).toEqual([...writing].sort((a, b) => a - b));
    expect(writing.at(-1)).toBe(seen.at(-1)?.[2]);
  });

  it('is taken back whole when it is stopped while it writes', async () => {
    const before = await wholeGraph();
    const folder = writeDataSet(makeFolder(), 'towns', TOWNS);
    const stop = (stage: string): void => {
      if (stage === 'writing') throw new RangeError('Stopped.');
    };
    await expect(loadDataSets(store(), [folder], stop)).rejects.toThrow('Stopped.');
    expect(await wholeGraph()).toEqual(before);
  });

  it('takes a folder by a path that ends in a slash or leads through another', async () => {
    const parent = makeFolder();
    writeDataSet(parent, 'towns', TOWNS);
    expect(faultsOf(await loadDataSets(store(), [`${parent}/other/../towns/`]))).toEqual([]);
  });
});

describe('loads at the same time', () => {
  it('of the same data set give what one load gives', async () => {
    await load({ towns: TOWNS });
    const expected = await wholeGraph();
    const fresh = await openStore({ engine: 'memory' });
    const folder = writeDataSet(makeFolder(), 'towns', TOWNS);
    const reports = await Promise.all([
      loadDataSets(fresh, [folder]),
      loadDataSets(fresh, [folder]),
    ]);
    expect(reports.map((report) => report.ok && report.release.number)).toEqual([1, 1]);
    const links = { text: 'MATCH (a)-[r]->(b) RETURN count(r) AS links', parameters: {} };
    expect(await fresh.read(links)).toEqual(await rows(links.text));
    expect(expected.length).toBeGreaterThan(31);
    await fresh.close();
  });

  it('cannot take away what another refers to', async () => {
    await load({ towns: TOWNS });
    const parent = makeFolder();
    const more = writeDataSet(parent, 'more', MORE_PILOTS);
    const without = join(parent, 'without', 'towns');
    cpSync(
      writeDataSet(parent, 'towns', {
        ...TOWNS,
        'regions.csv': edited(
          TOWNS['regions.csv'],
          'region:wuhan,administrative,武汉市,Wuhan\n',
          '',
        ),
        'region-versions.csv': edited(
          TOWNS['region-versions.csv'],
          'region-version:wuhan,region:wuhan,420100,武汉市,prefecture,region:hubei,1981,\n',
          '',
        ),
        'pilots.csv': 'id\n',
        'replications.csv': 'id\n',
      }),
      without,
      { recursive: true },
    );
    const [added, removed] = await Promise.all([
      loadDataSets(store(), [more]),
      loadDataSets(store(), [without]),
    ]);
    expect(added.ok).toBe(true);
    expect(faultsOf(removed)).toEqual([
      'towns/:1: "region:wuhan" is gone from the files, but pilot:more of dataset:more refers to it.',
    ]);
  });
});
