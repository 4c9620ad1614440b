import { judged, type InferenceRun, type InferredTie } from '../../domain/inference.js';
import { REGION } from '../../domain/region.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { madeByIds } from '../../queries/made-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { allTies } from '../../queries/run-table-queries.js';
import { RUN_SHAPE } from '../../queries/run-shape.js';
import { DomainError } from '../../domain/errors.js';
import { table } from '../format/table.js';

/** An edge of a network, with the names of both places. */
export interface NamedTie extends Omit<InferredTie, 'runId'> {
  readonly source: string;
  readonly receiver: string;
}

/** A run as it is printed; its members are added to, never renamed. */
export interface RunAnswer {
  readonly run: InferenceRun;
  readonly network: readonly NamedTie[];
}

/** Reads a run with its network. Throws NOT_FOUND for an unknown one. */
export async function readRun(reader: Reader, id: string): Promise<RunAnswer> {
  const run = (await madeByIds(reader, RUN_SHAPE, [id])).get(id);
  if (run === undefined) throw new DomainError('NOT_FOUND', `The graph knows no ${id}.`);
  const ties = await allTies(reader, run.id);
  const ids = [...new Set(ties.flatMap(({ sourceId, receiverId }) => [sourceId, receiverId]))];
  const regions = await recordsByIds(reader, REGION, ids);
  const named = (regionId: string): string => regions.get(regionId)?.name ?? regionId;
  const network = ties.map(({ runId: _, ...tie }) => ({
    ...tie,
    source: named(tie.sourceId),
    receiver: named(tie.receiverId),
  }));
  return { run, network };
}

/** A run in a few lines, with the first edges of its network. */
export function formatRun({ run, network }: RunAnswer, mostTies: number): readonly string[] {
  const rows = network
    .slice(0, mostTies)
    .map(({ position, source, receiver, gain, pValue }) => [
      String(position),
      source,
      receiver,
      gain.toFixed(3),
      pValue === null ? 'none' : pValue.toPrecision(3),
    ]);
  const left = network.length - rows.length;
  return [
    `${run.id} by ${run.startedBy}, ${run.createdAt}, data release ${run.releaseNumber}`,
    `No document says any of this: a model infers it from times of adoption.`,
    ...(run.overridden === null
      ? []
      : [`Times cannot tell who followed whom here (${run.overridden.join(', ')}); overridden.`]),
    `${run.cascades} practices, ${run.adoptions} adoptions by ${run.units} places, ${run.firstYear} to ${run.lastYear}`,
    `${modelText(run)}; ${run.edgeCount} of ${run.possibleEdges} possible edges (${run.end}), gain ${run.gain.toFixed(3)}`,
    `${run.replications} replications between pilots explained, ${run.unexplained} not`,
    agreementText(run),
    '',
    ...(rows.length === 0 ? [] : table(['', 'source', 'receiver', 'gain', 'p'], rows)),
    ...(left > 0 ? [`and ${left} more: --json has all`] : []),
  ];
}

/** Runs as a table, the newest first. */
export function formatRuns(runs: readonly InferenceRun[]): readonly string[] {
  const rows = runs.map((run) => [
    run.id,
    run.createdAt.slice(0, 16),
    run.startedBy,
    run.model.model,
    String(run.cascades),
    String(run.edgeCount),
    String(run.replications),
    run.overridden === null ? '' : 'overridden',
  ]);
  const head = ['run', 'done', 'by', 'model', 'practices', 'edges', 'replications', ''];
  return table(head, rows);
}

function modelText({ model, parameters }: InferenceRun): string {
  const { model: name, ...numbers } = model;
  const values = Object.entries(numbers).map(
    ([parameter, value]) => `${parameter} ${Number(value.toPrecision(6))}`,
  );
  const isAutomatic = parameters.model.model === 'exponential' && parameters.model.lambda === null;
  return `${name}, ${values.join(', ')}${isAutomatic ? ' from the data' : ''}`;
}

function agreementText({ agreement }: InferenceRun): string {
  const { attested, hits, extra, unjudged, precision, recall, reason } = judged(agreement);
  if (attested === 0) return `Agreement with documents: null. ${reason}`;
  const shares = [
    precision === null ? `precision null (${reason})` : `precision ${precision.toFixed(2)}`,
    recall === null ? '' : `recall ${recall.toFixed(2)}`,
  ];
  return `${attested} attested voluntary replications, of which ${hits} inferred; ${extra} other sources of the same receivers, ${unjudged} not judged; ${shares.join(', ')}`;
}
