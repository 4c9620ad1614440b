/** A Neo4j that was started for this run. */
export interface Neo4jServer {
  readonly boltUrl: string;
  readonly user: string;
  readonly password: string;
}

export interface AnalyticsOptions {
  /** The project's folder. */
  readonly root: string;
  /** Rounds that count, where one takes milliseconds. Where it takes seconds there are fewer. */
  readonly rounds: number;
  /** Null: stars are measured on the embedded engine alone. */
  readonly neo4j: Neo4jServer | null;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}
