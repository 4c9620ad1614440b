import type { InferenceRun } from '../../domain/inference.js';
import type { Json, MethodChoice } from '../metadata.js';

const MEANINGS = {
  run: 'The run that inferred all of this; documents state none of it.',
  scope: 'Programs, domains, data sets and years that were looked at; all where none are named.',
  model: 'How lags are distributed, in years.',
  stop: 'When no further edge was looked for.',
  compat: 'The release whose numbers are repeated, faults included; null: the corrected test.',
  end: 'Why the run ended.',
  possible_edges: 'Pairs of which one came before the other in some cascade.',
  choices: 'How cascades were made of pilots.',
  unit: 'Units of analysis are regions of this level; null: the sites themselves, which have none.',
  boundary_year: 'Regions are those at the end of this year.',
  first_year: 'First year of observation.',
  last_year: 'Last year of observation.',
  units: 'Units that could adopt in some year; who could is decided as of each year.',
  left_out: 'Pilots that are in no cascade, by reason.',
  adoptions: 'First adoptions by units.',
  release_of_run: 'The data release that the run read.',
  not_identified: 'Why times cannot tell this, which was overridden; empty: they can.',
  override: 'Whether what cannot be identified was to be computed all the same.',
} as const;

/** What a run was asked, over which data, and how it ended. */
export function describeRun(run: InferenceRun): readonly MethodChoice[] {
  const values: Readonly<Record<keyof typeof MEANINGS, Json>> = {
    run: run.id,
    scope: { ...run.parameters.scope },
    model: { ...run.model },
    stop: { ...run.parameters.stop },
    compat: run.parameters.compat,
    end: run.end,
    possible_edges: run.possibleEdges,
    choices: { ...run.parameters.choices },
    unit: 'Units of analysis are regions of this level; null: the sites themselves, which have none.',
    boundary_year: 'Regions are those at the end of this year.',
    first_year: 'First year of observation.',
    last_year: 'Last year of observation.',
    units: 'Units that could adopt in some year; who could is decided as of each year.',
    left_out: 'Pilots that are in no cascade, by reason.',
    adoptions: 'First adoptions by units.',
    release_of_run: `${run.releaseNumber} ${run.releaseDigest}`,
    not_identified: [...(run.overridden ?? [])],
    override: run.parameters.choices.override,
  };
  return (Object.keys(MEANINGS) as (keyof typeof MEANINGS)[]).map((name) => ({
    name,
    value: values[name],
    meaning: MEANINGS[name],
  }));
}
