import { describe, expect, it } from '@jest/globals';
import { cascadesFromRows } from '#src/analytics/cascades/cascade.js';
import { automaticRate } from '#src/analytics/network-inference/automatic-rate.js';
import { REFERENCE_NOTE, referenceIt, spidCascades } from '../../support/reference-cascades.js';

describe('automaticRate', () => {
  it('is half way between the rate after the first adopter and that after the one before', () => {
    // After the first: 1, 4 and 3, mean 8/3. After the one before: 1, 3 and 3, mean 7/3. (3/8 + 3/7) / 2 = 45/112.
    expect(automaticRate(setOf({ x: [0, 1, 4], y: [2, 5], alone: [7] }))).toBeCloseTo(45 / 112, 12);
  });

  it.each([
    ['there is no cascade', {}],
    ['nobody follows anybody', { x: [3], y: [5] }],
    ['all adopt at the same time', { x: [3, 3, 3] }],
  ])('is null when %s', (_, cascades) => {
    expect(automaticRate(setOf(cascades))).toBeNull();
  });

  referenceIt(`is 0.5779550352 for the policies of the states${REFERENCE_NOTE}`, () => {
    expect(automaticRate(spidCascades())).toBeCloseTo(0.5779550352, 10);
  });
});

function setOf(cascades: Readonly<Record<string, readonly number[]>>) {
  return cascadesFromRows(
    Object.entries(cascades).flatMap(([cascade, times]) =>
      times.map((time, unit) => ({ cascade, unit: `unit ${unit}`, time })),
    ),
  );
}
