import { describe, expect, it } from '@jest/globals';
import { cascadesFromRows } from '#src/analytics/cascades/cascade.js';
import { inOrderOfAppearance } from '#src/analytics/cascades/order-of-appearance.js';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import { REFERENCE_NOTE, referenceIt, spidCascades } from '../../support/reference-cascades.js';

describe('inOrderOfAppearance', () => {
  it('numbers units cascade by cascade, each by name, and those without an adoption last', () => {
    const rows = [
      { cascade: 'zoning', unit: 'alaska', time: 1 },
      { cascade: 'helmets', unit: 'utah', time: 2 },
      { cascade: 'helmets', unit: 'maine', time: 2 },
    ];
    expect(inOrderOfAppearance(cascadesFromRows(rows, ['iowa']))).toEqual({
      units: ['maine', 'utah', 'alaska', 'iowa'],
      cascades: [
        { id: 'helmets', adopters: Int32Array.of(0, 1), times: Float64Array.of(2, 2) },
        { id: 'zoning', adopters: Int32Array.of(2), times: Float64Array.of(1) },
      ],
    });
  });

  it('changes nothing when it is done again', () => {
    const set = inOrderOfAppearance(
      cascadesFromRows([
        { cascade: 'b', unit: 'z', time: 1 },
        { cascade: 'a', unit: 'y', time: 1 },
      ]),
    );
    expect(inOrderOfAppearance(set)).toEqual(set);
  });

  referenceIt.each([
    [null, 870],
    ['networkinference-1.2', 872],
  ] as const)(
    `with compatibility %p leads to %p edges of SPID, as published${REFERENCE_NOTE}`,
    (compat, edges) => {
      const model = { model: 'exponential', lambda: 0.5 } as const;
      const set = inOrderOfAppearance(spidCascades());
      expect(inferNetwork(set, { model, stop: { pValue: 0.1 }, compat }).edges).toHaveLength(edges);
    },
  );
});
