import type { Eligibility } from '../adoption/eligibility.js';
import type {
  Adoption,
  CascadeChoices,
  DiffusionScope,
  LeftOutReason,
  PlaceHistories,
  UnitLevel,
} from '../../domain/diffusion.js';
import { compareText } from '../../domain/partial-date.js';
import { adoptionDate, orderByDay, timeOf } from './adoption-time.js';
import { cascadesFromRows, type CascadeSet } from './cascade.js';
import { chooseUnit } from './choose-unit.js';
import { identificationOf, type Identification } from './identification.js';
import { placeAdoption, type DatedAdoption, type PlacedAdoption } from './place-adoption.js';
import { boundaryDay, spellOn, yearsEligible } from './unit-of-analysis.js';

/** What cascades are made of: pilots, the histories of places, and the units where these have no level. */
export interface DiffusionData {
  readonly adoptions: readonly Adoption[];
  readonly histories: PlaceHistories;
  /** Places without a level that can adopt; they are the units where sites have none either. */
  readonly withoutLevelIds: readonly string[];
}

/** Pilots that are in no cascade, by reason. */
export interface LeftOut {
  readonly reason: LeftOutReason;
  readonly pilotIds: readonly string[];
}

/** Cascades with everything that was decided on the way to them. */
export interface BuiltCascades {
  /** Units are ids of regions; cascades are named for the practice that spreads. */
  readonly set: CascadeSet;
  /** For each cascade its adoptions, in its order. */
  readonly adoptions: readonly (readonly PlacedAdoption[])[];
  /** Of each unit, in the order of `set.units`. */
  readonly eligibility: readonly Eligibility[];
  /** The unit of analysis; null where units are places without a known level. */
  readonly unit: UnitLevel | null;
  /** Years of observation; null when nothing was adopted and none is asked for. */
  readonly years: { readonly first: number; readonly last: number } | null;
  /** The last year observed of each cascade. */
  readonly lastYears: readonly number[];
  readonly boundaryYear: number | null;
  readonly leftOut: readonly LeftOut[];
  readonly identification: Identification;
  /** Of each cascade. */
  readonly identifications: readonly Identification[];
}

const WIDTHS = { YEAR: 1, MONTH: 1 / 12, DAY: 1 / 366 } as const;

/**
 * Cascades, risk sets' units and their years, from pilots: one decision after another, each of which is counted. A pilot is dated by the rule
 * for dates, placed in a unit of analysis as of its day, that unit brought to the boundaries of one year; a unit adopts a practice with its first
 * pilot of it.
 *
 * Shapes: see {@link BuiltCascades}. Units: years. Cost: O(pilots + regions).
 * Throws: DomainError BAD_USER_INPUT when sites are of several levels and no unit of analysis was chosen.
 */
export function buildCascades(
  data: DiffusionData,
  scope: DiffusionScope,
  choices: CascadeChoices,
): BuiltCascades {
  const leftOut = new LeftOutLists();
  const dated = data.adoptions.flatMap((adoption) =>
    leftOut.unless(dateOf(adoption, scope, choices)),
  );
  const unit = chooseUnit(dated, data.histories, choices);
  const years = yearsOf(dated, scope);
  const boundaryYear = unit === null ? null : (choices.boundaryYear ?? years?.last ?? null);
  const placed = dated.flatMap((adoption) =>
    leftOut.unless(placeAdoption(adoption, data.histories, { ...choices, unit, boundaryYear })),
  );
  const groups = byPractice(firstOfEach(placed, leftOut)).map((group) =>
    choices.ties === 'BY_DAY' ? orderByDay(group, WIDTHS[choices.timeUnit]) : group,
  );
  const units = unitsOf(data, unit, boundaryYear, groups.flat());
  return assemble(groups, units, { data, unit, years, boundaryYear, choices, leftOut });
}

interface Assembly {
  readonly data: DiffusionData;
  readonly unit: UnitLevel | null;
  readonly years: BuiltCascades['years'];
  readonly boundaryYear: number | null;
  readonly choices: CascadeChoices;
  readonly leftOut: LeftOutLists;
}

function assemble(
  groups: readonly (readonly PlacedAdoption[])[],
  unitIds: readonly string[],
  { data, unit, years, boundaryYear, choices, leftOut }: Assembly,
): BuiltCascades {
  const rows = groups.flat().map(({ practiceId, unitId, time }) => ({
    cascade: practiceId,
    unit: unitId,
    time,
  }));
  const set = cascadesFromRows(rows, unitIds);
  const eligibility = set.units.map((id) => yearsEligible(data.histories.get(id) ?? [], unit));
  const spans = new Map(set.units.map((id, index) => [id, eligibility[index] as Eligibility]));
  const adoptions = groups.map((group) =>
    [...group]
      .sort((a, b) => a.time - b.time || compareText(a.unitId, b.unitId))
      .map((one) => flagEarly(one, spans.get(one.unitId))),
  );
  const last = (group: readonly PlacedAdoption[]): number =>
    choices.end === 'LAST_EVENT' ? Math.floor(group.at(-1)?.time ?? 0) : (years?.last ?? 0);
  const identify = (group: readonly PlacedAdoption[]): Identification =>
    identificationOf(
      group.map(({ time }) => time),
      group.map(({ isDesignated }) => isDesignated),
    );
  return {
    set,
    adoptions,
    eligibility,
    unit,
    years,
    lastYears: adoptions.map(last),
    boundaryYear,
    leftOut: leftOut.lists(),
    identification: identify(adoptions.flat()),
    identifications: adoptions.map(identify),
  };
}

