import { describe, expect, it } from '@jest/globals';
import { parse, type OperationDefinitionNode } from 'graphql';
import { costOf } from '#src/graphql/limits/query-cost.js';
import { manifestText, type DataSetText } from '../support/data-sets.js';
import { useGraph } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';

/** Four pilots at two places, with what each dimension can leave open. */
const COUNTED: DataSetText = {
  'dataset.yml': manifestText('counted'),
  'regions.csv': `id,kind,name
region:province,administrative,省
region:x,administrative,甲县
region:y,administrative,乙湖
`,
  'region-versions.csv': `id,region,name,level,parent
region-version:province,region:province,省,province,
region-version:x,region:x,甲县,county,region:province
`,
  'domains.csv': `id,notation,name,name_en,broader
domain:a,A,甲,A,
domain:b,B,乙,B,domain:a
`,
  'organizations.csv': `id,name,kind
organization:o,机关,government
`,
  'documents.csv': `id,kind,title
document:d,notice,通知
`,
  'programs.csv': `id,name,name_en,kind
program:p,程,P,mechanism
program:q,序,Q,mechanism
`,
  'pilots.csv': `id,name,name_en,site,program,matter,domains,authority,origin,started
pilot:one,一,One,region:x,program:p,,domain:a|domain:b,organization:o,designated,2015
pilot:two,二,Two,region:x,program:p,,domain:a,,taken_up,2015-03
pilot:three,三,Three,region:y,program:q,,domain:b,,taken_up,2016/2017
pilot:four,四,Four,region:y,,事,,,local_exploration,
`,
  'pilot-statuses.csv': `id,pilot,status,date
status:one,pilot:one,approved,2015
status:two-b,pilot:two,approved,2014
status:two-a,pilot:two,completed,2016
status:three-a,pilot:three,approved,2016
status:three-b,pilot:three,under_way,
`,
  'replications.csv': `id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role,authority,document
replication:attested,ATTESTED,pilot:two,pilot:one,2016,voluntary,copy,organization:o,receiver,,
replication:told,PRESCRIBED,pilot:two,pilot:one,2016-05,ordered,copy,,,organization:o,document:d
replication:told-later,PRESCRIBED,pilot:three,pilot:one,,ordered,copy,,,organization:o,document:d
`,
  'outcomes.csv': `id,name,name_en,measure,region,pilot,indicator,indicator_en,value,period
outcome:known,果,Result,outcome,region:x,pilot:one,数,number,1,2016
outcome:bare,效,Effect,outcome,,,数,number,2,
`,
};

const client = useGraph({ counted: COUNTED });
const crowd = useGraph({ crowd: CROWD });

