import { describe, expect, it } from '@jest/globals';
import { cascadesFromRows, type CascadeSet } from '#src/analytics/cascades/cascade.js';
import { fitLogit } from '#src/analytics/event-history/fit-logit.js';
import {
  fitDiffusionModel,
  type DiffusionModel,
  type DiffusionModelOptions,
} from '#src/analytics/event-history/fit-diffusion-model.js';
import { inferNetwork } from '#src/analytics/network-inference/infer-network.js';
import { setOf } from '../network-inference/cascades.js';
import {
  REFERENCE_NOTE,
  referenceIt,
  roundedSnapCascades,
} from '../../support/reference-cascades.js';

const MODEL = { model: 'exponential', lambda: 1 } as const;

describe('fitDiffusionModel', () => {
  const set = someHistory();
  const options: DiffusionModelOptions = {
    from: 8,
    until: 'lastEvent',
    network: { model: MODEL, stop: { edges: 6 }, window: 7 },
    decayScale: 2.5,
  };

  it('agrees with a design made row by row, at a decay scale other than 1', () => {
    const model = fitDiffusionModel(set, options);
    expect(model.fit.problems).toEqual([]);
    expect(termsOf(model)).toEqual(
      fitByHand(set, options).map((term) => [
        term.column,
        expect.closeTo(term.coefficient ?? 0, 9),
      ]),
    );
  });

  it('hangs on the decay scale', () => {
    const [one, other] = [1, 2.5].map(
      (decayScale) => fitDiffusionModel(set, { ...options, decayScale }).fit.deviance ?? 0,
    );
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeGreaterThan(1e-3);
  });

  it('infers each network from the periods before alone', () => {
    const { networks } = fitDiffusionModel(set, options);
    expect(networks[0]?.period).toBe(8);
    // Whatever happens in period 12 or later changes no network up to 12.
    const cut = cascadesFromRows(
      rowsOf(set).filter(({ time }) => time < 12),
      set.units,
    );
    const before = fitDiffusionModel(cut, { ...options, until: 12 }).networks;
    expect(before).toEqual(networks.slice(0, 5));
  });

  it('says which networks fell short', () => {
    const { networks } = fitDiffusionModel(set, {
      ...options,
      network: { ...options.network, stop: { edges: 1_000 } },
    });
    expect(networks.every(({ end, edges }) => end === 'NO_EDGE_LEFT' && edges.length < 1_000)).toBe(
      true,
    );
  });

  it('tells its progress, one network after another', () => {
    const heard: number[] = [];
    const { networks } = fitDiffusionModel(set, {
      ...options,
      network: {
        ...options.network,
        onProgress: (done, total) => heard.push(done, total ?? -1),
      },
    });
    const total = networks.length;
    expect(heard).toEqual(networks.flatMap((_, index) => [index + 1, total]));
  });

  it('has a problem, not a model, when nothing happens', () => {
    const model = fitDiffusionModel(setOf({}, ['a']), options);
    expect(model).toMatchObject({
      networks: [],
      cascades: [],
      fit: { problems: [{ kind: 'NO_ROWS' }] },
    });
  });

  it.each([
    ['window', { ...options, network: { ...options.network, window: 0 } }],
    ['decay scale', { ...options, decayScale: -1 }],
    ['whole number', { ...options, from: 0.5 }],
  ])('refuses a bad %s', (message, bad) => {
    expect(() => fitDiffusionModel(set, bad)).toThrow(RangeError);
    expect(() => fitDiffusionModel(set, bad)).toThrow(message);
  });

  referenceIt(`repeats the published BIC of 1056.97${REFERENCE_NOTE}`, () => {
    const model = fitDiffusionModel(roundedSnapCascades(), {
      from: 101,
      until: 'lastEvent',
      network: {
        model: MODEL,
        stop: { edges: 20 },
        window: 100,
        compat: 'networkinference-1.2',
      },
      decayScale: 1,
    });
    expect(model.cascades).toHaveLength(16);
    expect(model.fit).toMatchObject({ rows: 18_692, events: 68, rank: 18, problems: [] });
    expect(model.fit.deviance).toBeCloseTo(879.924298703992, 6);
    expect(model.fit.bic).toBeCloseTo(1056.9696149727577, 6);
    expect(model.fit.bic?.toFixed(2)).toBe('1056.97');
  });
});

/** Twelve cascades over eight units whose times follow no rule that matters; four of them last. */
function someHistory(): CascadeSet {
  const rows = Array.from({ length: 12 }, (_, cascade) =>
    Array.from({ length: 8 }, (_, unit) => ({
      cascade: `policy ${cascade}`,
      unit: `unit ${unit}`,
      time: ((cascade * 5 + unit * 7 + ((cascade * unit) % 5)) % 17) + (cascade % 3),
    })),
  ).flat();
  return cascadesFromRows(rows.filter(({ time }) => time % 6 !== 5));
}

function rowsOf({ units, cascades }: CascadeSet) {
  return cascades.flatMap(({ id, adopters, times }) =>
    [...adopters].map((unit, place) => ({
      cascade: id,
      unit: units[unit] as string,
      time: times[place] as number,
    })),
  );
}

function termsOf({ fit }: DiffusionModel): readonly (readonly [string, number | null])[] {
  return fit.terms.map(({ column, coefficient }) => [column, coefficient]);
}

/** The same from the rows of adoptions alone, with a network from scratch for each row of the design. */
function fitByHand(set: CascadeSet, { from, network, decayScale }: DiffusionModelOptions) {
  const adoptions = rowsOf(set);
  const ids = set.cascades.map(({ id }) => id);
  const edgesBefore = new Map<number, ReadonlySet<string>>();
  const rows = ids.flatMap((id) => {
    const own = adoptions.filter(({ cascade }) => cascade === id);
    const periods = Array.from({ length: 30 }, (_, period) => period).filter(
      (period) => period >= from && period <= Math.max(...own.map(({ time }) => time)),
    );
    return periods.flatMap((period) => {
      const inWindow = ({ time }: { time: number }) =>
        time >= period - network.window && time < period;
      const before = cascadesFromRows(adoptions.filter(inWindow), set.units);
      const edges =
        edgesBefore.get(period) ??
        new Set(
          inferNetwork(before, { model: MODEL, stop: network.stop }).edges.map(
            ({ parent, child }) => `${set.units[parent]} to ${set.units[child]}`,
          ),
        );
      edgesBefore.set(period, edges);
      const atRisk = set.units.filter(
        (unit) => !own.some((o) => o.unit === unit && o.time < period),
      );
      return atRisk.map((unit) => ({
        id,
        event: Number(own.some((o) => o.unit === unit && o.time === period)),
        soFar: own.filter(({ time }) => time < period).length,
        decay: own
          .filter((o) => o.time < period && edges.has(`${o.unit} to ${unit}`))
          .reduce(
            (sum, { time }) => sum + decayScale * Math.E ** ((1 + time - period) / decayScale),
            0,
          ),
      }));
    });
  });
  const present = ids.filter((id) => rows.some((row) => row.id === id));
  const column = (name: string, value: (row: (typeof rows)[number]) => number) => ({
    name,
    values: Float64Array.from(rows, value),
  });
  return fitLogit(
    [
      column('(intercept)', () => 1),
      column('events_so_far', ({ soFar }) => soFar),
      column('n_neighbor_events_decay', ({ decay }) => decay),
      ...present.slice(1).map((id) => column(`policy: ${id}`, (row) => Number(row.id === id))),
    ],
    rows.map(({ event }) => event),
  ).terms;
}
