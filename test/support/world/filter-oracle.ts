import type { PartialDate } from '#src/domain/partial-date.js';
import { partialDate } from '#src/domain/partial-date.js';
import { ALL_DAYS, canBeWithin, daysOf, TODAY } from './places.js';
import { cell, dateIn, listIn, rowOf, type TableName, type World, type WorldRow } from './world.js';

/** A filter as a client writes it, as JSON. */
export type Filter = Readonly<Record<string, unknown>>;

/** Whether a row fulfils one condition of a filter, told from the rows alone. */
type Test = (world: World, row: WorldRow, value: never) => boolean;

/** The rows of a table that fulfil a filter. */
export function rowsFulfilling(
  world: World,
  table: TableName,
  filter: Filter | null | undefined,
): readonly WorldRow[] {
  return world[table].filter((row) => fulfils(world, table, row, filter));
}

/** Whether a row fulfils all conditions; absent and null ones ask for nothing. */
export function fulfils(
  world: World,
  table: TableName,
  row: WorldRow | undefined,
  filter: Filter | null | undefined,
): boolean {
  if (row === undefined) return false;
  return Object.entries(filter ?? {}).every(([name, value]) => {
    if (value === null || value === undefined) return true;
    const test = TESTS[table]?.[name] ?? COMMON[name];
    if (test === undefined) throw new RangeError(`${table} are not tested by ${name}.`);
    return test(world, row, value as never);
  });
}

const is =
  (column: string): Test =>
  (_, row, value: string) =>
    cell(row, column) === value;
const isEnum =
  (column: string): Test =>
  (_, row, value: string) =>
    cell(row, column).toLowerCase() === value.toLowerCase();
const contains =
  (column: string): Test =>
  (_, row, value: string) =>
    cell(row, column).includes(value);
const from =
  (column: string): Test =>
  (_, row, value: string) =>
    latest(dateIn(row, column)) >= partialDate(value).earliest;
const to =
  (column: string): Test =>
  (_, row, value: string) =>
    earliest(dateIn(row, column)) <= partialDate(value).latest;
const atLeast: Test = (_, row, value: number) =>
  cell(row, 'value') !== '' && Number(cell(row, 'value')) >= value;
const atMost: Test = (_, row, value: number) =>
  cell(row, 'value') !== '' && Number(cell(row, 'value')) <= value;
const inDomain: Test = (world, row, value: string) =>
  listIn(row, 'domains').some((id) => broader(world, id).includes(value));
/** The region of a column, at the days of a date column; now where there is none. */
const within =
  (regionOf: (world: World, row: WorldRow) => readonly string[], dateColumn?: string): Test =>
  (world, row, value: string) =>
    regionOf(world, row).some((region) =>
      canBeWithin(
        world,
        region,
        value,
        dateColumn === undefined ? TODAY : daysOf(dateIn(row, dateColumn)),
      ),
    );
const own =
  (column: string) =>
  (_: World, row: WorldRow): readonly string[] =>
    listIn(row, column);
/** An empty filter of what a record refers to asks for nothing, not even that there is something. */
const refers =
  (column: string, table: TableName): Test =>
  (world, row, value: Filter) =>
    asksNothing(value) || fulfils(world, table, rowOf(world, table, cell(row, column)), value);
/** Rows of a table whose column holds the id of the row. */
const related =
  (table: TableName, column: string): Test =>
  (world, row, { some, none, classes }: Filter) => {
    const all = world[table].filter(
      (other) => cell(other, column) === row['id'] && isOfClasses(other, classes),
    );
    const fulfilling = (filter: unknown): number =>
      all.filter((other) => fulfils(world, table, other, filter as Filter)).length;
    return (some == null || fulfilling(some) > 0) && (none == null || fulfilling(none) === 0);
  };

const COMMON: Readonly<Record<string, Test>> = {
  domainId: inDomain,
  nameContains: contains('name'),
  programId: is('program'),
  regionId: is('region'),
};

