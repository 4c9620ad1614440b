import { basename, dirname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { confirmDraft, type ConfirmReport } from '../../curation/draft/confirm-draft.js';
import { DomainError } from '../../domain/errors.js';
import { describeFault } from '../../domain/row-fault.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { table } from '../format/table.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface ConfirmOptions {
  readonly out?: string;
  readonly json: boolean;
}

const DRAFT = /-draft$/;

const NOTES = [
  'Records whose candidate has yes in the column confirmed of candidates.csv go into the data set, with their citations, and so do',
  'records that you added under ids of your own. All else stays out. The column new_id renames a record everywhere. The draft stays as it is.',
  'All or nothing: what is still wanting is printed as file:line column: message, and then nothing is written.',
  '',
  'JSON: {ok, folder, records: {file: count}, citations, decided: {yes, no, open}}, or {ok: false, faults: [{file, line, column, message}],',
  'decided}. Exit code 1 when there are faults.',
  '',
  'Example:',
  '  reform-graph confirm wuhan-2019-draft --out seeds/wuhan-2019',
];

/** `confirm`: a data set of what a person confirmed in a draft. */
export function confirmCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('confirm', 'make a data set of what is confirmed in a draft', NOTES)
    .argument('<draft>', 'folder that extract made')
    .option(
      '--out <folder>',
      'new folder for the data set (default: the name of the draft without -draft, beside it)',
    )
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (draft: string, { out, json }: ConfirmOptions) => {
        const report = await confirmDraft(draft, out ?? besideDraft(draft));
        if (json) printJson(terminal, report);
        else printReport(terminal, report);
        return report.ok ? EXIT.fine : EXIT.negative;
      }),
    );
}

function besideDraft(draft: string): string {
  const folder = resolve(draft);
  const name = basename(folder).replace(DRAFT, '');
  if (name !== basename(folder)) return join(dirname(folder), name);
  throw new DomainError(
    'BAD_USER_INPUT',
    `The name of the draft does not end in -draft, so say where the data set goes: --out FOLDER`,
  );
}

function printReport(terminal: Terminal, report: ConfirmReport): void {
  const { yes, no, open } = report.decided;
  if (!report.ok) {
    for (const fault of report.faults) print(terminal, describeFault(fault));
    const count = report.faults.length;
    say(
      terminal,
      `error BAD_DATA_SET: ${count} ${count === 1 ? 'fault' : 'faults'}; nothing was written.`,
    );
    return;
  }
  const rows = Object.entries(report.records).map(([file, count]) => [file, String(count)]);
  for (const line of table(['file', 'records'], rows)) print(terminal, line);
  print(
    terminal,
    `${report.citations} citations; candidates: ${yes} yes, ${no} no, ${open} open, which stay out`,
  );
  print(terminal, `The data set is in ${report.folder}`);
  say(
    terminal,
    `Next: reform-graph verify ${report.folder} --sources YOUR-DOCUMENTS, then: reform-graph load ${report.folder}`,
  );
}
