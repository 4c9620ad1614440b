/** A Neo4j that holds no data, and how to reach it: variables of the environment, as the product reads them. */
export interface EmptyNeo4j {
  readonly url: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** What is not there, and why: a part says so in place of a figure. */
export interface Absent {
  readonly absent: string;
}

export interface AnalyticsOptions {
  /** The project's folder. */
  readonly root: string;
  /** The table of adoptions of SPID. */
  readonly spid: string | Absent;
  /** The command that runs Python. */
  readonly python: string;
  /** Rounds that count, where one takes milliseconds; parts whose rounds take seconds have fewer. */
  readonly rounds: number;
  readonly neo4j: EmptyNeo4j | Absent;
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

export function isAbsent(value: object | string): value is Absent {
  return typeof value === 'object' && 'absent' in value;
}
