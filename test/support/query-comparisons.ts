import { PILOT } from '#src/domain/pilot.js';
import { DIMENSIONS } from '#src/domain/statistics.js';
import type { RecordShape } from '#src/domain/record-shape.js';
import { isReference } from '#src/domain/record-shape.js';
import { RECORD_SHAPES } from '#src/domain/record-shapes.js';
import { REPLICATION, REPLICATION_CLASSES } from '#src/domain/replication.js';
import { idOf } from '#src/domain/identifiers.js';
import type { DiffusionScope } from '#src/domain/diffusion.js';
import * as adoptions from '#src/queries/adoption-queries.js';
import * as practices from '#src/queries/practices-of-scope.js';
import * as bulkLoads from '#src/queries/bulk-load-queries.js';
import * as bulkNodes from '#src/queries/bulk-node-queries.js';
import * as citations from '#src/queries/citation-queries.js';
import * as collective from '#src/queries/collective-queries.js';
import * as dataSets from '#src/queries/data-set-queries.js';
import { documentsBehind } from '#src/queries/evidence-queries.js';
import * as graphs from '#src/queries/graph-queries.js';
import * as conditions from '#src/queries/list-conditions.js';
import * as lists from '#src/queries/lists.js';
import { withoutStarts, type Condition } from '#src/queries/match-lines.js';
import * as pages from '#src/queries/page.js';
import * as paths from '#src/queries/path-queries.js';
import * as pilots from '#src/queries/pilot-queries.js';
import { OUTCOME_OF_REGION, PILOT_AT_SITE, REPLICATION_AT_RECEIVER } from '#src/queries/placed.js';
import * as records from '#src/queries/record-queries.js';
import { selectRecord, shapeAhead } from '#src/queries/record-selection.js';
import * as regions from '#src/queries/region-queries.js';
import type { RecordPart } from '#src/queries/record-parts.js';
import * as parts from '#src/queries/replication-parts.js';
import * as replications from '#src/queries/replication-queries.js';
import { replicationFacts } from '#src/queries/replication-table-queries.js';
import { schemaVersion } from '#src/queries/setting-queries.js';
import { statisticsRows } from '#src/queries/statistics-queries.js';
import * as walks from '#src/queries/walk-replications.js';
import { INFERENCE_READS } from './inference-comparisons.js';
import { someIds, somePair, type KnownIds } from './known-ids.js';
import { NAME_READS, someDay, type Call } from './name-comparisons.js';
import type { Random } from './world/random.js';

export type { Call } from './name-comparisons.js';

const ROOT_LISTS = Object.entries(lists)
  .filter(([name]) => name.startsWith('ALL_'))
  .map(([, source]) => source as pages.ListSource<RecordShape>);
const PILOT_LISTS = [
  lists.COPIES_OF_PILOT,
  lists.SOURCES_OF_PILOT,
  lists.COLLECTIVE_COPIES_OF_PILOT,
];

