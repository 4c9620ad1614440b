import type { InferenceRun, InferredTie } from '../../domain/inference.js';
import type { TreeFact } from '../../queries/run-table-queries.js';
import type { Column, Table } from '../table.js';
import { column, optionalColumn } from './columns.js';

const RUN_COLUMNS: readonly Column[] = [
  column('model', 'text', 'How lags are distributed: exponential, rayleigh or log-normal.'),
  optionalColumn('lambda', 'number', 'Rate of the exponential model.', 'another model', 'per year'),
  optionalColumn(
    'compat',
    'text',
    'The release whose numbers are repeated, faults included.',
    'none: the corrected test',
  ),
  optionalColumn(
    'overridden',
    'text',
    'Why the run cannot tell this, which was overridden.',
    'it can',
  ),
  column('run', 'text', 'The run.'),
];

const TIE_COLUMNS: readonly Column[] = [
  column('origin', 'text', 'The region that is followed.'),
  column('destination', 'text', 'The region that follows.'),
  column('position', 'integer', '1 for the first edge that was added.'),
  column('improvement', 'number', 'What the edge added to the log score.'),
  optionalColumn(
    'p_value',
    'number',
    'Of Vuong’s test of the network with the edge against that without it.',
    'the test cannot tell',
  ),
  column('equal_gains', 'integer', 'Other edges that would have added as much then.', 'edges'),
  ...RUN_COLUMNS,
];

const TREE_COLUMNS: readonly Column[] = [
  column('policy', 'text', 'The program of the adoption.'),
  column('parent', 'text', 'The region that was most likely followed.'),
  column('child', 'text', 'The region that adopted.'),
  column('parent_pilot', 'text', 'Its pilot.'),
  column('child_pilot', 'text', 'Its pilot.'),
  column('date', 'text', 'The child’s adoption (EDTF).'),
  column('log_score', 'number', 'ln(0.5 f(lag)).'),
  column('lag', 'number', 'Between both adoptions.', 'years'),
  ...RUN_COLUMNS,
];

/** F6: the edges of a run between regions, in the order in which they were added. */
export function latentNetwork(run: InferenceRun, ties: readonly InferredTie[]): Table {
  return {
    name: 'latent-network',
    description: 'Who follows whom, as one run inferred it: a model says so, no document.',
    columns: TIE_COLUMNS,
    *rows() {
      for (const { sourceId, receiverId, position, gain, pValue, equalGains } of ties)
        yield [sourceId, receiverId, position, gain, pValue, equalGains, ...runCells(run)];
    },
  };
}

/** F7: whom each adopter most likely followed, where the network explains it. */
export function cascadeTreesTable(run: InferenceRun, facts: readonly TreeFact[]): Table {
  return {
    name: 'cascade-trees',
    description: 'Whom each adopter most likely followed, as one run inferred it.',
    columns: TREE_COLUMNS,
    *rows() {
      for (const fact of facts)
        yield [
          fact.programId,
          fact.sourceSiteId,
          fact.receiverSiteId,
          fact.sourceId,
          fact.receiverId,
          fact.date,
          fact.logScore,
          fact.lag,
          ...runCells(run),
        ];
    },
  };
}

function runCells({ model, parameters, overridden, id }: InferenceRun) {
  return [
    model.model,
    model.model === 'exponential' ? model.lambda : null,
    parameters.compat,
    overridden === null ? null : overridden.join(' ').toLowerCase(),
    id,
  ];
}
