import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ADOPTER_CLASSES, adopterClasses } from '#src/analytics/adoption/adopter-classes.js';
import { BRAZILIAN_FARMERS, unitsFrom } from '../../support/adoption-toys.js';
import { someAdoptions } from '../../support/arbitrary-adoptions.js';

describe('adopterClasses', () => {
  it('parts adopters at the mean and one deviation on either side', () => {
    // 1, 4, 5, 6, 9: mean 5, squares 16 + 1 + 0 + 1 + 16 = 34, sd = sqrt(34 / 4) = 2.92: bounds 2.08, 5, 7.92.
    expect(adopterClasses([6, 1, null, 4, 9, 5])).toEqual({
      mean: 5,
      standardDeviation: Math.sqrt(34 / 4),
      classes: [
        'late-majority',
        'early-adopter',
        null,
        'early-majority',
        'laggard',
        'early-majority',
      ],
      reason: null,
    });
  });

  it('puts what lies on a bound into the earlier class', () => {
    // Mean 2, sd 1 with n - 1: bounds 1, 2, 3.
    expect(adopterClasses([1, 2, 3]).classes).toEqual([
      'early-adopter',
      'early-majority',
      'late-majority',
    ]);
  });

  it('gives the toy of netdiffuseR when asked: no early adopters, then a third each', () => {
    // Its test: K3 with times 1, 2, 3 gives shares 0, 1/3, 1/3, 1/3, since a bound belongs to the later class there.
    expect(adopterClasses([1, 2, 3], { compat: 'netdiffuser-1.25' }).classes).toEqual([
      'early-majority',
      'late-majority',
      'laggard',
    ]);
  });

  it('gives the table that netdiffuseR prints of the Brazilian farmers, those of the last year left out', () => {
    // Of all 692 farmers, by row: 10.55 %, 22.40 %, 32.37 %, 12.72 %, and 21.97 % without a class.
    const adopted = unitsFrom(BRAZILIAN_FARMERS, 692, 1946);
    const early = adopted.map((year) => (year === 1965 ? null : year));
    const { classes } = adopterClasses(early, { compat: 'netdiffuser-1.25' });
    const shares = [...ADOPTER_CLASSES, null].map(
      (wanted) => classes.filter((one) => one === wanted).length / 692,
    );
    const printed = [0.1055, 0.224, 0.3237, 0.1272, 0.2197];
    printed.forEach((share, index) => expect(shares[index]).toBeCloseTo(share, 4));
  });

  it.each([
    ['nobody adopted', [null, null], null, null, 'too-few-values'],
    ['one unit adopted', [7, null], 7, null, 'too-few-values'],
    ['all adopted at once', [7, null, 7], 7, 0, 'no-variance'],
  ])('says why there are no classes: %s', (_, adopted, mean, standardDeviation, reason) => {
    const classes = adopted.map(() => null);
    expect(adopterClasses(adopted)).toEqual({ mean, standardDeviation, classes, reason });
  });

  it('refuses a period that is no whole number', () => {
    expect(() => adopterClasses([1.5, 2])).toThrow(RangeError);
  });

  it('never puts a later adopter into an earlier class', () => {
    fc.assert(
      fc.property(someAdoptions(), fc.boolean(), ({ adopted }, isCompatible) => {
        const options = isCompatible ? { compat: 'netdiffuser-1.25' as const } : {};
        const { classes } = adopterClasses(adopted, options);
        const ranks = [...adopted.keys()]
          .filter((unit) => classes[unit] !== null)
          .sort((a, b) => (adopted[a] ?? 0) - (adopted[b] ?? 0))
          .map((unit) => ADOPTER_CLASSES.indexOf(classes[unit] ?? 'laggard'));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });
});
