import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describeFault } from '#src/domain/row-fault.js';
import { loadInBulk } from '#src/ingest/bulk/load-in-bulk.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { PACKAGE_FOLDER, SEEDS_FOLDER } from '#src/package-files.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { loadedSmall, withMemory } from '../../support/bulk-loading.js';
import {
  edited,
  faultsOf,
  manifestText,
  useLoading,
  writeDataSet,
  type DataSetText,
} from '../../support/data-sets.js';
import { writeManyDomains } from '../../support/many-domains.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';
import { MORE_PILOTS, TOWNS } from '../../support/towns.js';
import { differences, SAME, wholeGraph } from '../../support/whole-graph.js';

const TEST_MILLIS = 400_000;
const makeFolder = useTemporaryFolders();
const { store, rows } = useLoading();

function write(sets: Readonly<Record<string, DataSetText>>): readonly string[] {
  const parent = makeFolder();
  return Object.entries(sets).map(([name, files]) => writeDataSet(parent, name, files));
}

const CHANGED_TOWNS: DataSetText = {
  ...TOWNS,
  'pilots.csv': edited(
    edited(TOWNS['pilots.csv'], 'region:yichang', 'region:hubei'),
    '2015-03',
    '',
  ),
  'region-versions.csv': edited(
    TOWNS['region-versions.csv'],
    'region:hubei,1981,1992-03',
    ',1981,1992-03',
  ),
  'replications.csv': '',
  'programs.csv': edited(
    TOWNS['programs.csv'],
    'institution\n',
    'mechanism\nprogram:new,新,New,platform\n',
  ),
};

