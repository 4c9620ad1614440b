import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/domain/errors.js';
import { isAway, isPoolExhausted, toDomainError } from '#src/store/neo4j/neo4j-errors.js';

const SECRET = 'bolt://10.0.0.7:7687 user=neo4j password=s3cret';

/** An error as the driver throws it. */
function driverError(code: string, message = SECRET): Error {
  return Object.assign(new Error(message), { name: 'Neo4jError', code });
}

describe('toDomainError', () => {
  it.each([
    ['Neo.ClientError.Schema.ConstraintValidationFailed', 'CONFLICT'],
    ['Neo.TransientError.Transaction.DeadlockDetected', 'CONFLICT'],
    ['Neo.ClientError.Statement.ArithmeticError', 'BAD_USER_INPUT'],
    ['Neo.ClientError.Statement.AccessMode', 'FORBIDDEN'],
    ['Neo.ClientError.General.ForbiddenOnReadOnlyDatabase', 'FORBIDDEN'],
    ['Neo.ClientError.Security.Forbidden', 'FORBIDDEN'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'TIMEOUT'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'TIMEOUT'],
    ['Neo.TransientError.Transaction.Terminated', 'CANCELLED'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'TOO_COSTLY'],
    ['Neo.TransientError.General.TransactionMemoryLimit', 'TOO_COSTLY'],
    ['Neo.TransientError.General.OutOfMemoryError', 'STORE_UNAVAILABLE'],
    ['Neo.DatabaseError.Transaction.TransactionLogError', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Security.Unauthorized', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Security.AuthenticationRateLimit', 'STORE_UNAVAILABLE'],
    ['Neo.TransientError.General.DatabaseUnavailable', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Cluster.NotALeader', 'STORE_UNAVAILABLE'],
    ['ServiceUnavailable', 'STORE_UNAVAILABLE'],
    ['SessionExpired', 'STORE_UNAVAILABLE'],
    ['Neo.ClientError.Statement.SyntaxError', 'INTERNAL_SERVER_ERROR'],
    ['Neo.DatabaseError.General.UnknownError', 'INTERNAL_SERVER_ERROR'],
  ])('makes %s a %s in words of its own, and keeps the cause', (code, expected) => {
    const cause = driverError(code);
    const error = toDomainError(cause);
    expect(error).toMatchObject({ code: expected, cause, details: {} });
    expect(error.message).not.toMatch(/s3cret|10\.0\.0\.7|Neo\./);
    expect(error.message).toMatch(/\.$/);
  });

  it.each([
    [
      'Connection acquisition timed out in 10000 ms. Pool status: …',
      /REFORM_GRAPH_NEO4J_POOL_SIZE/,
    ],
    ['Pool is closed, it is no more able to serve requests.', /^The graph is closed\.$/],
    ['Cannot run query in a closed session.', /^The graph is closed\.$/],
  ])('knows what the driver says without a code: %s', (message, expected) => {
    const error = toDomainError(driverError('N/A', message));
    expect(error.code).toBe('STORE_UNAVAILABLE');
    expect(error.message).toMatch(expected);
  });

  it.each([
    'Connection was closed by server',
    'Failed to connect to server. Caused by: read ECONNRESET',
  ])('knows a connection that broke while it was cleared: %s', (message) => {
    const error = driverError('ProtocolError', message);
    expect(toDomainError(error).code).toBe('STORE_UNAVAILABLE');
    expect(isAway(error)).toBe(true);
  });

  it('takes another breach of the protocol for a fault', () => {
    const error = driverError('ProtocolError', 'Wrong struct size for Node, expected 4 but was 3');
    expect(toDomainError(error).code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('passes on what is a DomainError already', () => {
    const error = new DomainError('TOO_COSTLY', 'Too many rows.');
    expect(toDomainError(error)).toBe(error);
  });

  it.each([null, 'text', { code: 5 }])('takes %p, whatever it is, for a fault', (thrown) => {
    expect(toDomainError(thrown)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR', cause: thrown });
  });
});

describe('isAway', () => {
  it('holds for a server that may come back, and for no other', () => {
    expect(isAway(driverError('ServiceUnavailable'))).toBe(true);
    expect(isAway(driverError('Neo.ClientError.Security.Unauthorized'))).toBe(false);
    expect(isAway(driverError('Neo.ClientError.Statement.SyntaxError'))).toBe(false);
  });

  it('does not hold while connections are merely in use', () => {
    const error = driverError('ServiceUnavailable', 'Connection acquisition timed out in 10 ms.');
    expect([isAway(error), isPoolExhausted(error)]).toEqual([false, true]);
  });
});
