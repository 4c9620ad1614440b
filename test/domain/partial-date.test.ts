import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  comparePartialDates,
  isSurelyBefore,
  lagBetween,
  parsePartialDate,
  partialDate,
} from '#src/domain/partial-date.js';

describe('parsePartialDate', () => {
  it('gives the closed range of days that each precision allows', () => {
    expect(partialDate('2016-01-12')).toMatchObject({
      precision: 'DAY',
      earliest: '2016-01-12',
      latest: '2016-01-12',
    });
    expect(partialDate('2016-02')).toMatchObject({
      precision: 'MONTH',
      earliest: '2016-02-01',
      latest: '2016-02-29',
    });
    expect(partialDate('2016')).toMatchObject({
      precision: 'YEAR',
      earliest: '2016-01-01',
      latest: '2016-12-31',
    });
    expect(partialDate('2021/2024-03')).toMatchObject({
      precision: 'INTERVAL',
      earliest: '2021-01-01',
      latest: '2024-03-31',
    });
  });

  it.each([
    '',
    '16',
    '2016-13',
    '2016-02-30',
    '2016-1-2',
    '2016/',
    '2016/2015',
    '2016/2017/2018',
    'soon',
  ])('refuses %p and says what it wanted', (text) => {
    expect(parsePartialDate(text)).toEqual({
      ok: false,
      message: `A date is like 2017, 2017-03, 2017-03-05 or 2021/2024, but got: "${text}".`,
    });
  });

  it('reads back every day that a calendar has, whatever its precision', () => {
    const days = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, fc.constantFrom(4, 7, 10), (day, length) => {
        const text = day.toISOString().slice(0, length);
        const date = partialDate(text);
        expect(date.text).toBe(text);
        expect(date.earliest <= date.latest).toBe(true);
        expect(date.earliest.startsWith(text) && date.latest.startsWith(text)).toBe(true);
      }),
    );
  });
});

describe('lagBetween', () => {
  it('is an interval as wide as both precisions allow', () => {
    // From 2015-03-07 to some day of 2016: 2016-01-01 is 300 days later, 2016-12-31 is 665.
    expect(lagBetween(partialDate('2015-03-07'), partialDate('2016'))).toEqual({
      atLeastDays: 300,
      atMostDays: 665,
    });
  });

  it('is null at both ends when a date is unknown', () => {
    expect(lagBetween(null, partialDate('2016'))).toEqual({ atLeastDays: null, atMostDays: null });
  });
});

describe('order', () => {
  it('puts unknown dates last', () => {
    const dates = [null, partialDate('2016-05'), partialDate('2016'), partialDate('2015-12-31')];
    expect([...dates].sort(comparePartialDates).map((date) => date?.text ?? null)).toEqual([
      '2015-12-31',
      '2016',
      '2016-05',
      null,
    ]);
  });

  it('is sure only when the ranges do not meet', () => {
    expect(isSurelyBefore(partialDate('2015'), partialDate('2016-01'))).toBe(true);
    expect(isSurelyBefore(partialDate('2016'), partialDate('2016-12'))).toBe(false);
  });
});
