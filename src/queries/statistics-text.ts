import type { RegionLevel } from '../domain/region.js';
import type { Dimension, Measured } from '../domain/statistics.js';
import { returningCollected, type CollectedText } from './collected-rows.js';
import { matchLines, type Condition } from './match-lines.js';
import { withWords } from './with-words.js';

/** What is counted: which records, and where their pilots, places and dates are found. */
interface Subject {
  readonly match: string;
  /** From a record `n` to the `place` that it is grouped by. */
  readonly place: string;
  /** From a record `n` to its `pilot`. */
  readonly pilot: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Fields that hold the first and last possible day, absent where the date is unknown. */
  readonly year: readonly string[];
  readonly authority: string;
}

const PILOTS: Subject = {
  match: 'MATCH (n:Pilot)',
  place: 'MATCH (n)-[:SITED_IN]->(place:Region)',
  pilot: 'WITH CARRIED, n AS pilot',
  firstDay: 'n.startedOrder',
  lastDay: 'coalesce(n.startedLatest, n.startedOrder)',
  year: [
    'substring(n.startedEarliest, 0, 4) AS firstYear',
    'substring(n.startedLatest, 0, 4) AS lastYear',
  ],
  authority: 'n.authorityId AS authorityId',
};
const REPLICATIONS: Subject = {
  match: 'MATCH (n:Replication)',
  place: 'MATCH (n)-[:RECEIVER]->(:Pilot)-[:SITED_IN]->(place:Region)',
  pilot: 'MATCH (n)-[:RECEIVER]->(pilot:Pilot)',
  firstDay: 'n.dateOrder',
  lastDay: 'coalesce(n.dateLatest, n.dateOrder)',
  year: [
    'substring(n.dateEarliest, 0, 4) AS firstYear',
    'substring(n.dateLatest, 0, 4) AS lastYear',
  ],
  authority: 'n.authorityId AS authorityId',
};
const OUTCOMES: Subject = {
  match: 'MATCH (n:Outcome)',
  place: 'OPTIONAL MATCH (n)-[:MEASURED_IN]->(place:Region)',
  pilot: 'OPTIONAL MATCH (n)-[:MEASURED_OF_PILOT]->(pilot:Pilot)',
  firstDay: 'n.periodOrder',
  lastDay: 'coalesce(n.periodLatest, n.periodOrder)',
  year: [
    'substring(n.periodEarliest, 0, 4) AS firstYear',
    'substring(n.periodLatest, 0, 4) AS lastYear',
  ],
  authority: 'pilot.authorityId AS authorityId',
};

const SUBJECTS: Readonly<Record<Measured, Subject>> = {
  PILOTS,
  FIRST_ADOPTIONS: PILOTS,
  PROGRAMS: PILOTS,
  SITES: PILOTS,
  REPLICATIONS,
  ADOPTING_SITES: REPLICATIONS,
  OUTCOMES,
};

/** What is counted in place of the records, each once. */
const THINGS: Readonly<Record<Measured, readonly string[]>> = {
  PILOTS: [],
  FIRST_ADOPTIONS: [],
  PROGRAMS: ['n.programId AS thing'],
  SITES: ['n.siteId AS thing'],
  REPLICATIONS: [],
  ADOPTING_SITES: ['pilot.siteId AS thing'],
  OUTCOMES: [],
};

/**
 * The regions of the levels that a place can have belonged to at the date, as texts of level and id. Each place is walked up once,
 * however many records are there. A spell is the days that a whole way upward held and its end had the level.
 */
const REGIONS = `
WITH place, collect(n) AS records
CALL (place) {
  MATCH way = (place)-[:PART_OF*0..4]->(top:Region)
  MATCH (top)<-[:VERSION_OF]-(version:RegionVersion)
  WHERE version.level IN $levels
  WITH top, version,
    reduce(low = coalesce(version.fromEarliest, ''), hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END) AS since,
    reduce(high = coalesce(version.toEarliest, '~'), hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END) AS until
  WHERE since < until
  RETURN collect({region: version.level + ' ' + top.id, since: since, until: until}) AS spells
}
UNWIND records AS n
WITH n, place IS NOT NULL AS isPlaced,
  [spell IN spells WHERE spell.since <= LAST_DAY AND FIRST_DAY < spell.until | spell.region] AS regions
`.trim();

/** The steps of a history that none of the others surely follows: the last one, or those that may be it. */
const LAST_STEPS = `
OPTIONAL MATCH (pilot)<-[:STATUS_OF]-(step:PilotStatus)
WITH CARRIED, pilot, collect(step) AS steps, max(step.dateEarliest) AS lastBeginning
WITH CARRIED, pilot,
  [step IN steps WHERE step.dateLatest IS NULL OR step.dateLatest >= lastBeginning | step.status] AS statuses
`.trim();

const REGION_COLUMNS = ['isPlaced', 'regions'];

/** `$mostRows` bounds them. */
const COUNTED = 'WITH CARRIED, count(n) AS records\nLIMIT $mostRows';

const LEVELS: Partial<Record<Dimension, RegionLevel>> = {
  PROVINCE: 'province',
  PREFECTURE: 'prefecture',
  COUNTY: 'county',
};

/** The level of regions that a dimension groups by, or undefined when it groups by something else. */
export function levelOf(dimension: Dimension): RegionLevel | undefined {
  return LEVELS[dimension];
}

/** The levels of regions among dimensions. */
export function levelsOf(dimensions: readonly Dimension[]): readonly RegionLevel[] {
  return dimensions.flatMap((dimension) => LEVELS[dimension] ?? []);
}

/**
 * One statement for any counts: a row for records that agree in all that they are grouped by, each record in one row. Its text depends
 * only on what is counted, on the dimensions and on which conditions are present.
 */
export function statisticsText(
  measured: Measured,
  dimensions: readonly Dimension[],
  conditions: readonly Condition[],
): CollectedText {
  const subject = SUBJECTS[measured];
  const columns = [...columnsOf(subject, dimensions), ...THINGS[measured]];
  const byRegion = levelsOf(dimensions).length > 0;
  const byStatus = dimensions.includes('STATUS');
  const byPilot = byStatus || columns.some((column) => column.startsWith('pilot.'));
  const lines = [
    ...matchLines(subject.match, conditions),
    ...(byRegion ? [subject.place, REGIONS] : []),
    ...(byPilot ? [subject.pilot] : []),
    ...(byStatus ? [LAST_STEPS] : []),
  ];
  const words = {
    CARRIED: byRegion ? 'n, isPlaced, regions' : 'n',
    FIRST_DAY: subject.firstDay,
    LAST_DAY: subject.lastDay,
  };
  const counted = withWords(COUNTED, { CARRIED: columns.join(', ') });
  const names = [...columns, 'records'].map((column) => column.replace(/^.* AS /, ''));
  const text = [withWords(lines.join('\n'), words), counted, returningCollected(names)].join('\n');
  return { text, columns: names };
}

function columnsOf(subject: Subject, dimensions: readonly Dimension[]): readonly string[] {
  const columns: Readonly<Record<Dimension, readonly string[]>> = {
    DOMAIN: ['pilot.domainIds AS domainIds'],
    YEAR: subject.year,
    PROVINCE: REGION_COLUMNS,
    PREFECTURE: REGION_COLUMNS,
    COUNTY: REGION_COLUMNS,
    STATUS: ['statuses'],
    AUTHORITY: [subject.authority],
    REPLICATION_CLASS: ['n.replicationClass AS replicationClass'],
  };
  return [...new Set(dimensions.flatMap((dimension) => columns[dimension]))];
}
