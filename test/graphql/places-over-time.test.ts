import { describe, expect, it } from '@jest/globals';
import { manifestText, type DataSetText } from '../support/data-sets.js';
import { useGraph } from '../support/graph-client.js';
import { pageQuery } from '../support/graph-lists.js';

/**
 * A county that goes with its prefecture from the east to the west at the turn of 2004 to 2005, one that ended before, and one that came
 * to a prefecture only after this had left the east for nowhere. Pilots are named for when they began.
 */
const MOVING: DataSetText = {
  'dataset.yml': manifestText('moving'),
  'regions.csv': `id,kind,name
region:east,administrative,东省
region:west,administrative,西省
region:city,administrative,中市
region:county,administrative,中县
region:old-county,administrative,旧县
region:lost-city,administrative,失市
region:late-county,administrative,后县
`,
  'region-versions.csv': `id,region,name,level,parent,from,to
region-version:east,region:east,东省,province,,,
region-version:west,region:west,西省,province,,,
region-version:city-1,region:city,中市,prefecture,region:east,,2005
region-version:city-2,region:city,中市,prefecture,region:west,2005,
region-version:county,region:county,中县,county,region:city,,
region-version:old-county,region:old-county,旧县,county,region:city,,2003
region-version:lost-city-1,region:lost-city,失市,prefecture,region:east,,2000
region-version:lost-city-2,region:lost-city,失市,prefecture,,2000,
region-version:late-county,region:late-county,后县,county,region:lost-city,2001,
`,
  'organizations.csv': `id,name,kind,region
organization:office,办公室,government,region:county
`,
  'programs.csv': `id,name,name_en,kind,region
program:steps,步骤,Steps,mechanism,region:county
`,
  'officials.csv': `id,name
official:early,甲某
official:late,乙某
official:unknown,丙某
`,
  'posts.csv': `id,official,organization,region,title,title_en,from,to
post:early,official:early,,region:county,县长,Head,2001,2004-06
post:late,official:late,organization:office,,主任,Director,2005-03,
post:unknown,official:unknown,organization:office,,主任,Director,,
`,
  'plans.csv': `id,name,name_en,region,program,domains,modality,date
plan:early,早计划,Early plan,region:county,program:steps,,planned,2004
plan:late,晚计划,Late plan,region:county,,,running,2005
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:last-day,末日,Last day,region:county,program:steps,designated,2004-12-31
pilot:first-day,首日,First day,region:county,program:steps,designated,2005-01-01
pilot:in-2004,前年,In 2004,region:county,program:steps,designated,2004
pilot:in-2005,后年,In 2005,region:county,program:steps,designated,2005
pilot:in-either,两年,In either,region:county,program:steps,designated,2004/2005
pilot:undated,无日,Undated,region:county,program:steps,designated,
pilot:undated-old,旧无日,Undated old,region:old-county,program:steps,designated,
pilot:after-end,其后,After the end,region:old-county,program:steps,designated,2006
pilot:never,从未,Never,region:late-county,program:steps,designated,1999/2002
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role
replication:later,ATTESTED,pilot:last-day,pilot:in-2004,2005-02,voluntary,copy,organization:office,receiver
`,
};

const client = useGraph({ moving: MOVING });

/** The last day of 2004 is the last in the east; a date that can be of both is of both, an undated one is of now. */
const EAST = ['in-2004', 'in-either', 'last-day'];
const WEST = ['first-day', 'in-2005', 'in-either', 'undated'];

