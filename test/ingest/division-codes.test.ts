import { describe, expect, it } from '@jest/globals';
import {
  edited,
  faultsOf,
  manifestText,
  useLoading,
  type DataSetText,
} from '../support/data-sets.js';
import { TOWNS } from '../support/towns.js';

const { load, rows } = useLoading();

/** A set that names its places by division codes only. */
const coded = (site: string): DataSetText => ({
  'dataset.yml': manifestText('coded'),
  'pilots.csv': `id,name,name_en,site,origin\npilot:coded,试点,Pilot,${site},designated\n`,
});

const siteOf = async (): Promise<unknown> => {
  const found = await rows(`
    MATCH (p:Pilot {id: 'pilot:coded'})-[:SITED_IN]->(r:Region)
    RETURN p.siteId AS property, r.id AS relationship
  `);
  return found[0];
};

const YICHANG = { property: 'region:yichang', relationship: 'region:yichang' };

describe('a division code', () => {
  it.each([
    ['as of a year of its old form', 'gb2260:422700@1985'],
    ['as of a year of its new form', 'gb2260:420500@2016'],
    // The new code came in March: the last day of the year decides.
    ['as of the year of the change', 'gb2260:420500@1992'],
  ])('is resolved %s, from the same load', async (_, site) => {
    expect(faultsOf(await load({ towns: TOWNS, coded: coded(site) }))).toEqual([]);
    expect(await siteOf()).toEqual(YICHANG);
  });

  it('is resolved from the graph', async () => {
    await load({ towns: TOWNS });
    expect(faultsOf(await load({ coded: coded('gb2260:422700@1985') }))).toEqual([]);
    expect(await siteOf()).toEqual(YICHANG);
  });

  it.each([
    [
      'that no region ever had',
      'gb2260:999999@2016',
      'No region had the division code 999999 in 2016.',
    ],
    [
      'before a region had it',
      'gb2260:420500@1991',
      'No region had the division code 420500 in 1991.',
    ],
    [
      'after the region gave it up',
      'gb2260:422700@1992',
      'No region had the division code 422700 in 1992.',
    ],
  ])('is refused %s', async (_, site, message) => {
    expect(faultsOf(await load({ towns: TOWNS, coded: coded(site) }))).toEqual([
      `coded/pilots.csv:2 site: ${message}`,
    ]);
  });

  it.each(['gb2260:4201@2016', 'gb2260:420100', 'GB2260:420100@2016', 'gb2260:420100@16'])(
    'is refused in the form %s',
    async (site) => {
      expect(faultsOf(await load({ towns: TOWNS, coded: coded(site) }))).toEqual([
        `coded/pilots.csv:2 site: The id of a Region is wanted, but got: "${site}".`,
      ]);
    },
  );

  it('is resolved in each item of a list', async () => {
    const scaleUps = {
      'dataset.yml': manifestText('coded'),
      'scale-ups.csv': `id,name,name_en,scope,targets,open_list,modality
scale-up:a,推广,Spread,named_places,gb2260:420500@2016|region:wuhan|gb2260:420000@2016,false,done
`,
    };
    expect(faultsOf(await load({ towns: TOWNS, coded: scaleUps }))).toEqual([]);
    expect(await rows('MATCH (s:ScaleUp) RETURN s.targetIds AS targets')).toEqual([
      { targets: ['region:yichang', 'region:wuhan', 'region:hubei'] },
    ]);
  });

  it('is told by the files when they change what the graph has', async () => {
    await load({ towns: TOWNS });
    const versions = edited(
      TOWNS['region-versions.csv'],
      'region:hubei,1992-03,\n',
      'region:hubei,1992-03,2010\n',
    );
    const report = await load({
      towns: { ...TOWNS, 'region-versions.csv': versions },
      coded: coded('gb2260:420500@2016'),
    });
    expect(faultsOf(report)).toEqual([
      'coded/pilots.csv:2 site: No region had the division code 420500 in 2016.',
    ]);
  });
});
