import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Result, type Session } from 'neo4j-driver';
import { DomainError } from '../../domain/errors.js';
import { withDeadline } from '../deadline.js';
import type { CypherStatement, Row } from '../graph-store.js';
import { isAway } from './neo4j-errors.js';
import { toDriverParameters, toRow } from './neo4j-values.js';

/** Milliseconds to wait before each further try of a read whose failure may pass, as when a cluster changes its leader. */
const RETRY_PAUSES_MILLIS = [50, 200, 500, 1_000];

export interface ReadLimits {
  readonly timeoutMillis: number;
  readonly maxRows: number;
}

/**
 * Runs one read-only statement in a session of its own, and again where its failure may pass. It is a transaction by itself:
 * begin and commit would cost two more exchanges with the server. A read that is given up (too late, too many rows, its session
 * closed) is stopped in the server.
 */
export async function runRead(
  statement: CypherStatement,
  limits: ReadLimits,
  openSession: () => Session,
): Promise<readonly Row[]> {
  const parameters = toDriverParameters(statement.parameters);
  const end = performance.now() + limits.timeoutMillis;
  for (let attempt = 0; ; attempt += 1) {
    const left = Math.max(1, Math.ceil(end - performance.now()));
    try {
      return await runOnce(
        statement.text,
        parameters,
        { ...limits, timeoutMillis: left },
        openSession(),
      );
    } catch (error) {
      const pause = RETRY_PAUSES_MILLIS[attempt];
      if (pause === undefined || pause >= left || !isRetriable(error)) throw error;
      await sleep(pause);
    }
  }
}

function isRetriable(error: unknown): boolean {
  return isAway(error) || (error instanceof Error && neo4j.isRetryableError(error));
}

async function runOnce(
  text: string,
  parameters: Record<string, unknown>,
  { timeoutMillis, maxRows }: ReadLimits,
  session: Session,
): Promise<readonly Row[]> {
  try {
    const result = withoutStack(() => session.run(text, parameters, { timeout: timeoutMillis }));
    return await withDeadline(collectRows(result, maxRows), timeoutMillis);
  } finally {
    session.close().catch(() => undefined);
  }
}

/**
 * The driver keeps the stack of every statement for the errors that may come of it. Ours are made of the code and the text of its
 * errors, and such a stack costs a tenth of a millisecond.
 */
function withoutStack<T>(run: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** All rows of a result. More than `maxRows` are not awaited: TOO_COSTLY. */
export function collectRows(result: Result, maxRows: number): Promise<readonly Row[]> {
  return new Promise((resolve, reject) => {
    const rows: Row[] = [];
    result.subscribe({
      onNext: (record) => {
        try {
          if (rows.length === maxRows) throw tooManyRows(maxRows);
          rows.push(toRow(record));
        } catch (error) {
          reject(error);
        }
      },
      onCompleted: () => resolve(rows),
      onError: reject,
    });
  });
}

function tooManyRows(maxRows: number): DomainError {
  return new DomainError(
    'TOO_COSTLY',
    `The answer has more than the ${maxRows} rows that are read. Ask for less, or page.`,
  );
}
