import { describe, expect, it } from '@jest/globals';
import { referenceSpeed } from '#src/analytics/documents/reference-speed.js';
import { referenceWith } from '../../support/document-references.js';

const REFERENCES = [
  referenceWith({ year: 2018, issuers: ['a', 'b'] }),
  referenceWith({ year: 2018, issuers: ['a'] }),
  referenceWith({ year: 2020, issuers: ['c'] }),
  referenceWith({ year: 2019, issuers: ['c'] }),
  referenceWith({ year: 2021, issuers: ['a'] }),
  referenceWith({ year: null, issuers: ['d'] }),
  referenceWith({ year: 2019, issuers: [] }),
];

describe('referenceSpeed', () => {
  it('follows the breadth year by year, and has its mean change', () => {
    // a and b in 2018, c first in 2019, nobody new in 2020 and 2021: (3 - 2) / 3 years.
    expect(referenceSpeed(REFERENCES)).toEqual({
      years: [
        { year: 2018, breadth: 2, change: null },
        { year: 2019, breadth: 3, change: 1 },
        { year: 2020, breadth: 3, change: 0 },
        { year: 2021, breadth: 3, change: 0 },
      ],
      mean: 1 / 3,
      unplaced: 2,
    });
  });

  it('takes the observed years when it is told them', () => {
    const { years, mean } = referenceSpeed(REFERENCES, { from: 2017, until: 2022 });
    expect(years.map(({ breadth }) => breadth)).toEqual([0, 2, 3, 3, 3, 3]);
    expect(years.map(({ change }) => change)).toEqual([null, 2, 1, 0, 0, 0]);
    expect(mean).toBeCloseTo(3 / 5, 14);
  });

  it('has issuers from before the observed years there from the beginning, and none from after', () => {
    const { years } = referenceSpeed(REFERENCES, { from: 2019, until: 2019 });
    expect(years).toEqual([{ year: 2019, breadth: 3, change: null }]);
    expect(referenceSpeed(REFERENCES, { until: 2018 }).years).toEqual([
      { year: 2018, breadth: 2, change: null },
    ]);
  });

  it('has no mean for one year, and no years for no references', () => {
    expect(referenceSpeed([referenceWith({})]).mean).toBeNull();
    expect(referenceSpeed([])).toEqual({ years: [], mean: null, unplaced: 0 });
  });

  it('has years of nothing when it is told that they were observed', () => {
    expect(referenceSpeed([], { from: 2018, until: 2019 })).toEqual({
      years: [
        { year: 2018, breadth: 0, change: null },
        { year: 2019, breadth: 0, change: 0 },
      ],
      mean: 0,
      unplaced: 0,
    });
  });

  it('does not count a document that names itself', () => {
    expect(referenceSpeed([referenceWith({ citing: 'a', cited: 'a' })]).years).toEqual([]);
  });

  it('refuses years that end before they begin', () => {
    expect(() => referenceSpeed(REFERENCES, { from: 2020, until: 2019 })).toThrow(RangeError);
  });
});
