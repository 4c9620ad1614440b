import { describe, expect, it } from '@jest/globals';
import { faultsOf, manifestText, useLoading, type DataSetText } from '../support/data-sets.js';

const { load, rows } = useLoading();

/** Regions a, b, c and d, with versions `region,code,parent,from,to`; the version of line n has the id `region-version:v<n>`. */
const withVersions = (...versions: readonly string[]): Readonly<Record<string, DataSetText>> => {
  const lines = versions.map((version, index) => {
    const [region, code, parent, from, to] = version.split(',');
    const parentId = parent === '' ? '' : `region:${parent}`;
    return `region-version:v${index + 2},region:${region},${code},名,county,${parentId},${from},${to}`;
  });
  return {
    places: {
      'dataset.yml': manifestText('places'),
      'regions.csv': `id,kind,name\n${['a', 'b', 'c', 'd'].map((id) => `region:${id},administrative,${id}`).join('\n')}\n`,
      'region-versions.csv': `id,region,code,name,level,parent,from,to\n${lines.join('\n')}\n`,
    },
  };
};

const versionFaults = async (...versions: readonly string[]): Promise<readonly string[]> =>
  faultsOf(await load(withVersions(...versions))).map((line) =>
    line.replace('places/region-versions.csv:', ''),
  );

const partOf = async (): Promise<readonly unknown[]> =>
  rows(`
    MATCH (r:Region)-[p:PART_OF]->(above:Region)
    RETURN r.id AS region, above.id AS above, p.from AS from, p.to AS to, p.id AS id
    ORDER BY region, from
  `);

describe('versions of regions', () => {
  it.each(['42010', '4201000', 'ABCDEF', '020100', '42010O'])(
    'are refused with the code %j',
    async (code) => {
      expect(await versionFaults(`a,${code},,1981,`)).toEqual([
        `2 code: A division code of six digits is wanted, but got: "${code}".`,
      ]);
    },
  );

  it('are refused when two of one region overlap', async () => {
    expect(await versionFaults('a,420100,,1981,1992-03-02', 'a,420200,,1992-03,')).toEqual([
      '3 from: Overlaps with another version of the region: region-version:v2 in line 2.',
    ]);
  });

  it('may follow one another on the same day', async () => {
    expect(await versionFaults('a,420100,,1981,1992-03', 'a,420200,,1992-03,')).toEqual([]);
  });

  it('are refused when two regions have one code at one time', async () => {
    expect(await versionFaults('a,420100,,1981,', 'b,420100,,2016,')).toEqual([
      '3 from: Overlaps with another region with this code: region-version:v2 in line 2.',
    ]);
  });

  it('are refused when a region of the graph, from another data set, has their code at one time', async () => {
    await load(withVersions('a,420100,,1981,2016', 'b,420200,,1981,'));
    const other = (from: string): Readonly<Record<string, DataSetText>> => ({
      other: {
        'dataset.yml': manifestText('other'),
        'regions.csv': 'id,kind,name\nregion:z,administrative,z\n',
        'region-versions.csv': `id,region,code,name,from\nregion-version:z,region:z,420100,z,${from}\n`,
      },
    });
    expect(faultsOf(await load(other('2015')))).toEqual([
      'other/region-versions.csv:2 code: The graph has region:a with the code 420100 at that time.',
    ]);
    expect(faultsOf(await load(other('2016')))).toEqual([]);
    expect(faultsOf(await load(other('2016')))).toEqual([]);
  });

  it('may take over a code that another region gave up', async () => {
    expect(
      await versionFaults('a,420100,,1981,2016', 'b,420100,,2016,', 'c,,,1981,', 'd,,,1981,'),
    ).toEqual([]);
  });

  it('are refused when they end before they begin', async () => {
    expect(await versionFaults('a,420100,,1992-03,1991')).toEqual([
      '2 to: The end 1991 is before the beginning 1992-03.',
    ]);
  });

  it('are refused in a data set that has not their region', async () => {
    const other: DataSetText = {
      'dataset.yml': manifestText('other'),
      'region-versions.csv': 'id,region,name\nregion-version:other,region:a,名\n',
    };
    expect(faultsOf(await load({ ...withVersions('b,420100,,1981,'), other }))).toEqual([
      'other/region-versions.csv:2 region: The versions of "region:a" stand in its own data set.',
    ]);
  });
});

