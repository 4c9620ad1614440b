import type { BuiltCascades } from '../../analytics/cascades/build-cascades.js';
import type { CascadeChoices } from '../../domain/diffusion.js';
import type { MethodChoice } from '../metadata.js';
import { methodChoices, type MethodValues } from './method-choices.js';

/** What each decision means for the numbers. */
export const CHOICE_MEANINGS = {
  unit: 'Units of analysis are regions of this level; null: the sites themselves, which have none.',
  nesting:
    'SAME_LEVEL leaves out sites at other levels; ROLL_UP counts them for the unit they lie in.',
  date_rule: 'DEFAULT: approval if designated, else the first local document, else the start.',
  time_unit: 'A date that spans more than one such unit is an interval and is not placed.',
  ties: 'TOGETHER: adoptions in one unit of time are at the same time; BY_DAY: finer dates order them.',
  end_of_observation: 'PANEL_END: all to the last year; LAST_EVENT: each to its own last adoption.',
  first_year: 'First year of observation.',
  last_year: 'Last year of observation.',
  boundary_year: 'Regions are those at the end of this year.',
  split:
    'LEAVE_OUT: adoptions of regions that were split up are left out; LARGEST_PART: it stands for them.',
  units: 'Units that could adopt in some year; who could is decided as of each year.',
  left_out: 'Pilots that are in no cascade, by reason.',
  adoptions: 'First adoptions by units.',
  designated: 'Of these, designated or ordered by a superior.',
  distinct_times: 'Different times of adoption.',
  not_identified: 'Why times of adoption cannot tell how practices spread; empty: they can.',
  override: 'Whether what cannot be identified was computed all the same.',
} as const;

/** Every decision between the graph and the cascades, as it was made, with what it means for the numbers. */
export function describeChoices(
  choices: CascadeChoices,
  built: BuiltCascades,
): readonly MethodChoice[] {
  return methodChoices(CHOICE_MEANINGS, valuesOf(choices, built));
}

function valuesOf(
  choices: CascadeChoices,
  { unit, years, boundaryYear, identification, leftOut, set }: BuiltCascades,
): MethodValues<typeof CHOICE_MEANINGS> {
  const { adoptions, designated, distinctTimes, reasons } = identification;
  return {
    unit,
    nesting: choices.nesting,
    date_rule: choices.date,
    time_unit: choices.timeUnit,
    ties: choices.ties,
    end_of_observation: choices.end,
    first_year: years?.first ?? null,
    last_year: years?.last ?? null,
    boundary_year: boundaryYear,
    split: choices.split,
    units: set.units.length,
    left_out: Object.fromEntries(leftOut.map(({ reason, pilotIds }) => [reason, pilotIds.length])),
    adoptions,
    designated,
    distinct_times: distinctTimes,
    not_identified: [...reasons],
    override: choices.override,
  };
}