/** A call of each function of src/queries that reads, by its name. */
export const READS: Readonly<Record<string, Call>> = {
  ...INFERENCE_READS,
  ...NAME_READS,
  adoptionDataByProgram: (reader, random, known) =>
    adoptions.adoptionDataByProgram(reader, random.some(known.ids('Program'), 5)),
  citationsOfSubjects: (reader, random, known) =>
    citations.citationsOfSubjects(reader, someIds(random, known, 'Pilot', 20)),
  citedDocuments: (reader) => citations.citedDocuments(reader),
  collectiveTakersOf: (reader, random, known) =>
    collective.collectiveTakersOf(reader, someIds(random, known, 'Pilot', 30), someDay(random)),
  collectiveSourcesOf: (reader, random, known) =>
    collective.collectiveSourcesOf(reader, someIds(random, known, 'Pilot', 30)),
  documentsBehind: (reader, random, known) =>
    documentsBehind(reader, someIds(random, known, 'Pilot', 20)),
  replicationFacts: (reader) => replicationFacts(reader),
  schemaVersion: (reader) => schemaVersion(reader),
  copiesOf: (reader, random, known) =>
    replications.copiesOf(reader, someIds(random, known, 'Pilot', 30), someClasses(random)),
  copyCountsOf: (reader, random, known) =>
    replications.copyCountsOf(reader, someIds(random, known, 'Pilot', 30)),
  countList: (reader, random, known) =>
    pages.countList(reader, lists.ALL_PILOTS, someConditions(random, known)),
  countListsOfOwners: (reader, random, known) =>
    pages.countListsOfOwners(
      reader,
      random.pick(PILOT_LISTS),
      someIds(random, known, 'Pilot', 20),
      [],
    ),
  countNodesByLabel: async (reader) => {
    const counts = new Map(await graphs.countNodesByLabel(reader));
    // The embedded engine alone counts its commits.
    counts.delete('CommitCounter');
    return counts;
  },
  digestsOf: (reader, random, known) =>
    dataSets.digestsOf(reader, someShape(random).kind, random.pick(known.ids('DataSet'))),
  documentFiles: (reader, random) => citations.documentFiles(reader, 1 + random.below(50)),
  edgesBetweenPilots: (reader, random, known) => {
    const { from, to } = somePair(random, known);
    return paths.edgesBetweenPilots(reader, from, to, someWalk(random));
  },
  hopCountsOf: (reader, random, known) => {
    const reach = { classes: someClasses(random), maxHops: 1 + random.below(4) };
    return replications.hopCountsOf(reader, someIds(random, known, 'Pilot', 10), reach);
  },
  edgesWithinReach: async (reader, random, known) => {
    const direction = random.pick(['copies', 'sources'] as const);
    const { classes, maxHops } = { ...someWalk(random), maxHops: 1 + random.below(4) };
    const ids = someIds(random, known, 'Pilot', 3);
    const edges = await replications.edgesWithinReach(reader, direction, ids, { classes, maxHops });
    return edges.map((edge) => JSON.stringify(edge)).sort();
  },
  foreignReferrers: (reader, random, known) => {
    const { kind } = someShape(random);
    const ids = someIds(random, known, kind, 40);
    return dataSets.foreignReferrers(reader, kind, ids, random.some(known.ids('DataSet'), 2));
  },
  holdsAny: (reader, random) => bulkNodes.holdsAny(reader, someShape(random).kind),
  idsAfter: (reader, random, known) => {
    const { kind } = someShape(random);
    const [after = ''] = someIds(random, known, kind, 1);
    const dataSetId = random.pick(known.ids('DataSet'));
    return bulkNodes.idsAfter(reader, kind, { dataSetId, after, limit: 1 + random.below(50) });
  },
  latestRelease: async (reader) => (await dataSets.latestRelease(reader))?.digest,
  listDataSets: (reader) => dataSets.listDataSets(reader),
  listPage: (reader, random, known) => {
    const source = random.pick(ROOT_LISTS);
    return pages.listPage(reader, source, somePage(random, known, source.shape.kind));
  },
  sourcesReached: async (reader, random, known) => {
    const { classes, maxHops } = { ...someWalk(random), maxHops: 1 + random.below(4) };
    const [pilotId = ''] = someIds(random, known, 'Pilot', 1);
    const reach = { classes, maxHops };
    const reached = await parts.sourcesReached(reader, someSelection(random), pilotId, reach);
    return reached && inAnyOrder(reached);
  },
  listPagesOfOwners: (reader, random, known) => {
    const ids = someIds(random, known, 'Pilot', 20);
    return pages.listPagesOfOwners(reader, random.pick(PILOT_LISTS), ids, somePage(random, known));
  },
  ownersOf: (reader, random, known) => {
    const { kind } = someShape(random);
    return dataSets.ownersOf(reader, kind, someIds(random, known, kind, 30));
  },
  pilotsEverWithin: (reader, random, known) =>
    pilots.pilotsEverWithin(reader, random.pick(known.ids('Region'))),
  placeHistories: (reader) => adoptions.placeHistories(reader),
  placeRanks: (reader, random, known) =>
    regions.placeRanks(
      reader,
      someIds(random, known, 'Region', 20).map((regionId) => ({ regionId, day: '2005-06-01' })),
    ),
  practicesOf: (reader, random, known) => practices.practicesOf(reader, someScope(random, known)),
  readAdoptionData: (reader, random, known) =>
    adoptions.readAdoptionData(reader, someScope(random, known)),
  readBulkLoad: (reader) => bulkLoads.readBulkLoad(reader),
  recordsByIds: (reader, random, known) => {
    const shape = someShape(random);
    return records.recordsByIds(reader, shape, someIds(random, known, shape.kind, 30));
  },
  recordsReferring: (reader, random, known) => {
    const [shape, name, kind] = random.pick(REFERENCES);
    const ids = someIds(random, known, kind, 30);
    return records.recordsReferring(reader, shape, name as never, kind, ids);
  },
  selectedByIds: async (reader, random, known) => {
    const received: unknown[] = [];
    const wanted = someParts(random, known, (part) => received.push(part));
    const ids = someIds(random, known, 'Pilot', 30);
    const found = await records.selectedByIds(reader, someSelection(random), ids, wanted);
    return [found, received.map((part) => JSON.stringify(part)).sort()];
  },
  somePlaceName: (reader) => graphs.somePlaceName(reader),
  sourcesOf: (reader, random, known) =>
    replications.sourcesOf(reader, someIds(random, known, 'Pilot', 30), someClasses(random)),
  spansOfDocument: (reader, random, known) =>
    citations.spansOfDocument(reader, idOf('Document', random.pick(known.ids('Document')))),
  statisticsRows: async (reader, random, known) => {
    const dimensions = DIMENSIONS.filter((dimension) => dimension !== 'REPLICATION_CLASS');
    const rows = await statisticsRows(reader, {
      measured: random.pick(['PILOTS', 'PROGRAMS', 'SITES'] as const),
      dimensions: [random.pick(dimensions), ...random.some(dimensions, 2)],
      conditions: [
        ...someConditions(random, known),
        ...(random.happens(0.3) ? [conditions.isFirstAtItsSite()] : []),
      ],
    });
    // Groups of the same size come in any order, and the regions and statuses within a row too.
    return rows.map((row) => JSON.stringify(row)).sort();
  },
  storedNodes: (reader, random, known) => {
    const nodes = [someShape(random), someShape(random)].flatMap(({ kind }) =>
      someIds(random, known, kind, 20).map((id) => ({ label: kind, id })),
    );
    return bulkNodes.storedNodes(reader, nodes);
  },
  subjectsCitedAt: (reader, random, known) => {
    const places = someIds(random, known, 'Document', 20).map((id) => {
      const start = random.below(30);
      const documentId = idOf('Document', id.startsWith('document:') ? id : 'document:nobody');
      return { documentId, start, end: start + 1 + random.below(20) };
    });
    return citations.subjectsCitedAt(reader, places);
  },
  versionsByCodes: (reader, random, known) =>
    regions.versionsByCodes(reader, random.some(known.codes, 10)),
  versionsOfRegions: (reader, random, known) =>
    regions.versionsOfRegions(reader, someIds(random, known, 'Region', 20)),
  walkCopies: (reader, random, known) =>
    walks.walkCopies(reader, random.pick(known.ids('Pilot')), someWalk(random)),
  walkSources: (reader, random, known) =>
    walks.walkSources(reader, random.pick([...known.sources.keys()]), someWalk(random)),
  idPages: async (reader) => (await bulkNodes.idPages(reader, 'Pilot').next()).value as unknown,
  recordsByDataSet: (reader) => graphs.recordsByDataSet(reader),
  recordsCitedByDocument: (reader) => citations.recordsCitedByDocument(reader),
  recordsOfKind: (reader, random) => records.recordsOfKind(reader, someShape(random)),
};

