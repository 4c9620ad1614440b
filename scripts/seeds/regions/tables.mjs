/** The rows of regions.csv and region-versions.csv. */
import { FIRST_YEAR, IN_FORCE } from './divisions.mjs';
import { aliasesOf } from './names.mjs';
import { englishNameOf } from './english.mjs';

export const REGION_COLUMNS = ['id', 'kind', 'name', 'name_en', 'aliases'];
export const VERSION_COLUMNS = [
  'id',
  'region',
  'code',
  'name',
  'level',
  'parent',
  'from',
  'to',
  'code_status',
];

const NATION = {
  id: 'region:china',
  kind: 'nation',
  name: '中国',
  name_en: 'China',
  aliases: "中华人民共和国|People's Republic of China",
};
const NATION_VERSION = {
  id: 'region-version:china',
  region: NATION.id,
  name: NATION.name,
  level: 'nation',
};

/** The id of a version tells the record it was made of: its code and its first year. */
export const versionIdOf = (record) => `region-version:c${record.key}`;
const RECORD_OF_VERSION = /^region-version:c(\d{6}-\d{4})$/;

/** Ids given in an earlier run, by the record they were given for; a region keeps its id whatever rule or slug changes. */
export function committedIds(versionRows) {
  const ids = versionRows.map((row) => [RECORD_OF_VERSION.exec(row.id)?.[1], row.region]);
  return new Map(ids.filter(([key]) => key));
}

/** One row per region, after its latest record. */
export function regionRows(regions, ids, readings) {
  const rows = regions.map((region) => ({
    id: ids.get(region),
    kind: 'administrative',
    name: region.last.name,
    name_en: englishNameOf(region.last, readings),
    aliases: aliasesOf(region.last).join('|'),
  }));
  return [NATION, ...rows];
}

/** One row per record, in the order of the file; a record that opens the table has no known beginning. */
export function versionRows(index, regionOf, ids) {
  const rows = index.records.map((record) => {
    const parent = index.parents.get(record);
    return {
      id: versionIdOf(record),
      region: ids.get(regionOf.get(record)),
      code: record.code,
      name: record.name,
      level: record.level,
      parent: parent ? ids.get(regionOf.get(parent)) : parentOfProvince(record),
      from: record.start === FIRST_YEAR ? '' : String(record.start),
      to: record.end === IN_FORCE ? '' : String(record.end),
      code_status: record.codeStatus,
    };
  });
  return [NATION_VERSION, ...rows];
}

function parentOfProvince(record) {
  if (record.level === 'province') return NATION.id;
  throw new Error(`no superior in force for ${record.key} ${record.name}`);
}
