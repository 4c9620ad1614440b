import { Command, CommanderError } from 'commander';
import { DomainError } from '../domain/errors.js';
import type { CommandContext } from './command.js';
import { confirmCommand } from './commands/confirm.js';
import { cypherCommand } from './commands/cypher.js';
import { doctorCommand } from './commands/doctor.js';
import { extractCommand } from './commands/extract.js';
import { loadCommand } from './commands/load.js';
import { migrateCommand } from './commands/migrate.js';
import { pathCommand } from './commands/path.js';
import { searchCommand } from './commands/search.js';
import { startCommand } from './commands/start.js';
import { verifyCommand } from './commands/verify.js';
import { whoCopiedCommand } from './commands/who-copied.js';
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.js';
import { printable } from './format/printable.js';
import { packageVersion } from './package-version.js';
import { processTerminal, say, type Terminal } from './terminal.js';

const COMMANDS = [
  startCommand,
  loadCommand,
  migrateCommand,
  whoCopiedCommand,
  pathCommand,
  searchCommand,
  verifyCommand,
  extractCommand,
  confirmCommand,
  cypherCommand,
  doctorCommand,
];

const NOTES = `
The graph is in the folder of the user's data, or where REFORM_GRAPH_STORE says: embedded:PATH, or memory: for a
graph that lives as long as the command. SOURCES_DIR is the reader's own folder of documents.
Data go to standard output, talk to standard error. Exit codes: 0 fine, 1 faults or a negative answer, 2 wrong usage,
3 no graph or a damaged one, 130 stopped by Ctrl-C. With DEBUG set, errors come with their stack.

Examples:
  reform-graph load
  reform-graph who-copied pilot:hangzhou-cbec-2015`;

/** Runs one command, such as `['search', '杭州']`, and gives the exit code. It never throws and never ends the process. */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
): Promise<number> {
  let exitCode: ExitCode = EXIT.fine;
  const finish = (code: ExitCode): void => {
    exitCode = code;
  };
  try {
    await program({ terminal, finish }).parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, terminal);
  }
}

/** The program with all commands, writing to the terminal alone. */
function program(context: CommandContext): Command {
  const { output, talk } = context.terminal;
  const root = new Command('reform-graph')
    .description(
      'A knowledge graph of policy reforms: who copied which pilot, when, from whom, and how do we know?',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .addHelpText('after', NOTES)
    .helpCommand('help [command]', 'show the help of a command');
  for (const create of COMMANDS) root.addCommand(create(context));
  for (const each of [root, ...root.commands]) {
    each
      .exitOverride()
      .helpOption('-h, --help', 'show this help')
      .showHelpAfterError(false)
      .configureOutput({
        writeOut: (text) => void output.write(text),
        writeErr: (text) => void talk.write(text),
        outputError: () => undefined,
      });
  }
  return root;
}

function report(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return reportUsage(error, terminal);
  if (error instanceof DomainError && error.code === 'CANCELLED') {
    say(terminal, error.message);
    return terminal.stop.reason === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
  }
  const code = error instanceof DomainError ? error.code : 'INTERNAL_SERVER_ERROR';
  const message = error instanceof Error ? error.message : String(error);
  say(terminal, `error ${code}: ${printable(message)}`);
  if (terminal.environment['DEBUG']) sayStack(error, terminal);
  return exitCodeOf(code);
}

/** Help and version end as errors of commander too, with exit code 0. */
function reportUsage(error: CommanderError, terminal: Terminal): ExitCode {
  if (error.exitCode === 0) return EXIT.fine;
  const isHelp = error.code === 'commander.help';
  if (!isHelp) say(terminal, `error BAD_USER_INPUT: ${error.message.replace(/^error: /, '')}`);
  return EXIT.usage;
}

function sayStack(error: unknown, terminal: Terminal): void {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    say(terminal, cause.stack ?? '');
}
