import { DomainError, type ErrorCode } from '../../domain/errors.js';

/** A full disk has the status of a write conflict, so the engine's own code is asked first. */
const DISK_FULL = 'GRAFEO-T009';

/** Said without a status when the database or the transaction is over. A statement's own text may hold these words too. */
const ENDED = /database is closed|no longer active/i;

/** Said when another open of the same file, for reading or for writing, is in the way. */
const LOCKED = /cannot be locked for|is locked by another process/;

/** Names a file of the log: what was committed before the damage can be saved. */
const IN_LOG = /graph\.grafeo\.wal/;

const RESTORE = 'Restore a backup; or move the folder away and load the data sets again';

/** What to do when commits are lost. */
export const WAYS_OUT_OF_DAMAGE = `${RESTORE}; or, to go on with what is there, run: reform-graph doctor --accept-damage`;

/** An operating system's error, such as a missing permission: the data are not at fault. */
const SYSTEM_ERROR = /\(os error \d+\)/;

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
  return (
    error instanceof DomainError && error.code === 'CONFLICT' && statusOf(error.cause) === '40000'
  );
}

/** An engine's error as a DomainError; the cause is kept for the log and never shown. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const message = messageOf(error);
  if (message.includes(DISK_FULL)) {
    return new DomainError('STORE_UNAVAILABLE', 'The disk is full; nothing was written.', {
      cause: error,
    });
  }
  const status = statusOf(error);
  const known = CODE_BY_STATUS[status ?? ''];
  if (known !== undefined) return new DomainError(known[0], known[1], { cause: error });
  if (status === undefined && ENDED.test(message)) {
    return new DomainError('STORE_UNAVAILABLE', 'The graph is closed.', { cause: error });
  }
  return new DomainError('INTERNAL_SERVER_ERROR', 'The graph refused a statement.', {
    cause: error,
  });
}

/** An error at opening a folder, saying what to do. */
export function toOpenError(error: unknown, folder: string): DomainError {
  if (error instanceof DomainError) return error;
  const message = messageOf(error);
  if (LOCKED.test(message)) {
    return new DomainError(
      'STORE_UNAVAILABLE',
      `Another process has the graph in ${folder} open. Stop it, or name another folder: REFORM_GRAPH_STORE=embedded:PATH.`,
      { cause: error },
    );
  }
  if (SYSTEM_ERROR.test(message)) return folderError(error, folder);
  const waysOut = IN_LOG.test(message) ? WAYS_OUT_OF_DAMAGE : RESTORE;
  return new DomainError(
    'STORE_DAMAGED',
    `The graph in ${folder} cannot be read: ${message.split('\n')[0] ?? ''} ${waysOut}.`,
    { cause: error },
  );
}

/** The folder of the graph, or a file in it, cannot be made, read or written. */
export function folderError(cause: unknown, folder: string): DomainError {
  return new DomainError(
    'STORE_UNAVAILABLE',
    `The folder ${folder} cannot be used: ${messageOf(cause)}`,
    {
      cause,
    },
  );
}

/**
 * The status that the database gives its errors. The binding sends it as a cause, and its package then moves it to `gqlStatus`, but
 * only for an `Error` of its own realm: under jest both forms are met. So errors are known by their shape, never by `instanceof`.
 */
function statusOf(error: unknown): string | undefined {
  const { gqlStatus, cause } = (error ?? {}) as {
    gqlStatus?: string;
    cause?: { message?: unknown };
  };
  return gqlStatus ?? /^GQLSTATUS (\w+)$/.exec(String(cause?.message))?.[1];
}

function messageOf(error: unknown): string {
  return String((error as { readonly message?: unknown } | null | undefined)?.message ?? error);
}
