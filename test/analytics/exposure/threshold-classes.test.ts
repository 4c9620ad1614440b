import { describe, expect, it } from '@jest/globals';
import { adoptionThresholds } from '#src/analytics/exposure/adoption-thresholds.js';
import { thresholdClasses } from '#src/analytics/exposure/threshold-classes.js';
import { tiesFromMatrix } from '#src/analytics/exposure/ties.js';

const K3 = tiesFromMatrix([
  [0, 1, 1],
  [1, 0, 1],
  [1, 1, 0],
]);
const THRESHOLDS = adoptionThresholds(K3, [1, 2, 3], { includeCensored: true }).map(
  ({ threshold }) => threshold,
);

describe('thresholdClasses', () => {
  it('puts what lies on a bound into the lower class', () => {
    // 0, .5, 1: mean .5, sd sqrt(.5 / 2) = .5, so bounds 0, .5, 1.
    expect(thresholdClasses(THRESHOLDS)).toEqual({
      mean: 0.5,
      standardDeviation: 0.5,
      classes: ['very-low', 'low', 'high'],
      reason: null,
    });
  });

  it('gives the toy of netdiffuseR when asked: none very low, then a third each', () => {
    // Its test has shares 0, 0, 1/3, 1/3, 1/3 for no threshold, very low, low, high, very high.
    expect(thresholdClasses(THRESHOLDS, { compat: 'netdiffuser-1.25' }).classes).toEqual([
      'low',
      'high',
      'very-high',
    ]);
  });

  it('leaves units without a threshold without a class', () => {
    expect(thresholdClasses([null, 0.1, 0.9, null]).classes).toEqual([null, 'low', 'high', null]);
  });

  it('says why there are no classes', () => {
    expect(thresholdClasses([0.2, null])).toMatchObject({ reason: 'too-few-values' });
    expect(thresholdClasses([0.1, 0.1, 0.1])).toEqual({
      mean: expect.closeTo(0.1, 12),
      standardDeviation: 0,
      classes: [null, null, null],
      reason: 'no-variance',
    });
  });
});