describe('a bulk load ends in the graph of the small way', () => {
  it('for small data sets, one of which refers to the other', async () => {
    const folders = write({ towns: TOWNS, more: MORE_PILOTS });
    const report = await loadInBulk(store(), folders);
    expect(report).toMatchObject({
      ok: true,
      warnings: [],
      dataSets: [
        { dataSetId: 'dataset:towns', records: 14, added: 32, changed: 0, removed: 0 },
        { dataSetId: 'dataset:more', records: 1 },
      ],
      release: { number: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(differences(await wholeGraph(store()), await loadedSmall(folders))).toEqual(SAME);
  });

  it(
    'for all data sets of the program, with the same counts and release',
    async () => {
      const folders = await dataSetFolders(SEEDS_FOLDER);
      const bulk = await loadInBulk(store(), folders);
      await withMemory(async (other) => {
        const small = await loadDataSets(other, folders);
        expect(bulk).toMatchObject({ ok: true, dataSets: small.ok && small.dataSets });
        expect(bulk.ok && small.ok && bulk.release.digest === small.release.digest).toBe(true);
        expect(differences(await wholeGraph(store()), await wholeGraph(other))).toEqual(SAME);
      });
    },
    TEST_MILLIS,
  );

  it('for a file of several batches', async () => {
    const folders = [writeManyDomains(makeFolder(), { count: 4_100, name: '领域' })];
    expect(await loadInBulk(store(), folders)).toMatchObject({ ok: true });
    expect(differences(await wholeGraph(store()), await loadedSmall(folders))).toEqual(SAME);
  });

  it(
    'for a made-up data set',
    async () => {
      const out = makeFolder();
      const script = join(PACKAGE_FOLDER, 'scripts', 'generate-graph.mjs');
      const sizes = ['--pilots', '300', '--replications', '900'];
      execFileSync(process.execPath, [script, '--out', out, ...sizes]);
      const folders = [join(out, 'synthetic')];
      expect(await loadInBulk(store(), folders)).toMatchObject({ ok: true });
      expect(differences(await wholeGraph(store()), await loadedSmall(folders))).toEqual(SAME);
    },
    TEST_MILLIS,
  );

  it.each([
    ['small', 'changed', TOWNS, CHANGED_TOWNS],
    ['changed', 'small', CHANGED_TOWNS, TOWNS],
  ])(
    'when the %s set was there before the %s one, in whichever way',
    async (_, __, first, second) => {
      const before = write({ towns: first });
      const after = write({ towns: second });
      const loads = [loadDataSets, loadInBulk] as const;
      const expected = await loadedSmall(after);
      for (const load of loads) {
        await withMemory(async (graph) => {
          await load(graph, before);
          expect(await loadInBulk(graph, after)).toMatchObject({
            ok: true,
            release: { number: 2 },
          });
          expect(differences(await wholeGraph(graph), expected)).toEqual(SAME);
        });
      }
    },
  );

  it('counts what is added, changed and removed as the small way does', async () => {
    const [before, after] = [write({ towns: TOWNS }), write({ towns: CHANGED_TOWNS })];
    const counts = async (graph: GraphStore, load: typeof loadDataSets | typeof loadInBulk) => {
      await loadDataSets(graph, before);
      const report = await load(graph, after);
      return report.ok ? report.dataSets : report.faults;
    };
    const small = await withMemory((graph) => counts(graph, loadDataSets));
    expect(await counts(store(), loadInBulk)).toEqual(small);
  });

  it('when a record has moved from one data set to another', async () => {
    await loadDataSets(store(), write({ towns: TOWNS, more: MORE_PILOTS }));
    const [head, first, second] = TOWNS['pilots.csv'].split('\n');
    const folders = write({
      towns: { ...TOWNS, 'pilots.csv': `${head}\n${first}\n`, 'replications.csv': '' },
      more: { ...MORE_PILOTS, 'pilots.csv': `${head}\n${second}\n` },
    });
    expect(await loadInBulk(store(), folders)).toMatchObject({ ok: true });
    expect(differences(await wholeGraph(store()), await loadedSmall(folders))).toEqual(SAME);
  });
});

describe('a bulk load', () => {
  it('changes nothing the second time, and makes no new release', async () => {
    const folders = write({ towns: TOWNS, more: MORE_PILOTS });
    const first = await loadInBulk(store(), folders);
    const before = await wholeGraph(store());
    expect(await loadInBulk(store(), folders)).toMatchObject({
      ok: true,
      dataSets: [
        { added: 0, changed: 0, removed: 0 },
        { added: 0, changed: 0, removed: 0 },
      ],
      release: first.ok ? first.release : {},
    });
    expect(differences(await wholeGraph(store()), before)).toEqual(SAME);
  });

  it('leaves data sets alone that it was not given', async () => {
    await loadDataSets(store(), write({ towns: TOWNS }));
    await loadInBulk(store(), write({ more: MORE_PILOTS }));
    expect(
      differences(
        await wholeGraph(store()),
        await loadedSmall(write({ towns: TOWNS, more: MORE_PILOTS })),
      ),
    ).toEqual(SAME);
  });

  it('tells how far it has come, stage by stage', async () => {
    const stages: string[] = [];
    await loadInBulk(store(), write({ towns: TOWNS }), {
      onProgress: (stage) => stages.push(stage),
    });
    expect([...new Set(stages)]).toEqual([
      'checking rows',
      'checking references',
      'writing nodes',
      'writing links',
      'placing pilots',
    ]);
  });
});

describe('a bulk load with faults', () => {
  const faulty: DataSetText = {
    ...TOWNS,
    'dataset.yml': manifestText('towns', {
      citedBy: 'rows',
      assertions: [
        { file: 'pilots.csv', min: 3, max: 3 },
        { file: 'pilots.csv', where: { origin: 'taken_up' }, min: 2, max: 2 },
      ],
    }),
    'organizations.csv': edited(TOWNS['organizations.csv'], 'news', 'newspaper'),
    'region-versions.csv': edited(TOWNS['region-versions.csv'], '420100', '4201'),
    'pilots.csv': `${edited(TOWNS['pilots.csv'], 'region:yichang', 'gb2260:429999@2016')}pilot:wuhan,x,x,region:none,program:river-chiefs,designated,2016\n`,
    'pilot.csv': 'id\n',
    'citations.csv': `subject,field,document
pilot:wuhan,site,document:approval
pilot:wuhan,site,document:approval
pilot:wuhan,place,document:none
`,
  };
  const more: DataSetText = {
    ...MORE_PILOTS,
    'dataset.yml': manifestText('less'),
    'pilots.csv': edited(MORE_PILOTS['pilots.csv'], 'region:wuhan', 'region:none'),
  };

  it('tells the faults that the small way tells', async () => {
    const folders = write({ towns: faulty, more });
    const bulk = faultsOf(await loadInBulk(store(), folders));
    const small = faultsOf(await loadDataSets(store(), folders));
    expect(small.length).toBeGreaterThan(20);
    expect([...bulk].sort()).toEqual([...small].sort());
  });

  it.each([
    ['a cell', { ...TOWNS, 'pilots.csv': edited(TOWNS['pilots.csv'], 'taken_up', 'copied') }],
    ['a file', { ...TOWNS, 'pilot.csv': 'id\n' }],
    ['a reference', { ...TOWNS, 'programs.csv': '' }],
    ['a manifest', { ...TOWNS, 'dataset.yml': 'id: 1\n' }],
    ['text that is not UTF-8', { ...TOWNS, 'rules.csv': new Uint8Array([0x69, 0x64, 0x0a, 0xff]) }],
  ])('writes nothing because of %s', async (_, towns) => {
    expect((await loadInBulk(store(), write({ towns }))).ok).toBe(false);
    expect(await rows('MATCH (n) WHERE NOT n:CommitCounter RETURN n.id AS id ORDER BY id')).toEqual(
      [{ id: 'setting:schema-version' }],
    );
  });

  it('refuses ids that the graph has from another data set', async () => {
    await loadDataSets(store(), write({ towns: TOWNS }));
    const thief = {
      ...MORE_PILOTS,
      'pilots.csv': edited(MORE_PILOTS['pilots.csv'], 'pilot:more', 'pilot:wuhan'),
    };
    expect(faultsOf(await loadInBulk(store(), write({ more: thief })))).toEqual([
      'more/pilots.csv:2 id: The id "pilot:wuhan" is taken: the graph has it from dataset:towns.',
    ]);
  });

  it('refuses to take away what other data sets refer to', async () => {
    await loadDataSets(store(), write({ towns: TOWNS, more: MORE_PILOTS }));
    const without = {
      'dataset.yml': manifestText('towns'),
      'organizations.csv': TOWNS['organizations.csv'],
    };
    expect(faultsOf(await loadInBulk(store(), write({ towns: without })))).toEqual([
      'towns/:1: "region:wuhan" is gone from the files, but pilot:more of dataset:more refers to it.',
    ]);
  });

  it('lists the first 200 faults and warnings and counts the rest', async () => {
    const pilots = Array.from(
      { length: 300 },
      (_, index) => `pilot:p${index},名,N,region:none,designated`,
    );
    const folders = write({
      more: { ...MORE_PILOTS, 'pilots.csv': ['id,name,name_en,site,origin', ...pilots].join('\n') },
    });
    const report = await loadInBulk(store(), folders);
    expect(report).toMatchObject({ ok: false, moreFaults: 100 });
    expect(report.ok ? [] : report.faults.map(describeFault)).toHaveLength(200);
  });

  it('warns of receivers that began before their source, and loads', async () => {
    const towns = { ...TOWNS, 'pilots.csv': edited(TOWNS['pilots.csv'], '2015-03', '2017/2018') };
    const report = await loadInBulk(store(), write({ towns }));
    expect(report.ok && report.warnings.map(describeFault)).toEqual([
      'towns/replications.csv:2 receiver: The receiver began in 2016, before its source in 2017/2018.',
    ]);
  });
});
