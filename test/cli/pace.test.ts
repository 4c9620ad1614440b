import { describe, expect, it } from '@jest/globals';
import { Pace } from '#src/cli/format/pace.js';

describe('Pace', () => {
  /** A pace with a clock that the test sets, in milliseconds. */
  function timed(): { readonly pace: Pace; readonly clock: { millis: number } } {
    const clock = { millis: 5_000 };
    return { pace: new Pace('rows', () => clock.millis), clock };
  }

  it('is not told before there is something to tell it by', () => {
    const { pace } = timed();
    expect(pace.describe('writing', 100, 1_000)).toBe('');
  });

  it('counts from where the stage began, for a load that is gone on with', () => {
    const { pace, clock } = timed();
    pace.describe('writing', 600, 1_000);
    clock.millis += 2_000;
    // 200 rows in 2 s; 200 are left.
    expect(pace.describe('writing', 800, 1_000)).toBe(' 100 rows/s, 2 s left');
  });

  it('begins anew with every stage, and tells long times in minutes', () => {
    const { pace, clock } = timed();
    pace.describe('reading', 0, 10);
    clock.millis += 60_000;
    expect(pace.describe('writing', 0, 100_000)).toBe('');
    clock.millis += 10_000;
    // 100 rows/s; 99,000 rows take 990 s.
    expect(pace.describe('writing', 1_000, 100_000)).toBe(' 100 rows/s, 17 min left');
  });
});
