import { describe, expect } from '@jest/globals';
import type { CascadeSet } from '#src/analytics/cascades/cascade.js';
import { edgeStatistics } from '#src/analytics/network-inference/edge-statistics.js';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import type { NetworkCompatibility } from '#src/analytics/network-inference/network-compatibility.js';
import {
  REFERENCE_NOTE,
  referenceIt,
  snapCascades,
  spidCascades,
  spidCascadesAsNamed,
} from '../../support/reference-cascades.js';

/** netinf's own edges in its own columns; gains and p values of another implementation, with the fault of NetworkInference in the latter. */
const SNAP = [
  ['23 to 0', 465.1261817369909, 3.4459900488670314e-9, 21, 1.543899, 2.136381],
  ['9 to 5', 443.84851573699075, 4.191856195490118e-9, 21, 1.574027, 2.161101],
  ['0 to 31', 433.39276498761035, 1.314579156641571e-8, 20, 1.88904, 2.099126],
  ['5 to 14', 346.10882799008823, 1.2678938231536208e-6, 16, 1.732281, 1.936626],
  ['5 to 3', 329.6792642407077, 3.4113478643016393e-6, 15, 1.229308, 1.903394],
] as const;

describe('inferNetwork, beside what is published,', () => {
  const model = { model: 'exponential', lambda: 1 } as const;

  referenceIt(`finds the first five edges of SNAP's example${REFERENCE_NOTE}`, () => {
    const set = snapCascades();
    expect([set.cascades.length, set.units.length]).toEqual([54, 32]);
    const { edges, possibleEdges } = inferNetwork(set, {
      model,
      stop: { edges: 5 },
      compat: 'networkinference-1.2',
    });
    expect(possibleEdges).toBe(543);
    expect(
      edges.map(({ parent, child, gain, pValue }) => [nameOf(set, parent, child), gain, pValue]),
    ).toEqual(
      SNAP.map(([name, gain, pValue]) => [
        name,
        expect.closeTo(gain, 9),
        expect.closeTo(pValue, 15),
      ]),
    );
  });

  referenceIt(
    `finds the same without its fault, which changes all p values but one${REFERENCE_NOTE}`,
    () => {
      const set = snapCascades();
      const { edges } = inferNetwork(set, { model, stop: { edges: 5 } });
      expect(edges.map(({ parent, child }) => nameOf(set, parent, child))).toEqual(
        SNAP.map(([name]) => name),
      );
      expect(edges[0]?.pValue).toBeCloseTo(SNAP[0][2], 15);
      const relative = edges.map(
        ({ pValue }, index) => (pValue ?? 0) / (SNAP[index]?.[2] ?? 0) - 1,
      );
      for (const difference of relative.slice(1)) {
        expect(Math.abs(difference)).toBeGreaterThan(1e-5);
        expect(Math.abs(difference)).toBeLessThan(1e-3);
      }
    },
  );

  referenceIt(`has the volume, median and mean lag of SNAP's edges${REFERENCE_NOTE}`, () => {
    const set = snapCascades();
    const edges = SNAP.map(([name]) => {
      const [parent = -1, child = -1] = name.split(' to ').map((unit) => set.units.indexOf(unit));
      return { parent, child };
    });
    expect(edgeStatistics(set, edges)).toEqual(
      SNAP.map(([, , , volume, median, mean]) => ({
        volume,
        upperMedianLag: expect.closeTo(median, 6),
        meanLag: expect.closeTo(mean, 6),
      })),
    );
  });

  referenceIt.each<[NetworkCompatibility | null, string, number]>([
    ['networkinference-1.2', 'as its file names them', 872],
    ['networkinference-1.2', 'by name', 872],
    [null, 'as its file names them', 870],
    // Not published. The last edges gain the same, and which of them comes first decides when the test fails.
    [null, 'by name', 867],
  ])(
    `with compatibility %p and the states in order %p finds %p edges${REFERENCE_NOTE}`,
    (compat, order, count) => {
      const set = order === 'by name' ? spidCascades() : spidCascadesAsNamed();
      const adoptions = set.cascades.reduce((sum, { times }) => sum + times.length, 0);
      expect([set.cascades.length, adoptions, set.units.length]).toEqual([728, 17_835, 50]);
      const network = inferNetwork(set, {
        model: { model: 'exponential', lambda: 0.5 },
        stop: { pValue: 0.1 },
        compat,
      });
      expect(network.possibleEdges).toBe(2_450);
      expect(network.edges).toHaveLength(count);
      expect(network.end).toBe('P_VALUE_REACHED');
    },
  );
});

function nameOf({ units }: CascadeSet, parent: number, child: number): string {
  return `${units[parent]} to ${units[child]}`;
}
