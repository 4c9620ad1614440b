/**
 * Krippendorff's alpha for nominal values and two or more coders, missing values allowed: 1 is full agreement, 0 what chance gives.
 *
 * Shapes: `units` has one list for each coded unit, with the value that each coder gave, null where a coder did not code it; units with fewer than two
 *   values tell nothing of agreement and are left out.
 * Units: a number up to 1; null when all values are the same or nothing can be compared, for then agreement by chance is undefined (0/0 is not 1).
 * Cost: O(values).
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability; nominal difference function.
 */
export function krippendorffAlpha(units: readonly (readonly (string | null)[])[]): number | null {
  const coincidences = new Map<string, number>();
  let agreeing = 0;
  let total = 0;
  for (const unit of units) {
    const values = unit.filter((value) => value !== null);
    if (values.length < 2) continue;
    total += values.length;
    for (const [value, count] of countsOf(values)) {
      coincidences.set(value, (coincidences.get(value) ?? 0) + count);
      agreeing += (count * (count - 1)) / (values.length - 1);
    }
  }
  const byChance = [...coincidences.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = total * (total - 1) - byChance;
  return expected === 0 ? null : 1 - ((total - agreeing) * (total - 1)) / expected;
}

function countsOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
