import type { Writable } from 'node:stream';
import { EXIT } from './exit-codes.js';

/** A stream that may be a terminal. */
export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** What a command may touch of the process. Tests give their own. */
export interface Terminal {
  /** For data: what a pipe reads. */
  readonly output: Output;
  /** For talk: progress, warnings, errors. */
  readonly talk: Output;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborted when the user wants the command to stop; its reason is the name of the signal. */
  readonly stop: AbortSignal;
}

/**
 * The terminal of this process. The first SIGINT or SIGTERM asks the command to stop; a second one kills the process, as
 * it would without us. A reader that closed the pipe (`| head`) is no error.
 */
export function processTerminal(): Terminal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => controller.abort(signal));
  }
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endUnlessClosed);
  return {
    output: process.stdout,
    talk: process.stderr,
    environment: process.env,
    stop: controller.signal,
  };
}

/** A full disk behind a redirected output ends the command: there is nowhere left to answer to. */
function endUnlessClosed({ code = '', message }: NodeJS.ErrnoException): void {
  if (code === 'EPIPE') return;
  process.stderr.write(`error INTERNAL_SERVER_ERROR: The output cannot be written: ${message}\n`);
  process.exit(EXIT.negative);
}

/** Writes a line of data. */
export function print(terminal: Terminal, line: string): void {
  terminal.output.write(`${line}\n`);
}

/** Writes a value as JSON, indented for people who look at it. */
export function printJson(terminal: Terminal, value: unknown): void {
  print(terminal, JSON.stringify(value, null, 2));
}

/** Says something that is no data. */
export function say(terminal: Terminal, line: string): void {
  terminal.talk.write(`${line}\n`);
}
