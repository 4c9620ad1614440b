import type { Adoption, DiffusionScope, PlaceHistories, PlaceSpell } from '../domain/diffusion.js';
import {
  comparePartialDates,
  compareText,
  partialDate,
  type PartialDate,
} from '../domain/partial-date.js';
import type { EndKind } from '../domain/pilot.js';
import type { RegionLevel } from '../domain/region.js';
import { cypher } from '../store/cypher.js';
import type { Row } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { practicesOf, SCOPE_LIMITS } from './practices-of-scope.js';
import { readText, readTextOrNull } from './read-properties.js';

const PILOTS = `
  UNWIND $programIds AS programId
  MATCH (:Program {id: programId})<-[:PILOT_OF]-(p:Pilot)
  OPTIONAL MATCH (p)-[:IN_BATCH]->(b:Batch)
  RETURN p.id AS pilotId, programId, p.siteId AS siteId, p.origin AS origin, p.started AS started, p.ended AS ended,
    p.endKind AS endKind, p.dataSetId AS dataSetId, b.date AS batchDate
  ORDER BY pilotId
`;

const APPROVALS = `
  UNWIND $pilotIds AS pilotId
  MATCH (:Pilot {id: pilotId})<-[:STATUS_OF]-(step:PilotStatus)
  WHERE step.status = 'approved' AND step.date IS NOT NULL
  RETURN pilotId, step.date AS date
  ORDER BY pilotId, date
`;

const LOCAL_DOCUMENTS = `
  UNWIND $pilotIds AS pilotId
  MATCH (c:Citation {subjectId: pilotId})-[:CITES]->(d:Document)-[:PUBLISHED_BY]->(:Organization)-[:SERVES]->(r:Region)
  MATCH (:Pilot {id: pilotId})-[:SITED_IN]->(r)
  WHERE d.date IS NOT NULL
  RETURN DISTINCT pilotId, d.date AS date
  ORDER BY pilotId, date
`;

const HISTORIES = `
  MATCH (v:RegionVersion)
  RETURN v.id AS versionId, v.regionId AS regionId, v.code AS code, v.level AS level, v.parentId AS parentId, v.from AS begins, v.to AS ends
  ORDER BY versionId
`;

const WITHOUT_LEVEL = `
  MATCH (r:Region)
  WHERE r.dataSetId IN $dataSetIds AND NOT EXISTS { MATCH (r)<-[:VERSION_OF]-(v:RegionVersion) WHERE v.level IS NOT NULL }
  RETURN r.id AS regionId, r.dataSetId AS dataSetId
  ORDER BY regionId
`;

/** What methods of diffusion start from, as the graph holds it. */
export interface AdoptionData {
  readonly adoptions: readonly Adoption[];
  readonly histories: PlaceHistories;
  /** Regions of these data sets that no division code gives a level: the units where sites have none either. */
  readonly withoutLevelIds: readonly string[];
  /** Data sets that the pilots came with. */
  readonly dataSetIds: readonly string[];
}

/** What a reading of pilots may have, and what is at hand for it. */
export interface AdoptionReading {
  /** With more pilots it fails (TOO_COSTLY). */
  readonly mostPilots?: number;
  /** The histories of all places, where somebody read them before; one statement less. */
  readonly histories?: PlaceHistories;
}

/**
 * The pilots of a scope with every date that may be that of their adoption, and the histories of all places. Six statements, however many pilots, and one more for every 25 programs after the first.
 * Throws DomainError NOT_FOUND when a program or domain is not in the graph, TOO_COSTLY when there are more pilots than `mostPilots`.
 */
export async function readAdoptionData(
  reader: Reader,
  scope: DiffusionScope,
  reading: AdoptionReading = {},
): Promise<AdoptionData> {
  const practices = await practicesOf(reader, scope);
  const parts = { ...reading, programsAtATime: PROGRAMS_AT_A_TIME };
  return toAdoptionData(await readPilots(reader, practices, parts));
}

/**
 * The same for each of some programs by itself, with the pilots of the forms that places have of it; its practice is the program itself. As many
 * statements as for one; `mostPilots` are those of all.
 */
export async function adoptionDataByProgram(
  reader: Reader,
  programIds: readonly string[],
  reading: AdoptionReading = {},
): Promise<ReadonlyMap<string, AdoptionData>> {
  const scope = { programIds, domainIds: [], dataSetIds: [], fromYear: null, toYear: null };
  const practices = await practicesOf(reader, scope);
  const { adoptions, ...places } = await readPilots(reader, practices, reading);
  return new Map(
    programIds.map((programId) => {
      const own = adoptions
        .filter((one) => one.programId === programId || one.practiceId === programId)
        .map((one) => ({ ...one, practiceId: programId }));
      return [programId, toAdoptionData({ ...places, adoptions: own })];
    }),
  );
}

/** What is read of pilots, before it is told which of it belongs together. */
interface ReadPilots {
  readonly adoptions: readonly (Adoption & { readonly programId: string })[];
  readonly histories: PlaceHistories;
  readonly withoutLevel: readonly { readonly regionId: string; readonly dataSetId: string }[];
}

