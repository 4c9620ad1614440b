import { ADOPTER_CLASSES, type AdopterClass } from '../../analytics/adoption/adopter-classes.js';
import {
  ADOPTION_FLAGS,
  DATE_RULES,
  ENDS_OF_OBSERVATION,
  LEFT_OUT_REASONS,
  NESTING_RULES,
  SPLIT_RULES,
  TIE_RULES,
  TIME_UNITS,
  UNIT_LEVELS,
  type AdoptionFlag,
  type DateRule,
  type EndOfObservation,
  type LeftOutReason,
  type NestingRule,
  type SplitRule,
  type TieRule,
  type TimeUnit,
  type UnitLevel,
} from '../../domain/diffusion.js';
import { UNTOLD_REASONS, type UntoldReason } from '../../domain/untold.js';
import { registerValues } from '../scalar/register-values.js';

export const UnitLevelEnum = registerValues<UnitLevel>(
  'UnitOfAnalysis',
  'The level of the places that adopt.',
  {
    province: 'Province-level units.',
    prefecture: 'Prefecture-level units.',
    county: 'County-level units.',
  },
  UNIT_LEVELS,
);

export const NestingRuleEnum = registerValues<NestingRule>(
  'NestingRule',
  'What becomes of pilots at other levels than the unit of analysis.',
  {
    SAME_LEVEL: 'They are left out, and counted.',
    ROLL_UP: 'Where they lie in a unit, they are an adoption of that unit.',
  },
  NESTING_RULES,
);

export const DateRuleEnum = registerValues<DateRule>(
  'AdoptionDateRule',
  'Which date is that of adoption.',
  {
    DEFAULT:
      'The approval of designated pilots, the first local document of others; else the beginning, which is flagged.',
    APPROVAL: 'The approval; what has none is left out.',
    FIRST_LOCAL_DOCUMENT:
      'The first document about it by a body of its own place; what has none is left out.',
    STARTED: 'The beginning; what has none is left out.',
  },
  DATE_RULES,
);

export const TimeUnitEnum = registerValues<TimeUnit>(
  'AdoptionTimeUnit',
  'How exact times are. A date that spans several units is an interval: it is not placed, and is counted.',
  { YEAR: 'To the year.', MONTH: 'To the month.', DAY: 'To the day.' },
  TIME_UNITS,
);

export const TieRuleEnum = registerValues<TieRule>(
  'TieRule',
  'What becomes of adoptions within one unit of time.',
  {
    TOGETHER: 'They are at the same time.',
    BY_DAY: 'Where finer dates surely order them, they come one after another within it.',
  },
  TIE_RULES,
);

export const EndOfObservationEnum = registerValues<EndOfObservation>(
  'EndOfObservation',
  'How long those that have not adopted are looked at.',
  {
    PANEL_END: 'To the last year of observation.',
    LAST_EVENT: 'To the last adoption of the same practice.',
  },
  ENDS_OF_OBSERVATION,
);

export const SplitRuleEnum = registerValues<SplitRule>(
  'SplitRule',
  'What becomes of a region that was split up before the year of boundaries.',
  {
    LEAVE_OUT: 'It is left out, and counted.',
    LARGEST_PART: 'The unit that has most of its parts stands for it, which is flagged.',
  },
  SPLIT_RULES,
);

export const LeftOutReasonEnum = registerValues<LeftOutReason>(
  'LeftOutReason',
  'Why a pilot is no adoption here.',
  {
    NO_DATE: 'It has no date by the rule.',
    IMPRECISE_DATE: 'Its date spans several units of time.',
    OUTSIDE_YEARS:
      'It came before the first year of observation, so that its unit is not at risk in it, or after the last.',
    OTHER_LEVEL: 'Its site is at another level, or lies in no unit of analysis.',
    NO_UNIT: 'No unit of the year of boundaries follows on its own.',
    SPLIT_UNIT: 'Its unit was split up before the year of boundaries.',
    LATER_ADOPTION: 'Its unit had adopted the same practice before.',
  },
  LEFT_OUT_REASONS,
);

export const AdoptionFlagEnum = registerValues<AdoptionFlag>(
  'AdoptionFlag',
  'What is to be known of an adoption beside its time.',
  {
    REVOKED: 'It ended later, in whatever way.',
    ROLLED_UP: 'The site lies in the unit, and is not the unit itself.',
    DATED_BY_START: 'The beginning stands in for a formal date, which is not known.',
    MERGED_UNIT: 'The unit of the year of boundaries stands for one that was merged into it.',
    LARGEST_PART_OF_SPLIT_UNIT: 'The unit stands for one that was split up.',
    BEFORE_ELIGIBLE: 'It is dated before the unit came to its level.',
  },
  ADOPTION_FLAGS,
);

export const AdopterClassEnum = registerValues<AdopterClass>(
  'AdopterClass',
  'Adopters by when they adopted, beside the mean and the standard deviation of all.',
  {
    'early-adopter': 'A standard deviation or more before the mean.',
    'early-majority': 'Up to the mean.',
    'late-majority': 'After the mean, up to a standard deviation.',
    laggard: 'More than a standard deviation after the mean.',
  },
  ADOPTER_CLASSES,
);

export const UntoldReasonEnum = registerValues<UntoldReason>(
  'UntoldReason',
  'Why a figure is null. The first three say that the times cannot identify it (NOT_IDENTIFIED).',
  {
    MOSTLY_DESIGNATED:
      'A superior designated more than half of the adopters: dates tell when it acted, not who followed whom.',
    FEW_DISTINCT_DATES: 'There are fewer than five different times.',
    NO_ADOPTIONS: 'Nobody adopted.',
    NOT_REACHED: 'The share was not reached by the last adoption.',
    TOO_FEW_PERIODS: 'Too few years are observed.',
    NOBODY_AT_RISK: 'Every unit had adopted by then.',
    NO_GROWTH: 'The share is the same in every year.',
    AT_BOUND: 'The best coefficient is none above zero.',
    COEFFICIENTS_NOT_TOLD_APART: 'Many coefficients fit about equally well.',
    NOT_CONVERGED: 'The fit did not come to rest.',
    TOO_FEW_ADOPTERS: 'Fewer than two adopted.',
    ALL_AT_ONCE: 'All adopted in one year.',
    NO_REPLICATION: 'No document states any.',
    NOT_A_UNIT: 'The region is none of the units of analysis.',
    NO_POLICY:
      'No practice counts for it: none was adopted, or it was not there at the time, or all adoptions fell on one time.',
    NO_OPPORTUNITY: 'It was not there when anything could be adopted.',
    NOTHING_IN_COMMON: 'Nothing was adopted in both.',
  },
  UNTOLD_REASONS,
);
