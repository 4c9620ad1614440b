import type { Command } from 'commander';
import { ID_PREFIXES, type Kind } from '../../domain/identifiers.js';
import { recordsCitedByDocument, type CitedRecords } from '../../queries/citation-queries.js';
import { recordsByDataSet } from '../../queries/graph-queries.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { table } from '../format/table.js';
import { withReader } from '../open-graph.js';
import { print, printJson, type Terminal } from '../terminal.js';

const NOTES = [
  'Records of each kind by data set, and records that are cited from each document by offsets. A record that two documents support counts for both.',
  '',
  'JSON: {dataSets: [{dataSetId, kind, records}], documents: [{documentId, kind, records}]}.',
  '',
  'Example:',
  '  reform-graph stats',
];

/** `stats`: how many records of each kind the graph holds, by data set and by document. */
export function statsCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('stats', 'count records by kind, data set and document', NOTES)
    .option('--json', 'print JSON', false)
    .action(
      action(context, ({ json }: { readonly json: boolean }) =>
        withReader(terminal, async (reader) => {
          const dataSets = await recordsByDataSet(reader);
          const documents = await recordsCitedByDocument(reader);
          if (json) printJson(terminal, { dataSets, documents });
          else {
            printCounts(
              terminal,
              'data set',
              dataSets.map(({ dataSetId, ...rest }) => ({ name: dataSetId, ...rest })),
            );
            print(terminal, '');
            printCounts(terminal, 'document', documents.map(toNamed));
          }
          return EXIT.fine;
        }),
      ),
    );
}

interface NamedCount {
  readonly name: string;
  readonly kind: Kind;
  readonly records: number;
}

function toNamed({ documentId, ...rest }: CitedRecords): NamedCount {
  return { name: documentId, ...rest };
}

/** One line a data set or document: its kinds with their counts, most first. */
function printCounts(terminal: Terminal, head: string, counts: readonly NamedCount[]): void {
  const names = [...new Set(counts.map(({ name }) => name))];
  const rows = names.map((name) => {
    const own = counts.filter((each) => each.name === name);
    const total = own.reduce((sum, { records }) => sum + records, 0);
    const kinds = [...own].sort((a, b) => b.records - a.records);
    const list = kinds.map(({ kind, records }) => `${ID_PREFIXES[kind]} ${records}`).join(', ');
    return [name, String(total), list];
  });
  for (const line of table([head, 'records', 'by kind'], rows)) print(terminal, line);
}
