import type { Eligibility } from '../adoption/eligibility.js';
import type {
  Adoption,
  CascadeChoices,
  DiffusionScope,
  PlaceHistories,
  UnitLevel,
} from '../../domain/diffusion.js';
import { compareText } from '../../domain/partial-date.js';
import { adoptionDate, orderByDay, timeOf } from './adoption-time.js';
import { cascadesFromRows, type CascadeSet } from './cascade.js';
import { chooseUnit } from './choose-unit.js';
import { identificationOf, type Identification } from './identification.js';
import { LeftOutLists, type LeftOut, type Refused } from './left-out.js';
import {
  adoptionKey,
  placeAdoption,
  type DatedAdoption,
  type PlacedAdoption,
} from './place-adoption.js';
import { boundaryDay, spellOn, yearsEligible } from './unit-of-analysis.js';

/** What cascades are made of: pilots, the histories of places, and the units where these have no level. */
export interface DiffusionData {
  readonly adoptions: readonly Adoption[];
  readonly histories: PlaceHistories;
  /** Places without a level that can adopt; they are the units where sites have none either. */
  readonly withoutLevelIds: readonly string[];
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
 * pilot of it. Who did so before the first year asked for is in no cascade, and at risk of none.
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
  const { dated, earlier } = datedAdoptions(data.adoptions, scope, choices, leftOut);
  const unit = chooseUnit(dated, data.histories, choices);
  const years = yearsOf(dated, scope);
  const boundaryYear = unit === null ? null : (choices.boundaryYear ?? years?.last ?? null);
  const place = (adoption: DatedAdoption): PlacedAdoption | Refused =>
    placeAdoption(adoption, data.histories, { ...choices, unit, boundaryYear });
  const placed = dated.flatMap((adoption) => leftOut.unless(place(adoption)));
  const had = new Set(earlier.map(place).filter(isPlaced).map(adoptionKey));
  const groups = byPractice(firstOfEach(placed, had, leftOut)).map((group) =>
    choices.ties === 'BY_DAY' ? orderByDay(group, WIDTHS[choices.timeUnit]) : group,
  );
  const units = unitsOf(data, unit, boundaryYear, groups.flat());
  return assemble(groups, units, { data, unit, years, boundaryYear, choices, leftOut, had });
}

interface Assembly {
  readonly data: DiffusionData;
  readonly unit: UnitLevel | null;
  readonly years: BuiltCascades['years'];
  readonly boundaryYear: number | null;
  readonly choices: CascadeChoices;
  readonly leftOut: LeftOutLists;
  /** Keys of who adopted what before the first year asked for. */
  readonly had: ReadonlySet<string>;
}

function assemble(
  groups: readonly (readonly PlacedAdoption[])[],
  unitIds: readonly string[],
  { data, unit, years, boundaryYear, choices, leftOut, had }: Assembly,
): BuiltCascades {
  const rows = groups.flat().map(({ practiceId, unitId, time }) => ({
    cascade: practiceId,
    unit: unitId,
    time,
  }));
  const set = withEarlier(cascadesFromRows(rows, unitIds), had);
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

/** What was adopted in the years asked for, and before them. All that is not in these years is counted as left out. */
function datedAdoptions(
  adoptions: readonly Adoption[],
  { fromYear, toYear }: DiffusionScope,
  choices: CascadeChoices,
  leftOut: LeftOutLists,
): Readonly<Record<'dated' | 'earlier', readonly DatedAdoption[]>> {
  const [dated, earlier]: [DatedAdoption[], DatedAdoption[]] = [[], []];
  for (const one of adoptions.flatMap((each) => leftOut.unless(dateOf(each, choices)))) {
    const year = Math.floor(one.time);
    const isEarlier = year < (fromYear ?? -Infinity);
    if (isEarlier) earlier.push(one);
    if (isEarlier || year > (toYear ?? Infinity)) leftOut.add(one.pilotId, 'OUTSIDE_YEARS');
    else dated.push(one);
  }
  return { dated, earlier };
}

/** An adoption with its date and time; or why it has none that can be used. */
function dateOf(adoption: Adoption, choices: CascadeChoices): DatedAdoption | Refused {
  const { date, isStart } = adoptionDate(adoption, choices.date);
  if (date === null) return { pilotId: adoption.pilotId, reason: 'NO_DATE' };
  const time = timeOf(date, choices.timeUnit);
  if (time === null) return { pilotId: adoption.pilotId, reason: 'IMPRECISE_DATE' };
  return { ...adoption, date, time, flags: isStart ? ['DATED_BY_START'] : [] };
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

function isPlaced(adoption: PlacedAdoption | Refused): adoption is PlacedAdoption {
  return 'unitId' in adoption;
}

/** The cascades with the units that had adopted before. Cost: O(cascades * units) look-ups where anyone had. */
function withEarlier({ units, cascades }: CascadeSet, had: ReadonlySet<string>): CascadeSet {
  if (had.size === 0) return { units, cascades };
  const indexes = [...units.keys()];
  return {
    units,
    cascades: cascades.map((cascade) => ({
      ...cascade,
      earlier: new Set(
        indexes.filter((index) =>
          had.has(adoptionKey({ practiceId: cascade.id, unitId: units[index] as string })),
        ),
      ),
    })),
  };
}

/** The first adoption of each practice by each unit that did not adopt it before observation; those after it are counted. */
function firstOfEach(
  placed: readonly PlacedAdoption[],
  had: ReadonlySet<string>,
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
    const key = adoptionKey(adoption);
    if (had.has(key) || first.has(key)) leftOut.add(adoption.pilotId, 'LATER_ADOPTION');
    else first.set(key, adoption);
  }
  return [...first.values()];
}

function byPractice(placed: readonly PlacedAdoption[]): readonly (readonly PlacedAdoption[])[] {
  const groups = new Map<string, PlacedAdoption[]>();
  for (const one of placed) {
    const group = groups.get(one.practiceId);
    if (group === undefined) groups.set(one.practiceId, [one]);
    else group.push(one);
  }
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
