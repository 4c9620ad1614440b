import { describe, expect, it } from '@jest/globals';
import { placeDictionary } from '#src/curation/extract/place-dictionary.js';
import { readPlaceNames } from '#src/curation/extract/read-place-names.js';
import { writeDataSet } from '../../support/data-sets.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const REGIONS = `id,kind,name,aliases
region:a,administrative,甲市,甲都|Jia
region:b,administrative,乙山土家族苗族自治州,
region:c,functional_zone,丙新区,
`;
const VERSIONS = `id,region,name,level,parent,from,to
region-version:a1,region:a,甲南县,county,region:b,,1990
region-version:a2,region:a,甲北市,county,region:b,1990,
region-version:b,region:b,乙山土家族苗族自治州,prefecture,,,
region-version:c,region:c,丙新区,,,,
`;

describe('readPlaceNames', () => {
  const makeFolder = useTemporaryFolders();

  async function names() {
    const files = { 'regions.csv': REGIONS, 'region-versions.csv': VERSIONS };
    const folder = writeDataSet(makeFolder(), 'places', files);
    return readPlaceNames([folder, makeFolder()]);
  }

  it('has each version with its time, its short form, and the Chinese aliases of the region', async () => {
    const ofA = (await names()).filter(({ regionId }) => regionId === 'region:a');
    expect(ofA.map(({ name, isShort, from, to }) => [name, isShort, from?.text, to?.text])).toEqual(
      [
        ['甲南县', false, undefined, '1990'],
        ['甲都', true, undefined, '1990'],
        ['甲南', true, undefined, '1990'],
        ['甲北市', false, '1990', undefined],
        ['甲都', true, '1990', undefined],
        ['甲北', true, '1990', undefined],
      ],
    );
  });

  it('shortens the names of autonomous places, and leaves those of zones', async () => {
    const ofB = (await names()).filter(({ regionId }) => regionId !== 'region:a');
    expect(ofB.map(({ name }) => name)).toEqual([
      '乙山土家族苗族自治州',
      '乙山土家族苗族',
      '乙山',
      '乙山州',
      '丙新区',
    ]);
  });

  it('makes a dictionary that knows what lies above a place in any time', async () => {
    const places = placeDictionary(await names());
    expect([...places.ancestorsOf('region:a')]).toEqual(['region:a', 'region:b']);
    expect(places.longestAt('在甲北市', 1).map(({ name }) => name)).toEqual(['甲北市']);
    expect(places.longestAt('在甲北市', 0)).toEqual([]);
  });
});
