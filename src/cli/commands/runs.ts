import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { madeId } from '../../domain/made-ids.js';
import { deleteRun } from '../../queries/inference-queries.js';
import { madePage } from '../../queries/made-queries.js';
import { RUN_SHAPE } from '../../queries/run-shape.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { formatRun, formatRuns, readRun } from '../inference/show-run.js';
import { withGraph, withReader } from '../open-graph.js';
import { wholeNumber } from '../options.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

const NOTES = [
  'Without an id, the runs that the graph keeps, the newest first. --delete removes a run with its edges, and nothing else.',
  '',
  'JSON: {runs[]}, {run, network[]} or {deleted}; as infer prints them.',
  '',
  'Examples:',
  '  reform-graph runs',
  '  reform-graph runs run:20261126t101500123-5f3a9c --json',
  '  reform-graph runs run:20261126t101500123-5f3a9c --delete',
];

interface RunsOptions {
  readonly delete: boolean;
  readonly first: number;
  readonly json: boolean;
}

const MOST_TIES = 50;

/** `runs`: what models inferred, listed, shown or deleted. */
export function runsCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('runs', 'list, show or delete what models inferred', NOTES)
    .argument('[run]', 'id of the run to show or delete')
    .option('--delete', 'delete the run', false)
    .option('--first <n>', 'runs to list', wholeNumber(1, 1_000), 20)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (text: string | undefined, options: RunsOptions) => {
        const id = text === undefined ? null : madeId('InferenceRun', text);
        if (options.delete) await remove(terminal, id, options);
        else if (id === null) await list(terminal, options);
        else await show(terminal, id, options);
        return EXIT.fine;
      }),
    );
}

async function list(terminal: Terminal, { first: limit, json }: RunsOptions): Promise<void> {
  await withReader(terminal, async (reader) => {
    const page = { limit, direction: 'forward', position: null } as const;
    const found = await madePage(reader, RUN_SHAPE, page);
    const runs = found.records.map(({ record }) => record);
    if (json) return printJson(terminal, { runs });
    if (runs.length === 0) return say(terminal, 'No model was run yet: reform-graph infer');
    for (const line of formatRuns(runs)) print(terminal, line);
    if (found.hasNext) say(terminal, `There are more than ${limit}: --first`);
  });
}

async function show(terminal: Terminal, id: string, { json }: RunsOptions): Promise<void> {
  await withReader(terminal, async (reader) => {
    const answer = await readRun(reader, id);
    if (json) return printJson(terminal, answer);
    for (const line of formatRun(answer, MOST_TIES)) print(terminal, line);
  });
}

async function remove(terminal: Terminal, id: string | null, { json }: RunsOptions): Promise<void> {
  if (id === null) throw new DomainError('BAD_USER_INPUT', '--delete wants the id of a run.');
  const isGone = await withGraph(terminal, (store) =>
    store.write((transaction) => deleteRun(transaction, id)),
  );
  if (!isGone) throw new DomainError('NOT_FOUND', `The graph knows no ${id}.`);
  if (json) printJson(terminal, { deleted: id });
  else print(terminal, `Deleted ${id} with its edges.`);
}