async function readPilots(
  reader: Reader,
  practices: ReadonlyMap<string, string>,
  reading: PilotReading,
): Promise<ReadPilots> {
  const programIds = [...practices.keys()];
  const [pilots, histories] = await Promise.all([
    readPilotRows(reader, programIds, reading),
    reading.histories ?? placeHistories(reader),
  ]);
  const pilotIds = pilots.map((row) => readText(row, 'pilotId'));
  const dataSetIds = [...new Set(pilots.map((row) => readText(row, 'dataSetId')))].sort();
  const [approvals, localDocuments, regions] = await Promise.all([
    earliestDates(reader, APPROVALS, pilotIds),
    earliestDates(reader, LOCAL_DOCUMENTS, pilotIds),
    reader.read(cypher(WITHOUT_LEVEL, { dataSetIds }), SCOPE_LIMITS),
  ]);
  const read: Known = { practices, approvals, localDocuments, same: sameTexts(), dates: new Map() };
  return {
    adoptions: pilots.map((row) => toAdoption(row, read)),
    histories,
    withoutLevel: regions.map((row) => ({
      regionId: readText(row, 'regionId'),
      dataSetId: readText(row, 'dataSetId'),
    })),
  };
}

/** A reading that takes so many programs at a time; all at once unless told. */
interface PilotReading extends AdoptionReading {
  readonly programsAtATime?: number;
}

/** Programs whose pilots one statement reads: an answer with all pilots of a large graph would be in memory twice at a time. */
const PROGRAMS_AT_A_TIME = 25;

/** Rows of the pilots of programs, by id. A statement for the programs of each part. */
async function readPilotRows(
  reader: Reader,
  programIds: readonly string[],
  { mostPilots = SCOPE_LIMITS.maxRows, programsAtATime = programIds.length }: PilotReading,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < programIds.length; start += programsAtATime) {
    const some = programIds.slice(start, start + programsAtATime);
    const limits = { ...SCOPE_LIMITS, maxRows: mostPilots - rows.length };
    for (const row of await reader.read(cypher(PILOTS, { programIds: some }), limits))
      rows.push(row);
  }
  return rows.sort((a, b) => compareText(readText(a, 'pilotId'), readText(b, 'pilotId')));
}

function toAdoptionData({ adoptions, histories, withoutLevel }: ReadPilots): AdoptionData {
  const dataSetIds = [...new Set(adoptions.map(({ dataSetId }) => dataSetId))].sort();
  const withoutLevelIds = withoutLevel
    .filter(({ dataSetId }) => dataSetIds.includes(dataSetId))
    .map(({ regionId }) => regionId);
  return { adoptions, histories, withoutLevelIds, dataSetIds };
}

/** The spells of every region that has any, oldest first. One statement. */
export async function placeHistories(reader: Reader): Promise<PlaceHistories> {
  const histories = new Map<string, PlaceSpell[]>();
  for (const row of await reader.read(cypher(HISTORIES), SCOPE_LIMITS)) {
    const regionId = readText(row, 'regionId');
    const spells = histories.get(regionId);
    if (spells === undefined) histories.set(regionId, [toSpell(row)]);
    else spells.push(toSpell(row));
  }
  for (const spells of histories.values())
    spells.sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return histories;
}

function toSpell(row: Row): PlaceSpell {
  return {
    code: readTextOrNull(row, 'code'),
    level: readTextOrNull(row, 'level') as RegionLevel | null,
    parentId: readTextOrNull(row, 'parentId'),
    from: dateIn(row, 'begins')?.earliest ?? null,
    to: dateIn(row, 'ends')?.earliest ?? null,
  };
}

async function earliestDates(
  reader: Reader,
  text: string,
  pilotIds: readonly string[],
): Promise<ReadonlyMap<string, PartialDate>> {
  const dates = new Map<string, PartialDate>();
  for (const row of await reader.read(cypher(text, { pilotIds }), SCOPE_LIMITS)) {
    const pilotId = readText(row, 'pilotId');
    const date = partialDate(readText(row, 'date'));
    if (comparePartialDates(date, dates.get(pilotId) ?? null) < 0) dates.set(pilotId, date);
  }
  return dates;
}

/** Origins by which a superior decided; what is rolled out is ordered as well. */
const DESIGNATED: readonly string[] = ['designated', 'roll_out'];

/** What is known when pilots are taken over. Rows bring the same few texts and dates again and again; each is kept once. */
interface Known {
  readonly practices: ReadonlyMap<string, string>;
  readonly approvals: ReadonlyMap<string, PartialDate>;
  readonly localDocuments: ReadonlyMap<string, PartialDate>;
  readonly same: (text: string) => string;
  readonly dates: Map<string, PartialDate>;
}

function toAdoption(row: Row, known: Known): ReadPilots['adoptions'][number] {
  const { practices, approvals, localDocuments, same, dates } = known;
  const pilotId = readText(row, 'pilotId');
  const programId = same(readText(row, 'programId'));
  return {
    pilotId,
    programId,
    practiceId: practices.get(programId) as string,
    siteId: same(readText(row, 'siteId')),
    isDesignated: DESIGNATED.includes(readText(row, 'origin')),
    dates: {
      approval: approvals.get(pilotId) ?? dateIn(row, 'batchDate', dates),
      localDocument: localDocuments.get(pilotId) ?? null,
      started: dateIn(row, 'started', dates),
    },
    ended: dateIn(row, 'ended', dates),
    endKind: readTextOrNull(row, 'endKind') as EndKind | null,
    dataSetId: same(readText(row, 'dataSetId')),
  };
}

/** Gives for equal texts one and the same. */
function sameTexts(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    const first = texts.get(text);
    if (first === undefined) texts.set(text, text);
    return first ?? text;
  };
}

function dateIn(
  row: Row,
  column: string,
  known: Map<string, PartialDate> = new Map(),
): PartialDate | null {
  const text = readTextOrNull(row, column);
  if (text === null) return null;
  const date = known.get(text) ?? partialDate(text);
  known.set(text, date);
  return date;
}
