import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/domain/errors.js';
import {
  isWriteConflict,
  toDomainError,
  toOpenError,
} from '#src/store/embedded/embedded-errors.js';

const engineError = (gqlStatus: string | undefined, message: string): Error =>
  Object.assign(new Error(message), gqlStatus === undefined ? {} : { gqlStatus });

/** As the engine throws: the status still in the cause, and the classes of another realm. */
const foreignError = (gqlStatus: string, message: string): object => ({
  message,
  cause: { message: `GQLSTATUS ${gqlStatus}` },
});

const CONFLICT = engineError('40000', 'Transaction error: GRAFEO-T001: Write conflict');
const DISK_FULL = engineError('40000', 'Transaction error: GRAFEO-T009: No space left on device');

describe('errors of statements', () => {
  it.each([
    ['G2000', 'UNIQUE constraint violation', 'CONFLICT'],
    ['G1001', 'Cannot delete node with 1 connected edge(s)', 'CONFLICT'],
    ['22012', 'division by zero: 1 / 0', 'BAD_USER_INPUT'],
    ['22003', 'numeric value out of range', 'BAD_USER_INPUT'],
    ['25000', 'GRAFEO-T007: the database is closed', 'STORE_UNAVAILABLE'],
    ['25G03', 'Cannot write in read-only transaction', 'FORBIDDEN'],
    ['42001', 'syntax error', 'INTERNAL_SERVER_ERROR'],
    [undefined, 'Transaction is no longer active', 'STORE_UNAVAILABLE'],
    [undefined, 'InvalidArg', 'INTERNAL_SERVER_ERROR'],
  ])('maps the status %p of "%s" to %s and keeps the cause', (status, message, code) => {
    const cause = engineError(status, message);
    expect(toDomainError(cause)).toMatchObject({
      code,
      cause,
      message: expect.not.stringContaining(message),
    });
  });

  it('reads the status of an error of another realm', () => {
    expect(toDomainError(foreignError('22012', 'division by zero'))).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
    expect(isWriteConflict(toDomainError(foreignError('40000', 'GRAFEO-T001')))).toBe(true);
  });

  it('does not take a faulty statement for a closed graph because of its words', () => {
    const error = engineError('42001', 'syntax error near: n.state = "the database is closed"');
    expect(toDomainError(error)).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
  });

  it('leaves a DomainError as it is', () => {
    const error = new DomainError('TIMEOUT', 'Too late.');
    expect(toDomainError(error)).toBe(error);
    expect(toOpenError(error, '/data')).toBe(error);
  });
});

describe('a full disk', () => {
  it('is no conflict, though the engine gives it the same status, so nobody tries again', () => {
    const error = toDomainError(DISK_FULL);
    expect(error).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: 'The disk is full; nothing was written.',
    });
    expect(isWriteConflict(error)).toBe(false);
  });

  it('is told from two writers that met', () => {
    expect(isWriteConflict(toDomainError(CONFLICT))).toBe(true);
    expect(isWriteConflict(toDomainError(engineError('G2000', 'UNIQUE')))).toBe(false);
    expect(isWriteConflict(CONFLICT)).toBe(false);
  });
});

describe('errors of opening', () => {
  it.each([
    [
      'cannot be locked for reading: /data/graph.grafeo',
      'STORE_UNAVAILABLE',
      'Another process has the graph in /data open',
    ],
    [
      'database file is locked by another process: /data',
      'STORE_UNAVAILABLE',
      'REFORM_GRAPH_STORE=embedded:PATH',
    ],
    [
      'cannot create graph.grafeo: Permission denied (os error 13)',
      'STORE_UNAVAILABLE',
      'Permission denied',
    ],
    ['the file graph.grafeo is damaged at byte 4096', 'STORE_DAMAGED', 'load the data sets again.'],
    [
      'the file graph.grafeo.wal/wal_0.log is damaged at byte 7',
      'STORE_DAMAGED',
      'doctor --accept-damage.',
    ],
  ])('says of "%s" %s and what to do', (message, code, advice) => {
    expect(toOpenError(new Error(message), '/data')).toMatchObject({
      code,
      message: expect.stringContaining(advice),
    });
  });
});
