import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { loadInBulk } from '#src/ingest/bulk/load-in-bulk.js';
import { isPlaceCell, parsePlaceCell } from '#src/ingest/place-cells.js';
import { cypher } from '#src/store/cypher.js';
import { withMemory } from '../support/bulk-loading.js';
import {
  edited,
  faultsOf,
  manifestText,
  useLoading,
  writeDataSet,
  type DataSetText,
} from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';
import { TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();
const makeFolder = useTemporaryFolders();

/** A set that names the place of its one pilot, and brings a zone and a second Yichang, of the zone. */
const named = (site: string): DataSetText => ({
  'dataset.yml': manifestText('named'),
  'regions.csv': `id,kind,name,aliases
region:zone,functional_zone,江边新区,江新区
region:namesake,administrative,宜昌市,
`,
  'region-versions.csv': `id,region,name,level,parent,from,to
region-version:zone,region:zone,江边新区,,region:wuhan,2000,
region-version:namesake,region:namesake,宜昌市,county,region:zone,2010,
`,
  'pilots.csv': `id,name,name_en,site,origin\npilot:named,试点,Pilot,${site},designated\n`,
});

const SITE = `
  MATCH (p:Pilot {id: 'pilot:named'})-[:SITED_IN]->(r:Region)
  RETURN p.siteId AS property, r.id AS relationship
`;
const siteOf = async (): Promise<unknown> => (await rows(SITE))[0];

const FORM =
  'A region by its name looks like name:襄樊市@2005 or name:鼓楼区@2020<region:jiangsu-nanjing';
const CHOICE =
  'Say below which region it lay, as in name:鼓楼区@2020<region:jiangsu-nanjing, or give the id.';

describe('a cell with a name', () => {
  it.each([
    ['name:宜昌地区@1985', 'region:yichang'],
    ['name:宜昌@1991', 'region:yichang'],
    ['name:宜昌市@2005', 'region:yichang'],
    // By the last day of its date, as resolveRegion: the name came in March.
    ['name:宜昌市@1992', 'region:yichang'],
    ['name:宜昌地区@1992-02', 'region:yichang'],
    ['name:宜昌市@2015<region:zone', 'region:namesake'],
    ['name:宜昌市@2015<江新区', 'region:namesake'],
    ['name:宜昌市@2015<420100', 'region:namesake'],
    ['name:江边新区@2015<湖北省', 'region:zone'],
  ])('%s means %s, from the same load and from the graph', async (site, id) => {
    expect(faultsOf(await load({ towns: TOWNS, named: named(site) }))).toEqual([]);
    expect(await siteOf()).toEqual({ property: id, relationship: id });
    // Towns are in the graph by now, and told by it alone.
    expect(faultsOf(await load({ named: renamed(named(site)) }))).toEqual([]);
    expect(await siteOf()).toEqual({ property: id, relationship: id });
  });

  it.each([
    ['name:宜昌市@2015', `"宜昌市" in 2015 may mean region:namesake, region:yichang. ${CHOICE}`],
    [
      'name:宜昌市@2015<湖北省',
      `"宜昌市" in 2015 may mean region:namesake, region:yichang. ${CHOICE}`,
    ],
    ['name:宜昌市@1991', 'No region was called "宜昌市" in 1991.'],
    ['name:宜昌地区@1992', 'No region was called "宜昌地区" in 1992.'],
    ['name:宜昌市@2005<江新区', 'No region below "江新区" was called "宜昌市" in 2005.'],
    ['name:宜昌市@2015<火星', 'No region was meant by "火星" in 2015.'],
    ['name:宜昌市@2015<region:mars', 'No region was meant by "region:mars" in 2015.'],
    ['name:宜昌市', `${FORM}, but got: "name:宜昌市".`],
    ['name:@2015', `${FORM}, but got: "name:@2015".`],
    ['name:宜昌市@2015<', `${FORM}, but got: "name:宜昌市@2015<".`],
    [
      'name:宜昌市@2015年',
      'A date is like 2017, 2017-03, 2017-03-05 or 2021/2024, but got: "2015年".',
    ],
  ])('%s is refused', async (site, message) => {
    expect(faultsOf(await load({ towns: TOWNS, named: named(site) }))).toEqual([
      `named/pilots.csv:2 site: ${message}`,
    ]);
  });

  it('may name the superior of a region, so that others are found within it', async () => {
    const zone = named('name:宜昌市@2015<武汉市');
    const versions = edited(zone['region-versions.csv'], 'region:wuhan', 'name:武汉市@2000');
    const report = await load({
      towns: TOWNS,
      named: { ...zone, 'region-versions.csv': versions },
    });
    expect(faultsOf(report)).toEqual([]);
    expect(await siteOf()).toMatchObject({ property: 'region:namesake' });
  });

  it('is told by the files when they change what the graph has', async () => {
    await load({ towns: TOWNS });
    const versions = edited(
      TOWNS['region-versions.csv'],
      'region:hubei,1992-03,\n',
      'region:hubei,1992-03,2003\n',
    );
    const towns = { ...TOWNS, 'region-versions.csv': versions };
    expect(faultsOf(await load({ towns, named: named('name:宜昌市@2005') }))).toEqual([
      'named/pilots.csv:2 site: No region was called "宜昌市" in 2005.',
    ]);
  });
});

describe('a cell with a name in a bulk load', () => {
  it.each([
    'name:宜昌市@2015<region:zone',
    'name:宜昌市@2015',
    'name:宜昌市@1991',
    'name:宜昌市@2015<火星',
    'gb2260:422700@1985',
    'name:江边新区@2015<湖北省',
  ])('%s comes to what it does in a small one', async (site) => {
    const sets = { towns: TOWNS, named: named(site) };
    const small = faultsOf(await load(sets));
    const wanted = await siteOf();
    const parent = makeFolder();
    const folders = Object.entries(sets).map(([name, files]) => writeDataSet(parent, name, files));
    await withMemory(async (other) => {
      expect(faultsOf(await loadInBulk(other, folders))).toEqual(small);
      const [found] = await other.read(cypher(SITE));
      expect(found).toEqual(wanted);
    });
  });
});

describe('parsePlaceCell', () => {
  it('gives back what a cell was made of', () => {
    const part = fc.stringMatching(/^[\p{Script=Han}a-z0-9:-]{1,10}$/u);
    const date = fc.constantFrom('2005', '2005-03', '2005-03-05', '2004/2005');
    fc.assert(
      fc.property(part, date, fc.option(part), (nameOrCode, at, within) => {
        const cell = `name:${nameOrCode}@${at}${within === null ? '' : `<${within}`}`;
        expect(isPlaceCell(cell)).toBe(true);
        expect(parsePlaceCell(cell)).toMatchObject({
          ok: true,
          value: { nameOrCode, date: at, within },
        });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parsePlaceCell(`name:${text}`)));
  });
});

/** With a row that differs, so that there is something to load. */
function renamed(set: DataSetText): DataSetText {
  return { ...set, 'pilots.csv': edited(set['pilots.csv'], '试点', '新试点') };
}