describe('a region that would be part of itself', () => {
  it('is refused at once', async () => {
    expect(await versionFaults('a,420100,a,1981,')).toEqual([
      '2 parent: A region cannot be part of itself: region:a < region:a.',
    ]);
  });

  it('is refused through others, once for each circle, with the circle in the message', async () => {
    expect(
      await versionFaults(
        'd,420100,a,1981,',
        'a,420200,b,1981,',
        'b,420300,c,1981,',
        'c,420400,a,1981,',
      ),
    ).toEqual([
      '5 parent: A region cannot be part of itself: region:a < region:b < region:c < region:a.',
    ]);
  });

  it('is told below another region with its own circle only', async () => {
    expect(await versionFaults('b,420100,a,1981,', 'a,420200,a,1981,')).toEqual([
      '3 parent: A region cannot be part of itself: region:a < region:a.',
    ]);
  });
});

describe('what a region is part of', () => {
  it('is one relationship over consecutive versions under one parent, from the first to the end of the last', async () => {
    // A renaming in 1992 and a new code in 2000 change nothing of where it belongs; the year 2010 does.
    const versions = [
      'a,420100,b,1981,1992',
      'a,420100,b,1992,2000-06',
      'a,420200,b,2000-06,2010',
      'a,420200,c,2010,',
    ];
    expect(await versionFaults(...versions)).toEqual([]);
    expect(await partOf()).toEqual([
      {
        region: 'region:a',
        above: 'region:b',
        from: '1981-01-01',
        to: '2010-01-01',
        id: 'region-version:v2',
      },
      {
        region: 'region:a',
        above: 'region:c',
        from: '2010-01-01',
        to: null,
        id: 'region-version:v5',
      },
    ]);
  });

  it('is two relationships when there was a time between, or another parent', async () => {
    await load(
      withVersions(
        'a,420100,b,1981,1990',
        'a,420100,b,1992,2000',
        'a,420100,c,2000,2005',
        'a,420100,b,2005,',
      ),
    );
    expect(await partOf()).toMatchObject([
      { above: 'region:b', from: '1981-01-01', to: '1990-01-01' },
      { above: 'region:b', from: '1992-01-01', to: '2000-01-01' },
      { above: 'region:c', from: '2000-01-01', to: '2005-01-01' },
      { above: 'region:b', from: '2005-01-01', to: null },
    ]);
  });

  it('does not depend on the order of the rows, and begins with what has no beginning', async () => {
    await load(withVersions('a,420200,b,2000,', 'a,420100,b,,2000'));
    expect(await partOf()).toEqual([
      { region: 'region:a', above: 'region:b', from: null, to: null, id: 'region-version:v3' },
    ]);
  });

  it('follows a version that is changed, and one that is removed', async () => {
    await load(withVersions('a,420100,b,1981,1990', 'a,420100,b,1990,'));
    await load(withVersions('a,420100,b,1981,1990', 'a,420100,c,1990,'));
    expect(await partOf()).toMatchObject([
      { above: 'region:b', from: '1981-01-01', to: '1990-01-01' },
      { above: 'region:c', from: '1990-01-01', to: null },
    ]);
    await load(withVersions('a,420100,b,1981,1990'));
    expect(await partOf()).toMatchObject([
      { above: 'region:b', from: '1981-01-01', to: '1990-01-01' },
    ]);
  });
});

describe('a region itself', () => {
  it('has the code, level and superior of its newest version, and tells whether it is in force', async () => {
    await load(withVersions('a,420200,c,2000,', 'a,420100,b,1981,2000', 'b,420300,,1981,2010'));
    const state = `
      MATCH (r:Region)
      RETURN r.id AS id, r.currentCode AS code, r.currentLevel AS level, r.currentParentId AS parent, r.isInForce AS inForce
      ORDER BY id
    `;
    expect(await rows(state)).toEqual([
      { id: 'region:a', code: '420200', level: 'county', parent: 'region:c', inForce: true },
      { id: 'region:b', code: '420300', level: 'county', parent: null, inForce: false },
      { id: 'region:c', code: null, level: null, parent: null, inForce: true },
      { id: 'region:d', code: null, level: null, parent: null, inForce: true },
    ]);
  });
});
