import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CHOICES } from '#src/domain/diffusion.js';
import {
  checkInference,
  inferenceStopOf,
  lagModelOf,
  MOST_EDGES,
  type InferenceParameters,
} from '#src/domain/inference-parameters.js';

const FINE: InferenceParameters = {
  scope: { programIds: [], domainIds: [], dataSetIds: [], fromYear: null, toYear: null },
  choices: DEFAULT_CHOICES,
  model: { model: 'exponential', lambda: null },
  stop: { pValue: 0.05 },
  compat: null,
};
const REFUSED = expect.objectContaining({ code: 'BAD_USER_INPUT' });

describe('lagModelOf', () => {
  it('takes each model with its own parameters', () => {
    expect(lagModelOf({ model: 'exponential' })).toEqual({ model: 'exponential', lambda: null });
    expect(lagModelOf({ model: 'exponential', lambda: 2, mu: null })).toEqual({
      model: 'exponential',
      lambda: 2,
    });
    expect(lagModelOf({ model: 'rayleigh', alpha: 3 })).toEqual({ model: 'rayleigh', alpha: 3 });
    const logNormal = { model: 'log-normal', mu: 0, sigma: 1 } as const;
    expect(lagModelOf(logNormal)).toEqual(logNormal);
  });

  it.each([
    [{ model: 'rayleigh' }, 'The model rayleigh wants alpha.'],
    [{ model: 'log-normal', mu: 1 }, 'The model log-normal wants mu and sigma.'],
    [{ model: 'exponential', alpha: 1 }, 'alpha is no parameter of the model exponential.'],
    [{ model: 'rayleigh', alpha: 1, lambda: 0 }, 'lambda is no parameter of the model rayleigh.'],
  ] as const)('refuses %p', (given, message) => {
    expect(() => lagModelOf(given)).toThrow(message);
    expect(() => lagModelOf(given)).toThrow(REFUSED);
  });
});

describe('inferenceStopOf', () => {
  it('stops by one of two, and by a p value of 0.05 unless told', () => {
    expect(inferenceStopOf({})).toEqual({ pValue: 0.05 });
    expect(inferenceStopOf({ maxEdges: null, pValue: 0.1 })).toEqual({ pValue: 0.1 });
    expect(inferenceStopOf({ maxEdges: 3 })).toEqual({ edges: 3 });
    expect(() => inferenceStopOf({ maxEdges: 3, pValue: 0.1 })).toThrow(REFUSED);
  });
});

describe('checkInference', () => {
  it.each<[string, Partial<InferenceParameters>]>([
    ['a rate from the data', {}],
    ['a small rate', { model: { model: 'exponential', lambda: Number.MIN_VALUE } }],
    ['a negative mean of logarithms', { model: { model: 'log-normal', mu: -3, sigma: 1 } }],
    ['one edge', { stop: { edges: 1 } }],
    ['as many edges as there may be', { stop: { edges: MOST_EDGES } }],
    ['a cutoff of 1', { stop: { pValue: 1 } }],
    ['one year', { scope: { ...FINE.scope, fromYear: 2000, toYear: 2000 } }],
  ])('takes %s', (_, change) => {
    expect(() => checkInference({ ...FINE, ...change })).not.toThrow();
  });

  it.each<[string, Partial<InferenceParameters>]>([
    ['a rate of 0', { model: { model: 'exponential', lambda: 0 } }],
    ['a rate without end', { model: { model: 'exponential', lambda: Infinity } }],
    ['a rate that is no number', { model: { model: 'exponential', lambda: Number.NaN } }],
    ['a scale of 0', { model: { model: 'rayleigh', alpha: 0 } }],
    ['a deviation of 0', { model: { model: 'log-normal', mu: 0, sigma: 0 } }],
    ['a mean that is no number', { model: { model: 'log-normal', mu: Number.NaN, sigma: 1 } }],
    ['no edges', { stop: { edges: 0 } }],
    ['half an edge', { stop: { edges: 0.5 } }],
    ['too many edges', { stop: { edges: MOST_EDGES + 1 } }],
    ['a cutoff of 0', { stop: { pValue: 0 } }],
    ['a cutoff above 1', { stop: { pValue: 1.01 } }],
    ['years the wrong way round', { scope: { ...FINE.scope, fromYear: 2001, toYear: 2000 } }],
  ])('refuses %s', (_, change) => {
    expect(() => checkInference({ ...FINE, ...change })).toThrow(REFUSED);
  });
});
