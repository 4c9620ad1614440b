import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionCurve, timeToShare } from '#src/analytics/adoption-curve.js';
import { daysBetween, partialDate, type PartialDate } from '#src/domain/partial-date.js';

/** First adoptions of the policy "lemon" in SPID, as methods, M1, has them: 2, 15 and 12 states of 50 in three years. */
const LEMON = [...many(2, '1982'), ...many(15, '1983'), ...many(12, '1984')];

describe('adoptionCurve', () => {
  it('counts adopters by the end of each year: 2, 17 and 29 for the reference policy', () => {
    expect(adoptionCurve(LEMON, 'YEAR')).toEqual([
      { period: '1982', cumulativeAtLeast: 2, cumulativeAtMost: 2 },
      { period: '1983', cumulativeAtLeast: 17, cumulativeAtMost: 17 },
      { period: '1984', cumulativeAtLeast: 29, cumulativeAtMost: 29 },
    ]);
  });

  it('counts an interval at most from its first year, at least from its last', () => {
    // 2013/2014 may be in 2013 (at most 2 by then), and is surely over at the end of 2014.
    expect(adoptionCurve(dates('2013-05', '2013/2014', '2015'), 'YEAR')).toEqual([
      { period: '2013', cumulativeAtLeast: 1, cumulativeAtMost: 2 },
      { period: '2014', cumulativeAtLeast: 2, cumulativeAtMost: 2 },
      { period: '2015', cumulativeAtLeast: 3, cumulativeAtMost: 3 },
    ]);
  });

  it('shows periods without adoptions, so that the steps are even', () => {
    expect(adoptionCurve(dates('2012', '2015'), 'YEAR').map(({ period }) => period)).toEqual([
      '2012',
      '2013',
      '2014',
      '2015',
    ]);
  });

  it('counts by month over the turn of a year', () => {
    expect(adoptionCurve(dates('2015-11-30', '2016-01'), 'MONTH')).toEqual([
      { period: '2015-11', cumulativeAtLeast: 1, cumulativeAtMost: 1 },
      { period: '2015-12', cumulativeAtLeast: 1, cumulativeAtMost: 1 },
      { period: '2016-01', cumulativeAtLeast: 2, cumulativeAtMost: 2 },
    ]);
  });

  it('spreads a year over its months: at most from January, at least from December', () => {
    const curve = adoptionCurve(dates('2016'), 'MONTH');
    expect(curve).toHaveLength(12);
    expect(curve[0]).toEqual({ period: '2016-01', cumulativeAtLeast: 0, cumulativeAtMost: 1 });
    expect(curve[11]).toEqual({ period: '2016-12', cumulativeAtLeast: 1, cumulativeAtMost: 1 });
  });

  it('leaves out adopters without a date, and is empty when none has one', () => {
    expect(adoptionCurve([null, partialDate('2016')], 'YEAR')).toEqual([
      { period: '2016', cumulativeAtLeast: 1, cumulativeAtMost: 1 },
    ]);
    expect(adoptionCurve([null, null], 'YEAR')).toEqual([]);
    expect(adoptionCurve([], 'MONTH')).toEqual([]);
  });

  it('ends with the last year that a date can have', () => {
    expect(adoptionCurve(dates('9999-12'), 'YEAR')).toHaveLength(1);
    expect(adoptionCurve(dates('9999-12'), 'MONTH')).toHaveLength(1);
  });

  it('never falls, and its lower bound never passes its upper bound', () => {
    fc.assert(
      fc.property(fc.array(someDates(), { maxLength: 12 }), (list) => {
        const curve = adoptionCurve(list, 'YEAR');
        curve.forEach((point, index) => {
          const before = curve[index - 1] ?? { cumulativeAtLeast: 0, cumulativeAtMost: 0 };
          expect(point.cumulativeAtLeast).toBeLessThanOrEqual(point.cumulativeAtMost);
          expect(point.cumulativeAtLeast).toBeGreaterThanOrEqual(before.cumulativeAtLeast);
          expect(point.cumulativeAtMost).toBeGreaterThanOrEqual(before.cumulativeAtMost);
        });
        const dated = list.filter((date) => date !== null).length;
        expect(curve.at(-1)?.cumulativeAtLeast ?? 0).toBe(dated);
      }),
    );
  });
});

