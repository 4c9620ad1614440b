import { describe, expect, it } from '@jest/globals';
import { manifestText, type DataSetText } from '../support/data-sets.js';
import { useGraph } from '../support/graph-client.js';
import { pageQuery } from '../support/graph-lists.js';

/** Pilots, each named for its place and its year. */
const SITES: Readonly<Record<string, string>> = {
  'belt-2005': 'belt',
  'belt-2012': 'belt',
  'belt-2018': 'belt',
  'zone-2012': 'zone',
  'basin-2012': 'basin',
  'city-2012': 'city',
};

/** A belt across two provinces without a superior of its own, and a zone of the east that reaches into the west. */
const ZONES: DataSetText = {
  'dataset.yml': manifestText('zones'),
  'regions.csv': `id,kind,name
region:east,administrative,东省
region:west,administrative,西省
region:city,administrative,中市
region:county,administrative,中县
region:belt,city_cluster,长带
region:zone,functional_zone,新区
region:basin,basin,长河
`,
  'region-versions.csv': `id,region,name,level,parent,from,to
region-version:east,region:east,东省,province,,,
region-version:west,region:west,西省,province,,,
region-version:city,region:city,中市,prefecture,region:east,,
region-version:county,region:county,中县,county,region:city,,
region-version:belt,region:belt,长带,,,,
region-version:zone,region:zone,新区,,region:east,,
`,
  'region-spans.csv': `id,region,spanned,from,to
region-span:belt-county,region:belt,region:county,2010,
region-span:belt-west,region:belt,region:west,2010,2015
region-span:zone-west,region:zone,region:west,,
region-span:basin-west,region:basin,region:west,,
`,
  'programs.csv': `id,name,name_en,kind
program:p,河长制,River chiefs,institution
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
${Object.entries(SITES)
  .map(
    ([pilot, site]) =>
      `pilot:${pilot},试点,Pilot,region:${site},program:p,designated,${pilot.slice(-4)}`,
  )
  .join('\n')}
`,
};

const client = useGraph({ zones: ZONES });

const WITHIN: Readonly<Record<string, readonly string[]>> = {
  'region:east': ['belt-2012', 'belt-2018', 'city-2012', 'zone-2012'],
  'region:city': ['belt-2012', 'belt-2018', 'city-2012'],
  'region:county': ['belt-2012', 'belt-2018'],
  // The zone has a superior, which counts alone; the basin has no version and so no superior.
  'region:west': ['basin-2012', 'belt-2012'],
  'region:belt': ['belt-2005', 'belt-2012', 'belt-2018'],
};

describe('what is within a region', () => {
  it.each(Object.entries(WITHIN))(
    '%s: pilots at places below it, and at what spans these while it does',
    async (id, wanted) => {
      expect(await idsOf('pilots', `within: "${id}"`)).toEqual(wanted);
      // Where the search begins elsewhere, each pilot is asked by itself.
      const both = `regionId: "region:belt", within: "${id}"`;
      expect(await idsOf('pilots', both.replace('regionId', 'siteId'))).toEqual(
        wanted.filter((name) => name.startsWith('belt')),
      );
      const ofProgram = `{ program(id: "program:p") { pilots(filter: { within: "${id}" }) { edges { node { id } } } } }`;
      const { data, errors } = await client().answer(ofProgram);
      expect(errors).toEqual([]);
      expect(namesIn((data?.['program'] as { pilots: Edges }).pilots)).toEqual(wanted);
    },
  );

  it.each([
    ['region:east', ['belt', 'city', 'county', 'east', 'zone']],
    ['region:west', ['basin', 'belt', 'west']],
    ['region:city', ['belt', 'city', 'county']],
  ])('%s: regions', async (id, wanted) => {
    expect(await idsOf('regions', `within: "${id}"`)).toEqual(wanted);
    // Beginning at the regions themselves.
    expect(await idsOf('pilots', `site: { within: "${id}" }`)).toEqual(
      Object.entries(SITES)
        .flatMap(([pilot, site]) => (wanted.includes(site) ? [pilot] : []))
        .sort(),
    );
  });

  it('is told by a relationship from zone to unit, owned by the record', async () => {
    const rows = await client().rows(`
      MATCH (zone:Region)-[spell:SPANS]->(unit:Region)
      RETURN spell.id AS id, zone.id AS zone, unit.id AS unit, spell.from AS since, spell.to AS until
      ORDER BY id
    `);
    expect(rows).toContainEqual({
      id: 'region-span:belt-west',
      zone: 'region:belt',
      unit: 'region:west',
      since: '2010-01-01',
      until: '2015-01-01',
    });
    expect(rows).toHaveLength(4);
  });
});

interface Edges {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

async function idsOf(list: string, filter: string): Promise<readonly string[]> {
  const query = pageQuery(list, 'id', `filter: { ${filter} }, orderBy: ID_ASC`);
  const { data, errors } = await client().answer(query);
  expect(errors).toEqual([]);
  return namesIn(data?.['list'] as Edges);
}

function namesIn({ edges }: Edges): readonly string[] {
  return edges.map(({ node }) => node.id.replace(/^[a-z]+:/, '')).sort();
}
