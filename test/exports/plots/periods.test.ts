import { describe, expect, it } from '@jest/globals';
import { periodsFrom } from '#src/exports/plots/periods.js';

describe('periodsFrom', () => {
  it('passes over no year', () => {
    expect(periodsFrom(['2018', '2015', '2018'])).toEqual(['2015', '2016', '2017', '2018']);
  });

  it('passes over no month, and over the end of a year', () => {
    expect(periodsFrom(['2016-02', '2015-11'])).toEqual([
      '2015-11',
      '2015-12',
      '2016-01',
      '2016-02',
    ]);
  });

  it('is empty for none', () => {
    expect(periodsFrom([])).toEqual([]);
  });

  it.each([
    ['years beside months', ['2015', '2015-03']],
    ['a thirteenth month', ['2015-13']],
    ['a day', ['2015-01-01']],
  ])('refuses %s', (_, periods) => {
    expect(() => periodsFrom(periods)).toThrow(RangeError);
  });
});