describe('statistics', () => {
  it.each([
    // The first pilot is in both domains, so that the groups come to 5 of 4 pilots.
    [
      'groupBy: [DOMAIN, YEAR]',
      '4: domain:a 2 (2015 2), domain:b 2 (2015 1, IMPRECISE_DATE 1), NOT_STATED 1 (UNDATED 1)',
    ],
    [
      'groupBy: [YEAR, DOMAIN]',
      '4: 2015 2 (domain:a 2, domain:b 1), UNDATED 1 (NOT_STATED 1), IMPRECISE_DATE 1 (domain:b 1)',
    ],
    // The third is approved, and under way nobody knows since when: which came last is open.
    ['groupBy: [STATUS]', '4: APPROVED 1, COMPLETED 1, NOT_STATED 1, IMPRECISE_DATE 1'],
    ['groupBy: [AUTHORITY]', '4: organization:o 1, NOT_STATED 3'],
    // The lake belongs to no province.
    [
      'groupBy: [PROVINCE, COUNTY]',
      '4: region:province 2 (region:x 2), NOT_AT_LEVEL 2 (NOT_AT_LEVEL 2)',
    ],
    ['groupBy: [PREFECTURE]', '4: NOT_AT_LEVEL 4'],
    [
      'groupBy: [COUNTY, YEAR, STATUS]',
      '4: region:x 2 (2015 2 (APPROVED 1, COMPLETED 1)), NOT_AT_LEVEL 2 (UNDATED 1 (NOT_STATED 1), IMPRECISE_DATE 1 (IMPRECISE_DATE 1))',
    ],
    // Pilots one and two are of one program at one place: 2015 may have begun before 2015-03. The fourth is of no program.
    ['measure: FIRST_ADOPTIONS, groupBy: [YEAR]', '2: 2015 1, IMPRECISE_DATE 1'],
    [
      'measure: FIRST_ADOPTIONS, groupBy: [DOMAIN, COUNTY]',
      '2: domain:a 1 (region:x 1), domain:b 2 (region:x 1, NOT_AT_LEVEL 1)',
    ],
    // Each program once a group; the fourth pilot is of none.
    ['measure: PROGRAMS, groupBy: [DOMAIN]', '2: domain:a 1, domain:b 2, NOT_STATED 0'],
    ['measure: SITES, groupBy: [YEAR]', '2: 2015 1, UNDATED 1, IMPRECISE_DATE 1'],
    [
      'measure: REPLICATIONS, groupBy: [REPLICATION_CLASS, YEAR]',
      '3: ATTESTED 1 (2016 1), PRESCRIBED 2 (2016 1, UNDATED 1)',
    ],
    // By the receivers' domains and places, and by who told them to.
    [
      'measure: REPLICATIONS, classes: [PRESCRIBED], groupBy: [DOMAIN, AUTHORITY]',
      '2: domain:a 1 (organization:o 1), domain:b 1 (organization:o 1)',
    ],
    [
      'measure: REPLICATIONS, classes: [ATTESTED], groupBy: [AUTHORITY, STATUS]',
      '1: NOT_STATED 1 (COMPLETED 1)',
    ],
    // Asked for together, classes are summed.
    [
      'measure: REPLICATIONS, classes: [ATTESTED, PRESCRIBED], groupBy: [YEAR]',
      '3: 2016 2, UNDATED 1',
    ],
    ['measure: ADOPTING_SITES, groupBy: [REPLICATION_CLASS]', '2: ATTESTED 1, PRESCRIBED 2'],
    [
      'measure: OUTCOMES, groupBy: [DOMAIN, PROVINCE]',
      '2: domain:a 1 (region:province 1), domain:b 1 (region:province 1), NOT_STATED 1 (NOT_STATED 1)',
    ],
    [
      'measure: OUTCOMES, groupBy: [YEAR, STATUS]',
      '2: 2016 1 (APPROVED 1), UNDATED 1 (NOT_STATED 1)',
    ],
    ['measure: OUTCOMES, groupBy: [AUTHORITY]', '2: organization:o 1, NOT_STATED 1'],
  ])('of %s are %s', async (argument, wanted) => {
    expect(await counts(argument)).toBe(wanted);
  });

  it.each([
    ['groupBy: [YEAR], filter: { within: "region:province" }', '2: 2015 2'],
    // b is narrower than a.
    ['groupBy: [YEAR], filter: { domainId: "domain:a" }', '3: 2015 2, IMPRECISE_DATE 1'],
    ['groupBy: [YEAR], filter: { from: "2016" }', '1: IMPRECISE_DATE 1'],
    ['groupBy: [YEAR], filter: { to: "2015-02" }', '1: 2015 1'],
    ['groupBy: [YEAR], filter: { pilots: { origin: TAKEN_UP } }', '2: 2015 1, IMPRECISE_DATE 1'],
    [
      'groupBy: [YEAR], filter: { within: "region:x", pilots: { copies: { some: {} } } }',
      '1: 2015 1',
    ],
    [
      'measure: REPLICATIONS, groupBy: [REPLICATION_CLASS], filter: { within: "region:x", from: "2016-02" }',
      '2: ATTESTED 1, PRESCRIBED 1',
    ],
    [
      'measure: REPLICATIONS, groupBy: [REPLICATION_CLASS], filter: { domainId: "domain:b" }',
      '1: PRESCRIBED 1',
    ],
    [
      'measure: REPLICATIONS, groupBy: [REPLICATION_CLASS], filter: { replications: { receiverId: "pilot:two" } }',
      '2: ATTESTED 1, PRESCRIBED 1',
    ],
    ['measure: OUTCOMES, groupBy: [YEAR], filter: { domainId: "domain:a" }', '1: 2016 1'],
    ['measure: OUTCOMES, groupBy: [YEAR], filter: { to: "2015" }', '0: '],
    [
      'measure: OUTCOMES, groupBy: [YEAR], filter: { outcomes: { valueAtLeast: 2 } }',
      '1: UNDATED 1',
    ],
    // The second would be the first from March on, but is not the first of its program there.
    [
      'measure: FIRST_ADOPTIONS, groupBy: [YEAR], filter: { pilots: { origin: TAKEN_UP } }',
      '1: IMPRECISE_DATE 1',
    ],
    ['groupBy: [YEAR], filter: null', '4: 2015 2, UNDATED 1, IMPRECISE_DATE 1'],
  ])('are of what the filter leaves: %s are %s', async (argument, wanted) => {
    expect(await counts(argument)).toBe(wanted);
  });

  it.each([
    ['groupBy: []', 'BAD_NUMBER_OF_DIMENSIONS'],
    ['groupBy: [YEAR, DOMAIN, STATUS, AUTHORITY]', 'BAD_NUMBER_OF_DIMENSIONS'],
    ['groupBy: [YEAR, DOMAIN, YEAR]', 'SAME_DIMENSION'],
    ['groupBy: [REPLICATION_CLASS]', 'NO_SUCH_DIMENSION'],
    ['measure: REPLICATIONS, groupBy: [YEAR]', 'CLASSES_NOT_CHOSEN'],
    ['measure: ADOPTING_SITES, groupBy: [YEAR]', 'CLASSES_NOT_CHOSEN'],
    ['groupBy: [YEAR], classes: [ATTESTED]', 'OTHER_FILTER'],
    ['groupBy: [YEAR], filter: { outcomes: {} }', 'OTHER_FILTER'],
    ['measure: OUTCOMES, groupBy: [YEAR], filter: { pilots: {} }', 'OTHER_FILTER'],
    [
      'groupBy: [YEAR], filter: { within: "region:x", pilots: { within: "region:y" } }',
      'SAME_CONDITION',
    ],
    ['groupBy: [YEAR], maxGroups: 0', 'BAD_MAX_GROUPS'],
    ['groupBy: [YEAR], maxGroups: 10001', 'BAD_MAX_GROUPS'],
  ])('by %s are refused: %s', async (argument, reason) => {
    const refusal = await client().refusal(`{ statistics(${argument}) { total } }`);
    expect(refusal).toEqual({ code: 'BAD_USER_INPUT', reason });
  });

  it('of more groups than are asked for are refused, not cut off', async () => {
    // One year and two ways not to know it; two domains in the year, one group in each of the others.
    const query = (most: number): string =>
      `{ statistics(groupBy: [YEAR, DOMAIN], maxGroups: ${most}) { total } }`;
    expect(await client().refusal(query(6))).toEqual({
      code: 'TOO_COSTLY',
      exceeded: 'maxGroups',
      limit: 6,
      requested: 7,
    });
    expect((await client().answer(query(7))).errors).toEqual([]);
  });
});

