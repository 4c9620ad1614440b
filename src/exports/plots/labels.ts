import type { ReplicationClass } from '../../domain/replication.js';

export type PlotLanguage = 'zh' | 'en';

/** Every word that plots add of their own. Titles, names and sources come from the caller. */
export interface PlotLabels {
  readonly source: (text: string) => string;
  readonly classes: Readonly<Record<ReplicationClass, string>>;
  readonly year: string;
  readonly month: string;
  readonly adopters: string;
  readonly cumulativeAdopters: string;
  readonly lags: string;
  readonly lagsOfClass: (name: ReplicationClass) => string;
  readonly betweenAtLeastAndAtMost: string;
  readonly newAdopters: string;
  readonly undatedInSeries: (series: string, count: number) => string;
  readonly undatedAdopters: (count: number) => string;
  readonly undatedLags: (count: number) => string;
  readonly openLags: string;
  readonly hopHeading: (hop: number, adopters: number) => string;
  readonly origin: string;
  readonly withDate: (name: string, date: string | null) => string;
  readonly firstYear: string;
  readonly noAdoptersOnRecord: string;
  readonly noFirstYearOnRecord: string;
  readonly schematic: string;
  readonly unplaced: (count: number) => string;
  readonly lagIn: Readonly<Record<LagUnit, string>>;
  readonly surelyInClass: string;
  readonly possiblyInClass: string;
  readonly severalClasses: string;
  readonly lagRange: string;
}

export type LagUnit = 'DAYS' | 'YEARS';

const CLASSES: Readonly<Record<PlotLanguage, PlotLabels['classes']>> = {
  zh: { ATTESTED: '文献证实', PRESCRIBED: '上级指定', INFERRED: '模型推断' },
  en: { ATTESTED: 'attested', PRESCRIBED: 'prescribed', INFERRED: 'inferred by a model' },
};

export const PLOT_LABELS: Readonly<Record<PlotLanguage, PlotLabels>> = {
  zh: {
    source: (text) => `数据来源：${text}`,
    classes: CLASSES.zh,
    year: '年份（截至年末）',
    month: '月份（截至月末）',
    adopters: '采纳数（个）',
    cumulativeAdopters: '累计采纳数（个）',
    lags: '时滞数（个）',
    lagsOfClass: (name) => `${CLASSES.zh[name]}：时滞数（个）`,
    betweenAtLeastAndAtMost: '至少与至多之间（日期只知大概）',
    newAdopters: '当期新增（按最迟日期计）',
    undatedInSeries: (series, count) => `${series}：另有 ${count} 个采纳者日期不详，未画入。`,
    undatedAdopters: (count) => `另有 ${count} 个采纳者日期不详。`,
    undatedLags: (count) => `另有 ${count} 个时滞因日期不详而无法计算，未画入。`,
    openLags: '箭头：这一端不详。',
    hopHeading: (hop, adopters) => `第 ${hop} 跳（${adopters} 个）`,
    origin: '源头',
    withDate: (name, date) => `${name}（${date ?? '日期不详'}）`,
    firstYear: '首次采纳年份',
    noAdoptersOnRecord: '无数据',
    noFirstYearOnRecord: '无采纳年份记录',
    schematic: '示意图：每格代表一个单位，不表示面积和边界。',
    unplaced: (count) => `另有 ${count} 个采纳者不属于图中任何一格，未画入。`,
    lagIn: { DAYS: '时滞（天）', YEARS: '时滞（年）' },
    surelyInClass: '肯定在此区间',
    possiblyInClass: '可能在此区间',
    severalClasses: '时滞是区间，跨几个区间的在每个区间各画一次，所以各柱之和可大于总数。',
    lagRange: '横线：从至少到至多；单个符号：确切时滞。',
  },
  en: {
    source: (text) => `Source: ${text}`,
    classes: CLASSES.en,
    year: 'Year (counted at its end)',
    month: 'Month (counted at its end)',
    adopters: 'Adopters (number)',
    cumulativeAdopters: 'Adopters so far (number)',
    lags: 'Lags (number)',
    lagsOfClass: (name) => `${CLASSES.en[name]}: lags (number)`,
    betweenAtLeastAndAtMost: 'between at least and at most (dates known roughly)',
    newAdopters: 'new in the period (by latest date)',
    undatedInSeries: (series, count) =>
      `${series}: ${counted(count, 'further adopter')} without a date, not drawn.`,
    undatedAdopters: (count) => `${counted(count, 'adopter')} without a date.`,
    undatedLags: (count) =>
      `${counted(count, 'further lag')} not drawn, since a date is not known.`,
    openLags: 'Arrow: this end is not known.',
    hopHeading: (hop, adopters) => `hop ${hop} (${adopters})`,
    origin: 'origin',
    withDate: (name, date) => `${name} (${date ?? 'undated'})`,
    firstYear: 'Year of first adoption',
    noAdoptersOnRecord: 'no data',
    noFirstYearOnRecord: 'no year of adoption on record',
    schematic: 'Schematic: one tile a unit; neither areas nor borders are shown.',
    unplaced: (count) => `${counted(count, 'further adopter')} in none of these units, not drawn.`,
    lagIn: { DAYS: 'Lag (days)', YEARS: 'Lag (years)' },
    surelyInClass: 'surely in this range',
    possiblyInClass: 'possibly in this range',
    severalClasses:
      'Lags are intervals: one that spans several ranges is drawn in each, so the bars may sum to more than there are lags.',
    lagRange: 'Line: from at least to at most; a single mark: the exact lag.',
  },
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
