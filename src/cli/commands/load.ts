import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { MOST_LISTED } from '../../ingest/bulk/fault-list.js';
import { dataSetFolders } from '../../ingest/seeds.js';
import { SEEDS_FOLDER } from '../../package-files.js';
import { action, command, type CommandContext } from '../command.js';
import { loadFolders } from '../load-folders.js';
import { BULK_BYTES, bytesOf, loadFoldersInBulk } from '../load-in-bulk.js';
import { concludeLoad, printLoadReport } from '../load-report.js';
import { withGraph } from '../open-graph.js';
import { printJson, say, type Terminal } from '../terminal.js';

const NOTES = [
  'A folder is one data set (it has a dataset.yml) or holds several. All are loaded or none: every fault of every file is',
  'printed as file:line column: message, and then nothing is written. What a folder no longer has is removed.',
  '',
  `--bulk takes data sets of any size: memory stays small, and a load that was stopped or killed goes on where it was when the same`,
  'command is given again. Until its end the graph is neither the old nor the new, and doctor says so. Files of more than',
  `${BULK_BYTES / 1024 / 1024} MB are loaded so unasked. Of more than ${MOST_LISTED} faults or warnings the rest is counted.`,
  '',
  'JSON: {ok, dataSets: [{dataSetId, records, added, changed, removed}], release: {number, digest, loadedAt}, warnings[]}, or',
  '{ok: false, faults[], warnings[]}; a fault or warning is {file, line, column, message}; moreFaults and moreWarnings are how many',
  'are not listed. Exit code 1 when there are faults.',
  '',
  'Examples:',
  '  reform-graph load',
  '  reform-graph load seeds/regions seeds/vocabulary --json',
  '  reform-graph load --bulk exports/all-pilots',
];

interface LoadOptions {
  readonly bulk: boolean;
  readonly json: boolean;
}

/** `load`: data sets into the graph, all or nothing. */
export function loadCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('load', 'load data sets into the graph, all or nothing', NOTES)
    .argument('[folders...]', 'folders of data sets; without any, those that come with the program')
    .option('--bulk', 'load in batches, resumable, in little memory', false)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (given: readonly string[], { bulk, json }: LoadOptions) => {
        const folders = await allFolders(given.length === 0 ? [SEEDS_FOLDER] : given);
        const load = (await isForBulk(terminal, folders, bulk)) ? loadFoldersInBulk : loadFolders;
        const report = await withGraph(terminal, (store) => load(store, folders, terminal));
        if (json) printJson(terminal, report);
        else printLoadReport(terminal, report);
        return concludeLoad(terminal, report);
      }),
    );
}

/** Whether to load in bulk: as the user says, else by the size of the files, which is told. */
async function isForBulk(
  terminal: Terminal,
  folders: readonly string[],
  isWanted: boolean,
): Promise<boolean> {
  if (isWanted) return true;
  const bytes = await bytesOf(folders);
  if (bytes <= BULK_BYTES) return false;
  const size = Math.round(bytes / 1024 / 1024);
  say(terminal, `The files hold ${size} MB, so they are loaded in bulk, as with --bulk.`);
  return true;
}

async function allFolders(given: readonly string[]): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const folder of given) {
    const inside = await dataSetFolders(folder).catch(() => []);
    if (inside.length === 0) {
      throw new DomainError(
        'BAD_USER_INPUT',
        `A folder of data sets is wanted, but "${folder}" holds none.`,
      );
    }
    folders.push(...inside);
  }
  return [...new Set(folders)];
}