/** Every field that refers to records of one kind: its shape, its name, that kind. */
const REFERENCES = RECORD_SHAPES.flatMap((shape) =>
  Object.entries(shape.fields).flatMap(([name, { fieldType }]) =>
    isReference(fieldType) ? fieldType.to.map((kind) => [shape, name, kind] as const) : [],
  ),
);

function someShape(random: Random): RecordShape {
  return random.pick(RECORD_SHAPES);
}

function someClasses(random: Random): typeof REPLICATION_CLASSES {
  return random.some(REPLICATION_CLASSES, 3) as unknown as typeof REPLICATION_CLASSES;
}

function someWalk(random: Random): walks.WalkOptions {
  const maxHops = 1 + random.below(walks.MAX_HOPS);
  return { classes: REPLICATION_CLASSES, maxHops, validAt: someDay(random) };
}

/** Programs by themselves, by domains and by data sets; no years. */
function someScope(random: Random, known: KnownIds): DiffusionScope {
  return {
    programIds: random.some(known.ids('Program'), 3),
    domainIds: random.some(known.ids('Domain'), 2),
    dataSetIds: random.some(known.ids('DataSet'), 2),
    fromYear: null,
    toYear: null,
  };
}

/** Some fields of a pilot, with what it refers to, which comes along. */
function someSelection(random: Random): ReturnType<typeof selectRecord<typeof PILOT>> {
  const ahead = Object.entries(PILOT.fields).flatMap(([name, field]) => {
    const shape = shapeAhead(field);
    return shape !== null && random.happens(0.3) ? [[name, selectRecord(shape)] as const] : [];
  });
  const fields = random.happens(0.5) ? null : new Set(['name', ...ahead.map(([name]) => name)]);
  return selectRecord(PILOT, fields, new Map(ahead));
}

