import type { Command } from 'commander';
import { ID_PREFIXES, kindOfId, type Kind } from '../../domain/identifiers.js';
import { searchNames } from '../../queries/search-queries.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { table } from '../format/table.js';
import { withReader } from '../open-graph.js';
import { parseKind, wholeNumber } from '../options.js';
import { print, printJson, say } from '../terminal.js';

interface SearchOptions {
  readonly kind?: Kind;
  readonly limit: number;
  readonly json: boolean;
}

const NOTES = [
  'Equal names come first, then names that contain the text, then names that share pairs of characters or words with it.',
  '',
  'JSON: a list of {kind, id, name, role}; name is the one that matched, role is preferred, alias or historic.',
  'Exit code 1 when nothing was found.',
  '',
  'Examples:',
  '  reform-graph search 杭州',
  '  reform-graph search "free trade" --kind pilot --limit 5 --json',
];

/** `search`: records by their names, in Chinese or English. */
export function searchCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('search', 'find records by their names, in Chinese or English', NOTES)
    .argument('<text>', 'a name or a part of one')
    .option('--kind <kind>', 'only records of this kind, such as pilot or region', parseKind)
    .option('--limit <n>', 'records to show', wholeNumber(1, 1_000), 20)
    .option('--json', 'print JSON', false)
    .action(
      action(context, (text: string, { kind, limit, json }: SearchOptions) =>
        withReader(terminal, async (reader) => {
          const kinds = kind === undefined ? [] : [kind];
          const found = (await searchNames(reader, text, { kinds, limit })).map(
            ({ subjectId, text: name, role }) => ({
              kind: kindOfId(subjectId),
              id: subjectId,
              name,
              role,
            }),
          );
          if (json) printJson(terminal, found);
          else if (found.length === 0) say(terminal, `No name is like "${text}".`);
          else
            printFound(found.map((each) => [kindText(each.kind), each.id, each.name, each.role]));
          return found.length === 0 ? EXIT.negative : EXIT.fine;
        }),
      ),
    );

  function printFound(rows: readonly (readonly string[])[]): void {
    for (const line of table(['kind', 'id', 'name', 'role'], rows)) print(terminal, line);
  }
}

function kindText(kind: Kind | null): string {
  return kind === null ? '' : ID_PREFIXES[kind];
}
