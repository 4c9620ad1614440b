import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { DomainError } from '../domain/errors.js';
import { isNeo4jUrl, readNeo4jLocation, type Neo4jLocation } from './neo4j-location.js';

/** Where the graph is kept, as `REFORM_GRAPH_STORE` says. */
export type StoreLocation =
  | { readonly engine: 'memory' }
  | { readonly engine: 'embedded'; readonly folder: string }
  | Neo4jLocation;

export interface OpenOptions {
  /** Opens for reading only: the engine itself then refuses every write. The graph must exist. */
  readonly readOnly?: boolean;
  /**
   * Opens even when commits are missing, with those that came before the damage, and takes the graph as it is from now on. A
   * damaged log is put aside beside it. A damaged data file cannot be opened so.
   */
  readonly acceptDamage?: boolean;
  /** Told, in words, what an open waits for: a server that does not answer yet. */
  readonly onWaiting?: (message: string) => void;
  /** Ends the waiting: DomainError CANCELLED. */
  readonly stop?: AbortSignal;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads `memory:`, `embedded:PATH`, the URL of a Neo4j server, or nothing (the folder of {@link defaultFolder}).
 * Throws DomainError BAD_CONFIGURATION for any other text.
 */
export function parseStoreLocation(
  text: string | undefined,
  environment: Environment,
): StoreLocation {
  if (text === undefined || text === '') {
    return { engine: 'embedded', folder: defaultFolder(environment) };
  }
  if (text === 'memory:') return { engine: 'memory' };
  const path = /^embedded:(.+)$/s.exec(text)?.[1];
  if (path !== undefined) return { engine: 'embedded', folder: resolve(path) };
  if (isNeo4jUrl(text)) return readNeo4jLocation(text, environment);
  throw new DomainError(
    'BAD_CONFIGURATION',
    `REFORM_GRAPH_STORE is "memory:", "embedded:PATH", "bolt://HOST:PORT" or "neo4j://HOST:PORT" (or "neo4j+s://"), but got: "${text.replace(/:.*@/s, ':…@')}".`,
  );
}

/** The user's data folder, by the custom of the operating system. */
export function defaultFolder(environment: Environment): string {
  const home = homedir();
  if (platform() === 'win32') {
    return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'reform-graph');
  }
  if (platform() === 'darwin') return join(home, 'Library', 'Application Support', 'reform-graph');
  return join(environment['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'reform-graph');
}
