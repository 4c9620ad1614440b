import type { CascadeChoices, DiffusionScope } from '../../domain/diffusion.js';
import {
  buildCascades,
  type BuiltCascades,
  type DiffusionData,
} from '../cascades/build-cascades.js';
import { oneDiffusion, type OneDiffusion } from './one-diffusion.js';

/** Diffusions that can be compared, for they are of the same units, years and boundaries. */
export interface DiffusionsTogether {
  /** What was settled for all of them. */
  readonly settled: Pick<BuiltCascades, 'unit' | 'years' | 'boundaryYear'>;
  /** Places that could adopt any of them. */
  readonly unitIds: readonly string[];
  /** In the order of the data. */
  readonly diffusions: readonly OneDiffusion[];
}

/**
 * Several practices side by side: what the choices leave open is settled once, by all pilots together, and holds for each.
 *
 * Shapes: one entry a practice, over the same histories; practices differ. Cost: as buildCascades, once more than there are practices.
 * Throws: DomainError BAD_USER_INPUT when the sites of all are of several levels and no unit of analysis was chosen.
 */
export function diffusionsTogether(
  data: readonly DiffusionData[],
  scope: DiffusionScope,
  choices: CascadeChoices,
): DiffusionsTogether {
  const places = {
    histories: data[0]?.histories ?? new Map(),
    withoutLevelIds: [...new Set(data.flatMap(({ withoutLevelIds }) => withoutLevelIds))],
  };
  const adoptions = data.flatMap((one) => one.adoptions);
  const settled = buildCascades({ ...places, adoptions }, scope, choices);
  const { unit, years, boundaryYear } = settled;
  const sameYears = {
    ...scope,
    fromYear: years?.first ?? scope.fromYear,
    toYear: years?.last ?? scope.toYear,
  };
  const sameChoices = { ...choices, unit, boundaryYear };
  return {
    settled: { unit, years, boundaryYear },
    unitIds: settled.set.units,
    diffusions: data.map((one) =>
      oneDiffusion({ ...places, adoptions: one.adoptions }, sameYears, sameChoices),
    ),
  };
}
