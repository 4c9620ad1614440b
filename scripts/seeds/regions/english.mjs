/** English names. Unknown stays blank: in areas with Mongolian, Tibetan or Uyghur names pinyin is not the English form. */
import { IN_FORCE } from './divisions.mjs';
import { nationalitiesIn, stemOf } from './names.mjs';
import { spellingOf } from './readings.mjs';

const PROVINCES_OF_OTHER_SCRIPTS = new Set([
  '内蒙古自治区',
  '西藏自治区',
  '新疆维吾尔自治区',
  '青海省',
]);
const PREFECTURES_OF_OTHER_SCRIPTS = new Set([
  '阿坝藏族羌族自治州',
  '阿坝藏族自治州',
  '甘孜藏族自治州',
  '甘南藏族自治州',
  '迪庆藏族自治州',
]);
const HAN_NAMED_PREFECTURES = new Set(['西宁市', '海东市', '海东地区']);
const OTHER_SCRIPT_COUNTIES = /蒙古族?自治|哈萨克族自治|裕固族自治/;

/** Names whose English form is none of the patterns below. */
const SPECIAL = {
  吉林市: 'Jilin City',
  海南行政区: 'Hainan Administrative Region',
  '西沙、南沙、中沙群岛': 'Xisha, Nansha and Zhongsha Islands',
  西沙群岛: 'Xisha Islands',
  南沙群岛: 'Nansha Islands',
  中沙群岛的岛礁及其海域: 'Zhongsha Islands',
  浦东新区: 'Pudong New Area',
  滨海新区: 'Binhai New Area',
  沈北新区: 'Shenbei New Area',
  神农架林区: 'Shennongjia Forestry District',
  龙胜各族自治县: 'Longsheng Various Nationalities Autonomous County',
  隆林各族自治县: 'Longlin Various Nationalities Autonomous County',
};
const TYPES = [
  ['自治州', 'Autonomous Prefecture'],
  ['自治县', 'Autonomous County'],
  ['自治旗', 'Autonomous Banner'],
];

/** The English name of a region by its latest record; blank where it is not known. */
export function englishNameOf(record, readings) {
  if (SPECIAL[record.name]) return SPECIAL[record.name];
  const reading = readings.get(record.name) ?? readings.get(stemOf(record));
  if (!reading.english && !isPinyinTheEnglish(record)) return '';
  const nationality = nationalitiesIn(record.name);
  const type = TYPES.find(([suffix]) => record.name.endsWith(suffix))?.[1];
  if (nationality && type) return `${spellingOf(reading)} ${nationality} ${type}`;
  if (type && record.level === 'county') return `${spellingOf(reading)} ${type}`;
  if (record.name.endsWith('地区')) return `${spellingOf(reading)} Prefecture`;
  return record.name.endsWith('盟') ? `${spellingOf(reading)} League` : spellingOf(reading);
}

function isPinyinTheEnglish({ level, name, province, prefecture, end }) {
  if (level === 'province') return true;
  if (HAN_NAMED_PREFECTURES.has(prefecture || name)) return true;
  if (level === 'prefecture' && end === IN_FORCE) return true;
  const unsure =
    PROVINCES_OF_OTHER_SCRIPTS.has(province) || PREFECTURES_OF_OTHER_SCRIPTS.has(prefecture);
  return !unsure && !OTHER_SCRIPT_COUNTIES.test(name);
}
