import { DomainError } from '../domain/errors.js';
import { idOf } from '../domain/identifiers.js';
import type { RegionLevel } from '../domain/region.js';
import type { Dimension, GroupKey, Measured, UnknownReason } from '../domain/statistics.js';
import type { GraphValue, Row } from '../store/graph-store.js';
import { readCollected } from './collected-rows.js';
import type { Reader } from './data-set-queries.js';
import { mergedParameters, type Condition } from './match-lines.js';
import { readNumber, readTextList, readTextOrNull } from './read-properties.js';
import { levelOf, levelsOf, statisticsText } from './statistics-text.js';

export interface StatisticsRequest {
  readonly measured: Measured;
  readonly dimensions: readonly Dimension[];
  /** Of the records that are counted. */
  readonly conditions: readonly Condition[];
}

/** Records that agree in all that they are grouped by. Every record that fulfils the conditions is in one row. */
export interface StatisticsRow {
  /** One list a dimension, never empty: several domains are several keys, an unknown key stands with its reason. */
  readonly keys: readonly (readonly GroupKey[])[];
  readonly records: number;
  /** The program or site that is counted in place of the records; null: none is stated. Absent when records are counted. */
  readonly thing?: string | null;
}

/** Rows beyond this many fail with TOO_COSTLY: they would make more groups than anyone may ask for. */
const MOST_ROWS = 100_000;

/** Everything that counts by the dimensions are made of. One statement. */
export async function statisticsRows(
  reader: Reader,
  { measured, dimensions, conditions }: StatisticsRequest,
): Promise<readonly StatisticsRow[]> {
  const text = statisticsText(measured, dimensions, conditions);
  const levels = levelsOf(dimensions);
  const parameters: Readonly<Record<string, GraphValue>> = {
    ...mergedParameters(conditions),
    mostRows: MOST_ROWS + 1,
    ...(levels.length === 0 ? {} : { levels }),
  };
  const rows = await readCollected(reader, text, parameters);
  if (rows.length > MOST_ROWS) throw tooManyGroups();
  return rows.map((row) => ({
    keys: dimensions.map((dimension) => keysOf(row, dimension)),
    records: readNumber(row, 'records'),
    ...('thing' in row ? { thing: readTextOrNull(row, 'thing') } : {}),
  }));
}

function tooManyGroups(): DomainError {
  return new DomainError(
    'TOO_COSTLY',
    `There are more than ${MOST_ROWS} different combinations. Ask for fewer dimensions, or filter.`,
  );
}

function keysOf(row: Row, dimension: Dimension): readonly GroupKey[] {
  const level = levelOf(dimension);
  if (level !== undefined) return [regionOf(row, level)];
  switch (dimension) {
    case 'DOMAIN':
      return domainsOf(row);
    case 'YEAR':
      return [yearOf(row)];
    case 'STATUS':
      return [statusOf(row)];
    case 'AUTHORITY':
      return [authorityOf(row)];
    default:
      return [{ kind: 'ReplicationClassKey', replicationClass: row['replicationClass'] as never }];
  }
}

function domainsOf(row: Row): readonly GroupKey[] {
  const ids = readTextList(row, 'domainIds');
  if (ids.length === 0) return [unknown('NOT_STATED')];
  return ids.map((id) => ({ kind: 'DomainKey', domainId: idOf('Domain', id) }));
}

function yearOf(row: Row): GroupKey {
  const first = readTextOrNull(row, 'firstYear');
  if (first === null) return unknown('UNDATED');
  if (first !== readTextOrNull(row, 'lastYear')) return unknown('IMPRECISE_DATE');
  return { kind: 'YearKey', year: Number(first) };
}

/** Regions come as texts of level and id. A place that changed its name on the way comes twice, and is one. */
function regionOf(row: Row, level: RegionLevel): GroupKey {
  if (row['isPlaced'] !== true) return unknown('NOT_STATED');
  const regions = readTextList(row, 'regions').map((text) => text.split(' '));
  const [id, ...others] = new Set(
    regions.filter(([regionLevel]) => regionLevel === level).map(([, regionId]) => regionId),
  );
  if (id === undefined) return unknown('NOT_AT_LEVEL');
  if (others.length > 0) return unknown('IMPRECISE_DATE');
  return { kind: 'RegionKey', regionId: idOf('Region', id) };
}

/** Steps that may each be the last leave it open which one is. */
function statusOf(row: Row): GroupKey {
  const [status, ...others] = new Set(readTextList(row, 'statuses'));
  if (status === undefined) return unknown('NOT_STATED');
  return others.length > 0
    ? unknown('IMPRECISE_DATE')
    : { kind: 'StatusKey', status: status as never };
}

function authorityOf(row: Row): GroupKey {
  const id = readTextOrNull(row, 'authorityId');
  return id === null
    ? unknown('NOT_STATED')
    : { kind: 'AuthorityKey', authorityId: idOf('Organization', id) };
}

function unknown(reason: UnknownReason): GroupKey {
  return { kind: 'Unknown', reason };
}
