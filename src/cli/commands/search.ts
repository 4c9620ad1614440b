import type { Command } from 'commander';
import { ID_PREFIXES, kindOfId, type Kind } from '../../domain/identifiers.js';
import { searchFacets, type SearchFacet } from '../../queries/search-facets.js';
import { searchNames } from '../../queries/search-queries.js';
import { mayBeMistyped, suggestNames } from '../../queries/suggest-names.js';
import type { GraphReader } from '../../store/graph-store.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT, type ExitCode } from '../exit-codes.js';
import { table } from '../format/table.js';
import { withReader } from '../open-graph.js';
import { parseKind, wholeNumber } from '../options.js';
import { searchInSources } from '../search-in-sources.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface SearchOptions {
  readonly kind?: Kind;
  readonly sources?: string;
  readonly limit: number;
  readonly similar: boolean;
  readonly json: boolean;
}

interface Answer {
  readonly results: readonly {
    readonly kind: Kind | null;
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly match: string;
  }[];
  readonly facets: readonly SearchFacet[];
  readonly didYouMean: readonly string[];
}

const NOTES = [
  'The text may be Chinese, English, pinyin or initials: 杭州, Hangzhou, hangzhou, hz. Names that equal it come first, then those that it',
  'spells whole, begins, abbreviates, is part of or spells in part; then records that have all its words, and names that are only similar.',
  '',
  'With --sources the text is looked for in your own copies of the documents instead, and what is cited there is told.',
  '',
  'JSON: {results: [{kind, id, name, role, match}], facets: [{kind, count}], didYouMean: [name]}; name is the one that matched,',
  'role is preferred, historic, alias or indicator, match is EXACT, PREFIX, CONTAINS, PINYIN, INITIALS, WORDS or SIMILAR. facets',
  'count all records that are found, of any kind and beyond the limit, without the similar ones. didYouMean is empty where three were found, or just that name.',
  'With --sources: {hits: [{documentId, start, end, quotation, quotationStart, subjectIds}], hitCount, documentsSearched,',
  'documentsWithoutCopy, areAllDocuments}. Exit code 1 when nothing was found.',
  '',
  'Examples:',
  '  reform-graph search 杭州',
  '  reform-graph search "hangzhou 综试区" --kind pilot',
  '  reform-graph search "free trade" --kind pilot --limit 5 --json',
  '  reform-graph search 河长制 --sources ~/documents',
];

/** `search`: records by their names, or passages of the reader's documents. */
export function searchCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('search', 'find records by their names, or passages of your documents', NOTES)
    .argument('<text>', 'a name or a part of one')
    .option('--kind <kind>', 'only records of this kind, such as pilot or region', parseKind)
    .option('--sources <folder>', 'search the documents in this folder, not the names')
    .option('--limit <n>', 'records or passages to show', wholeNumber(1, 1_000), 20)
    .option('--no-similar', 'leave out names that are only similar')
    .option('--json', 'print JSON', false)
    .action(
      action(context, (text: string, options: SearchOptions) => {
        const { sources, json, limit } = options;
        if (sources !== undefined) {
          return searchInSources(terminal, text, { folder: sources, limit, json });
        }
        return withReader(terminal, (reader) => searchInNames(terminal, reader, text, options));
      }),
    );
}

async function searchInNames(
  terminal: Terminal,
  reader: GraphReader,
  text: string,
  options: SearchOptions,
): Promise<ExitCode> {
  const answer = await ask(reader, text, options);
  if (options.json) printJson(terminal, answer);
  else if (answer.results.length > 0) printResults(terminal, answer);
  else say(terminal, `No name is like "${text}".`);
  if (!options.json && answer.didYouMean.length > 0) {
    say(terminal, `Did you mean ${answer.didYouMean.join(', ')}?`);
  }
  return answer.results.length === 0 ? EXIT.negative : EXIT.fine;
}

async function ask(
  reader: GraphReader,
  text: string,
  { kind, limit, similar }: SearchOptions,
): Promise<Answer> {
  const kinds = kind === undefined ? [] : [kind];
  const names = await searchNames(reader, text, { kinds, limit, similar });
  const isFound = names.some(({ match }) => match !== 'SIMILAR');
  return {
    results: names.map(({ subjectId, text: name, role, match }) => ({
      kind: kindOfId(subjectId),
      id: subjectId,
      name,
      role,
      match,
    })),
    facets: isFound ? await searchFacets(reader, text) : [],
    didYouMean: mayBeMistyped(names) ? await suggestNames(reader, text, kinds) : [],
  };
}

function printResults(terminal: Terminal, { results, facets }: Answer): void {
  const rows = results.map(({ kind, id, name, role, match }) => [
    kind === null ? '' : ID_PREFIXES[kind],
    id,
    name,
    role,
    match.toLowerCase(),
  ]);
  for (const line of table(['kind', 'id', 'name', 'role', 'match'], rows)) print(terminal, line);
  if (facets.length === 0) return;
  const counts = facets.map(({ kind, count }) => `${ID_PREFIXES[kind]} ${count}`);
  print(terminal, '');
  print(terminal, `found in all: ${counts.join(', ')}`);
}
