import type { BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import type { CascadeChoices, DateRule } from '../../domain/diffusion.js';

/** The choices as they were settled on the way to cascades, as clients see them. */
export interface SettledChoices extends Omit<CascadeChoices, 'date'> {
  readonly dateRule: DateRule;
  readonly firstYear: number | null;
  readonly lastYear: number | null;
}

export function settledChoices(
  { unit, years, boundaryYear }: Pick<BuiltCascades, 'unit' | 'years' | 'boundaryYear'>,
  { date, ...choices }: CascadeChoices,
): SettledChoices {
  const firstYear = years?.first ?? null;
  const lastYear = years?.last ?? null;
  return { ...choices, dateRule: date, unit, firstYear, lastYear, boundaryYear };
}
