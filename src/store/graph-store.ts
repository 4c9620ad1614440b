/**
 * What may cross the port: plain JSON. No driver's integer, node, path or date does.
 *
 * Going in, an adapter refuses (DomainError BAD_USER_INPUT) what an engine would change in silence: `Date`, `Map`,
 * `Set`, instances of classes, `NaN`, infinities, integers beyond 2^53 - 1, half a surrogate pair, and keys that begin with `$` or are
 * `__proto__`. `undefined` becomes null; integral numbers arrive as integers. Coming out, nodes, relationships, paths and
 * integers beyond 2^53 - 1 are an error (INTERNAL_SERVER_ERROR), and so are `NaN` and infinities (BAD_USER_INPUT: something was divided by zero).
 */
export type GraphValue =
  null | boolean | number | string | readonly GraphValue[] | { readonly [key: string]: GraphValue };

/** A Cypher text with the values of its parameters. The text is a constant; only `$parameters` vary. */
export interface CypherStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, GraphValue>>;
}

/** One row of a result: column name to value. */
export type Row = Readonly<Record<string, GraphValue>>;

/**
 * A property graph that answers Cypher.
 *
 * Adapters differ only inside their own folders; what differs and a caller must know is a flag in
 * {@link StoreCapabilities}. Every promise here has a test in `test/contract/graph-store.contract.ts`.
 *
 * Errors are DomainErrors: CONFLICT (a unique key is taken, or two writers met and retries ran out), TIMEOUT,
 * STORE_UNAVAILABLE (closed, locked, unreachable, disk full), STORE_DAMAGED (commits are missing), BAD_USER_INPUT
 * (a value that cannot be passed, a division by zero), INTERNAL_SERVER_ERROR (a statement that is wrong in itself).
 */
export interface GraphStore {
  readonly capabilities: StoreCapabilities;

  /** What answers, for people: engine, version, place. */
  describe(): StoreDescription;

  /**
   * Opens a reader for one request. Where `snapshotReads` is true, all its reads see the graph as it was at this
   * moment. Release it with `close()`; a reader that is left open holds memory.
   */
  openReader(): Promise<GraphReader>;

  /** One read in a reader of its own. */
  read(statement: CypherStatement, options?: ReadOptions): Promise<readonly Row[]>;

  /**
   * Runs `work` in one write transaction: commits when it returns, rolls back when it throws or any statement
   * fails. The error is that of the statement, even if the work swallows it or throws another. Once this resolves, the commit outlives a crash of the process. `work` may run again after a conflict
   * with another writer, so it must have no other effects.
   */
  write<T>(work: (transaction: WriteTransaction) => Promise<T>, options?: WriteOptions): Promise<T>;

  /**
   * Applies one change of the schema: `CREATE CONSTRAINT ... IS UNIQUE`, `CREATE INDEX`, `CREATE TEXT INDEX` or `CREATE FULLTEXT
   * INDEX`, each with `IF NOT EXISTS`, or `DROP INDEX ... IF EXISTS`, so that a repetition changes nothing. Only kinds in the capability `indexKinds`.
   */
  changeSchema(text: string): Promise<void>;

  /** Releases everything. Calling it twice is harmless. Writes that were acknowledged stay. */
  close(): Promise<void>;
}

/** Reads for one request. Several reads may run at once. */
export interface GraphReader {
  /** Those of its store. */
  readonly capabilities: StoreCapabilities;

  /** Runs one read-only statement and returns all its rows. A statement that writes changes nothing. */
  read(statement: CypherStatement, options?: ReadOptions): Promise<readonly Row[]>;

  /**
   * Full-text search in an index made by `changeSchema`: the nodes that hold any two-character sequence or word of the text (letters in
   * either case), best first, each with its `id` and the properties that are asked for. Blank text finds nothing; no character has a special meaning.
   * One Chinese character finds nothing: use `CONTAINS` for it. `asPhrase` finds only what holds all of them, one after another;
   * it needs the capability `phraseSearch`.
   */
  searchText(
    index: FullTextIndex,
    text: string,
    limit: number,
    options?: SearchOptions,
  ): Promise<readonly Row[]>;

  /** Ends the reader. Reads that still run fail, and stop where `stopsTimedOutReads` is true. Calling it twice is harmless. */
  close(): Promise<void>;
}

export interface WriteTransaction {
  /** Runs one statement and returns its rows. After an error the transaction refuses everything else. */
  run(statement: CypherStatement): Promise<readonly Row[]>;
}

export interface ReadOptions {
  /** Milliseconds before the read fails with TIMEOUT. Default 10 000. */
  readonly timeoutMillis?: number;
  /** Rows beyond which the read fails with TOO_COSTLY rather than truncates. Default 50 000. */
  readonly maxRows?: number;
}

export interface WriteOptions {
  /** Milliseconds before a statement of the transaction fails with TIMEOUT. Default 120 000. */
  readonly timeoutMillis?: number;
}

export interface SearchOptions {
  readonly asPhrase?: boolean;
  /** Names of the program's own. */
  readonly properties?: readonly string[];
  readonly along?: ReadAlong;
}

/** What is read along with each node that a search finds, in the portable Cypher and of the program's own making. */
export interface ReadAlong {
  /** Clauses that go on from a variable with the node; no node is lost or doubled. */
  readonly clausesFrom: (node: string) => readonly string[];
  /** Items of a RETURN after them. */
  readonly columns: readonly string[];
}

/** Name, label and property of a full-text index. */
export interface FullTextIndex {
  readonly name: string;
  readonly label: string;
  readonly property: string;
}

export interface StoreCapabilities {
  /** Whether several writes may run at once. False: `open-store` puts them in a queue. */
  readonly concurrentWrites: boolean;
  /** Whether all reads of a reader see one state. False: each statement sees the latest commits. */
  readonly snapshotReads: boolean;
  /** Whether the engine stops a read at its time limit, or when its reader is closed. False: the caller is answered, but the work goes on to its end. */
  readonly stopsTimedOutReads: boolean;
  /** Whether the data outlive the process. */
  readonly durable: boolean;
  /** Whether `searchText` can look for a phrase. False: `CONTAINS` must do. */
  readonly phraseSearch: boolean;
  /** Whether a page of a long list can be read off an index, in its order. False: all of it is read and sorted. */
  readonly orderedIndexes: boolean;
  /**
   * Whether a pattern of variable length whose ends are asked for once each is walked breadth first. False: every path is listed, so that
   * a walk must be asked for hop by hop.
   */
  readonly breadthFirstPatterns: boolean;
  /** What can be indexed. An index that is not to be had costs speed only: migrations leave it out. */
  readonly indexKinds: readonly IndexKind[];
}

/** Of nodes by a property's order, by parts of a text, by its words; and of relationships by a property's order. */
export type IndexKind = 'range' | 'text' | 'fulltext' | 'relationship';

export interface StoreDescription {
  readonly engine: string;
  readonly version: string;
  /** Where the data are, in words for people; never a secret. */
  readonly location: string;
}

export const DEFAULT_READ_OPTIONS = { timeoutMillis: 10_000, maxRows: 50_000 } as const;
export const DEFAULT_WRITE_OPTIONS = { timeoutMillis: 120_000 } as const;