/** An adoption with its date and time; or why it has none that can be used. */
function dateOf(
  adoption: Adoption,
  { fromYear, toYear }: DiffusionScope,
  choices: CascadeChoices,
): DatedAdoption | Refused {
  const { date, isStart } = adoptionDate(adoption, choices.date);
  if (date === null) return { pilotId: adoption.pilotId, reason: 'NO_DATE' };
  const time = timeOf(date, choices.timeUnit);
  if (time === null) return { pilotId: adoption.pilotId, reason: 'IMPRECISE_DATE' };
  const year = Math.floor(time);
  if (year < (fromYear ?? -Infinity) || year > (toYear ?? Infinity))
    return { pilotId: adoption.pilotId, reason: 'OUTSIDE_YEARS' };
  return { ...adoption, date, time, flags: isStart ? ['DATED_BY_START'] : [] };
}

/** A pilot that is left out. */
interface Refused {
  readonly pilotId: string;
  readonly reason: LeftOutReason;
}

/** Gathers what is left out. */
class LeftOutLists {
  readonly #lists = new Map<LeftOutReason, string[]>();

  /** The thing as a list of one, or an empty list when it was refused. */
  unless<T extends { readonly pilotId: string }>(thing: T | Refused): readonly T[] {
    if (!('reason' in thing)) return [thing];
    this.add(thing.pilotId, thing.reason);
    return [];
  }

  add(pilotId: string, reason: LeftOutReason): void {
    this.#lists.set(reason, [...(this.#lists.get(reason) ?? []), pilotId]);
  }

  lists(): readonly LeftOut[] {
    return [...this.#lists]
      .map(([reason, pilotIds]) => ({ reason, pilotIds: [...pilotIds].sort() }))
      .sort((a, b) => compareText(a.reason, b.reason));
  }
}

function yearsOf(
  dated: readonly DatedAdoption[],
  { fromYear, toYear }: DiffusionScope,
): BuiltCascades['years'] {
  const years = dated.map(({ time }) => Math.floor(time));
  const first = fromYear ?? (years.length === 0 ? null : Math.min(...years));
  const last = toYear ?? (years.length === 0 ? null : Math.max(...years));
  return first === null || last === null ? null : { first, last };
}

/** The first adoption of each practice by each unit; those after it are counted. */
function firstOfEach(
  placed: readonly PlacedAdoption[],
  leftOut: LeftOutLists,
): readonly PlacedAdoption[] {
  const first = new Map<string, PlacedAdoption>();
  const inOrder = [...placed].sort(
    (a, b) =>
      a.time - b.time ||
      compareText(a.date.earliest, b.date.earliest) ||
      compareText(a.pilotId, b.pilotId),
  );
  for (const adoption of inOrder) {
    const key = `${adoption.practiceId} ${adoption.unitId}`;
    if (first.has(key)) leftOut.add(adoption.pilotId, 'LATER_ADOPTION');
    else first.set(key, adoption);
  }
  return [...first.values()];
}

function byPractice(placed: readonly PlacedAdoption[]): readonly (readonly PlacedAdoption[])[] {
  const groups = new Map<string, PlacedAdoption[]>();
  for (const one of placed)
    groups.set(one.practiceId, [...(groups.get(one.practiceId) ?? []), one]);
  return [...groups].sort(([a], [b]) => compareText(a, b)).map(([, group]) => group);
}

/** All that can adopt: the units of that level in force at the boundary, or the places without a known level, and whoever adopted. */
function unitsOf(
  { histories, withoutLevelIds }: DiffusionData,
  unit: UnitLevel | null,
  boundaryYear: number | null,
  placed: readonly PlacedAdoption[],
): readonly string[] {
  const adopters = placed.map(({ unitId }) => unitId);
  if (unit === null) return [...withoutLevelIds, ...adopters];
  if (boundaryYear === null) return adopters;
  const day = boundaryDay(boundaryYear);
  return [...histories.keys()].filter((id) => spellOn(histories, id, day)?.level === unit);
}

function flagEarly(adoption: PlacedAdoption, span: Eligibility | undefined): PlacedAdoption {
  const isEarly = span?.from != null && adoption.time < span.from;
  return isEarly ? { ...adoption, flags: [...adoption.flags, 'BEFORE_ELIGIBLE'] } : adoption;
}
