import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContiguity } from '#src/ingest/user-tables/read-contiguity.js';
import { readRegionYears } from '#src/ingest/user-tables/read-region-years.js';
import { describeFault, type RowFault } from '#src/domain/row-fault.js';
import { useSeeds } from '../../support/graph-seeds.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const client = useSeeds();
const makeFolder = useTemporaryFolders();

const ABOUT = 'publisher: A bureau\nversion: "1"\nterms: CC0-1.0\n';
const COVARIATES = `kind: covariates\ntitle: Output\n${ABOUT}columns:\n  gdp: { description: Gross product., unit: 10^8 yuan }\n`;

/** Writes a table and its manifest, and gives the path of the table. */
function write(manifest: string, ...lines: readonly string[]): string {
  const path = join(makeFolder(), 'table.csv');
  writeFileSync(path, [...lines, ''].join('\n'));
  writeFileSync(path.replace('.csv', '.yml'), manifest);
  return path;
}

/** What a reading came to, and its faults by line and column. */
async function faultsOf<T>(
  read: (faults: RowFault[]) => Promise<T | null>,
): Promise<{ readonly value: T | null; readonly faults: readonly string[] }> {
  const faults: RowFault[] = [];
  const value = await read(faults);
  return { value, faults: faults.map((fault) => describeFault(fault).replace(/^.*\//, '')) };
}

describe('readRegionYears', () => {
  it('finds regions by id, by code and by name as of the year, and gives null for what is missing', async () => {
    const path = write(
      COVARIATES,
      'region,year,gdp',
      'region:zhejiang,2016,47251',
      '330100,2016,11314',
      '襄樊市,2005,NA',
    );
    const { value, faults } = await faultsOf((found) =>
      readRegionYears(client().store, path, 'covariates', found),
    );
    expect(faults).toEqual([]);
    expect(value?.columns).toEqual([
      { name: 'gdp', description: 'Gross product.', unit: '10^8 yuan' },
    ]);
    expect(value?.valuesOf('region:zhejiang', 2016)).toEqual([47251]);
    expect(value?.valuesOf('region:zhejiang-hangzhou', 2016)).toEqual([11314]);
    expect(value?.valuesOf('region:hubei-xiangyang', 2005)).toEqual([null]);
    expect(value?.valuesOf('region:zhejiang', 1999)).toEqual([null]);
  });

  it('names every fault by line and column, and reads nothing then', async () => {
    const path = write(
      COVARIATES,
      'region,year,gdp',
      'region:nowhere,2016,1',
      '鼓楼区,2016,2',
      'region:zhejiang,2016,much',
      'region:zhejiang,2016,3',
      'region:hubei,soon,4',
    );
    const { value, faults } = await faultsOf((found) =>
      readRegionYears(client().store, path, 'covariates', found),
    );
    expect(value).toBeNull();
    expect(faults).toEqual([
      expect.stringMatching(/^table\.csv:2 region: There is no region/),
      expect.stringMatching(/^table\.csv:3 region: .*may mean/),
      expect.stringMatching(/^table\.csv:4 gdp: A number, or NA, is wanted, but got: "much"/),
      expect.stringMatching(/^table\.csv:5 region: region:zhejiang has a row for 2016 already/),
      expect.stringMatching(/^table\.csv:6 year: A year such as 2017/),
    ]);
  });

  it.each([
    [
      'no column for what the manifest describes',
      COVARIATES,
      'region,year',
      /gdp: This column is missing/,
    ],
    [
      'a column that it does not describe',
      COVARIATES,
      'region,year,gdp,gdp2',
      /gdp2: The manifest does not/,
    ],
    [
      'a manifest of another kind',
      COVARIATES.replace('covariates', 'outcomes'),
      'region,year,gdp',
      /A table of covariates is wanted/,
    ],
    ['a manifest without terms', COVARIATES.replace(/terms.*\n/, ''), 'region,year,gdp', /terms: /],
    ['a manifest that is none', ': [', 'region,year,gdp', /table\.yml:1: .*YAML is wanted/],
    [
      'a version that YAML takes for a number',
      COVARIATES.replace('"1"', '1.0'),
      'region,year,gdp',
      /version: A text is wanted; a number such as 1\.0 stands in quotes\.$/,
    ],
    [
      'a column that no program could name',
      COVARIATES.replace('gdp:', 'GDP:'),
      'region,year,GDP',
      /columns\.GDP: The name of a column is of lower-case letters/,
    ],
  ])('refuses %s', async (_, manifest, header, complaint) => {
    const path = write(manifest, header);
    const { value, faults } = await faultsOf((found) =>
      readRegionYears(client().store, path, 'covariates', found),
    );
    expect(value).toBeNull();
    expect(faults.join('\n')).toMatch(complaint);
  });

  it('says that a path is that of a folder', async () => {
    const { faults } = await faultsOf((found) =>
      readRegionYears(client().store, makeFolder(), 'covariates', found),
    );
    expect(faults).toEqual([expect.stringMatching(/This is a folder/)]);
  });

  it('says that a file is not there', async () => {
    const path = write(COVARIATES, 'region,year,gdp').replace('table.csv', 'other.csv');
    const { faults } = await faultsOf((found) =>
      readRegionYears(client().store, path, 'covariates', found),
    );
    expect(faults).toEqual([expect.stringMatching(/^other\.csv:1: There is no such file\.$/)]);
  });
});

describe('readContiguity', () => {
  const BORDERS = `kind: contiguity\ntitle: Borders\nasOf: 2015\n${ABOUT}`;

  it('takes each border both ways round', async () => {
    const path = write(
      BORDERS,
      'region,neighbour',
      'region:zhejiang,region:jiangsu',
      '330000,310000',
    );
    const { value, faults } = await faultsOf((found) =>
      readContiguity(client().store, path, found),
    );
    expect(faults).toEqual([]);
    expect(value?.neighboursOf('region:zhejiang')).toEqual(['region:jiangsu', 'region:shanghai']);
    expect(value?.neighboursOf('region:jiangsu')).toEqual(['region:zhejiang']);
    expect(value?.neighboursOf('region:hubei')).toEqual([]);
  });

  it('refuses a region that borders on itself, and one that is not known', async () => {
    const path = write(BORDERS, 'region,neighbour', '330000,region:zhejiang', '990000,330000');
    const { value, faults } = await faultsOf((found) =>
      readContiguity(client().store, path, found),
    );
    expect(value).toBeNull();
    expect(faults).toEqual([
      expect.stringMatching(/^table\.csv:2 neighbour: A region does not border on itself/),
      expect.stringMatching(/^table\.csv:3 region: No region had the division code 990000/),
    ]);
  });
});
