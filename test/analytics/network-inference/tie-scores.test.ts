import { describe, expect, it } from '@jest/globals';
import { tieScores } from '#src/analytics/network-inference/tie-scores.js';
import type { TransmissionModel } from '#src/analytics/network-inference/transmission-model.js';

describe('tieScores', () => {
  it('are the logarithms of a half and of nearly nothing of the density', () => {
    const { inNetwork, outside } = tieScores({ model: 'exponential', lambda: 0.5 }, null);
    // ln(0.5 * 0.5) - 0.5 * 4 = -3.3862944; ln(1e-10 * 0.5) - 2 = -25.7189981.
    expect(inNetwork(4)).toBeCloseTo(-3.3862944, 7);
    expect(outside(4)).toBeCloseTo(-25.7189981, 7);
  });

  it.each<TransmissionModel>([
    { model: 'exponential', lambda: 0.3 },
    { model: 'rayleigh', alpha: 4 },
    { model: 'log-normal', mu: 0.5, sigma: 0.7 },
  ])('are the same in the arithmetic of NetworkInference, but for rounding: %j', (model) => {
    const [ours, theirs] = [tieScores(model, null), tieScores(model, 'networkinference-1.2')];
    for (const lag of [0.01, 1, 3.5, 12]) {
      expect(theirs.inNetwork(lag)).toBeCloseTo(ours.inNetwork(lag), 9);
      expect(theirs.outside(lag)).toBeCloseTo(ours.outside(lag), 9);
    }
  });

  it('lose a long lag in the arithmetic of NetworkInference alone', () => {
    const model = { model: 'exponential', lambda: 1 } as const;
    expect(tieScores(model, null).outside(1_000)).toBeCloseTo(Math.log(1e-10) - 1_000, 9);
    expect(tieScores(model, 'networkinference-1.2').outside(1_000)).toBe(-Infinity);
  });
});
