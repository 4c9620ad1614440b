import { basename } from 'node:path';
import type { Command } from 'commander';
import { agreementOf, type KindAgreement } from '../../curation/agreement.js';
import { citationsInFolders } from '../../curation/citation-sets.js';
import { badRows } from '../../curation/read-data-sets.js';
import { readSecondCoding } from '../../curation/curation-rows.js';
import { DomainError } from '../../domain/errors.js';
import type { RowFault } from '../../domain/row-fault.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { namedDataSets } from '../folders.js';
import { table } from '../format/table.js';
import { print, printJson, type Terminal } from '../terminal.js';

interface SetAgreement {
  readonly dataSet: string;
  /** Sentences that both coders coded. */
  readonly sentences: number;
  readonly kinds: readonly KindAgreement[];
}

const NOTES = [
  'A second coder finds kinds of records in a part of the sentences of a document (second-coding.csv); the first is the data set itself. For each kind:',
  "in how many sentences both, only one found some, and Krippendorff's alpha (1: full agreement, 0: as by chance; none where it is not defined).",
  '',
  'JSON: [{dataSet, sentences, kinds: [{kind, both, onlyFirst, onlySecond, alpha}]}].',
  '',
  'Example:',
  '  reform-graph agreement seeds/hubei-2019',
];

/** `agreement`: how far two coders of the same document agree. */
export function agreementCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('agreement', 'tell how far two coders of a document agree', NOTES)
    .argument('[folders...]', 'data sets; without any, those that come with the program')
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (folders: readonly string[], { json }: { readonly json: boolean }) => {
        const chosen = await namedDataSets(folders);
        const sets = await agreementsOf(chosen);
        if (sets.length === 0)
          throw new DomainError('BAD_DATA_SET', 'None of the data sets has a second-coding.csv.');
        if (json) printJson(terminal, sets);
        else for (const set of sets) printAgreement(terminal, set);
        return EXIT.fine;
      }),
    );
}

async function agreementsOf(folders: readonly string[]): Promise<readonly SetAgreement[]> {
  const faults: RowFault[] = [];
  const sets: SetAgreement[] = [];
  for (const folder of folders) {
    const second = await readSecondCoding(folder, faults);
    if (faults.length > 0) throw badRows(faults);
    if (second.length === 0) continue;
    const citations = await citationsInFolders([folder]);
    const spans = (
      await Promise.all((await citations.documents()).map((each) => citations.spansOf(each)))
    ).flat();
    const sentences = new Set(second.map(({ document, start }) => `${document} ${start}`)).size;
    sets.push({ dataSet: basename(folder), sentences, kinds: agreementOf(spans, second) });
  }
  return sets;
}

function printAgreement(terminal: Terminal, { dataSet, sentences, kinds }: SetAgreement): void {
  print(terminal, `${dataSet}: ${sentences} sentences coded twice`);
  const rows = kinds.map(({ kind, both, onlyFirst, onlySecond, alpha }) => [
    kind,
    ...[both, onlyFirst, onlySecond].map(String),
    alpha === null ? 'not defined' : alpha.toFixed(2),
  ]);
  for (const line of table(['kind', 'both', 'only first', 'only second', 'alpha'], rows))
    print(terminal, line);
  print(terminal, '');
}
