import { Option, type Command } from 'commander';
import { ROLES, type Role } from '../../domain/actor.js';
import { DomainError } from '../../domain/errors.js';
import { digestOfToken, lineOf, newToken } from '../../server/access/token-list.js';
import { appendToken } from '../../server/access/tokens-file.js';
import { action, command, type CommandContext } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { print, printJson, say } from '../terminal.js';

const NOTES = [
  'Everybody may read. Who may do more has a token, sent as "authorization: Bearer ...": an analyst may run an inference, cancel and delete',
  'one. The server knows tokens by their digests alone, from the file that REFORM_GRAPH_TOKENS_FILE names; it learns of changes within a second.',
  'The token is printed once and kept nowhere. Without --append, the line to add to the file is printed, too.',
  '',
  'JSON: {name, role, token, sha256}.',
  '',
  'Examples:',
  '  reform-graph token Ana --role analyst',
  '  REFORM_GRAPH_TOKENS_FILE=tokens.csv reform-graph token Ana --role analyst --append',
];

interface TokenOptions {
  readonly role: Role;
  readonly append: boolean;
  readonly json: boolean;
}

/** `token`: a new token for somebody who may do more than read. */
export function tokenCommand(context: CommandContext): Command {
  const { terminal } = context;
  return command('token', 'make a token for somebody who may do more than read', NOTES)
    .argument('<name>', 'whose it will be')
    .addOption(new Option('--role <role>', 'what it allows').choices(ROLES).makeOptionMandatory())
    .option('--append', 'add it to the file that REFORM_GRAPH_TOKENS_FILE names', false)
    .option('--json', 'print JSON', false)
    .action(
      action(context, async (name: string, { role, append, json }: TokenOptions) => {
        const token = newToken();
        const holder = { name, role, sha256: digestOfToken(token) };
        const line = lineOf(holder);
        if (append) await appendToken(fileIn(terminal.environment), holder);
        if (json) printJson(terminal, { ...holder, token });
        else print(terminal, token);
        if (!append) say(terminal, `Add to the file of tokens: ${line}`);
        return EXIT.fine;
      }),
    );
}

function fileIn(environment: Readonly<Record<string, string | undefined>>): string {
  const path = environment['REFORM_GRAPH_TOKENS_FILE'];
  if (path !== undefined && path !== '') return path;
  throw new DomainError('BAD_CONFIGURATION', '--append wants REFORM_GRAPH_TOKENS_FILE to be set.');
}
