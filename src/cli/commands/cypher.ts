import type { Command } from 'commander';
import { DomainError } from '../../domain/errors.js';
import { EXAMPLE_STATEMENTS } from '../../queries/example-statements.js';
import { cypher } from '../../store/cypher.js';
import type { GraphReader, GraphValue, Row } from '../../store/graph-store.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { table } from '../format/table.js';
import { withReader } from '../open-graph.js';
import { wholeNumber } from '../options.js';
import { refuseWrites } from '../refuse-writes.js';
import { print, printJson, say, type Terminal } from '../terminal.js';

interface CypherOptions {
  readonly limit: number;
  readonly json: boolean;
}

const HINT = 'Give properties instead: n.id AS id, or properties(n) AS n.';

const NOTES = [
  'Only reads. Nodes, relationships and paths are not returned: return their properties. Name each column with AS.',
  '',
  'JSON: a list of rows, each an object of column names and values.',
  '',
  'Examples:',
  ...EXAMPLE_STATEMENTS.map(
    (text) => `  reform-graph cypher "${text.replace(/\s+/g, ' ').trim()}"`,
  ),
];

/** `cypher`: one statement of the reader's own, never a write. */
export function cypherCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('cypher', 'run a read-only Cypher statement', NOTES)
    .argument('<statement>', 'a statement that ends with RETURN')
    .option('--limit <n>', 'rows to print', wholeNumber(1, 50_000), 100)
    .option('--json', 'print JSON', false)
    .action(
      action(context, (text: string, { limit, json }: CypherOptions) => {
        refuseWrites(text);
        return withReader(terminal, async (reader) => {
          const rows = await read(reader, text);
          const shown = rows.slice(0, limit);
          if (json) printJson(terminal, shown);
          else printRows(terminal, shown);
          if (rows.length > limit) {
            say(terminal, `${rows.length - limit} more rows; --limit shows more.`);
          }
          return EXIT.fine;
        });
      }),
    );
}

/** Here the statement is the user's, so that what an engine says of it is the user's to know. */
async function read(reader: GraphReader, text: string): Promise<readonly Row[]> {
  try {
    return await reader.read(cypher(text));
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'INTERNAL_SERVER_ERROR') throw error;
    const complaint = firstLineOf(error.cause);
    const message =
      complaint === null
        ? `${error.message} ${HINT}`
        : `The graph refused the statement: ${complaint}`;
    throw new DomainError('BAD_USER_INPUT', message, { cause: error });
  }
}

/** What an engine says of a statement; null for an error of the port's own. */
function firstLineOf(cause: unknown): string | null {
  if (typeof cause !== 'object' || cause === null || !('message' in cause)) return null;
  return String(cause.message).split('\n')[0] ?? '';
}

function printRows(terminal: Terminal, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {});
  if (rows.length === 0) say(terminal, 'No rows.');
  else {
    const cells = rows.map((row) => columns.map((column) => cellText(row[column] ?? null)));
    for (const line of table(columns, cells)) print(terminal, line);
  }
}

function cellText(value: GraphValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
