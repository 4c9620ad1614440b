import type { PlotLanguage } from './labels.js';
import type { Tile } from './tile-map-plot.js';

/** A provincial unit: the first two digits of its GB/T 2260 code, its place in the grid (from the west, from the north), its names. */
interface ProvinceTile {
  readonly code: string;
  readonly column: number;
  readonly row: number;
  readonly zh: string;
  readonly en: string;
}

/**
 * China's 34 provincial units, one tile each. The arrangement is our own: neighbours lie side by side where a grid allows it. It is no map, and
 * says nothing of areas or borders.
 */
export const PROVINCE_TILES: readonly ProvinceTile[] = [
  { code: '11', column: 4, row: 1, zh: '北京', en: 'Beijing' },
  { code: '12', column: 5, row: 2, zh: '天津', en: 'Tianjin' },
  { code: '13', column: 4, row: 2, zh: '河北', en: 'Hebei' },
  { code: '14', column: 3, row: 2, zh: '山西', en: 'Shanxi' },
  { code: '15', column: 3, row: 1, zh: '内蒙古', en: 'Inner Mongolia' },
  { code: '21', column: 5, row: 1, zh: '辽宁', en: 'Liaoning' },
  { code: '22', column: 6, row: 1, zh: '吉林', en: 'Jilin' },
  { code: '23', column: 6, row: 0, zh: '黑龙江', en: 'Heilongjiang' },
  { code: '31', column: 6, row: 4, zh: '上海', en: 'Shanghai' },
  { code: '32', column: 5, row: 4, zh: '江苏', en: 'Jiangsu' },
  { code: '33', column: 5, row: 5, zh: '浙江', en: 'Zhejiang' },
  { code: '34', column: 4, row: 4, zh: '安徽', en: 'Anhui' },
  { code: '35', column: 5, row: 6, zh: '福建', en: 'Fujian' },
  { code: '36', column: 4, row: 5, zh: '江西', en: 'Jiangxi' },
  { code: '37', column: 4, row: 3, zh: '山东', en: 'Shandong' },
  { code: '41', column: 3, row: 3, zh: '河南', en: 'Henan' },
  { code: '42', column: 3, row: 4, zh: '湖北', en: 'Hubei' },
  { code: '43', column: 3, row: 5, zh: '湖南', en: 'Hunan' },
  { code: '44', column: 4, row: 6, zh: '广东', en: 'Guangdong' },
  { code: '45', column: 3, row: 6, zh: '广西', en: 'Guangxi' },
  { code: '46', column: 3, row: 7, zh: '海南', en: 'Hainan' },
  { code: '50', column: 2, row: 4, zh: '重庆', en: 'Chongqing' },
  { code: '51', column: 1, row: 4, zh: '四川', en: 'Sichuan' },
  { code: '52', column: 2, row: 5, zh: '贵州', en: 'Guizhou' },
  { code: '53', column: 1, row: 5, zh: '云南', en: 'Yunnan' },
  { code: '54', column: 0, row: 3, zh: '西藏', en: 'Tibet' },
  { code: '61', column: 2, row: 3, zh: '陕西', en: 'Shaanxi' },
  { code: '62', column: 1, row: 2, zh: '甘肃', en: 'Gansu' },
  { code: '63', column: 1, row: 3, zh: '青海', en: 'Qinghai' },
  { code: '64', column: 2, row: 2, zh: '宁夏', en: 'Ningxia' },
  { code: '65', column: 0, row: 2, zh: '新疆', en: 'Xinjiang' },
  { code: '71', column: 6, row: 6, zh: '台湾', en: 'Taiwan' },
  { code: '81', column: 5, row: 7, zh: '香港', en: 'Hong Kong' },
  { code: '82', column: 4, row: 7, zh: '澳门', en: 'Macau' },
];

/** The grid of China's provincial units with names of one language. */
export function provinceTiles(language: PlotLanguage): readonly Tile[] {
  return PROVINCE_TILES.map(({ code, column, row, ...names }) => ({
    key: code,
    column,
    row,
    name: names[language],
  }));
}