describe('the statements of statistics', () => {
  const query = (groupBy: string): string => `{
    statistics(groupBy: [${groupBy}]) {
      groups { count key { ...name } groups { count key { ...name } groups { count key { ...name } } } }
    }
  }
  fragment name on StatisticsKey {
    ... on DomainKey { domain { name } }
    ... on RegionKey { region { name } }
    ... on AuthorityKey { authority { name } }
  }`;

  it('are one for the counts, and one for each kind of record that keys name', async () => {
    const numberOf = async (groupBy: string): Promise<number> =>
      (await crowd().answer(query(groupBy))).statements.length;
    expect(await numberOf('YEAR, STATUS')).toBe(1);
    // 50 domains, 50 counties within one province, and 50 authorities.
    expect(await numberOf('DOMAIN, COUNTY, YEAR')).toBe(3);
    expect(await numberOf('PROVINCE, PREFECTURE, AUTHORITY')).toBe(3);
  });

  it('have a text that does not depend on values', async () => {
    const textFor = async (within: string): Promise<readonly string[]> => {
      const filter = `{ within: "${within}", pilots: { origin: DESIGNATED } }`;
      const answer = await crowd().answer(
        `{ statistics(groupBy: [COUNTY, STATUS], filter: ${filter}) { total } }`,
      );
      return answer.statements;
    };
    expect(await textFor('region:c01')).toEqual(await textFor('region:nowhere'));
  });
});

describe('the cost of statistics', () => {
  it.each([
    // total, groups, count: three fields for each group, and the counting.
    ['groupBy: [YEAR], maxGroups: 10', 130],
    ['groupBy: [YEAR]', 3_100],
    ['groupBy: [YEAR], maxGroups: -5', 103],
    ['groupBy: [YEAR], maxGroups: 1000000', 30_100],
  ])('of %s is %d', (argument, wanted) => {
    const document = parse(`{ statistics(${argument}) { total groups { count } } }`);
    const [operation] = document.definitions as readonly OperationDefinitionNode[];
    if (operation === undefined) throw new Error('There is no operation.');
    const { schema } = client();
    expect(costOf({ schema, document, operation, variables: {} })).toBe(wanted);
  });
});

interface Group {
  readonly key: Readonly<Record<string, string | number | { readonly id: string }>> | null;
  readonly reason: string | null;
  readonly count: number;
  readonly groups?: readonly Group[];
}

/** Counts told as `4: domain:a 2 (2015 2), NOT_STATED 2 (UNDATED 2)`. */
async function counts(argument: string): Promise<string> {
  const { data, errors } = await client().answer(`{
    statistics(${argument}) {
      total
      groups { ...counted groups { ...counted groups { ...counted } } }
    }
  }
  fragment counted on StatisticsGroup {
    count
    reason
    key {
      ... on DomainKey { domain { id } }
      ... on YearKey { year }
      ... on RegionKey { region { id } }
      ... on StatusKey { status }
      ... on AuthorityKey { authority { id } }
      ... on ReplicationClassKey { replicationClass }
    }
  }`);
  expect(errors).toEqual([]);
  const { total, groups } = data?.['statistics'] as {
    readonly total: number;
    readonly groups: readonly Group[];
  };
  return `${total}: ${told(groups)}`;
}

function told(groups: readonly Group[]): string {
  return groups
    .map(({ key, reason, count, groups: inner = [] }) => {
      const [value = reason] = Object.values(key ?? {});
      const text = typeof value === 'object' ? value?.id : value;
      return inner.length === 0 ? `${text} ${count}` : `${text} ${count} (${told(inner)})`;
    })
    .join(', ');
}
