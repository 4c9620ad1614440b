import { DomainError, type ErrorCode } from '../../domain/errors.js';

interface EngineError extends Error {
  readonly gqlStatus?: string;
}

/** A full disk has the status of a write conflict, so the engine's own code is asked first. */
const DISK_FULL = 'GRAFEO-T009';

const CODE_BY_STATUS: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  G2000: ['CONFLICT', 'A unique key is taken.'],
  G1001: ['CONFLICT', 'A record that is still referred to cannot be deleted.'],
  '40000': ['CONFLICT', 'Another write was faster.'],
  '22012': ['BAD_USER_INPUT', 'A number was divided by zero.'],
  '22003': ['BAD_USER_INPUT', 'A number is too large.'],
  '25000': ['STORE_UNAVAILABLE', 'The graph is closed.'],
  '25G03': ['FORBIDDEN', 'The graph is open for reading only.'],
};

/** Whether another try may succeed. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'CONFLICT' && statusOf(error.cause) === '40000';
}

/** An engine's error as a DomainError; the cause is kept for the log and never shown. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (message.includes(DISK_FULL)) {
    return new DomainError('STORE_UNAVAILABLE', 'The disk is full; nothing was written.', { cause: error });
  }
  const known = CODE_BY_STATUS[statusOf(error) ?? ''];
  if (known !== undefined) return new DomainError(known[0], known[1], { cause: error });
  if (/closed/i.test(message)) {
    return new DomainError('STORE_UNAVAILABLE', 'The graph is closed.', { cause: error });
  }
  return new DomainError('INTERNAL_SERVER_ERROR', 'The graph refused a statement.', { cause: error });
}

/** An error at opening a folder, saying what to do. */
export function toOpenError(error: unknown, folder: string): DomainError {
  if (error instanceof DomainError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/lock/i.test(message)) {
    return new DomainError(
      'STORE_UNAVAILABLE',
      `Another process has the graph in ${folder} open. Stop it, or name another folder: REFORM_GRAPH_STORE=embedded:PATH.`,
      { cause: error },
    );
  }
  return new DomainError(
    'STORE_DAMAGED',
    `The graph in ${folder} cannot be read: ${message.split('\n')[0] ?? ''} Restore a backup, or move the folder away and load the data sets again.`,
    { cause: error },
  );
}

function statusOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as EngineError).gqlStatus : undefined;
}
