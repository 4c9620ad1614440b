import { describe, expect, it } from '@jest/globals';
import {
  logDensityOf,
  type TransmissionModel,
} from '#src/analytics/network-inference/transmission-model.js';

describe('logDensityOf', () => {
  it('is that of an exponential distribution', () => {
    // 0.5 e^(-0.5 * 3) = 0.1115651.
    expect(densityAt({ model: 'exponential', lambda: 0.5 }, 3)).toBeCloseTo(0.1115651, 7);
  });

  it('is that of a Rayleigh distribution', () => {
    // 3 / 2^2 e^(-9 / 8) = 0.75 * 0.3246525 = 0.2434894.
    expect(densityAt({ model: 'rayleigh', alpha: 2 }, 3)).toBeCloseTo(0.2434894, 7);
  });

  it('is that of a log-normal distribution', () => {
    // ln e^2 = 2; 1 / (e^2 * 0.5 * 2.5066283) e^(-(2 - 1)^2 / 0.5) = 0.1079819 * 0.1353353 = 0.0146138.
    const model = { model: 'log-normal', mu: 1, sigma: 0.5 } as const;
    expect(densityAt(model, Math.E ** 2)).toBeCloseTo(0.0146138, 7);
  });

  it.each<TransmissionModel>([
    { model: 'exponential', lambda: 0.7 },
    { model: 'rayleigh', alpha: 3 },
    { model: 'log-normal', mu: 0.5, sigma: 0.6 },
  ])('has an area of 1: %j', (model) => {
    const width = 1e-3;
    let area = 0;
    for (let lag = width / 2; lag < 60; lag += width) area += densityAt(model, lag) * width;
    expect(area).toBeCloseTo(1, 5);
  });

  it('stays finite for a lag so long that its density is 0 as a number', () => {
    expect(logDensityOf({ model: 'exponential', lambda: 1 })(10_000)).toBe(-10_000);
  });

  it.each<[string, TransmissionModel]>([
    ['lambda', { model: 'exponential', lambda: 0 }],
    ['lambda', { model: 'exponential', lambda: -1 }],
    ['lambda', { model: 'exponential', lambda: Number.NaN }],
    ['alpha', { model: 'rayleigh', alpha: 0 }],
    ['alpha', { model: 'rayleigh', alpha: Infinity }],
    ['mu', { model: 'log-normal', mu: Infinity, sigma: 1 }],
    ['sigma', { model: 'log-normal', mu: 1, sigma: 0 }],
  ])('refuses a %s that fits no distribution: %j', (parameter, model) => {
    expect(() => logDensityOf(model)).toThrow(RangeError);
    expect(() => logDensityOf(model)).toThrow(parameter);
  });
});

function densityAt(model: TransmissionModel, lag: number): number {
  return Math.exp(logDensityOf(model)(lag));
}