describe('timeToShare', () => {
  const start = partialDate('2010-05-01');

  it('takes the reference policy as long as M11 says: one year to a tenth and a quarter of all states, two to a half', () => {
    // Of 50 states a tenth is 5, a quarter 13, a half 25; the policy reached 29. The 5th and the 13th adopter came in 1983.
    // 1982 to 1983: from 31 December to 1 January, 1 day, up to 1 January 1982 to 31 December 1983, 364 + 365 = 729 days.
    const toNumber = (k: number) => timeToShare(partialDate('1982'), LEMON, k / 29);
    expect(toNumber(5)).toEqual({ atLeastDays: 1, atMostDays: 729 });
    expect(toNumber(13)).toEqual({ atLeastDays: 1, atMostDays: 729 });
    // 1982 to 1984: 1 + 365 = 366 days, up to 364 + 365 + 366 = 1095, for 1984 is a leap year.
    expect(toNumber(25)).toEqual({ atLeastDays: 366, atMostDays: 1095 });
  });

  it('takes days that are known exactly as they are', () => {
    // Half of 3 is 1.5, so the second: 1 May 2010 to 1 May 2011.
    const list = dates('2011-05-01', '2010-05-11', '2013-05-01');
    expect(timeToShare(start, list, 0.5)).toEqual({ atLeastDays: 365, atMostDays: 365 });
    // A third of 3 is the first, 10 days on.
    expect(timeToShare(start, list, 1 / 3)).toEqual({ atLeastDays: 10, atMostDays: 10 });
  });

  it('bounds the k-th adoption by the k-th of the earliest and of the latest days', () => {
    // Earliest days 2011-01-01 and 2011-06-01, latest 2011-06-30 and 2011-12-31: the first came between 1 January (245 days) and
    // 30 June (245 + 180 = 425), though the year alone reaches to December.
    expect(timeToShare(start, dates('2011', '2011-06'), 0.5)).toEqual({
      atLeastDays: 245,
      atMostDays: 425,
    });
  });

  it('gives the number meant where a binary fraction is a little more: 7 of 100, not 8', () => {
    // 0.07 * 100 is 7.000000000000001.
    const list = [...many(7, '2010-05-02'), ...many(93, '2010-05-31')];
    expect(timeToShare(start, list, 0.07)).toEqual({ atLeastDays: 1, atMostDays: 1 });
  });

  it('takes the smallest share for the first adopter', () => {
    expect(timeToShare(start, dates('2010-05-03'), 1e-12)).toEqual({
      atLeastDays: 2,
      atMostDays: 2,
    });
  });

  it('leaves an end open that rests on an unknown date', () => {
    // Of 3 adopters one is undated. It may have been the first, so nothing bounds the first from below; the known first came on
    // day 10 at the latest. The second of all is the known first or later, the known second or earlier. The third is open above.
    const list = [...dates('2010-05-11', '2010-05-21'), null];
    expect(timeToShare(start, list, 1 / 3)).toEqual({ atLeastDays: null, atMostDays: 10 });
    expect(timeToShare(start, list, 2 / 3)).toEqual({ atLeastDays: 10, atMostDays: 20 });
    expect(timeToShare(start, list, 1)).toEqual({ atLeastDays: 20, atMostDays: null });
  });

  it('is open at both ends without a start, without adopters and without dates', () => {
    const open = { atLeastDays: null, atMostDays: null };
    expect(timeToShare(null, dates('2011'), 0.5)).toEqual(open);
    expect(timeToShare(start, [], 0.5)).toEqual(open);
    expect(timeToShare(start, [null, null], 0.5)).toEqual(open);
  });

  it.each([0, -0.1, 1.01, Infinity, NaN])('refuses a share of %p', (share) => {
    expect(() => timeToShare(start, dates('2011'), share)).toThrow(
      new RangeError(`A share is above 0 and at most 1, but got ${share}.`),
    );
  });

  it('holds whatever days the dates turn out to be, unknown ones too', () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const chances = fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true }));
    fc.assert(
      fc.property(
        fc.array(someDates(), { minLength: 1, maxLength: 8 }),
        share,
        chances,
        (list, part, chance) => {
          const interval = timeToShare(start, list, part);
          const days = list.map((date) => somewhereIn(date, chance.next().value)).sort();
          const wanted = days[Math.max(1, Math.ceil(part * list.length - 1e-9)) - 1] as string;
          const actual = daysBetween(start.text, wanted);
          expect(actual).toBeGreaterThanOrEqual(interval.atLeastDays ?? -Infinity);
          expect(actual).toBeLessThanOrEqual(interval.atMostDays ?? Infinity);
        },
      ),
    );
  });
});

function dates(...texts: readonly string[]): readonly PartialDate[] {
  return texts.map(partialDate);
}

function many(count: number, text: string): readonly PartialDate[] {
  return Array.from({ length: count }, () => partialDate(text));
}

/** Years, months, intervals and unknown dates near each other. */
function someDates(): fc.Arbitrary<PartialDate | null> {
  const year = fc.integer({ min: 2010, max: 2014 });
  const month = fc.tuple(year, fc.integer({ min: 1, max: 12 }));
  return fc.oneof(
    year.map((first) => partialDate(String(first))),
    month.map(([first, second]) => partialDate(`${first}-${String(second).padStart(2, '0')}`)),
    fc.tuple(year, fc.nat(2)).map(([first, more]) => partialDate(`${first}/${first + more}`)),
    fc.constant(null),
  );
}

/** A day that a date may stand for; an unknown one may be any day of decades. */
function somewhereIn(date: PartialDate | null, chance: number): string {
  const { earliest, latest } = date ?? { earliest: '1990-01-01', latest: '2030-12-31' };
  const days = Math.floor(chance * (daysBetween(earliest, latest) + 1));
  return new Date(Date.parse(earliest) + days * 86_400_000).toISOString().slice(0, 10);
}
