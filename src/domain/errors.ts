/**
 * Every code that a caller may meet. Codes are part of the public contract, messages are not.
 * The first group is Apollo Server's own; the second is this project's. FILE_NOT_WRITTEN is for what leaves the graph: a full disk, a
 * missing folder, a refused permission, a file that is there already; `details` has `place` and `reason`.
 */
export const ERROR_CODES = [
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'INTERNAL_SERVER_ERROR',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',

  'NOT_FOUND',
  'CONFLICT',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'TOO_COSTLY',
  'TIMEOUT',
  'CANCELLED',
  'NOT_IDENTIFIED',
  'STORE_UNAVAILABLE',
  'STORE_DAMAGED',
  'BAD_CONFIGURATION',
  'BAD_DATA_SET',
  'FILE_NOT_WRITTEN',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error that was foreseen: its message is written for the caller and may be shown. */
export class DomainError extends Error {
  /** Machine-readable particulars that may be shown beside the code. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    readonly code: ErrorCode,
    message: string,
    options: {
      readonly cause?: unknown;
      readonly details?: Readonly<Record<string, unknown>>;
    } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.details = options.details ?? {};
  }
}

/** For the end of an exhaustive switch: compiles only when every case was handled. */
export function unreachable(value: never): never {
  throw new Error(`Unreachable case: ${JSON.stringify(value)}`);
}
