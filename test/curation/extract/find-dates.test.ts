import { describe, expect, it } from '@jest/globals';
import { findStatedDates } from '#src/curation/extract/find-dates.js';
import { findRelativeDates } from '#src/curation/extract/find-relative-dates.js';
import { publicationDate } from '#src/curation/extract/publication-date.js';
import { partialDate } from '#src/domain/partial-date.js';
import { found } from './places.js';

describe('findStatedDates', () => {
  it.each([
    ['2019年7月17日', '2019-07-17'],
    ['2019年7月', '2019-07'],
    ['2017年度', '2017'],
    ['二〇一九年十二月三十一日', '2019-12-31'],
    ['2019-07-17', '2019-07-17'],
    ['2018/2/3', '2018-02-03'],
    ['2014—2020年', '2014/2020'],
    ['2021年至2023年', '2021/2023'],
  ])('reads %s as %s', (text, date) => {
    expect(found(findStatedDates, `截至${text}的情况`)).toEqual([[text, { date }]]);
  });

  it.each(['2019年2月30日之前的', '12019-07-17', '3年行动'])(
    'finds no whole date in %s',
    (text) => {
      expect(found(findStatedDates, text).map(([, { date }]) => date)).not.toContain(text);
      expect(findStatedDates(text).every(({ values }) => values['date'] !== '2019-02-30')).toBe(
        true,
      );
    },
  );
});

describe('findRelativeDates', () => {
  const documentDate = partialDate('2019-07-17');

  it.each([
    ['今年', '2019'],
    ['去年', '2018'],
    ['明年', '2020'],
    ['全年', '2019'],
    ['今年12月', '2019-12'],
    ['近三年', '2016/2019'],
    ['今明两年', '2019/2020'],
    ['截至目前', '2019-07-17'],
    ['3月5日', '2019-03-05'],
  ])('resolves %s against the date of the document', (text, date) => {
    const wanted = { date, resolved_from: 'document' };
    expect(found(findRelativeDates, `在${text},完成`, { documentDate })).toEqual([[text, wanted]]);
  });

  it('leaves a date without a value when the document has none, or one over several years', () => {
    expect(found(findRelativeDates, '今年')).toEqual([['今年', {}]]);
    const two = { documentDate: partialDate('2018/2019') };
    expect(found(findRelativeDates, '今年', two)).toEqual([['今年', {}]]);
  });

  it('does not say of a month later than the document in which year it was', () => {
    expect(found(findRelativeDates, '12月召开', { documentDate })).toEqual([['12月', {}]]);
  });

  it('leaves months behind a stated year to that date', () => {
    expect(found(findRelativeDates, '2018年12月与2019年底', { documentDate })).toEqual([]);
  });
});

describe('publicationDate', () => {
  it('takes the date behind a label, and no other', () => {
    expect(publicationDate('2017年的成绩\n发布日期:2018-12-10')?.text).toBe('2018-12-10');
    expect(publicationDate('2018-12-10')).toBeNull();
  });
});
