import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import { cypher } from '../cypher.js';
import {
  type CypherStatement,
  DEFAULT_WRITE_OPTIONS,
  type GraphReader,
  type GraphStore,
  type ReadOptions,
  type Row,
  type StoreCapabilities,
  type StoreDescription,
  type WriteOptions,
  type WriteTransaction,
} from '../graph-store.js';
import { readOnce } from '../read-once.js';
import type { OpenOptions } from '../store-location.js';
import { CommitCounter } from './commit-counter.js';
import { folderError, isWriteConflict, toDomainError, toOpenError } from './embedded-errors.js';
import { EmbeddedReader } from './embedded-reader.js';
import { changeEngineSchema } from './embedded-schema.js';
import { loadEngine, type Engine } from './load-engine.js';
import { rollBackWhenIdle, runStatement } from './run-statement.js';

const CHECKPOINT_INTERVAL_MILLIS = 2_000;
const MAX_CONFLICT_RETRIES = 5;

const COUNT_COMMIT = `
  MERGE (counter:CommitCounter {id: 'commit-counter:graph'})
  ON CREATE SET counter.commits = 1
  ON MATCH SET counter.commits = counter.commits + 1
  RETURN counter.commits AS commits
`;

const READ_COMMITS = `
  MATCH (counter:CommitCounter {id: 'commit-counter:graph'})
  RETURN counter.commits AS commits
`;

/** The embedded engine Grafeo behind the port: one folder, one process at a time, nothing to install. */
export class EmbeddedStore implements GraphStore {
  readonly capabilities: StoreCapabilities;
  #closed = false;

  private constructor(
    private readonly database: GrafeoDB,
    private readonly location: string,
    private readonly counter: CommitCounter | null,
  ) {
    this.capabilities = {
      concurrentWrites: false,
      snapshotReads: true,
      stopsTimedOutReads: false,
      durable: counter !== null,
      phraseSearch: false,
      orderedIndexes: false,
      breadthFirstPatterns: false,
      indexKinds: ['range', 'fulltext'],
    };
  }

  /** A graph that lives as long as the process. */
  static async inMemory(): Promise<EmbeddedStore> {
    const engine = await loadEngine();
    return new EmbeddedStore(engine.create(), 'memory', null);
  }

  /** The graph in a folder, made if it is not there. Throws STORE_UNAVAILABLE when another process has it, STORE_DAMAGED when commits are missing. */
  static async open(folder: string, options: OpenOptions = {}): Promise<EmbeddedStore> {
    const engine = await loadEngine();
    const path = join(folder, 'graph.grafeo');
    const counter = new CommitCounter(join(folder, 'graph.commits'));
    if (options.readOnly === true && !existsSync(path)) {
      throw new DomainError(
        'NOT_FOUND',
        `There is no graph in ${folder} yet. Load one first: reform-graph load seeds`,
      );
    }
    let database: GrafeoDB;
    try {
      mkdirSync(folder, { recursive: true });
    } catch (error) {
      throw folderError(error, folder);
    }
    try {
      database = openDatabase(engine, path, options);
    } catch (error) {
      throw toOpenError(error, folder);
    }
    const store = new EmbeddedStore(database, folder, counter);
    await store.#checkCommits(options);
    if (options.readOnly !== true) {
      database.setCheckpointTriggers({ intervalMs: CHECKPOINT_INTERVAL_MILLIS });
    }
    return store;
  }

  describe(): StoreDescription {
    return { engine: 'Grafeo', version: this.database.version(), location: this.location };
  }

  async openReader(): Promise<GraphReader> {
    this.#refuseIfClosed();
    return new EmbeddedReader(this.database, this.capabilities, () => this.#refuseIfClosed());
  }

  read(statement: CypherStatement, options?: ReadOptions): Promise<readonly Row[]> {
    return readOnce(this, statement, options);
  }

  async write<T>(
    work: (transaction: WriteTransaction) => Promise<T>,
    options: WriteOptions = {},
  ): Promise<T> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.#writeOnce(
          work,
          options.timeoutMillis ?? DEFAULT_WRITE_OPTIONS.timeoutMillis,
        );
      } catch (error) {
        if (!isWriteConflict(error) || attempt >= MAX_CONFLICT_RETRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  async changeSchema(text: string): Promise<void> {
    this.#refuseIfClosed();
    await changeEngineSchema(this.database, text);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    try {
      this.database.close();
    } catch (error) {
      throw folderError(error, this.location);
    }
  }

  async #writeOnce<T>(
    work: (transaction: WriteTransaction) => Promise<T>,
    timeoutMillis: number,
  ): Promise<T> {
    this.#refuseIfClosed();
    const transaction = this.database.beginTransaction();
    let failure: DomainError | null = null;
    const run = async (statement: CypherStatement): Promise<readonly Row[]> => {
      if (failure !== null) throw failure;
      try {
        return await runStatement(transaction, statement, { timeoutMillis, maxRows: Infinity });
      } catch (error) {
        failure = toDomainError(error);
        throw failure;
      }
    };
    try {
      const result = await work({ run });
      const rows = await run(cypher(COUNT_COMMIT));
      this.#commit(transaction, Number(rows[0]?.['commits']));
      return result;
    } catch (error) {
      rollBackWhenIdle(transaction);
      throw failure ?? error;
    }
  }

  /** The new count is on disk before the commit and in force after it: a full disk is met while rolling back is still possible. */
  #commit(transaction: Transaction, commits: number): void {
    try {
      this.counter?.prepare(commits);
      transaction.commit();
      this.counter?.confirm();
    } catch (error) {
      throw toDomainError(error);
    }
  }

  async #checkCommits(options: OpenOptions): Promise<void> {
    const rows = await this.read(cypher(READ_COMMITS));
    const commits = Number(rows[0]?.['commits'] ?? 0);
    try {
      this.counter?.compare(commits);
    } catch (error) {
      if (options.acceptDamage !== true) {
        await this.close();
        throw error;
      }
    }
    if (options.readOnly !== true) this.counter?.record(commits);
  }

  #refuseIfClosed(): void {
    if (this.#closed) throw new DomainError('STORE_UNAVAILABLE', 'The graph is closed.');
  }
}

function openDatabase(engine: Engine, path: string, options: OpenOptions): GrafeoDB {
  if (options.readOnly === true) return engine.openReadOnly(path);
  return options.acceptDamage === true
    ? engine.create(path, { walSalvage: true })
    : engine.open(path);
}
