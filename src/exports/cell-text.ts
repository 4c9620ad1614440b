/**
 * A number or truth value as text: the shortest decimal that reads back as the same number (JavaScript's own, but for -0, which keeps its
 * sign), `true` or `false`.
 */
export function cellText(cell: number | boolean): string {
  return Object.is(cell, -0) ? '-0' : String(cell);
}
