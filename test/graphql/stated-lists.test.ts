import { describe, expect, it } from '@jest/globals';
import { manifestText, type DataSetText } from '../support/data-sets.js';
import { useGraph } from '../support/graph-client.js';
import { pageQuery } from '../support/graph-lists.js';

/** A city with a county that was another's until 2005, and what is stated of both. */
const STATED: DataSetText = {
  'dataset.yml': manifestText('stated'),
  'regions.csv': `id,kind,name
region:city,administrative,中市
region:other,administrative,他市
region:county,administrative,中县
`,
  'region-versions.csv': `id,region,name,level,parent,from,to
region-version:city,region:city,中市,prefecture,,,
region-version:other,region:other,他市,prefecture,,,
region-version:county-1,region:county,中县,county,region:other,,2005
region-version:county-2,region:county,中县,county,region:city,2005,
`,
  'programs.csv': `id,name,name_en,kind
program:lead,领衔,Leading,mechanism
`,
  'pilots.csv': `id,name,name_en,site,program,origin,started
pilot:county,县试点,Pilot,region:county,program:lead,designated,2001
`,
  'targets.csv': `id,name,name_en,region,program,pilot,indicator,indicator_en,due
target:open,甲目标,Open,region:city,,,数,number,
target:late,乙目标,Late,region:county,program:lead,,数,number,2030
target:soon,丙目标,Soon,region:other,,pilot:county,数,number,2020
`,
  'claims.csv': `id,name,name_en,region,program,pilot
claim:first,全省首创,First,region:county,,pilot:county
claim:best,做法好,Good,region:other,program:lead,
`,
  'tallies.csv': `id,name,name_en,region,program,counted,counted_en,value,bound
tally:tasks,任务,Tasks,region:city,program:lead,任务,tasks,19,=
tally:pilots,试点,Pilots,region:other,,试点,pilots,25,=
`,
  'recognitions.csv': `id,kind,name,name_en,region,program,pilot
recognition:praise,endorsement,批示,Praise,region:county,program:lead,
recognition:cup,award,奖杯,Cup,region:city,,pilot:county
`,
  'rules.csv': `id,name,name_en,region,program,binds
rule:quota,领衔两项,Lead two,region:county,program:lead,heads
rule:report,每月上报,Report,region:other,,units
`,
  'study-visits.csv': `id,name,name_en,visitor_region,visited,program,date
study-visit:early,早访,Early,region:county,region:other,program:lead,2003
study-visit:late,晚访,Late,region:county,region:other|region:city,,2008
study-visit:undated,无日,Undated,,region:county,,
`,
  'conflicting-statements.csv': `id,subject,field,value
conflicting-statement:name,pilot:county,name,另名
conflicting-statement:start,pilot:county,started,2002
`,
};

const client = useGraph({ stated: STATED });

/** List, filter as it is written in a document, and the ids that are left, without their kind, in the order that the list has unless told. */
const LISTS: readonly (readonly [string, string, readonly string[]])[] = [
  ['targets', '', ['soon', 'late', 'open']],
  ['targets', 'within: "region:city"', ['late', 'open']],
  ['targets', 'regionId: "region:city"', ['open']],
  ['targets', 'programId: "program:lead"', ['late']],
  ['targets', 'pilotId: "pilot:county"', ['soon']],
  ['targets', 'nameContains: "甲"', ['open']],
  ['claims', 'nameContains: "首"', ['first']],
  ['claims', 'pilotId: "pilot:county"', ['first']],
  ['claims', 'programId: "program:lead"', ['best']],
  ['claims', 'regionId: "region:other"', ['best']],
  // The county belonged to the other city until 2005: what has no date is where its place is now.
  ['claims', 'within: "region:other"', ['best']],
  ['claims', 'within: "region:city"', ['first']],
  ['tallies', 'within: "region:city"', ['tasks']],
  ['tallies', 'regionId: "region:other"', ['pilots']],
  ['tallies', 'programId: "program:lead"', ['tasks']],
  ['tallies', 'nameContains: "试点"', ['pilots']],
  ['recognitions', 'kind: ENDORSEMENT', ['praise']],
  ['recognitions', 'pilotId: "pilot:county"', ['cup']],
  ['recognitions', 'within: "region:city"', ['cup', 'praise']],
  ['recognitions', 'within: "region:city", kind: AWARD', ['cup']],
  ['recognitions', 'regionId: "region:county"', ['praise']],
  ['recognitions', 'programId: "program:lead"', ['praise']],
  ['recognitions', 'nameContains: "奖"', ['cup']],
  ['rules', 'within: "region:city"', ['quota']],
  ['rules', 'regionId: "region:other"', ['report']],
  ['rules', 'programId: "program:lead"', ['quota']],
  ['rules', 'nameContains: "上报"', ['report']],
  ['studyVisits', '', ['early', 'late', 'undated']],
  ['studyVisits', 'programId: "program:lead"', ['early']],
  ['studyVisits', 'visitorWithin: "region:other"', ['early']],
  ['studyVisits', 'visitorWithin: "region:city"', ['late']],
  ['studyVisits', 'visitedWithin: "region:city"', ['late', 'undated']],
  ['conflictingStatements', '', ['name', 'start']],
  ['conflictingStatements', 'field: "started"', ['start']],
];

describe('a list of what is stated', () => {
  it.each(LISTS)('of %s by { %s } leaves just these', async (field, filter, wanted) => {
    const { data, errors } = await client().answer(
      pageQuery(field, 'id', `filter: { ${filter} }`),
      { first: 100 },
    );
    expect(errors).toEqual([]);
    const { edges, totalCount } = data?.['list'] as {
      readonly edges: readonly { readonly node: { readonly id: string } }[];
      readonly totalCount: number;
    };
    expect(edges.map(({ node }) => node.id.replace(/^[a-z-]+:/, ''))).toEqual(wanted);
    expect(totalCount).toBe(wanted.length);
  });

  it('refuses an id of another kind', async () => {
    const query = pageQuery('claims', 'id', 'filter: { programId: "region:city" }');
    expect(await client().refusal(query)).toEqual({ code: 'BAD_USER_INPUT' });
  });
});
