import { DomainError, type ErrorCode } from '../../domain/errors.js';

const CLOSED = 'The graph is closed.';

/** Errors of statements and transactions, by the server's own code. Those that are not here are a fault of the program. */
const BY_CODE: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  'Neo.ClientError.Schema.ConstraintValidationFailed': [
    'CONFLICT',
    'A unique key is taken, or a record that is still referred to was to be deleted.',
  ],
  'Neo.ClientError.Statement.ArithmeticError': [
    'BAD_USER_INPUT',
    'A number was divided by zero, or is too large.',
  ],
  'Neo.ClientError.Statement.AccessMode': ['FORBIDDEN', 'A read may not write.'],
  'Neo.ClientError.General.ForbiddenOnReadOnlyDatabase': [
    'FORBIDDEN',
    'The database is read-only: nothing was written.',
  ],
  'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase': [
    'FORBIDDEN',
    'The database is read-only: nothing was written.',
  ],
  'Neo.ClientError.Security.Forbidden': [
    'FORBIDDEN',
    'The user of the database may not do this: nothing was written.',
  ],
  'Neo.ClientError.Transaction.TransactionTimedOut': ['TIMEOUT', 'The graph took too long.'],
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration': [
    'TIMEOUT',
    'The graph took too long.',
  ],
  'Neo.TransientError.Transaction.DeadlockDetected': ['CONFLICT', 'Another write was faster.'],
  'Neo.TransientError.Transaction.LockClientStopped': ['CONFLICT', 'Another write was faster.'],
  'Neo.TransientError.Transaction.Terminated': ['CANCELLED', 'The statement was stopped.'],
  'Neo.ClientError.Transaction.Terminated': ['CANCELLED', 'The statement was stopped.'],
  'Neo.TransientError.General.TransactionMemoryLimit': ['TOO_COSTLY', memoryMessage('statement')],
  'Neo.TransientError.General.MemoryPoolOutOfMemoryError': [
    'TOO_COSTLY',
    memoryMessage('statement'),
  ],
  'Neo.TransientError.General.OutOfMemoryError': ['STORE_UNAVAILABLE', memoryMessage('server')],
  'Neo.ClientError.Transaction.TransactionLogError': [
    'STORE_UNAVAILABLE',
    'The disk of the database is full or broken; nothing was written.',
  ],
  'Neo.DatabaseError.Transaction.TransactionLogError': [
    'STORE_UNAVAILABLE',
    'The disk of the database is full or broken; nothing was written.',
  ],
  'Neo.DatabaseError.Transaction.TransactionCommitFailed': [
    'STORE_UNAVAILABLE',
    'The database could not commit; nothing was written.',
  ],
};

/** The server cannot be reached, or its database is not there yet. */
const AWAY =
  /^(?:ServiceUnavailable|SessionExpired|Neo\.TransientError\.General\.DatabaseUnavailable|Neo\.ClientError\.Cluster\..*|Neo\.TransientError\.Cluster\..*|Neo\.TransientError\.Database\..*)$/;

/** What the driver says of a connection that broke. It does so under a code of its own when it was about to clear that connection. */
const BROKEN_CONNECTION = /^(?:Failed to connect to server|Connection was closed by server)/;
const PROTOCOL_ERROR = 'ProtocolError';

/** The driver's words when every connection is in use. */
const POOL_EXHAUSTED = /acquisition timed out/;

/** What the driver throws at work on a session or driver that was closed under it. */
const CLOSED_UNDER_WORK =
  /(?:Pool is closed|session is closed|closed session|has been explicitly closed|Driver.*closed)/i;

/** A driver's error as a DomainError; the cause is kept for the log and never shown. */
export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const { code, message } = partsOf(error);
  const known = BY_CODE[code];
  if (known !== undefined) return new DomainError(known[0], known[1], { cause: error });
  const unavailable = unavailability(code, message);
  if (unavailable !== null) {
    return new DomainError('STORE_UNAVAILABLE', unavailable, { cause: error });
  }
  return new DomainError('INTERNAL_SERVER_ERROR', 'The graph refused a statement.', {
    cause: error,
  });
}

/** Whether the server is only away, so that waiting may help. */
export function isAway(error: unknown): boolean {
  const { code, message } = partsOf(error);
  return saysAway(code, message) && !POOL_EXHAUSTED.test(message);
}

function saysAway(code: string, message: string): boolean {
  return AWAY.test(code) || (code === PROTOCOL_ERROR && BROKEN_CONNECTION.test(message));
}

/** Whether no connection came in time. */
export function isPoolExhausted(error: unknown): boolean {
  return POOL_EXHAUSTED.test(partsOf(error).message);
}

/** An error's code and text, by its shape: classes of another realm are met under jest. */
export function partsOf(error: unknown): { readonly code: string; readonly message: string } {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return { code: String(code ?? ''), message: String(message ?? error) };
}

function unavailability(code: string, message: string): string | null {
  if (POOL_EXHAUSTED.test(message)) {
    return 'Every connection to the database is in use. Ask again later, or raise REFORM_GRAPH_NEO4J_POOL_SIZE.';
  }
  if (CLOSED_UNDER_WORK.test(message)) return CLOSED;
  if (code.startsWith('Neo.ClientError.Security.')) {
    return 'The database refuses the user and password that this program has.';
  }
  return saysAway(code, message) ? 'The database cannot be reached.' : null;
}

function memoryMessage(whose: string): string {
  return `The memory of the ${whose} is used up. Ask for less, or page.`;
}
