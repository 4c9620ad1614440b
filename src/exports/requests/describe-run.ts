import type { InferenceRun } from '../../domain/inference.js';
import type { MethodChoice } from '../metadata.js';
import { CHOICE_MEANINGS } from './describe-choices.js';
import { methodChoices, type MethodValues } from './method-choices.js';

const MEANINGS = {
  run: 'The run that inferred all of this; documents state none of it.',
  scope: 'Programs, domains, data sets and years that were looked at; all where none are named.',
  model: 'How lags are distributed, in years.',
  stop: 'When no further edge was looked for.',
  compat: 'The release whose numbers are repeated, faults included; null: the corrected test.',
  end: 'Why the run ended.',
  possible_edges: 'Pairs of which one came before the other in some cascade.',
  choices: 'How cascades were made of pilots.',
  unit: CHOICE_MEANINGS.unit,
  boundary_year: CHOICE_MEANINGS.boundary_year,
  first_year: CHOICE_MEANINGS.first_year,
  last_year: CHOICE_MEANINGS.last_year,
  units: CHOICE_MEANINGS.units,
  left_out: CHOICE_MEANINGS.left_out,
  adoptions: CHOICE_MEANINGS.adoptions,
  release_of_run: 'The data release that the run read.',
  not_identified: 'Why times cannot tell this, which was overridden; empty: they can.',
  override: 'Whether what cannot be identified was to be computed all the same.',
} as const;

/** What a run was asked, over which data, and how it ended. */
export function describeRun(run: InferenceRun): readonly MethodChoice[] {
  const values: MethodValues<typeof MEANINGS> = {
    run: run.id,
    scope: { ...run.parameters.scope },
    model: { ...run.model },
    stop: { ...run.parameters.stop },
    compat: run.parameters.compat,
    end: run.end,
    possible_edges: run.possibleEdges,
    choices: { ...run.parameters.choices },
    unit: run.unit,
    boundary_year: run.boundaryYear,
    first_year: run.firstYear,
    last_year: run.lastYear,
    units: run.units,
    left_out: Object.fromEntries(run.leftOut.map(({ reason, pilots }) => [reason, pilots])),
    adoptions: run.adoptions,
    release_of_run: `${run.releaseNumber} ${run.releaseDigest}`,
    not_identified: [...(run.overridden ?? [])],
    override: run.parameters.choices.override,
  };
  return methodChoices(MEANINGS, values);
}
