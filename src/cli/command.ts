import { Command } from 'commander';
import { DomainError } from '../domain/errors.js';
import type { ExitCode } from './exit-codes.js';
import type { Terminal } from './terminal.js';

/** What every command is built with: where it writes, and where its exit code goes. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly finish: (code: ExitCode) => void;
}

/** A command's own work, given its arguments and its options. */
export type Work<Arguments extends readonly unknown[]> = (...given: Arguments) => Promise<ExitCode>;

/** An action for commander that ends with the work's exit code, or early when the user wants to stop. */
export function action<Arguments extends readonly unknown[]>(
  { terminal, finish }: CommandContext,
  work: Work<Arguments>,
): (...given: Arguments) => Promise<void> {
  return async (...given) => {
    throwIfStopped(terminal);
    finish(await work(...given));
  };
}

/** A command whose help ends with examples that work, and with the form of its JSON where it has one. */
export function command(name: string, summary: string, notes: readonly string[]): Command {
  return new Command(name).description(summary).addHelpText('after', `\n${notes.join('\n')}`);
}

/** Throws DomainError CANCELLED when the user wants the command to stop. */
export function throwIfStopped({ stop }: Terminal): void {
  if (stop.aborted) throw cancelled();
}

/** The result of `work`, or CANCELLED as soon as the user wants to stop; `work` itself goes on to its end. */
export async function untilStopped<T>({ stop }: Terminal, work: Promise<T>): Promise<T> {
  let onStop = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    onStop = () => reject(cancelled());
    if (stop.aborted) onStop();
    else stop.addEventListener('abort', onStop, { once: true });
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    stop.removeEventListener('abort', onStop);
    work.catch(() => undefined);
  }
}

function cancelled(): DomainError {
  return new DomainError('CANCELLED', 'Stopped before the end; nothing was left half done.');
}
