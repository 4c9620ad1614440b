import type { Session } from 'neo4j-driver';
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
import { toDomainError } from './neo4j-errors.js';
import { phraseOf, searchStatement, termsOf } from './neo4j-search.js';
import { runRead } from './run-read.js';

/** Reads of one request, each in a session of its own, so that they run side by side. Closing it stops those that still run. */
export class Neo4jReader implements GraphReader {
  readonly #sessions = new Set<Session>();
  #closed = false;

  /** `refuseIfStoreClosed` throws once the store is closed. */
  constructor(
    readonly capabilities: StoreCapabilities,
    private readonly openSession: () => Session,
    private readonly refuseIfStoreClosed: () => void,
  ) {}

  async read(statement: CypherStatement, options: ReadOptions = {}): Promise<readonly Row[]> {
    this.#refuseIfClosed();
    const opened: Session[] = [];
    const open = (): Session => {
      this.#refuseIfClosed();
      const session = this.openSession();
      opened.push(session);
      this.#sessions.add(session);
      return session;
    };
    try {
      return await runRead(statement, { ...DEFAULT_READ_OPTIONS, ...options }, open);
    } catch (error) {
      this.#refuseIfClosed();
      throw toDomainError(error);
    } finally {
      for (const session of opened) this.#sessions.delete(session);
    }
  }

  async searchText(
    index: FullTextIndex,
    text: string,
    limit: number,
    { asPhrase = false, properties = [], along }: SearchOptions = {},
  ): Promise<readonly Row[]> {
    this.#refuseIfClosed();
    if (text.trim() === '') return [];
    const query = asPhrase ? phraseOf(text) : termsOf(text);
    const statement = searchStatement(properties, along);
    return this.read(cypher(statement, { index: index.name, query, limit }));
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const session of this.#sessions) session.close().catch(() => undefined);
    this.#sessions.clear();
  }

  #refuseIfClosed(): void {
    if (this.#closed) throw new DomainError('STORE_UNAVAILABLE', 'The reader is closed.');
    this.refuseIfStoreClosed();
  }
}
