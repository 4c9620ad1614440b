import neo4j, { type Driver, type ProfiledPlan } from 'neo4j-driver';
import { PILOT } from '#src/domain/pilot.js';
import { REPLICATION, STATED_CLASSES } from '#src/domain/replication.js';
import { inDomain, nameContains, ofClasses, within } from '#src/queries/list-conditions.js';
import { ALL_PILOTS, COPIES_OF_PILOT } from '#src/queries/lists.js';
import { withoutStarts } from '#src/queries/match-lines.js';
import {
  countList,
  countListsOfOwners,
  countPart,
  listPage,
  listPagesOfOwners,
  pagePart,
  type ListRequest,
} from '#src/queries/page.js';
import { edgesBetweenPilots } from '#src/queries/path-queries.js';
import { PILOT_AT_SITE } from '#src/queries/placed.js';
import { recordsByIds, selectedByIds } from '#src/queries/record-queries.js';
import { selectRecord } from '#src/queries/record-selection.js';
import { hasSome } from '#src/queries/related-conditions.js';
import { PILOT_SITE, PILOT_TAKERS } from '#src/queries/relations.js';
import { hopCountPart, reachedPart, sourcesReached } from '#src/queries/replication-parts.js';
import { copyCountsOf } from '#src/queries/replication-queries.js';
import { searchNames } from '#src/queries/search-queries.js';
import { statisticsRows } from '#src/queries/statistics-queries.js';
import { walkCopies, walkSources } from '#src/queries/walk-replications.js';
import type { CypherStatement, GraphReader } from '#src/store/graph-store.js';
import { toDriverParameters } from '#src/store/neo4j/neo4j-values.js';
import { readNeo4jLocation } from '#src/store/neo4j-location.js';
import { observeStatements } from '#src/store/observe-statements.js';
import { openStore } from '#src/store/open-store.js';

/** Where a Neo4j listens and how to log in. */
export interface PlansServer {
  readonly boltUrl: string;
  readonly user: string;
  readonly password: string;
}

/** Database hits by query. */
export type Hits = Readonly<Record<string, number>>;

const HUB = 'pilot:synthetic-1';
const TAKER = 'pilot:synthetic-1500';
const PROVINCE = 'region:synthetic-province-1';
const NATION = 'region:synthetic-nation';
const DOMAIN = 'domain:synthetic-cul';
const IDS = Array.from({ length: 50 }, (_, index) => `pilot:synthetic-${index + 1}`);
const WALK = { classes: STATED_CLASSES, maxHops: 8, validAt: null } as const;

/** A page of pilots by the day when they started. */
function page(conditions: ListRequest['conditions'] = [], key: string | null = null): ListRequest {
  return {
    conditions,
    order: { property: 'startedOrder', descending: false },
    page: { limit: 50, direction: 'forward', position: key === null ? null : { key, id: HUB } },
  };
}

const COPIES: ListRequest = {
  ...page(ofClasses(STATED_CLASSES)),
  order: { property: 'dateOrder', descending: false },
};

/** Each binds so much that the list is read in its order: `SearchStarts`. */
const IN_NATION_AND_DOMAIN = withoutStarts([
  within(PILOT_AT_SITE, NATION),
  inDomain('Pilot', DOMAIN),
]);

const NAMED = selectRecord(PILOT, new Set(['name']));
/** Who took something up, and when: the relationship tells it. */
const TOLD_COPIES: ListRequest = {
  ...COPIES,
  selection: selectRecord(
    REPLICATION,
    new Set(['replicationClass', 'date', 'receiverId']),
    new Map([['receiverId', NAMED]]),
  ),
};
const COPIES_PARTS = [
  pagePart(COPIES_OF_PILOT, COPIES, () => undefined),
  countPart(COPIES_OF_PILOT, [], () => undefined),
];