describe('a place that changed its superior', () => {
  it.each([
    ['region:east', EAST],
    ['region:west', WEST],
    ['region:city', [...new Set([...EAST, ...WEST])].sort()],
    // No longer there, it belongs to nothing; its pilots are still its own.
    ['region:old-county', ['after-end', 'undated-old']],
    // Below the lost city since 2001, which was below the east until 2000: never below the east, though each hop could be of 1999/2002.
    ['region:lost-city', ['never']],
  ])('has pilots within %s by when they began', async (region, wanted) => {
    expect(await idsOf('pilots', `within: "${region}"`)).toEqual(wanted);
    // Where the search begins at an owner, or leads there from a relation, each pilot is asked by itself.
    expect(await pilotsOfProgram(region)).toEqual(wanted);
    expect(await pilotsOfRegion(region)).toEqual(wanted);
  });

  it('counts replications by their own dates, not by the beginning of the pilot', async () => {
    expect(await idsOf('replications', 'receiverWithin: "region:east"')).toEqual([]);
    expect(await idsOf('replications', 'receiverWithin: "region:west"')).toEqual(['later']);
    expect(await idsOf('replications', 'sourceWithin: "region:west"')).toEqual(['later']);
    expect(await idsOf('replications', 'receiver: { within: "region:east" }')).toEqual(['later']);
  });

  it.each([
    ['officials', 'within: "region:east"', ['early']],
    ['officials', 'within: "region:west"', ['late', 'unknown']],
    ['plans', 'within: "region:east"', ['early']],
    ['plans', 'within: "region:west"', ['late']],
    ['plans', 'regionId: "region:county"', ['early', 'late']],
    ['plans', 'modality: RUNNING', ['late']],
    ['plans', 'programId: "program:steps"', ['early']],
    ['plans', 'nameContains: "晚"', ['late']],
    // Bodies and practices have no date: they are where their places are now.
    ['organizations', 'within: "region:east"', []],
    ['organizations', 'within: "region:west"', ['office']],
    ['programs', 'within: "region:east"', []],
    ['programs', 'within: "region:west"', ['steps']],
    // Places have no date: all their times count.
    ['regions', 'within: "region:east"', ['city', 'county', 'east', 'lost-city', 'old-county']],
    ['regions', 'within: "region:west"', ['city', 'county', 'west']],
    ['regions', 'pilots: { some: { within: "region:east" } }', ['county']],
  ])('has %s by %s', async (list, filter, wanted) => {
    expect(await idsOf(list, filter)).toEqual(wanted);
  });

  it('is counted under the superior of the date, and under none where the date leaves it open', async () => {
    const { data, errors } = await client().answer(`{
      statistics(groupBy: [PROVINCE]) {
        total
        groups { count reason key { ... on RegionKey { region { id } } } }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data?.['statistics']).toEqual({
      total: 9,
      groups: [
        { count: 2, reason: null, key: { region: { id: 'region:east' } } },
        { count: 3, reason: null, key: { region: { id: 'region:west' } } },
        { count: 1, reason: 'IMPRECISE_DATE', key: null },
        { count: 3, reason: 'NOT_AT_LEVEL', key: null },
      ],
    });
  });
});

interface Edges {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
}

async function idsOf(list: string, filter: string): Promise<readonly string[]> {
  const query = pageQuery(list, 'id', `filter: { ${filter} }, orderBy: ID_ASC`);
  const { data, errors } = await client().answer(query);
  expect(errors).toEqual([]);
  return namesOf(data?.['list'] as Edges);
}

async function pilotsOfProgram(region: string): Promise<readonly string[]> {
  const { data } = await client().answer(`{
    program(id: "program:steps") {
      pilots(filter: { within: "${region}" }, orderBy: ID_ASC) { edges { node { id } } }
    }
  }`);
  return namesOf((data?.['program'] as { readonly pilots: Edges }).pilots);
}

async function pilotsOfRegion(region: string): Promise<readonly string[]> {
  const { data } = await client().answer(`{
    region(id: "${region}") { pilots(orderBy: ID_ASC) { edges { node { id } } } }
  }`);
  return namesOf((data?.['region'] as { readonly pilots: Edges }).pilots);
}

function namesOf({ edges }: Edges): readonly string[] {
  return edges.map(({ node }) => node.id.replace(/^[a-z-]+:/, ''));
}
