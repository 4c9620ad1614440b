/** Verifies the written tables against the source, without trusting how they were made. */
import { FIRST_YEAR, groupBy, IN_FORCE } from './divisions.mjs';
import { FIXTURES } from './fixtures.mjs';
import { versionIdOf } from './tables.mjs';

const REGION_ID = /^region:[a-z0-9]+(-[a-z0-9]+)*$/;

/** All faults found, in words; none means the tables hold. */
export function checkTables(index, { regions, versions }) {
  const spans = versions.map((row) => ({
    ...row,
    start: row.from ? Number(row.from) : -Infinity,
    end: row.to ? Number(row.to) : IN_FORCE,
  }));
  const byRegion = groupBy(spans, (row) => row.region);
  return [
    ...idFaults(regions),
    ...recordFaults(index, spans),
    ...[...byRegion].flatMap(([id, rows]) => overlapFaults(id, rows)),
    ...regions.filter((row) => !byRegion.has(row.id)).map((row) => `${row.id}: no version`),
    ...spans.flatMap((row) => parentFaults(row, byRegion)),
    ...nameFaults(regions, byRegion),
    ...FIXTURES.flatMap((fixture) => fixtureFaults(fixture, byRegion)),
  ];
}

function idFaults(regions) {
  const malformed = regions
    .filter((row) => !REGION_ID.test(row.id))
    .map((row) => `${row.id}: malformed id`);
  const twice = [...groupBy(regions, (row) => row.id)]
    .filter(([, rows]) => rows.length > 1)
    .map(([id]) => `${id}: id given twice`);
  const aliases = regions
    .filter((row) => row.aliases.split('|').some((alias) => [...alias].length === 1))
    .map((row) => `${row.id}: alias of one character`);
  return [...malformed, ...twice, ...aliases];
}

/** Every record of the source is exactly one version with the record's values, and there is no other but the nation's. */
function recordFaults(index, spans) {
  const byId = groupBy(spans, (row) => row.id);
  const faults = index.records.flatMap((record) => {
    const rows = byId.get(versionIdOf(record)) ?? [];
    if (rows.length !== 1) return [`${record.key} ${record.name}: ${rows.length} versions`];
    return isSame(record, rows[0]) ? [] : [`${record.key} ${record.name}: values differ`];
  });
  const surplus = spans.length - index.records.length - 1;
  return surplus === 0 ? faults : [...faults, `${surplus} versions without a record`];
}

function isSame(record, row) {
  const start = record.start === FIRST_YEAR ? -Infinity : record.start;
  const same =
    ['code', 'name', 'level'].every((field) => record[field] === row[field]) &&
    record.codeStatus === row.code_status;
  return same && row.start === start && row.end === record.end;
}

function overlapFaults(id, rows) {
  const sorted = [...rows].sort((a, b) => a.start - b.start);
  const gaps = sorted.slice(1).filter((row, i) => row.start !== sorted[i].end);
  const levels = new Set(rows.map((row) => row.level));
  return [
    ...gaps.map((row) => `${id}: ${row.id} does not begin where the one before ends`),
    ...(levels.size > 1 ? [`${id}: changes its level`] : []),
  ];
}

/** The superior must have existed throughout; its versions are without gaps, so the first and last year tell. */
function parentFaults(row, byRegion) {
  if (row.level === 'nation') return row.parent ? [`${row.id}: the nation has a superior`] : [];
  const rows = byRegion.get(row.parent);
  if (!rows) return [`${row.id}: superior ${row.parent} does not exist`];
  const covered =
    Math.min(...rows.map((r) => r.start)) <= row.start &&
    row.end <= Math.max(...rows.map((r) => r.end));
  return covered ? [] : [`${row.id}: superior ${row.parent} does not cover it`];
}

/** The region bears the name of its latest version. */
function nameFaults(regions, byRegion) {
  const latest = (id) => byRegion.get(id)?.reduce((a, b) => (a.end > b.end ? a : b));
  return regions
    .filter((row) => latest(row.id) && latest(row.id).name !== row.name)
    .map((row) => `${row.id}: ${row.name} is not its latest name`);
}

/** A fixture lists all versions of one region as `code name from-to`. */
function fixtureFaults({ region, versions }, byRegion) {
  const rows = [...(byRegion.get(region) ?? [])].sort((a, b) => a.start - b.start);
  const found = rows.map((row) => `${row.code} ${row.name} ${row.from}-${row.to} ${row.parent}`);
  return JSON.stringify(found) === JSON.stringify(versions)
    ? []
    : [`${region}: expected ${versions.join('; ')} but found ${found.join('; ')}`];
}
