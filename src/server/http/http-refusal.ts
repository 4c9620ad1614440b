import { DomainError, type ErrorCode } from '../../domain/errors.js';

export interface RefusalOptions {
  readonly cause?: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is refused before GraphQL sees it: a foreseen error with the HTTP status of its reply. */
export class HttpRefusal extends DomainError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    readonly status: number,
    code: ErrorCode,
    message: string,
    { cause, details = {}, headers = {} }: RefusalOptions = {},
  ) {
    super(code, message, { cause, details });
    this.name = 'HttpRefusal';
    this.headers = headers;
  }
}
