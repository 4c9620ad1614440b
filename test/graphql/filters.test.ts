import { describe, expect, it } from '@jest/globals';
import { getNamedType, type GraphQLInputObjectType } from 'graphql';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { useGraph } from '../support/graph-client.js';
import { pageQuery } from '../support/graph-lists.js';
import { isConnection } from '../support/graph-selections.js';
import { STORY } from '../support/graph-story.js';

const client = useGraph({ story: STORY });

/** List, filter as it is written in a document, and the ids that are left, by id and without their kind. */
const FILTERS: readonly (readonly [string, string, readonly string[]])[] = [
  ['documents', 'kind: NEWS', ['news']],
  ['documents', 'publisherId: "organization:state"', ['order']],
  ['documents', 'number: "国函〔2014〕1号"', ['order']],
  ['documents', 'number: "国函〔2014〕"', []],
  ['documents', 'titleContains: "窗口"', ['news']],
  ['domains', 'broaderId: "domain:economy"', ['trade']],
  ['domains', 'nameContains: "化"', ['culture']],
  ['officials', 'nameContains: "莫"', ['mo']],
  ['organizations', 'kind: GOVERNMENT', ['mill-office', 'state']],
  ['organizations', 'level: PREFECTURE', ['mill-office']],
  ['organizations', 'regionId: "region:river"', ['daily']],
  ['organizations', 'nameContains: "办公"', ['mill-office']],
  ['organizations', 'kind: GOVERNMENT, level: NATION', ['state']],
  ['outcomes', 'measure: OUTPUT', ['port-items']],
  ['outcomes', 'regionId: "region:port"', ['port-days']],
  ['outcomes', 'pilotId: "pilot:port"', ['port-days', 'port-items']],
  ['outcomes', 'programId: "program:market"', ['mill-visits']],
  ['outcomes', 'nameContains: "件"', ['port-items']],
  // A place is within itself; far (2017) and ford-market (2004) began while their places were below mill, ford (2014) did not.
  ['pilots', 'within: "region:mill"', ['far', 'ford-market', 'mill', 'mill-market']],
  // lake was below the river until 1997 and began in 2014; the undated pilot counts where its place is now.
  ['pilots', 'within: "region:hill"', ['hill', 'lake']],
  // The old town ended in 2000, before taker began there.
  [
    'pilots',
    'within: "region:port"',
    ['bridge', 'bridge-market', 'lone', 'port', 'port-market', 'quay'],
  ],
  ['pilots', 'within: "region:brook"', []],
  ['pilots', 'siteId: "region:mill"', ['mill', 'mill-market']],
  ['pilots', 'programId: "program:market"', ['bridge-market', 'mill-market', 'port-market']],
  ['pilots', 'domainId: "domain:trade"', ['port']],
  ['pilots', 'domainId: "domain:economy"', ['port']],
  ['pilots', 'batchId: "batch:window-2"', ['lake']],
  ['pilots', 'origin: DESIGNATED', ['lake', 'port']],
  ['pilots', 'authorityLevel: PROVINCE', ['ford']],
  ['pilots', 'hadStatus: PASSED_ACCEPTANCE', ['port']],
  ['pilots', 'hadStatus: REVOKED', []],
  // far 2017, taker 2018-07; quay in 2016, of which the last day is as good as any. hill is undated.
  ['pilots', 'startedFrom: "2016-12-31"', ['far', 'quay', 'taker']],
  ['pilots', 'startedFrom: "2017-06"', ['far', 'taker']],
  ['pilots', 'startedTo: "1990"', ['mill-market', 'port-market']],
  ['pilots', 'startedTo: "1990-01-01"', ['mill-market', 'port-market']],
  ['pilots', 'nameContains: "夜"', ['bridge-market', 'ford-market', 'mill-market', 'port-market']],
  ['pilots', 'within: "region:mill", nameContains: "夜", startedTo: "2000"', ['mill-market']],
  ['programs', 'kind: INITIATIVE', ['market']],
  ['programs', 'domainId: "domain:economy"', ['market', 'window']],
  ['programs', 'domainId: "domain:culture"', ['market']],
  ['programs', 'regionId: "region:port"', ['market']],
  ['programs', 'nameContains: "一窗"', ['window']],
  ['regions', 'kind: BASIN', ['brook']],
  ['regions', 'level: PROVINCE', ['hill', 'river']],
  // By the newest version: ford is under the province, lake under hill, the old town is no more.
  ['regions', 'parentId: "region:river"', ['ford', 'mill', 'port']],
  ['regions', 'parentId: "region:hill"', ['lake']],
  ['regions', 'within: "region:mill"', ['bridge-of-mill', 'ford', 'mill']],
  ['regions', 'within: "region:hill"', ['hill', 'lake']],
  ['regions', 'nameContains: "城区"', ['new-town', 'old-town']],
  ['regions', 'inForce: false', ['bridge-of-mill', 'old-town']],
  ['regions', 'inForce: true, nameContains: "城区"', ['new-town']],
  ['programs', 'within: "region:river"', ['market']],
  ['programs', 'within: "region:hill"', []],
  ['organizations', 'within: "region:river"', ['daily', 'mill-office']],
  ['organizations', 'within: "region:land"', ['daily', 'mill-office', 'state']],
  ['outcomes', 'within: "region:river"', ['mill-visits', 'port-days']],
  ['outcomes', 'valueAtLeast: 12', ['mill-visits', 'port-items']],
  ['outcomes', 'valueAtMost: 11.5', ['port-days']],
  ['outcomes', 'unit: "天"', ['port-days']],
  ['outcomes', 'periodFrom: "2013"', ['port-days']],
  ['outcomes', 'periodTo: "2012-06"', ['port-items']],
  ['pilots', 'authorityId: "organization:state"', ['lake', 'port']],
  ['scaleUps', 'programId: "program:window"', ['land', 'port']],
  // From port, which is below the river, and from the river itself; to mill and lake, of which lake was below the river until 1997.
  ['scaleUps', 'sourceWithin: "region:river"', ['land', 'port']],
  ['scaleUps', 'sourceWithin: "region:port"', ['port']],
  ['scaleUps', 'targetWithin: "region:river"', ['port']],
  ['scaleUps', 'targetWithin: "region:hill"', ['port']],
  ['scaleUps', 'targetWithin: "region:port"', []],
  ['scaleUps', 'scope: NATION', ['land']],
  ['scaleUps', 'sourcePilot: { origin: DESIGNATED }', ['port']],
  ['documents', 'publisher: { level: NATION }', ['order']],
  ['documents', 'publisher: { within: "region:river" }', ['news']],
  ['outcomes', 'pilot: { within: "region:river" }', ['port-days', 'port-items']],
  ['outcomes', 'program: { kind: INITIATIVE }', ['mill-visits']],
  ['programs', 'pilots: { some: { authorityLevel: PROVINCE } }', ['window']],
  ['programs', 'pilots: { none: { origin: ROLL_OUT } }', ['market']],
  // Someone took up a pilot of each program.
  ['programs', 'pilots: { none: { copies: { some: {} } } }', []],
  ['regions', 'pilots: { some: { programId: "program:market" } }', ['bridge', 'mill', 'port']],
  // Pilots of port began in 1985 and 2010, of mill in 1990 and 2012, of lake in 2014.
  ['regions', 'level: PREFECTURE, pilots: { none: { startedTo: "2012" } }', ['lake']],
  ['pilots', 'site: { level: PROVINCE }', ['hill']],
  ['pilots', 'program: { kind: INITIATIVE }', ['bridge-market', 'mill-market', 'port-market']],
  // The pilot of hill came with a roll-out, and is of the window; ford-market is of no program.
  [
    'pilots',
    'program: { domainId: "domain:trade", pilots: { some: { origin: ROLL_OUT } } }, startedTo: "2012"',
    ['mill', 'port'],
  ],
  // lake and hill are within hill; lake took up port, hill took up port and mill.
  ['pilots', 'copies: { some: { receiver: { within: "region:hill" } } }', ['mill', 'port']],
  // Of these, only lake was told to.
  [
    'pilots',
    'copies: { classes: [PRESCRIBED], some: { receiver: { within: "region:hill" } } }',
    ['port'],
  ],
  // mill and lake were taken up with changes.
  [
    'pilots',
    'copies: { some: {}, none: { fidelity: ADAPTATION } }',
    ['bridge-market', 'far', 'ford', 'port', 'port-market'],
  ],
  ['pilots', 'copiedFrom: { some: { sourceId: "pilot:lake" } }', ['ford', 'mill', 'quay']],
  // One that took up batches as bodies took something up, too.
  ['pilots', 'copiedFrom: { none: {} }', ['bridge-market', 'port-market']],
  [
    'pilots',
    'copiedFrom: { some: { source: { origin: DESIGNATED } } }, startedTo: "2013"',
    ['mill'],
  ],
  ['pilots', 'outcomes: { some: { valueAtLeast: 3, measure: OUTCOME } }', ['port']],
  // One outcome is of at least 800, another is an outcome proper; none is both.
  ['pilots', 'outcomes: { some: { valueAtLeast: 800, measure: OUTCOME } }', []],
  ['pilots', 'outcomes: { none: {} }, origin: DESIGNATED', ['lake']],
  // Empty filters of what a pilot refers to, or has, ask for nothing.
  ['pilots', 'program: {}, copies: {}, siteId: "region:ford"', ['ford', 'ford-market']],
  ['replications', 'mandate: ORDERED', ['bridge-mill-2', 'lake-port', 'lone-batches']],
  ['replications', 'fidelity: SELECTED_ITEMS', ['hill-mill', 'port-far']],
  ['replications', 'receiverId: "pilot:ford"', ['ford-lake', 'ford-mill']],
  ['replications', 'sourceId: "pilot:ford"', ['far-ford']],
  ['replications', 'sourceId: "batch:window-1-to-2"', ['lone-batches', 'taker-batches']],
  ['replications', 'authorityId: "organization:state", dateTo: "2014"', ['ford-lake', 'lake-port']],
  // market-2004 came to ford while it was below mill, market-2006 and the others when it no longer was.
  [
    'replications',
    'receiverWithin: "region:mill"',
    ['far-ford', 'market-1990', 'market-1994', 'market-2004', 'mill-lake', 'mill-port'],
  ],
  // The pilots of the same places by their own beginnings, whenever they took something up.
  [
    'replications',
    'receiver: { within: "region:mill" }, dateFrom: "2000"',
    ['far-ford', 'market-2004', 'market-2006', 'mill-lake', 'mill-port'],
  ],
  ['replications', 'sourceWithin: "region:hill"', ['ford-lake', 'mill-lake', 'quay-lake']],
  ['replications', 'receiverWithin: "region:mill", sourceWithin: "region:hill"', ['mill-lake']],
  ['replications', 'dateFrom: "2018-12"', ['bridge-far', 'port-far']],
  ['replications', 'dateTo: "1994"', ['market-1990', 'market-1994']],
  ['replications', 'source: { domainId: "domain:trade" }', ['hill-port', 'lake-port', 'mill-port']],
  [
    'replications',
    'receiver: { within: "region:river" }, source: { outcomes: { some: { valueAtLeast: 800 } } }',
    ['mill-port'],
  ],
  // A batch as a body is no pilot without outcomes.
  [
    'replications',
    'source: { outcomes: { none: {} } }, dateFrom: "2018"',
    ['bridge-far', 'port-far'],
  ],
  ['scaleUps', 'sourcePilotId: "pilot:port"', ['port']],
  ['scaleUps', 'sourceRegionId: "region:river"', ['land']],
];

