import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import { cypher } from '../cypher.js';
import {
  type CypherStatement,
  DEFAULT_READ_OPTIONS,
  type FullTextIndex,
  type GraphReader,
  type ReadOptions,
  type Row,
  type SearchOptions,
  type StoreCapabilities,
} from '../graph-store.js';
import { toDomainError } from './embedded-errors.js';
import { searchStatement } from './embedded-schema.js';
import { rollBackWhenIdle, runStatement } from './run-statement.js';

/** A transaction that is always rolled back: one snapshot for all reads, and nothing that it does stays. */
export class EmbeddedReader implements GraphReader {
  readonly #transaction: Transaction;
  #closed = false;

  /** `refuseIfStoreClosed` throws once the store is closed: the engine itself would go on answering. */
  constructor(
    database: GrafeoDB,
    readonly capabilities: StoreCapabilities,
    private readonly refuseIfStoreClosed: () => void,
  ) {
    this.#transaction = database.beginTransaction();
  }

  async read(statement: CypherStatement, options: ReadOptions = {}): Promise<readonly Row[]> {
    this.#refuseIfClosed();
    const { timeoutMillis, maxRows } = { ...DEFAULT_READ_OPTIONS, ...options };
    try {
      return await runStatement(this.#transaction, statement, { timeoutMillis, maxRows });
    } catch (error) {
      throw toDomainError(error);
    }
  }

  async searchText(
    index: FullTextIndex,
    text: string,
    limit: number,
    { properties = [], along }: SearchOptions = {},
  ): Promise<readonly Row[]> {
    this.#refuseIfClosed();
    if (text.trim() === '') return [];
    const { label, property } = index;
    const statement = searchStatement(index, properties, along);
    return this.read(cypher(statement, { label, property, text, limit }));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    rollBackWhenIdle(this.#transaction);
  }

  #refuseIfClosed(): void {
    if (this.#closed) throw new DomainError('STORE_UNAVAILABLE', 'The reader is closed.');
    this.refuseIfStoreClosed();
  }
}
