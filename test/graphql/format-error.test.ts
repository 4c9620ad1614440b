import { describe, expect, it } from '@jest/globals';
import { GraphQLError, Kind, type GraphQLFormattedError, type NameNode } from 'graphql';
import { DomainError, type ErrorCode } from '#src/domain/errors.js';
import { causeOf, formatError, isWithheld } from '#src/graphql/format-error.js';

/** As Apollo hands it over: the code that it found, and the stack that it must not show. */
function format(error: GraphQLError, code: string): GraphQLFormattedError {
  const extensions = { code, stacktrace: ['secret'] };
  return formatError({ ...error.toJSON(), extensions }, error);
}

/** An error that a resolver threw, as graphql-js wraps it. */
function thrown(originalError: Error): GraphQLError {
  return new GraphQLError(originalError.message, { originalError, path: ['pilot', 'copies'] });
}

const INTERNAL = 'INTERNAL_SERVER_ERROR';

describe('formatError', () => {
  it('shows the message, code and details of a foreseen error, and the field that it belongs to', () => {
    const error = new DomainError('NOT_FOUND', 'There is no such run.', { details: { run: 'r1' } });
    expect(format(thrown(error), INTERNAL)).toEqual({
      message: 'There is no such run.',
      path: ['pilot', 'copies'],
      extensions: { code: 'NOT_FOUND', run: 'r1' },
    });
  });

  it('lets no detail take the place of the code', () => {
    const error = new DomainError('NOT_FOUND', 'None.', { details: { code: 'OTHER' } });
    expect(format(thrown(error), INTERNAL).extensions).toEqual({ code: 'NOT_FOUND' });
  });

  it.each([
    ['an error', new Error('MATCH (n) secret')],
    ['a GraphQL error of a resolver', new GraphQLError('MATCH (n) secret')],
    ['a foreseen error that says it is a fault', new DomainError(INTERNAL, 'MATCH (n) secret')],
  ])('shows nothing of %s but the field', (_, error) => {
    expect(format(thrown(error), INTERNAL)).toEqual({
      message: 'Internal server error.',
      path: ['pilot', 'copies'],
      extensions: { code: INTERNAL },
    });
  });

  it.each<[ErrorCode, string]>([
    ['STORE_UNAVAILABLE', 'The graph cannot be reached now. Try again later.'],
    ['STORE_DAMAGED', 'The graph is damaged. Whoever runs this server must restore it.'],
    [
      'FILE_NOT_WRITTEN',
      'A file could not be written. Whoever runs this server must see to its disk.',
    ],
  ])('tells %s in words that name no file', (code, message) => {
    const error = new DomainError(code, '/home/x/graph is locked.', {
      details: { folder: '/home/x' },
    });
    expect(format(thrown(error), INTERNAL)).toEqual({
      message,
      path: ['pilot', 'copies'],
      extensions: { code },
    });
  });

  it.each(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST'])(
    'keeps message and code of %s, and drops the stack',
    (code) => {
      expect(format(new GraphQLError('Cannot query field "x".'), code)).toEqual({
        message: 'Cannot query field "x".',
        extensions: { code },
      });
    },
  );

  it('shows the code of a limit that a validation rule found exceeded', () => {
    const originalError = new DomainError('TOO_COSTLY', 'Too deep.', { details: { limit: 6 } });
    const error = new GraphQLError('Too deep.', { originalError });
    expect(format(error, 'GRAPHQL_VALIDATION_FAILED').extensions).toEqual({
      code: 'TOO_COSTLY',
      limit: 6,
    });
  });

  it("keeps GraphQL's words round a scalar's, for they name the variable", () => {
    const originalError = new DomainError('BAD_USER_INPUT', 'A date is like 2017.');
    const message = 'Variable "$day" got invalid value "x"; A date is like 2017.';
    expect(format(new GraphQLError(message, { originalError }), 'BAD_USER_INPUT')).toEqual({
      message,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });

  it('takes an argument that graphql-js refuses when the field runs for the fault of the client', () => {
    const message = 'Argument "of" of non-null type "Int!" must not be null.';
    const name: NameNode = { kind: Kind.NAME, value: 'of' };
    const error = thrown(new GraphQLError(message, { nodes: { kind: Kind.VARIABLE, name } }));
    expect(format(error, INTERNAL)).toMatchObject({
      message,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('formatError, before any field ran', () => {
  it('keeps what graphql-js says without a code, such as of too many wrong variables', () => {
    const message = 'Too many errors processing variables, error limit reached. Execution aborted.';
    expect(format(new GraphQLError(message), INTERNAL)).toEqual({
      message,
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('isWithheld', () => {
  it.each([
    [INTERNAL, true],
    ['STORE_UNAVAILABLE', true],
    ['NOT_FOUND', false],
    ['GRAPHQL_PARSE_FAILED', false],
  ])('of %s is %p', (code, expected) => {
    expect(isWithheld({ message: '', extensions: { code } })).toBe(expected);
  });
});

describe('causeOf', () => {
  it('finds what was thrown first', () => {
    const first = new Error('first');
    expect(causeOf(thrown(thrown(first)))).toBe(first);
    expect(causeOf(first)).toBe(first);
  });
});
