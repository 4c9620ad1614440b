import neo4j, { type BookmarkManager, type Session } from 'neo4j-driver';
import { DomainError } from '../../domain/errors.js';
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
import type { Neo4jLocation } from '../neo4j-location.js';
import { readOnce } from '../read-once.js';
import type { OpenOptions } from '../store-location.js';
import { connect, type Connection } from './connect.js';
import { toDomainError } from './neo4j-errors.js';
import { Neo4jReader } from './neo4j-reader.js';
import { Neo4jTransaction, runWork } from './neo4j-transaction.js';

/** Rows that the server sends before it waits to be asked for more: most answers then take one exchange. */
const FETCH_SIZE = 5_000;

const AWAIT_INDEXES = 'CALL db.awaitIndexes(300)';

/** A Neo4j server or cluster behind the port. */
export class Neo4jStore implements GraphStore {
  readonly capabilities: StoreCapabilities = {
    concurrentWrites: true,
    snapshotReads: false,
    stopsTimedOutReads: true,
    durable: true,
    phraseSearch: true,
    orderedIndexes: true,
    breadthFirstPatterns: true,
    indexKinds: ['range', 'text', 'fulltext', 'relationship'],
  };
  /** Shared by all sessions: each sees what any of them wrote, on whichever member of a cluster it reads. One server alone needs none. */
  readonly #bookmarks: { readonly bookmarkManager?: BookmarkManager };
  #closed = false;

  private constructor(
    private readonly connection: Connection,
    private readonly location: Neo4jLocation,
    private readonly isReadOnly: boolean,
  ) {
    const isRouted = location.url.startsWith('neo4j');
    this.#bookmarks = isRouted ? { bookmarkManager: neo4j.bookmarkManager() } : {};
  }

  /** The graph on a server, which is waited for. Throws STORE_UNAVAILABLE with what to do when it cannot be used. */
  static async open(location: Neo4jLocation, options: OpenOptions = {}): Promise<Neo4jStore> {
    return new Neo4jStore(await connect(location, options), location, options.readOnly === true);
  }

  describe(): StoreDescription {
    const { version, edition } = this.connection;
    const { url, database } = this.location;
    return {
      engine: 'Neo4j',
      version: `${version} ${edition}`,
      location: database === null ? url : `${url}, database ${database}`,
    };
  }

  async openReader(): Promise<GraphReader> {
    this.#refuseIfClosed();
    return new Neo4jReader(
      this.capabilities,
      () => this.#openSession('READ'),
      () => this.#refuseIfClosed(),
    );
  }

  read(statement: CypherStatement, options?: ReadOptions): Promise<readonly Row[]> {
    return readOnce(this, statement, options);
  }

  async write<T>(
    work: (transaction: WriteTransaction) => Promise<T>,
    options: WriteOptions = {},
  ): Promise<T> {
    this.#refuseToWrite();
    const { timeoutMillis } = { ...DEFAULT_WRITE_OPTIONS, ...options };
    const session = this.#openSession('WRITE');
    try {
      return await session.executeWrite((transaction) =>
        runWork(work, new Neo4jTransaction(transaction, timeoutMillis, session)),
      );
    } catch (error) {
      throw error instanceof neo4j.Neo4jError ? toDomainError(error) : error;
    } finally {
      session.close().catch(() => undefined);
    }
  }

  async changeSchema(text: string): Promise<void> {
    this.#refuseToWrite();
    const session = this.#openSession('WRITE');
    try {
      await session.run(text);
      await session.run(AWAIT_INDEXES);
    } catch (error) {
      throw toDomainError(error);
    } finally {
      session.close().catch(() => undefined);
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.connection.driver.close();
  }

  #openSession(mode: 'READ' | 'WRITE'): Session {
    const { database } = this.location;
    return this.connection.driver.session({
      defaultAccessMode: mode,
      ...this.#bookmarks,
      fetchSize: FETCH_SIZE,
      ...(database === null ? {} : { database }),
    });
  }

  #refuseIfClosed(): void {
    if (this.#closed) throw new DomainError('STORE_UNAVAILABLE', 'The graph is closed.');
  }

  #refuseToWrite(): void {
    this.#refuseIfClosed();
    if (this.isReadOnly) throw new DomainError('FORBIDDEN', 'The graph is open for reading only.');
  }
}
