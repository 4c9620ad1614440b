/** What a series of times comes to, in milliseconds. */
export interface Timing {
  readonly median: number;
  readonly p95: number;
}

/** Median and 95th percentile by nearest rank: both are times that were really taken. Throws RangeError for no times. */
export function toTiming(millis: readonly number[]): Timing {
  if (millis.length === 0) throw new RangeError('A timing is made of at least one time.');
  const sorted = [...millis].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] as number;
  return { median: at(0.5), p95: at(0.95) };
}
