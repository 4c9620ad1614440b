import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An error that a person can act on: its message is shown alone, without a stack. */
export class ScriptError extends Error {}

/**
 * Runs a script's work with its arguments when the module is the one that Node was asked to run, and not when another
 * script imports it. The work gives the exit code. `--help` prints the usage instead.
 */
export async function runScript(moduleUrl, usage, work) {
  if (realpathSync(process.argv[1] ?? '') !== fileURLToPath(moduleUrl)) return;
  const argv = process.argv.slice(2);
  if (argv.includes('--help') || argv.includes('-h')) {
    console.log(usage.trim());
    return;
  }
  await reportingErrors(() => work(argv));
}

/** Sets the exit code to what the work gives, or to 1 with a message when it throws. */
export async function reportingErrors(work) {
  try {
    process.exitCode = await work();
  } catch (error) {
    console.error(error instanceof ScriptError ? error.message : error);
    process.exitCode = 1;
  }
}

/** Refuses arguments that a script does not know, rather than do less than was asked. */
export function refuseUnknown(argv, known) {
  const unknown = argv.filter((argument) => !known.includes(argument));
  if (unknown.length > 0) {
    throw new ScriptError(
      `Unknown argument: ${unknown.join(' ')}. Known: --help ${known.join(' ')}`,
    );
  }
}

/** Tells a person at a terminal what goes on; says nothing into a pipe or a log. */
export function announce(text) {
  if (process.stderr.isTTY) process.stderr.write(`${text}\n`);
}
