import type { Command } from 'commander';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { inferInProcess } from '../inference/infer-in-process.js';
import {
  parametersOf,
  withInferenceOptions,
  type InferenceOptions,
} from '../inference/inference-options.js';
import { formatRun, readRun } from '../inference/show-run.js';
import { withFilledGraph } from '../open-graph.js';
import { print, printJson, say } from '../terminal.js';

const NOTES = [
  'Infers, from when places adopted, along which edges practices most likely spread (netinf), and keeps the run in the graph: edges between',
  'regions and, in each practice, whom each pilot most likely followed. No document says so: what is inferred is never mixed with what is.',
  'Refused where times cannot tell: where superiors designated most adopters, or there are fewer than five dates. --override goes on all the same,',
  'and every output says so. The same over the same data is not done twice, unless --fresh. Ctrl-C stops it, with exit code 130 and nothing written.',
  '',
  'JSON: {run, network[], isCached}; run has what was asked and what came of it, network {position, sourceId, source, receiverId, receiver, gain, pValue, equalGains}.',
  '',
  'Examples:',
  '  reform-graph infer --program program:low-carbon-pilot --unit prefecture --override',
  '  reform-graph infer --unit prefecture --nesting roll-up --max-edges 50 --lambda 0.5 --json',
  '  reform-graph runs',
];

type InferOptions = InferenceOptions & { readonly fresh: boolean; readonly json: boolean };

const MOST_TIES = 20;

/** `infer`: a network of who followed whom, from times of adoption. */
export function inferCommand(context: CommandContext): Command {
  const { terminal } = context;
  const infer = command('infer', 'infer a network of who followed whom', NOTES);
  return withInferenceOptions(infer)
    .option('--fresh', 'do it again, though it was done before', false)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (options: InferOptions) => {
        const parameters = parametersOf(options);
        const { fresh: isFresh, json } = options;
        await withFilledGraph(terminal, async (store) => {
          const found = await inferInProcess(store, parameters, { terminal, isFresh });
          const answer = await readRun(store, found.runId);
          if (json) return printJson(terminal, { ...answer, isCached: found.isCached });
          if (found.isCached) say(terminal, 'This was done before; --fresh does it again.');
          for (const line of formatRun(answer, MOST_TIES)) print(terminal, line);
        });
        return EXIT.fine;
      }),
    );
}
