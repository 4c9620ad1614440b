import type { ManagedTransaction, Session } from 'neo4j-driver';
import { withDeadline } from '../deadline.js';
import type { CypherStatement, Row, WriteTransaction } from '../graph-store.js';
import { toDomainError } from './neo4j-errors.js';
import { toDriverParameters } from './neo4j-values.js';
import { collectRows } from './run-read.js';

/** A transaction that refuses everything after its first error, which it keeps as the driver gave it. */
export class Neo4jTransaction implements WriteTransaction {
  #failure: { readonly error: unknown } | null = null;

  constructor(
    private readonly transaction: ManagedTransaction,
    private readonly timeoutMillis: number,
    private readonly session: Session,
  ) {}

  async run({ text, parameters }: CypherStatement): Promise<readonly Row[]> {
    this.throwFailure(toDomainError);
    try {
      const result = this.transaction.run(text, toDriverParameters(parameters));
      return await withDeadline(collectRows(result, Infinity), this.timeoutMillis, () =>
        this.#stop(),
      );
    } catch (error) {
      this.#failure = { error };
      throw toDomainError(error);
    }
  }

  /** Throws the first error, if there was one: as it came, so that the driver can tell whether another try may help. */
  throwFailure(asError: (error: unknown) => unknown = (error) => error): void {
    if (this.#failure !== null) throw asError(this.#failure.error);
  }

  /** Closing the session interrupts its statement in the server; rolling back would wait for its end. */
  #stop(): void {
    this.session.close().catch(() => undefined);
  }
}

/** Runs work in a transaction. What a statement threw counts, whatever the work made of it. */
export async function runWork<T>(
  work: (transaction: WriteTransaction) => Promise<T>,
  transaction: Neo4jTransaction,
): Promise<T> {
  try {
    return await work(transaction);
  } finally {
    transaction.throwFailure();
  }
}