/** What a relationship tells of a copy, with its receiver, or somewhat more. */
function someCopy(random: Random): ReturnType<typeof selectRecord<typeof REPLICATION>> {
  const more = random.happens(0.3) ? ['note'] : [];
  const fields = new Set(['replicationClass', 'receiverId', 'date', ...more]);
  return selectRecord(REPLICATION, fields, new Map([['receiverId', someSelection(random)]]));
}

/** Parts of pilots. What they receive is told with the pilot that it belongs to; a walk gives what it reaches in any order. */
function someParts(
  random: Random,
  known: KnownIds,
  receive: (part: unknown) => void,
): readonly RecordPart[] {
  const reach = { classes: someClasses(random), maxHops: 1 + random.below(3) };
  const [list, counted] = [random.pick(PILOT_LISTS), random.pick(PILOT_LISTS)];
  return [
    pages.pagePart(list, somePage(random, known), (...page) => receive(page)),
    pages.countPart(counted, [], (...total) => receive(total)),
    parts.hopCountPart(reach, (...counts) => receive(counts)),
    parts.reachedPart(someSelection(random), reach, (id, reached) =>
      receive([id, inAnyOrder(reached)]),
    ),
  ].filter(() => random.happens(0.5));
}

function inAnyOrder({ edges, pilots: reached }: parts.Reached): readonly (readonly string[])[] {
  return [edges, reached].map((list) => list.map((item) => JSON.stringify(item)).sort());
}

function someConditions(random: Random, known: KnownIds): readonly Condition[] {
  const region = random.pick(known.ids('Region'));
  return [
    conditions.within(PILOT_AT_SITE, region),
    conditions.inDomain('Pilot', random.pick(known.ids('Domain'))),
    conditions.hadStatus('approved'),
    conditions.mayBeOnOrAfter('started', '2005-01-01'),
    conditions.mayBeOnOrBefore('started', '2015-01-01'),
    conditions.nameContains('name', random.pick(known.names).slice(0, 2)),
  ].filter(() => random.happens(0.3));
}

/** Of pilots by when they started, of others by id. Places are asked for where a kind has one. */
function somePage(random: Random, known: KnownIds, kind = 'Replication'): pages.ListRequest {
  const [id] = random.some(known.ids(kind), 1);
  const isShort = kind === 'Replication' && random.happens(0.5);
  return {
    ...(isShort ? { selection: someCopy(random) } : {}),
    conditions: conditionsOfList(random, known, kind),
    order: { property: 'id', descending: random.happens(0.5) },
    page: {
      limit: 1 + random.below(30),
      direction: random.pick(['forward', 'backward'] as const),
      position: id === undefined ? null : { key: id, id },
    },
  };
}

/** The search may begin where a condition lets it, or at the list, as SearchStarts chooses. */
function conditionsOfList(random: Random, known: KnownIds, kind: string): readonly Condition[] {
  const placed = {
    Outcome: OUTCOME_OF_REGION,
    Pilot: PILOT_AT_SITE,
    Replication: REPLICATION_AT_RECEIVER,
  }[kind];
  const region = random.pick(known.ids('Region'));
  const domain = random.pick(known.ids('Domain'));
  const chosen = [
    ...(placed !== undefined && random.happens(0.4) ? [conditions.within(placed, region)] : []),
    ...(kind === 'Pilot' && random.happens(0.5) ? [conditions.inDomain('Pilot', domain)] : []),
  ];
  return random.happens(0.5) ? chosen : withoutStarts(chosen);
}
