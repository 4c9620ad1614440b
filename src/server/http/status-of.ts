import type { DomainError, ErrorCode } from '../../domain/errors.js';
import { HttpRefusal } from './http-refusal.js';

/**
 * The HTTP status of each code that says whose fault it is, for routes that answer with a status. GraphQL's own errors never come here: they are part of
 * a reply, whose status Apollo Server chooses.
 */
const STATUSES: Readonly<Partial<Record<ErrorCode, number>>> = {
  BAD_REQUEST: 400,
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  NOT_IDENTIFIED: 422,
  TOO_COSTLY: 422,
  STORE_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** The HTTP status of an error: that of a refusal, else that of its code, else 500. */
export function statusOf(error: DomainError): number {
  return error instanceof HttpRefusal ? error.status : (STATUSES[error.code] ?? 500);
}
