import type { PartialDate } from './partial-date.js';
import type { EndKind } from './pilot.js';
import type { RegionLevel } from './region.js';

/** What spreads, and where and when it is looked at. */
export interface DiffusionScope {
  /** Programs; those that are a place's form of one count for it. Empty: every program, or every one of the domains and data sets. */
  readonly programIds: readonly string[];
  /** Domains with all below them. Empty: no matter which. */
  readonly domainIds: readonly string[];
  /** Data sets, for the programs that came with them, such as those of a table of one's own. Empty: no matter which. */
  readonly dataSetIds: readonly string[];
  /** First and last year of observation. Null: as the data have it. */
  readonly fromYear: number | null;
  readonly toYear: number | null;
}

export const UNIT_LEVELS = ['province', 'prefecture', 'county'] as const satisfies RegionLevel[];
export type UnitLevel = (typeof UNIT_LEVELS)[number];

/** What becomes of sites at other levels than the unit of analysis: left out and counted; or, where they lie in a unit, an adoption of that unit. */
export const NESTING_RULES = ['SAME_LEVEL', 'ROLL_UP'] as const;
export type NestingRule = (typeof NESTING_RULES)[number];

/**
 * Which date is that of adoption. DEFAULT: approval for designated pilots, the first local formal document for others, else the start.
 * The other rules take one date only, and leave out what has none.
 */
export const DATE_RULES = ['DEFAULT', 'APPROVAL', 'FIRST_LOCAL_DOCUMENT', 'STARTED'] as const;
export type DateRule = (typeof DATE_RULES)[number];

/** How exact a time is. A date that spans more than one is an interval, is not placed, and is counted; 2016 is never the first of January. */
export const TIME_UNITS = ['YEAR', 'MONTH', 'DAY'] as const;
export type TimeUnit = (typeof TIME_UNITS)[number];

/** Adoptions in one time unit are at the same time; or, where finer dates surely order them, one after another within it. A tie never makes an edge. */
export const TIE_RULES = ['TOGETHER', 'BY_DAY'] as const;
export type TieRule = (typeof TIE_RULES)[number];

/** How long a cascade is observed: as the panel, or, as the packages have it, to its own last adoption. */
export const ENDS_OF_OBSERVATION = ['PANEL_END', 'LAST_EVENT'] as const;
export type EndOfObservation = (typeof ENDS_OF_OBSERVATION)[number];

/** What becomes of a region that was split up before the boundary year: it is left out; or its largest part stands for it. */
export const SPLIT_RULES = ['LEAVE_OUT', 'LARGEST_PART'] as const;
export type SplitRule = (typeof SPLIT_RULES)[number];

/** Every decision between the graph and a cascade. They travel with each result. */
export interface CascadeChoices {
  /** Null: the level of the sites, where they are all of one. */
  readonly unit: UnitLevel | null;
  readonly nesting: NestingRule;
  readonly date: DateRule;
  readonly timeUnit: TimeUnit;
  readonly ties: TieRule;
  readonly end: EndOfObservation;
  /** Regions are those of the end of this year. Null: of the last year of observation. */
  readonly boundaryYear: number | null;
  readonly split: SplitRule;
  /** Compute what cannot be identified all the same; every output says so. */
  readonly override: boolean;
}

export const DEFAULT_CHOICES: CascadeChoices = {
  unit: null,
  nesting: 'SAME_LEVEL',
  date: 'DEFAULT',
  timeUnit: 'YEAR',
  ties: 'TOGETHER',
  end: 'PANEL_END',
  boundaryYear: null,
  split: 'LEAVE_OUT',
  override: false,
};

/** The dates that may be that of an adoption. */
export interface DateCandidates {
  /** Approval as its status history has it, else the date of its batch. */
  readonly approval: PartialDate | null;
  /** The earliest document about it that a body of its own place issued. */
  readonly localDocument: PartialDate | null;
  readonly started: PartialDate | null;
}

/** A pilot as methods of diffusion read it. */
export interface Adoption {
  readonly pilotId: string;
  /** The practice that spreads: its program, or the general practice of which that is a form. */
  readonly practiceId: string;
  readonly siteId: string;
  /** Whether a superior designated or ordered it. */
  readonly isDesignated: boolean;
  readonly dates: DateCandidates;
  readonly ended: PartialDate | null;
  /** How it came to an end; then adoption is not absorbing. Null: it is not known to have ended. */
  readonly endKind: EndKind | null;
  readonly dataSetId: string;
}

/** A spell of a place at a level below a superior, from a day (inclusive) to a day (exclusive). */
export interface PlaceSpell {
  /** GB/T 2260 code; null where it has none. */
  readonly code: string | null;
  readonly level: RegionLevel | null;
  readonly parentId: string | null;
  /** Null: before the record begins. */
  readonly from: string | null;
  /** Null: still in force. */
  readonly to: string | null;
}

/** The spells of each region, oldest first. A region without any is a place of which no division is known. */
export type PlaceHistories = ReadonlyMap<string, readonly PlaceSpell[]>;

/** Why a pilot is in no cascade. */
export const LEFT_OUT_REASONS = [
  'NO_DATE',
  'IMPRECISE_DATE',
  'OUTSIDE_YEARS',
  'OTHER_LEVEL',
  'NO_UNIT',
  'SPLIT_UNIT',
  'LATER_ADOPTION',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What is to be known of one adoption beside its time. */
export const ADOPTION_FLAGS = [
  'REVOKED',
  'ROLLED_UP',
  'DATED_BY_START',
  'MERGED_UNIT',
  'LARGEST_PART_OF_SPLIT_UNIT',
  'BEFORE_ELIGIBLE',
] as const;
export type AdoptionFlag = (typeof ADOPTION_FLAGS)[number];

/** Why a method cannot tell what it is asked. */
export const IDENTIFICATION_REASONS = [
  'MOSTLY_DESIGNATED',
  'FEW_DISTINCT_DATES',
  'NO_ADOPTIONS',
] as const;
export type IdentificationReason = (typeof IDENTIFICATION_REASONS)[number];
