/** The sum of the products of entries. Shapes: both have the same number of entries. Cost: O(n). */
export function dotProduct(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < a.length; row += 1) sum += (a[row] as number) * (b[row] as number);
  return sum;
}