const TESTS: Partial<Record<TableName, Readonly<Record<string, Test>>>> = {
  pilots: {
    within: within(own('site'), 'started'),
    siteId: is('site'),
    batchId: is('batch'),
    authorityId: is('authority'),
    origin: isEnum('origin'),
    authorityLevel: isEnum('authority_level'),
    hadStatus: (world, row, value: string) =>
      world['pilot-statuses'].some(
        (step) => step['pilot'] === row['id'] && step['status'] === value.toLowerCase(),
      ),
    startedFrom: from('started'),
    startedTo: to('started'),
    site: refers('site', 'regions'),
    program: refers('program', 'programs'),
    copies: related('replications', 'source'),
    copiedFrom: related('replications', 'receiver'),
    outcomes: related('outcomes', 'pilot'),
  },
  replications: {
    mandate: isEnum('mandate'),
    fidelity: isEnum('fidelity'),
    receiverId: is('receiver'),
    sourceId: is('source'),
    authorityId: is('authority'),
    receiverWithin: within(siteOf('receiver'), 'date'),
    sourceWithin: within(siteOf('source'), 'date'),
    dateFrom: from('date'),
    dateTo: to('date'),
    receiver: refers('receiver', 'pilots'),
    source: refers('source', 'pilots'),
  },
  outcomes: {
    measure: isEnum('measure'),
    within: within(own('region'), 'period'),
    pilotId: is('pilot'),
    valueAtLeast: atLeast,
    valueAtMost: atMost,
    unit: is('unit'),
    periodFrom: from('period'),
    periodTo: to('period'),
    pilot: refers('pilot', 'pilots'),
    program: refers('program', 'programs'),
  },
  programs: {
    kind: isEnum('kind'),
    within: within(own('region')),
    pilots: related('pilots', 'program'),
  },
  regions: {
    kind: isEnum('kind'),
    within: (world, row, value: string) => canBeWithin(world, cell(row, 'id'), value, ALL_DAYS),
    level: (world, row, value: string) => cell(newest(world, row), 'level') === value.toLowerCase(),
    parentId: (world, row, value: string) => cell(newest(world, row), 'parent') === value,
    inForce: (world, row, value: boolean) => (cell(newest(world, row), 'to') === '') === value,
    pilots: related('pilots', 'site'),
  },
  organizations: {
    kind: isEnum('kind'),
    level: isEnum('level'),
    within: within(own('region')),
  },
  officials: {
    within: (world, row, value: string) =>
      world.posts.some(
        (post) => post['official'] === row['id'] && isPostWithin(world, post, value),
      ),
  },
  documents: {
    kind: isEnum('kind'),
    number: is('number'),
    titleContains: contains('title'),
    publisherId: is('publisher'),
    publisher: refers('publisher', 'organizations'),
  },
  domains: { broaderId: is('broader') },
  targets: { within: within(own('region')), pilotId: is('pilot') },
  claims: { within: within(own('region')), pilotId: is('pilot') },
  tallies: { within: within(own('region')) },
  recognitions: {
    within: within(own('region')),
    pilotId: is('pilot'),
    kind: isEnum('kind'),
  },
  rules: { within: within(own('region')) },
  'study-visits': {
    visitorWithin: within(own('visitor_region'), 'date'),
    visitedWithin: within(own('visited'), 'date'),
  },
  'conflicting-statements': { field: is('field') },
  plans: { modality: isEnum('modality'), within: within(own('region'), 'date') },
  'scale-ups': {
    scope: isEnum('scope'),
    sourcePilotId: is('source_pilot'),
    sourceRegionId: is('source_region'),
    sourceWithin: within(sourcesOf, 'date'),
    targetWithin: within(own('targets'), 'date'),
    sourcePilot: refers('source_pilot', 'pilots'),
  },
};

/** Whether a filter says nothing of the record, nor of what that refers to. That there is some of something is said. */
function asksNothing(filter: Filter): boolean {
  return Object.entries(filter).every(([name, value]) => {
    if (value == null || name === 'classes') return true;
    if (name === 'some' || name === 'none') return false;
    return typeof value === 'object' && asksNothing(value as Filter);
  });
}

function siteOf(column: string) {
  return (world: World, row: WorldRow): readonly string[] =>
    own('site')(world, rowOf(world, 'pilots', cell(row, column)) ?? {});
}

function sourcesOf(world: World, row: WorldRow): readonly string[] {
  return [...own('source_region')(world, row), ...siteOf('source_pilot')(world, row)];
}

/** A spell whose end is not known may go on; one of which nothing is known is of now. */
function isPostWithin(world: World, post: WorldRow, top: string): boolean {
  const [begin, end] = [dateIn(post, 'from'), dateIn(post, 'to')];
  const now = TODAY.first;
  const days = { first: begin?.earliest ?? end?.earliest ?? now, last: end?.latest ?? now };
  const body = rowOf(world, 'organizations', cell(post, 'organization'));
  return [...listIn(post, 'region'), ...listIn(body, 'region')].some((region) =>
    canBeWithin(world, region, top, days),
  );
}

function isOfClasses(row: WorldRow, classes: unknown): boolean {
  const wanted = (classes ?? ['ATTESTED', 'PRESCRIBED']) as readonly string[];
  return row['class'] === undefined || wanted.includes(row['class']);
}

/** A domain and all above it. */
function broader(world: World, id: string): readonly string[] {
  const above = cell(rowOf(world, 'domains', id), 'broader');
  return above === '' ? [id] : [id, ...broader(world, above)];
}

function newest(world: World, region: WorldRow): WorldRow | undefined {
  return world['region-versions'].filter((version) => version['region'] === region['id']).at(-1);
}

function earliest(date: PartialDate | null): string {
  return date?.earliest ?? '~';
}

function latest(date: PartialDate | null): string {
  return date?.latest ?? '';
}
