import {
  UNIT_LEVELS,
  type CascadeChoices,
  type PlaceHistories,
  type UnitLevel,
} from '../../domain/diffusion.js';
import { DomainError } from '../../domain/errors.js';
import type { DatedAdoption } from './place-adoption.js';
import { spellOn } from './unit-of-analysis.js';

/** A place that is no unit of administration, such as a zone. */
const NO_LEVEL = 'place without a level';

/**
 * The unit of analysis: as chosen; else the one level that all sites have on the days of their adoptions. Null where none of the sites has a
 * level, such as zones or the states of another country: the places themselves are the units then.
 * Throws: DomainError BAD_USER_INPUT, with the count of each level, where a choice is needed.
 */
export function chooseUnit(
  adoptions: readonly DatedAdoption[],
  histories: PlaceHistories,
  { unit }: Pick<CascadeChoices, 'unit'>,
): UnitLevel | null {
  if (unit !== null) return unit;
  const counts = new Map<string, number>();
  for (const { siteId, date } of adoptions) {
    const level = spellOn(histories, siteId, date.latest)?.level ?? NO_LEVEL;
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [level] = [...counts.keys()];
  if (counts.size === 0 || (counts.size === 1 && level === NO_LEVEL)) return null;
  const sole = counts.size === 1 ? UNIT_LEVELS.find((known) => known === level) : undefined;
  if (sole === undefined) throw mixture(counts);
  return sole;
}

function mixture(counts: ReadonlyMap<string, number>): DomainError {
  const found = [...UNIT_LEVELS, ...counts.keys()]
    .filter((level, index, all) => counts.has(level) && all.indexOf(level) === index)
    .map((level) => `${counts.get(level)} × ${level}`)
    .join(', ');
  return new DomainError(
    'BAD_USER_INPUT',
    `Sites are of several levels (${found}): choose the unit of analysis (unit: ${UNIT_LEVELS.join(', ')}). Sites at other levels are then left out, or count for the unit they lie in (nesting: roll-up).`,
    { details: { levels: Object.fromEntries(counts) } },
  );
}
