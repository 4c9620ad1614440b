/** The records of `division-codes.csv` (github.com/yescallop/areacodes), read into a shape of our own. */
import { readFileSync } from 'node:fs';
import { parseCsv } from './csv.mjs';

/** The table opens with the state of this year: a record that starts in it may be of any age. */
export const FIRST_YEAR = 1981;
export const IN_FORCE = Infinity;

const LEVELS = { 省级: 'province', 地级: 'prefecture', 县级: 'county' };
const CODE_STATUSES = { 在用: 'listed', 变更: 'superseded', 弃用: 'abolished' };
const DIRECT = '直辖';

/** All records, in the order of the file. */
export function readDivisions(file) {
  return parseCsv(readFileSync(file, 'utf8')).map(toRecord);
}

function toRecord(row) {
  const code = row['代码'];
  const start = Number(row['启用时间']);
  return {
    key: `${code}-${start}`,
    code,
    name: row['名称'],
    level: LEVELS[row['级别']],
    province: row['一级行政区'],
    prefecture: row['二级行政区'] === DIRECT ? '' : row['二级行政区'],
    start,
    end: row['变更/弃用时间'] ? Number(row['变更/弃用时间']) : IN_FORCE,
    codeStatus: CODE_STATUSES[row['状态']],
    successors: wholeSuccessors(row['新代码']),
  };
}

/** Successor codes of the abolition itself; `code[year]` is a transfer of a part in that year and is left out. */
function wholeSuccessors(cell) {
  return cell.split(';').filter((code) => code && !code.includes('['));
}

/** Look-ups over the records that the identity rules and the parents need. */
export class DivisionIndex {
  constructor(records) {
    this.records = records;
    this.byStart = new Map(records.map((record) => [record.key, record]));
    this.byCode = groupBy(records, (record) => record.code);
    this.inflows = inflowsOf(records);
    this.parents = new Map(records.map((record) => [record, this.#parentOf(record)]));
  }

  /** The record that begins with this code in this year. */
  startingAt(code, year) {
    return this.byStart.get(`${code}-${year}`);
  }

  /** The record that has this code in force in this year. */
  inForce(code, year) {
    return this.byCode.get(code)?.find((record) => record.start <= year && year < record.end);
  }

  /** The records that end in this year with this code among their successors. */
  inflowsInto(code, year) {
    return this.inflows.get(`${code}-${year}`) ?? [];
  }

  /** The counties of a prefecture record that end together with it. */
  countiesEndingWith(prefecture) {
    return this.records.filter(
      (r) => r.level === 'county' && r.end === prefecture.end && this.parents.get(r) === prefecture,
    );
  }

  #parentOf(record) {
    if (record.level === 'province') return undefined;
    const inPrefecture = record.level === 'county' && record.prefecture !== '';
    const prefix = record.code.slice(0, inPrefecture ? 4 : 2);
    const name = inPrefecture ? record.prefecture : record.province;
    const pool = this.byCode.get(prefix.padEnd(6, '0')) ?? [];
    const covering = pool.filter(
      (p) => p.name === name && p.start <= record.start && record.end <= p.end,
    );
    return covering.length === 1 ? covering[0] : undefined;
  }
}

function inflowsOf(records) {
  const flows = records.flatMap((record) =>
    record.successors.map((code) => ({ target: `${code}-${record.end}`, record })),
  );
  const grouped = groupBy(flows, (flow) => flow.target);
  return new Map([...grouped].map(([target, list]) => [target, list.map((flow) => flow.record)]));
}

/** `Map.groupBy`, which Node 20 lacks. */
export function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
