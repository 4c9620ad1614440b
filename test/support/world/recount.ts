import type { Dimension, Measured, UnknownReason } from '#src/domain/statistics.js';
import { daysOf, placesAtLevel } from './places.js';
import { cell, dateIn, listIn, rowOf, type TableName, type World, type WorldRow } from './world.js';

/** A group as a client sees it, its key as one value: an id, a year or a name of an enum. */
export interface Group {
  readonly key: string | number | null;
  readonly reason: UnknownReason | null;
  readonly count: number;
  readonly groups: readonly Group[];
}

export const TABLE_OF: Readonly<Record<Measured, TableName>> = {
  PILOTS: 'pilots',
  FIRST_ADOPTIONS: 'pilots',
  PROGRAMS: 'pilots',
  SITES: 'pilots',
  REPLICATIONS: 'replications',
  ADOPTING_SITES: 'replications',
  OUTCOMES: 'outcomes',
};
const DATE_COLUMNS: Partial<Record<TableName, string>> = {
  pilots: 'started',
  replications: 'date',
  outcomes: 'period',
};
const REASONS = ['NOT_STATED', 'UNDATED', 'IMPRECISE_DATE', 'NOT_AT_LEVEL'];
const ENUM_ORDERS: Partial<Record<Dimension, readonly string[]>> = {
  STATUS: ['ASPIRED', 'APPROVED', 'UNDER_WAY', 'COMPLETED', 'REVOKED'],
  REPLICATION_CLASS: ['ATTESTED', 'PRESCRIBED', 'INFERRED'],
};

type Key = string | number;

/** Counts rows group by group, in the plainest way: for every key that any row has, the rows that have it. */
export function recount(
  world: World,
  measured: Measured,
  rows: readonly WorldRow[],
  dimensions: readonly Dimension[],
): readonly Group[] {
  const [dimension, ...inner] = dimensions;
  if (dimension === undefined) return [];
  const keysOf = (row: WorldRow): readonly Key[] => keysIn(world, measured, dimension, row);
  const keys = [...new Set(rows.flatMap(keysOf))].sort((a, b) => compare(dimension, a, b));
  return keys.map((key) => {
    const members = rows.filter((row) => keysOf(row).includes(key));
    const isUnknown = REASONS.includes(String(key));
    return {
      key: isUnknown ? null : key,
      reason: isUnknown ? (key as UnknownReason) : null,
      count: countOf(world, measured, members),
      groups: recount(world, measured, members, inner),
    };
  });
}

/** Whether a pilot began before all others of its program at its site, as far as its first possible day tells; of equals the least id. */
export function isFirstAtSite(world: World, pilot: WorldRow): boolean {
  const place = (row: WorldRow): string =>
    `${dateIn(row, 'started')?.earliest ?? '9999-99-99'} ${cell(row, 'id')}`;
  const rivals = world.pilots.filter(
    (row) =>
      cell(row, 'program') === cell(pilot, 'program') && cell(row, 'site') === cell(pilot, 'site'),
  );
  return cell(pilot, 'program') !== '' && rivals.every((row) => place(pilot) <= place(row));
}

/** How many there are of what is counted, each once. */
export function countOf(world: World, measured: Measured, rows: readonly WorldRow[]): number {
  switch (measured) {
    case 'PROGRAMS':
      return new Set(rows.flatMap((row) => listIn(row, 'program'))).size;
    case 'SITES':
      return new Set(rows.map((row) => cell(row, 'site'))).size;
    case 'ADOPTING_SITES':
      return new Set(rows.map((row) => cell(pilotOf(world, measured, row), 'site'))).size;
    default:
      return rows.length;
  }
}

function keysIn(
  world: World,
  measured: Measured,
  dimension: Dimension,
  row: WorldRow,
): readonly Key[] {
  const pilot = pilotOf(world, measured, row);
  const date = dateIn(row, DATE_COLUMNS[TABLE_OF[measured]] ?? '');
  switch (dimension) {
    case 'DOMAIN': {
      const ids = listIn(pilot, 'domains');
      return ids.length > 0 ? ids : ['NOT_STATED'];
    }
    case 'YEAR': {
      const [first, last] = [date?.earliest.slice(0, 4), date?.latest.slice(0, 4)];
      return [first === undefined ? 'UNDATED' : first === last ? Number(first) : 'IMPRECISE_DATE'];
    }
    case 'STATUS':
      return [lastStep(world, pilot)];
    case 'AUTHORITY':
      return [cell(measured === 'OUTCOMES' ? pilot : row, 'authority') || 'NOT_STATED'];
    case 'REPLICATION_CLASS':
      return [cell(row, 'class')];
    default: {
      const place = measured === 'OUTCOMES' ? cell(row, 'region') : cell(pilot, 'site');
      if (place === '') return ['NOT_STATED'];
      const found = [...placesAtLevel(world, place, dimension.toLowerCase(), daysOf(date))];
      return found.length > 1 ? ['IMPRECISE_DATE'] : [found[0] ?? 'NOT_AT_LEVEL'];
    }
  }
}

function pilotOf(world: World, measured: Measured, row: WorldRow): WorldRow | undefined {
  const table = TABLE_OF[measured];
  if (table === 'pilots') return row;
  return rowOf(world, 'pilots', cell(row, table === 'outcomes' ? 'pilot' : 'receiver'));
}

/** The step that must be the last: whichever others may be, it is of the same name. */
function lastStep(world: World, pilot: WorldRow | undefined): string {
  const steps = world['pilot-statuses'].filter(
    (step) => pilot !== undefined && step['pilot'] === pilot['id'],
  );
  const mayBeLast = steps.filter((step) => {
    const end = dateIn(step, 'date')?.latest ?? '~';
    return steps.every((other) => (dateIn(other, 'date')?.earliest ?? '') <= end);
  });
  const names = [...new Set(mayBeLast.map((step) => cell(step, 'status').toUpperCase()))];
  return names.length > 1 ? 'IMPRECISE_DATE' : (names[0] ?? 'NOT_STATED');
}

function compare(dimension: Dimension, a: Key, b: Key): number {
  const order = ENUM_ORDERS[dimension] ?? [];
  const place = (key: Key): string => {
    const reason = REASONS.indexOf(String(key));
    if (reason >= 0) return `~${reason}`;
    return order.length > 0 ? String(order.indexOf(String(key))) : String(key);
  };
  return place(a) < place(b) ? -1 : 1;
}
