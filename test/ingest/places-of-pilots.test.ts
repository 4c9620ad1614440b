import { describe, expect, it } from '@jest/globals';
import { loadInBulk } from '#src/ingest/bulk/load-in-bulk.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { cypher } from '#src/store/cypher.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import {
  edited,
  faultsOf,
  useLoading,
  writeDataSet,
  type DataSetText,
} from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { MORE_PILOTS, TOWNS } from '../support/towns.js';
import { differences, SAME, wholeGraph } from '../support/whole-graph.js';

const makeFolder = useTemporaryFolders();
const { store, load, rows } = useLoading();

/** The towns, to whose regions another province is added; `wuhan` says where Wuhan belonged and when. */
function townsWith(wuhan: string): DataSetText {
  const OLD = 'region-version:wuhan,region:wuhan,420100,武汉市,prefecture,region:hubei,1981,\n';
  return {
    ...TOWNS,
    'regions.csv': `${TOWNS['regions.csv']}region:hunan,administrative,湖南省,Hunan\n`,
    'region-versions.csv': edited(
      TOWNS['region-versions.csv'],
      OLD,
      `region-version:hunan,region:hunan,430000,湖南省,province,,1981,\n${wuhan}`,
    ),
  };
}

const BEFORE = townsWith(
  'region-version:wuhan,region:wuhan,420100,武汉市,prefecture,region:hubei,1981,\n',
);
/** Its pilot of the towns began in March 2015; the other one is undated. */
const MOVED_IN_2016 = townsWith(
  `region-version:wuhan,region:wuhan,420100,武汉市,prefecture,region:hubei,1981,2016
region-version:wuhan-2,region:wuhan,430900,武汉市,prefecture,region:hunan,2016,
`,
);

const PLACES = `
  MATCH (n:Pilot)-[:PLACED]->(:Placement)-[:WITHIN]->(place:Region)
  RETURN n.id AS pilot, place.id AS place
  ORDER BY pilot, place
`;

async function places(): Promise<readonly string[]> {
  const found = await rows(PLACES);
  return found.map(({ pilot, place }) => [pilot, place].join(' ').replaceAll(/\w+:/g, ''));
}

const AT_FIRST = [
  'more hubei',
  'more wuhan',
  'wuhan hubei',
  'wuhan wuhan',
  'yichang hubei',
  'yichang yichang',
];
const AFTER_MOVE = [
  'more hunan',
  'more wuhan',
  'wuhan hubei',
  'wuhan wuhan',
  'yichang hubei',
  'yichang yichang',
];

describe('to which regions a pilot belonged when it began', () => {
  it('is written with the pilot, by itself or with its regions', async () => {
    await load({ towns: BEFORE });
    expect(await places()).toEqual(AT_FIRST.slice(2));
    await load({ more: MORE_PILOTS });
    expect(await places()).toEqual(AT_FIRST);
  });

  it('follows a history that changes, also for pilots of data sets that are not loaded again', async () => {
    await load({ towns: BEFORE, more: MORE_PILOTS });
    expect(faultsOf(await load({ towns: MOVED_IN_2016 }))).toEqual([]);
    expect(await places()).toEqual(AFTER_MOVE);
    expect(faultsOf(await load({ towns: BEFORE }))).toEqual([]);
    expect(await places()).toEqual(AT_FIRST);
  });

  it('follows the pilot, which has another site or day than before', async () => {
    await load({ towns: MOVED_IN_2016, more: MORE_PILOTS });
    const pilots = edited(TOWNS['pilots.csv'], '2015-03', '2016-03');
    await load({ towns: { ...MOVED_IN_2016, 'pilots.csv': pilots } });
    expect(await places()).toEqual(
      AFTER_MOVE.map((line) => line.replace('wuhan hubei', 'wuhan hunan')),
    );
    const elsewhere = edited(MORE_PILOTS['pilots.csv'], 'region:wuhan', 'region:yichang');
    await load({ more: { ...MORE_PILOTS, 'pilots.csv': elsewhere } });
    expect((await places()).slice(0, 2)).toEqual(['more hubei', 'more yichang']);
  });

  it('is no reference: a region that pilots no longer lie in can go', async () => {
    await load({ towns: MOVED_IN_2016, more: MORE_PILOTS });
    const { 'region-versions.csv': versions, 'regions.csv': regions } = MOVED_IN_2016;
    const withoutHunan = {
      ...MOVED_IN_2016,
      'regions.csv': edited(regions, 'region:hunan,administrative,湖南省,Hunan\n', ''),
      'region-versions.csv': edited(
        edited(versions, 'region:hunan,2016', ',2016'),
        'region-version:hunan,region:hunan,430000,湖南省,province,,1981,\n',
        '',
      ),
    };
    expect(faultsOf(await load({ towns: withoutHunan }))).toEqual([]);
    expect((await places()).slice(0, 2)).toEqual(['more wuhan', 'wuhan hubei']);
  });

  it('is the same after a bulk load of a history that changed', async () => {
    await load({ towns: BEFORE, more: MORE_PILOTS });
    const folder = writeDataSet(makeFolder(), 'towns', MOVED_IN_2016);
    expect(await loadInBulk(store(), [folder])).toMatchObject({ ok: true });
    expect(await places()).toEqual(AFTER_MOVE);
  });

  it('is the same where a graph is brought up to date that was loaded before it was written', async () => {
    await load({ towns: MOVED_IN_2016, more: MORE_PILOTS });
    const expected = await wholeGraph(store());
    await store().write(async (transaction) => {
      await transaction.run(cypher('MATCH (n:Placement) DETACH DELETE n'));
      await transaction.run(
        cypher("MATCH (s:Setting {id: 'setting:schema-version'}) SET s.value = 5"),
      );
    });
    expect(await places()).toEqual([]);
    await migrate(store(), await readMigrations(MIGRATIONS_FOLDER));
    expect(differences(await wholeGraph(store()), expected)).toEqual(SAME);
  });
});
