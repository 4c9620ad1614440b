import type { RegionLevel } from './region.js';

/** A name as one version of a region bears it. */
export interface NameAtLevel {
  readonly name: string;
  readonly level: RegionLevel | null;
}

/** Nationalities as names of places have them; of two that begin alike the longer stands first. */
const NATIONALITIES =
  '达斡尔|哈萨克|柯尔克孜|塔吉克|维吾尔|蒙古|锡伯|鄂温克|朝鲜|土家|傈僳|哈尼|拉祜|景颇|布朗|布依|仡佬|仫佬|毛南|纳西|普米|独龙|撒拉|保安|东乡|裕固|各|满|回|苗|侗|瑶|壮|彝|白|傣|佤|黎|畲|羌|藏|土|水|怒|京';
/** 族 is left out after some nationalities in Xinjiang's names (伊犁哈萨克自治州), never after those of one character. */
const UNMARKED = '哈萨克|柯尔克孜|塔吉克|蒙古|锡伯';
const AUTONOMOUS = new RegExp(
  `^(.+?)(?:(?:(?:${NATIONALITIES})族)+|${UNMARKED})(?:自治州|自治县|自治旗|自治区|区)$`,
);

const PROVINCE_SUFFIX = /(省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)$/;
const OTHER_SUFFIX = /(自治旗|自治县|自治州|行政区|地区|特区|盟|州|市|县|区|旗|镇)$/;
/** 新区 and 林区 are levels in these names only; elsewhere 新 and 林 belong to the stem (清新区, 碑林区). */
const COMPOUND_LEVELS: ReadonlyMap<string, string> = new Map([
  ['浦东新区', '浦东'],
  ['滨海新区', '滨海'],
  ['沈北新区', '沈北'],
  ['神农架林区', '神农架'],
  ['中沙群岛的岛礁及其海域', '中沙群岛'],
]);
/** Without the level these say something else: a mining district is not the county beside it, a front banner not its league. */
const INDIVISIBLE = /(.矿区|[前后中左右]旗|工农区)$/;

/**
 * The short names that a full name gives rise to: what is left without level and nationality (杭州 of 杭州市, 普洱 of 普洱哈尼族彝族自治县), and
 * for an autonomous prefecture also the form in daily use (恩施州). Never one character; none for what has no level, such as a zone.
 */
export function shortNamesOf({ name, level }: NameAtLevel): readonly string[] {
  if (level === null) return [];
  const stem = level === 'province' ? name.replace(PROVINCE_SUFFIX, '') : localStem(name);
  if (stem === name || [...stem].length < 2) return [];
  return name.endsWith('自治州') ? [stem, `${stem}州`] : [stem];
}

function localStem(name: string): string {
  const compound = COMPOUND_LEVELS.get(name);
  if (compound !== undefined) return compound;
  if (INDIVISIBLE.test(name)) return name;
  const autonomous = AUTONOMOUS.exec(name);
  if (autonomous?.[1] !== undefined) return autonomous[1];
  if (/^.{2,}族?自治[县旗]$/.test(name)) return name.replace(/族?自治[县旗]$/, '');
  return name.replace(OTHER_SUFFIX, '');
}
