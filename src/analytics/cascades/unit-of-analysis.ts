import type { Eligibility } from '../adoption/eligibility.js';
import type {
  LeftOutReason,
  NestingRule,
  PlaceHistories,
  PlaceSpell,
  SplitRule,
  UnitLevel,
} from '../../domain/diffusion.js';
import type { RegionLevel } from '../../domain/region.js';

/** Longest way from a place up to the nation, with room for odd ones. */
const MOST_STEPS = 6;

/** The last day of a year: the boundaries of a year are those at its end. */
export function boundaryDay(year: number): string {
  return `${year}-12-31`;
}

/** The spell of a place on a day; null when the record has none. */
export function spellOn(
  histories: PlaceHistories,
  regionId: string,
  day: string,
): PlaceSpell | null {
  const spells = histories.get(regionId) ?? [];
  return spells.find(({ from, to }) => (from ?? '') <= day && (to === null || day < to)) ?? null;
}

/** The unit that a site belongs to on a day, or why it belongs to none. */
export type FoundUnit =
  | { readonly unitId: string; readonly isRolledUp: boolean }
  | { readonly unitId: null; readonly reason: LeftOutReason };

/**
 * The unit of analysis that a site is, or, by the rule ROLL_UP, lies in, on a day. Where units have no
 * level (`level` null), each site is one. Cost: a look-up a level.
 */
export function unitOfSite(
  histories: PlaceHistories,
  siteId: string,
  day: string,
  level: UnitLevel | null,
  nesting: NestingRule,
): FoundUnit {
  if (level === null) return { unitId: siteId, isRolledUp: false };
  let regionId: string | null = siteId;
  for (let step = 0; regionId !== null && step < MOST_STEPS; step += 1) {
    const spell: PlaceSpell | null = spellOn(histories, regionId, day);
    if (spell?.level === level) return { unitId: regionId, isRolledUp: step > 0 };
    if (nesting === 'SAME_LEVEL') return { unitId: null, reason: 'OTHER_LEVEL' };
    regionId = spell?.parentId ?? null;
  }
  return { unitId: null, reason: 'OTHER_LEVEL' };
}

/** The unit of the boundary year that stands for one of an earlier day, or why none does. */
export type MappedUnit =
  | { readonly unitId: string; readonly how: 'SAME' | 'MERGED' | 'LARGEST_PART' }
  | { readonly unitId: null; readonly reason: LeftOutReason };

/**
 * Maps a unit to the boundaries of one day. A unit that is no longer in force at its level is followed by the units that its parts belong to
 * then: one alone stands for it; of several, none does, or by the rule LARGEST_PART the one with most of its parts (ties: the least id).
 *
 * Null rule: NO_UNIT where nothing of it is found then, SPLIT_UNIT where it was split up. Cost: O(regions) for a unit that is gone.
 */
export function unitAtBoundary(
  histories: PlaceHistories,
  unitId: string,
  boundaryDay: string,
  level: UnitLevel | null,
  split: SplitRule,
): MappedUnit {
  if (level === null || spellOn(histories, unitId, boundaryDay)?.level === level)
    return { unitId, how: 'SAME' };
  const heirs = heirsOf(histories, unitId, boundaryDay, level);
  const [largest, second] = heirs;
  if (largest === undefined) return { unitId: null, reason: 'NO_UNIT' };
  if (second === undefined) return { unitId: largest, how: 'MERGED' };
  return split === 'LARGEST_PART'
    ? { unitId: largest, how: 'LARGEST_PART' }
    : { unitId: null, reason: 'SPLIT_UNIT' };
}

/** Units that the last parts of a unit, or the unit itself, lie in at the boundary; most parts first. */
function heirsOf(
  histories: PlaceHistories,
  unitId: string,
  boundaryDay: string,
  level: RegionLevel,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const part of [unitId, ...lastPartsOf(histories, unitId, level)]) {
    const found = unitOfSite(histories, part, boundaryDay, level as UnitLevel, 'ROLL_UP');
    if (found.unitId !== null) counts.set(found.unitId, (counts.get(found.unitId) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([heirId]) => heirId);
}

/** Places that were below a unit in its last days at its level. */
function lastPartsOf(
  histories: PlaceHistories,
  unitId: string,
  level: RegionLevel,
): readonly string[] {
  const end = (histories.get(unitId) ?? []).filter((spell) => spell.level === level).at(-1)?.to;
  if (end == null) return [];
  const parts: string[] = [];
  for (const [regionId, spells] of histories)
    if (spells.some(({ parentId, to }) => parentId === unitId && to !== null && to >= end))
      parts.push(regionId);
  return parts;
}

/**
 * The years in which a unit exists at its level: from the year of its first spell there to that of its last one's end. Null: without a bound.
 * A place that once was at another level is not eligible before it came to this one (Hainan from 1988, Chongqing from 1997).
 */
export function yearsEligible(spells: readonly PlaceSpell[], level: UnitLevel | null): Eligibility {
  const atLevel = spells.filter((spell) => level === null || spell.level === level);
  const [first, last] = [atLevel[0], atLevel.at(-1)];
  return { from: yearOf(first?.from), to: yearOf(last?.to) };
}

function yearOf(day: string | null | undefined): number | null {
  return day == null ? null : Number(day.slice(0, 4));
}
