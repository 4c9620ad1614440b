import { GraphQLError, Kind, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCode } from '../domain/errors.js';

/** Apollo Server's codes for a request that is wrong: these messages tell clients of their own words. */
const CODES_OF_BAD_REQUESTS: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** What is said in place of messages that are written for the one who runs the server and may name files. */
const PUBLIC_MESSAGES: Partial<Record<ErrorCode, string>> = {
  INTERNAL_SERVER_ERROR: 'Internal server error.',
  STORE_UNAVAILABLE: 'The graph cannot be reached now. Try again later.',
  STORE_DAMAGED: 'The graph is damaged. Whoever runs this server must restore it.',
  FILE_NOT_WRITTEN: 'A file could not be written. Whoever runs this server must see to its disk.',
};

/**
 * The one place that decides what a client learns of an error, of GraphQL and of HTTP alike. A foreseen error shows its message,
 * code and details; a request that is wrong shows what GraphQL says of it; anything else shows a code and nothing more.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const cause = causeOf(error);
  const isBadRequest = CODES_OF_BAD_REQUESTS.has(formatted.extensions?.['code']);
  if (isBadRequest && (!(cause instanceof DomainError) || formatted.message !== cause.message)) {
    return { ...formatted, extensions: { code: formatted.extensions?.['code'] } };
  }
  if (isMadeByGraphql(error, cause))
    return { ...formatted, extensions: { code: 'BAD_USER_INPUT' } };
  const shown = cause instanceof DomainError ? cause : new DomainError('INTERNAL_SERVER_ERROR', '');
  return { ...placeOf(formatted), ...formatDomainError(shown) };
}

/** A foreseen error as a client sees it. */
export function formatDomainError({ code, message, details }: DomainError): GraphQLFormattedError {
  const publicMessage = PUBLIC_MESSAGES[code];
  return publicMessage === undefined
    ? { message, extensions: { ...details, code } }
    : { message: publicMessage, extensions: { code } };
}

/** Whether the client was told less than there is to know: then the log must have it all. */
export function isWithheld({ extensions }: GraphQLFormattedError): boolean {
  return Object.hasOwn(PUBLIC_MESSAGES, String(extensions?.['code']));
}

/** The error that was thrown first, inside all that GraphQL wrapped around it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) {
    cause = cause.originalError;
  }
  return cause;
}

/** The field of the query that has no value because of the error: GraphQL demands it, and it holds the client's own words only. */
function placeOf({
  path,
  locations,
}: GraphQLFormattedError): Omit<GraphQLFormattedError, 'message'> {
  return { ...(locations && { locations }), ...(path && { path }) };
}

/**
 * Whether graphql-js itself refused what the client sent, though it gives no code: an argument whose value only its field finds wrong,
 * such as null from a variable (the error stands at a value), or too many wrong variables (no field had run, so there is no path).
 */
function isMadeByGraphql(error: unknown, cause: unknown): boolean {
  if (!(error instanceof GraphQLError && cause instanceof GraphQLError)) return false;
  const kind = cause.nodes?.[0]?.kind;
  return error.path === undefined || kind === Kind.VARIABLE || kind?.endsWith('Value') === true;
}
