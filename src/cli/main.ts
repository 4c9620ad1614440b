import { Command, CommanderError } from 'commander';
import { DomainError } from '../domain/errors.js';
import type { CommandContext } from './command.js';
import { EXIT, exitCodeOf, type ExitCode } from './exit-codes.js';
import { printable } from './format/printable.js';
import { packageVersion } from '../package-files.js';
import { processTerminal, say, type Terminal } from './terminal.js';

type CreateCommand = (context: CommandContext) => Command;

/** Each command is imported when it is wanted: what one needs, another need not wait for. */
const COMMANDS: Readonly<Record<string, () => Promise<CreateCommand>>> = {
  start: async () => {
    await (await import('../server/load-graphql.js')).loadGraphql();
    return (await import('./commands/start.js')).startCommand;
  },
  load: async () => (await import('./commands/load.js')).loadCommand,
  'load-cascades': async () => (await import('./commands/load-cascades.js')).loadCascadesCommand,
  migrate: async () => (await import('./commands/migrate.js')).migrateCommand,
  'who-copied': async () => (await import('./commands/who-copied.js')).whoCopiedCommand,
  path: async () => (await import('./commands/path.js')).pathCommand,
  search: async () => (await import('./commands/search.js')).searchCommand,
  cite: async () => (await import('./commands/cite.js')).citeCommand,
  coverage: async () => (await import('./commands/coverage.js')).coverageCommand,
  agreement: async () => (await import('./commands/agreement.js')).agreementCommand,
  export: async () => (await import('./commands/export.js')).exportCommand,
  plot: async () => (await import('./commands/plot.js')).plotCommand,
  stats: async () => (await import('./commands/stats.js')).statsCommand,
  infer: async () => (await import('./commands/infer.js')).inferCommand,
  runs: async () => (await import('./commands/runs.js')).runsCommand,
  token: async () => (await import('./commands/token.js')).tokenCommand,
  verify: async () => (await import('./commands/verify.js')).verifyCommand,
  extract: async () => (await import('./commands/extract.js')).extractCommand,
  confirm: async () => (await import('./commands/confirm.js')).confirmCommand,
  cypher: async () => (await import('./commands/cypher.js')).cypherCommand,
  doctor: async () => (await import('./commands/doctor.js')).doctorCommand,
};

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
    const commands = await commandsFor(argv[0]);
    await program({ terminal, finish }, commands).parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return report(error, terminal);
  }
}

/** The command that is named; all of them for the help, and to say what is unknown. */
async function commandsFor(name: string | undefined): Promise<readonly CreateCommand[]> {
  const named = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name as string] : undefined;
  const commands: CreateCommand[] = [];
  for (const load of named === undefined ? Object.values(COMMANDS) : [named])
    commands.push(await load());
  return commands;
}

/** The program with the commands, writing to the terminal alone. */
function program(context: CommandContext, commands: readonly CreateCommand[]): Command {
  const { output, talk } = context.terminal;
  const root = new Command('reform-graph')
    .description(
      'A knowledge graph of policy reforms: who copied which pilot, when, from whom, and how do we know?',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .addHelpText('after', NOTES)
    .helpCommand('help [command]', 'show the help of a command');
  for (const create of commands) root.addCommand(create(context));
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
