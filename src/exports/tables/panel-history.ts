import { buildCascades, type BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import { undatedUnits } from '../../analytics/cascades/undated-units.js';
import type { CascadeChoices, DiffusionScope } from '../../domain/diffusion.js';
import type { AdoptionData } from '../../queries/adoption-queries.js';

/** What had happened before a panel begins, and who must not stand in it for one that had not adopted. */
export interface PanelHistory {
  /** The cascades of the same practices, in the same order, from the beginning of the record on. */
  readonly built: BuiltCascades;
  /** Units that adopted a practice in a year that is not known, by practice. */
  readonly undated: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first year asked for; null: a practice is looked at from its first adoption on. */
  readonly fromYear: number | null;
}

/**
 * The history of cascades whose observation begins with a year: a unit that adopted before it had adopted, and neither can adopt again nor counts
 * as never treated. Cost: that of {@link buildCascades}. Throws as it does.
 */
export function panelHistory(
  data: AdoptionData,
  built: BuiltCascades,
  scope: DiffusionScope,
  choices: CascadeChoices,
): PanelHistory {
  const practices = new Set(built.set.cascades.map(({ id }) => id));
  const adoptions = data.adoptions.filter(({ practiceId }) => practices.has(practiceId));
  const { unit, boundaryYear, years } = built;
  const whole = buildCascades(
    { ...data, adoptions },
    { ...scope, fromYear: null, toYear: years?.last ?? scope.toYear },
    { ...choices, unit: unit ?? choices.unit, boundaryYear: boundaryYear ?? choices.boundaryYear },
  );
  return {
    built: whole,
    undated: undatedUnits(data, whole, choices),
    fromYear: scope.fromYear,
  };
}
