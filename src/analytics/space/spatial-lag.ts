import type { SpatialWeights } from './spatial-weights.js';

/** Sum of the neighbours' values, by weight, for one unit: a mean when the weights are standardized by row, 0 without neighbours. */
export function spatialLag(weights: SpatialWeights, values: Float64Array, unit: number): number {
  const { starts, neighbours, weights: strengths } = weights;
  const end = starts[unit + 1] as number;
  let sum = 0;
  for (let entry = starts[unit] as number; entry < end; entry += 1) {
    sum += (strengths[entry] as number) * (values[neighbours[entry] as number] as number);
  }
  return sum;
}

/** Sum over all pairs of weight times both values: the numerator of Moran's I. */
export function crossProduct(weights: SpatialWeights, values: Float64Array): number {
  let sum = 0;
  for (let unit = 0; unit < values.length; unit += 1) {
    sum += (values[unit] as number) * spatialLag(weights, values, unit);
  }
  return sum;
}
