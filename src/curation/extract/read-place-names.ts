import { join } from 'node:path';
import { parsePartialDate, type PartialDate } from '../../domain/partial-date.js';
import { REGION, REGION_LEVELS, REGION_VERSION, type RegionLevel } from '../../domain/region.js';
import type { RowFault } from '../../domain/row-fault.js';
import { readTable, type TableRow } from '../../ingest/read-table.js';
import type { PlaceName } from './place-dictionary.js';

/** Words for kinds of places, and of peoples within the names of autonomous places, longest first. */
const KIND_OF_PLACE =
  /(?:维吾尔自治区|壮族自治区|回族自治区|特别行政区|自治区|自治州|自治县|自治旗|地区|林区|省|市|州|盟|县|区|旗|镇|乡)$/u;
const PEOPLES =
  /(?:(?:土家|苗|侗|布依|彝|藏|羌|壮|瑶|回|傣|景颇|傈僳|白|哈尼|朝鲜|土|水|仫佬|毛南|黎|畲|满|拉祜|佤|纳西|布朗|普米|怒|独龙|仡佬|各)族|(?:蒙古|哈萨克|柯尔克孜|塔吉克|锡伯|维吾尔|达斡尔|鄂温克|鄂伦春|东乡|保安|撒拉|裕固)族?)+$/u;
const HAN = /^\p{Script=Han}+$/u;
/** One character may be anything. */
const SHORTEST = 2;

/**
 * The names of all regions in folders of data sets: each version's with its time and superior, its form without the word for the kind
 * of place, and the Chinese aliases of the region. Faults of the files are for the load to tell; here they are passed over.
 */
export async function readPlaceNames(folders: readonly string[]): Promise<readonly PlaceName[]> {
  const names: PlaceName[] = [];
  for (const folder of folders) {
    const aliases = new Map(
      (await rowsOf(folder, REGION.file)).map(({ cells }) => [cells['id'], aliasesOf(cells)]),
    );
    for (const { cells } of await rowsOf(folder, REGION_VERSION.file)) {
      names.push(...namesOf(cells, aliases.get(cells['region']) ?? []));
    }
  }
  return names;
}

async function rowsOf(folder: string, file: string): Promise<readonly TableRow[]> {
  const faults: RowFault[] = [];
  return (await readTable(join(folder, file), faults))?.rows ?? [];
}

function aliasesOf(cells: TableRow['cells']): readonly string[] {
  return (cells['aliases'] ?? '').split('|').filter((alias) => HAN.test(alias));
}

/** The names of one version: the full one, and shorter ones. Aliases of the region are taken to hold in all its versions. */
function namesOf(cells: TableRow['cells'], aliases: readonly string[]): readonly PlaceName[] {
  const name = cells['name'] ?? '';
  const version = {
    regionId: cells['region'] ?? '',
    level: REGION_LEVELS.find((level) => level === cells['level']) ?? null,
    parentId: cells['parent'] || null,
    from: dateIn(cells['from']),
    to: dateIn(cells['to']),
  } satisfies Omit<PlaceName, 'name' | 'isShort'>;
  const others = new Set([...aliases, ...shortForms(name, version.level)]);
  others.delete(name);
  return [
    { ...version, name, isShort: false },
    ...[...others]
      .filter((other) => other.length >= SHORTEST)
      .map((other) => ({ ...version, name: other, isShort: !KIND_OF_PLACE.test(other) })),
  ].filter((each) => each.name.length >= SHORTEST);
}

/** 恩施 and 恩施州 of 恩施土家族苗族自治州; 宜都 of 宜都市. */
function shortForms(name: string, level: RegionLevel | null): readonly string[] {
  if (level === null || level === 'nation') return [];
  const stem = name.replace(KIND_OF_PLACE, '');
  const withoutPeoples = stem.replace(PEOPLES, '');
  const bare = withoutPeoples.length >= SHORTEST ? withoutPeoples : stem;
  return name.endsWith('自治州') ? [stem, bare, `${bare}州`] : [stem, bare];
}

function dateIn(text: string | undefined): PartialDate | null {
  const parsed = parsePartialDate(text ?? '');
  return parsed.ok ? parsed.value : null;
}