const schema = await buildReformSchema();
/** Tested on data of their own, in `places-over-time.test.ts` and `stated-lists.test.ts`, and by recounts, in `random-filters.test.ts`. */
const ELSEWHERE = [
  'OfficialFilter.within',
  'PlanFilter',
  'TargetFilter',
  'ClaimFilter',
  'TallyFilter',
  'RecognitionFilter',
  'RuleFilter',
  'StudyVisitFilter',
  'ConflictingStatementFilter',
];
const LISTS = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(isConnection);

describe('a filter', () => {
  it.each(FILTERS)('of %s by %s leaves just these', async (field, filter, wanted) => {
    const query = pageQuery(field, 'id', `filter: { ${filter} }, orderBy: ${orderOf(field)}`);
    const { data, errors } = await client().answer(query, { first: 100 });
    expect(errors).toEqual([]);
    const { edges, totalCount } = data?.['list'] as {
      readonly edges: readonly Edge[];
      readonly totalCount: number;
    };
    const ids = edges.map(({ node }) => node.id.replace(/^[a-z-]+:/, '')).sort();
    expect(ids).toEqual(wanted);
    expect(totalCount).toBe(wanted.length);
  });

  it('is tested for every condition that the schema has', () => {
    const filters = LISTS.filter(({ args }) => args.some(({ name }) => name === 'filter'));
    const untested = filters.flatMap(({ name }) => {
      const filter = argumentType(name, 'filter') as GraphQLInputObjectType;
      const tested = FILTERS.filter(([field]) => field === name).map(([, text]) => text);
      return Object.keys(filter.getFields())
        .filter((condition) => !tested.some((text) => mentions(text, condition)))
        .map((condition) => `${filter.name}.${condition}`)
        .filter((path) => !ELSEWHERE.some((elsewhere) => path.startsWith(elsewhere)));
    });
    expect(untested).toEqual([]);
  });

  it.each(['null', '{}'])('that is %s leaves all', async (filter) => {
    const { data } = await client().answer(pageQuery('pilots', 'id', `filter: ${filter}`));
    expect(data?.['list']).toMatchObject({ totalCount: 14 });
  });

  it.each([
    ['pilots', 'within: "pilot:port"'],
    ['pilots', 'siteId: "港市"'],
    ['pilots', 'programId: ""'],
    ['pilots', 'domainId: "domain:123"'],
    ['pilots', 'batchId: "batch:"'],
    ['pilots', 'program: { domainId: "x" }'],
    ['regions', 'parentId: "region:A"'],
    ['documents', 'publisherId: "document:order"'],
    ['outcomes', 'pilotId: "x"'],
    ['replications', 'sourceId: "region:port"'],
    ['scaleUps', 'sourceRegionId: "x"'],
  ])('of %s by an id of no such kind is refused: %s', async (field, filter) => {
    const query = pageQuery(field, 'id', `filter: { ${filter} }`);
    expect(await client().refusal(query)).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it.each(['"', "'", '\\\\', '$x', '%', '.*', '`', '}) RETURN 1'])(
    'by text takes %p as it is',
    async (text) => {
      const query = pageQuery('pilots', 'id', `filter: { nameContains: ${JSON.stringify(text)} }`);
      expect(await client().answer(query)).toMatchObject({
        errors: [],
        data: { list: { totalCount: 0 } },
      });
    },
  );
});

interface Edge {
  readonly node: { readonly id: string };
}

function mentions(filter: string, condition: string): boolean {
  return filter.split(', ').some((part) => part.startsWith(`${condition}:`));
}

function argumentType(field: string, argument: string) {
  const found = schema
    .getQueryType()
    ?.getFields()
    [field]?.args.find(({ name }) => name === argument);
  if (found === undefined) throw new RangeError(`${field} takes no ${argument}.`);
  return getNamedType(found.type);
}

/** Domains alone have no order by id. */
function orderOf(field: string): string {
  return argumentType(field, 'orderBy').name === 'DomainOrder' ? 'NAME_ASC' : 'ID_ASC';
}