/** What is measured, about the made-up graph and always the same. */
const QUERIES: Readonly<Record<string, (reader: GraphReader) => Promise<unknown>>> = {
  'one pilot': (reader) => recordsByIds(reader, PILOT, [HUB]),
  'fifty pilots': (reader) => recordsByIds(reader, PILOT, IDS),
  'direct copies, a page': (reader) => listPagesOfOwners(reader, COPIES_OF_PILOT, [HUB], COPIES),
  'who took it up and when, a page': (reader) =>
    listPagesOfOwners(reader, COPIES_OF_PILOT, [HUB], TOLD_COPIES),
  'direct copies, the total': (reader) =>
    countListsOfOwners(reader, COPIES_OF_PILOT, [HUB], COPIES.conditions),
  'a pilot with a page of its copies and their total': (reader) =>
    selectedByIds(reader, NAMED, [HUB], COPIES_PARTS),
  'fifty pilots with a page of their copies and its total': (reader) =>
    selectedByIds(reader, NAMED, IDS, COPIES_PARTS),
  'a pilot with its adopters per hop': (reader) =>
    selectedByIds(reader, NAMED, [HUB], [hopCountPart(WALK, () => undefined)]),
  'a pilot with up to a thousand adopters': (reader) =>
    selectedByIds(reader, NAMED, [HUB], [reachedPart(NAMED, WALK, () => undefined)]),
  'all sources within eight hops, with their names': (reader) =>
    sourcesReached(reader, NAMED, TAKER, WALK),
  'copy counts of fifty': (reader) => copyCountsOf(reader, IDS),
  'all copies within eight hops': (reader) => walkCopies(reader, HUB, WALK),
  'all sources within eight hops': (reader) => walkSources(reader, TAKER, WALK),
  'ways between two pilots': (reader) => edgesBetweenPilots(reader, HUB, TAKER, WALK),
  'pilots, first page': (reader) => listPage(reader, ALL_PILOTS, page()),
  'pilots, a page far down': (reader) => listPage(reader, ALL_PILOTS, page([], '2018')),
  'pilots of a province, first page': (reader) =>
    listPage(reader, ALL_PILOTS, page([within(PILOT_AT_SITE, PROVINCE)])),
  'pilots of a province, the total': (reader) =>
    countList(reader, ALL_PILOTS, [within(PILOT_AT_SITE, PROVINCE)]),
  'pilots of a nation in a domain, a page far down': (reader) =>
    listPage(reader, ALL_PILOTS, page(IN_NATION_AND_DOMAIN, '2018')),
  'pilots whose site has a name, first page': (reader) =>
    listPage(reader, ALL_PILOTS, page([hasSome(PILOT_SITE, [nameContains('name', '1')])])),
  'pilots that a province took up, first page': (reader) =>
    listPage(reader, ALL_PILOTS, page([hasSome(PILOT_TAKERS, [within(PILOT_AT_SITE, PROVINCE)])])),
  'counts by domain, year and province': (reader) =>
    statisticsRows(reader, {
      measured: 'PILOTS',
      dimensions: ['DOMAIN', 'YEAR', 'PROVINCE'],
      conditions: [],
    }),
  'search for a name': (reader) => searchNames(reader, '试点', { kinds: [], limit: 20 }),
};

/** Profiles every statement of each query. Each is run twice: as the product does, and by PROFILE with the same parameters. */
export async function measureHits(server: PlansServer): Promise<Hits> {
  const location = readNeo4jLocation(server.boltUrl, {
    REFORM_GRAPH_NEO4J_USER: server.user,
    REFORM_GRAPH_NEO4J_PASSWORD: server.password,
  });
  const statements: CypherStatement[] = [];
  const store = await openStore(location);
  const observed = observeStatements(store, (statement) => statements.push(statement));
  const driver = neo4j.driver(server.boltUrl, neo4j.auth.basic(server.user, server.password));
  try {
    const hits: Record<string, number> = {};
    for (const [name, ask] of Object.entries(QUERIES)) {
      const reader = await observed.openReader();
      await ask(reader);
      await reader.close();
      hits[name] = await hitsOf(driver, statements.splice(0));
    }
    return hits;
  } finally {
    await driver.close();
    await store.close();
  }
}

/** A full-text search is told by the name of its index and costs no database hits of ours. */
async function hitsOf(driver: Driver, statements: readonly CypherStatement[]): Promise<number> {
  const session = driver.session({ defaultAccessMode: 'READ' });
  let hits = 0;
  try {
    for (const { text, parameters } of statements) {
      if (text.startsWith('full-text ')) continue;
      const { summary } = await session.run(`PROFILE ${text}`, toDriverParameters(parameters));
      if (summary.profile === false) throw new Error(`Neo4j gave no profile of: ${text}`);
      hits += sumOf(summary.profile);
    }
  } finally {
    await session.close();
  }
  return hits;
}

function sumOf(plan: ProfiledPlan): number {
  return plan.children.reduce((sum, child) => sum + sumOf(child), plan.dbHits);
}
