import { DomainError } from './domain/errors.js';
import { NEO4J_SETTINGS } from './store/neo4j-location.js';
import { parseStoreLocation, type StoreLocation } from './store/store-location.js';

/** What one request may ask for, unless a setting says otherwise. The page size, 100, is fixed. */
export const DEFAULT_LIMITS = {
  /** Entities below each other: a pilot, its copies and their receivers are three. Pages, edges and values do not count. */
  maxDepth: 6,
  /** Fields with an alias in one document, wherever they stand. */
  maxAliases: 50,
  /** Fields at the root of one operation, those of its fragments included. */
  maxRootFields: 20,
  /** Words and signs of a document; parsing stops there. */
  maxTokens: 4_000,
  /** Fields that a query can return at most, from the page sizes that it asks for. */
  maxCost: 25_000,
  maxBodyBytes: 262_144,
  /** From the moment when the body has been read to the reply. */
  requestTimeoutMillis: 20_000,
  /** Event streams that are open at one time in a process. */
  maxStreams: 100,
} as const;

/** The limits as they are set. */
export type Limits = { readonly [Name in keyof typeof DEFAULT_LIMITS]: number };

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What the environment says, read once. */
export interface Config {
  readonly store: StoreLocation;
  readonly host: string;
  /** 0: any port that is free. */
  readonly port: number;
  /** Where clients reach the server, without a slash at its end; null: at the address that a request names. */
  readonly publicUrl: string | null;
  /** Names, roles and digests of those who have a token; null: nobody has one, and everybody only reads. */
  readonly tokensFile: string | null;
  /** The reader's own folder of documents, or null. */
  readonly sourcesFolder: string | null;
  readonly environment: 'development' | 'production';
  /** Whether the schema may be asked for, and the query page is served. */
  readonly introspection: boolean;
  readonly logLevel: LogLevel;
  /** A statement that takes longer is logged. */
  readonly slowStatementMillis: number;
  readonly limits: Limits;
}

/** One variable of the environment, for `--help`. */
export interface Setting {
  readonly variable: string;
  readonly help: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Timers turn longer waits into none. */
const MOST = 2 ** 31 - 1;

const LIMIT_SETTINGS: { readonly [Name in keyof Limits]: Setting } = {
  maxDepth: limitSetting(
    'REFORM_GRAPH_MAX_DEPTH',
    'entities below each other in a query',
    'maxDepth',
  ),
  maxAliases: limitSetting('REFORM_GRAPH_MAX_ALIASES', 'aliases in a document', 'maxAliases'),
  maxRootFields: limitSetting(
    'REFORM_GRAPH_MAX_ROOT_FIELDS',
    'fields at the root',
    'maxRootFields',
  ),
  maxTokens: limitSetting('REFORM_GRAPH_MAX_TOKENS', 'words and signs of a document', 'maxTokens'),
  maxCost: limitSetting(
    'REFORM_GRAPH_MAX_COST',
    'fields a query can return, by its page sizes',
    'maxCost',
  ),
  maxBodyBytes: limitSetting('REFORM_GRAPH_MAX_BODY_BYTES', 'bytes of a request', 'maxBodyBytes'),
  requestTimeoutMillis: limitSetting(
    'REFORM_GRAPH_REQUEST_TIMEOUT_MILLIS',
    'milliseconds until a request is given up',
    'requestTimeoutMillis',
  ),
  maxStreams: limitSetting('REFORM_GRAPH_MAX_STREAMS', 'open event streams', 'maxStreams'),
};

/** Every variable that is read, in the order of the help. */
export const SETTINGS: readonly Setting[] = [
  {
    variable: 'REFORM_GRAPH_STORE',
    help: "embedded:PATH, memory:, or a Neo4j server as bolt:// or neo4j:// (default: embedded, in the user's data folder)",
  },
  ...NEO4J_SETTINGS,
  { variable: 'REFORM_GRAPH_HOST', help: 'address to listen on (default 127.0.0.1)' },
  {
    variable: 'REFORM_GRAPH_PORT',
    help: 'port to listen on, 0 for any that is free (default 4000)',
  },
  {
    variable: 'REFORM_GRAPH_PUBLIC_URL',
    help: 'http(s) address at which clients reach the server, where a proxy stands before it',
  },
  {
    variable: 'REFORM_GRAPH_TOKENS_FILE',
    help: 'CSV or JSON file of those who may do more than read (see: reform-graph token)',
  },
  { variable: 'SOURCES_DIR', help: 'your own folder of documents, from which quotations are read' },
  { variable: 'NODE_ENV', help: 'production turns introspection and the query page off' },
  {
    variable: 'REFORM_GRAPH_INTROSPECTION',
    help: 'true or false: introspection and the query page',
  },
  { variable: 'REFORM_GRAPH_LOG_LEVEL', help: `${LOG_LEVELS.join(', ')} (default info)` },
  {
    variable: 'REFORM_GRAPH_SLOW_MILLIS',
    help: 'statements that take longer are logged (default 500)',
  },
  ...Object.values(LIMIT_SETTINGS),
];

/** Reads the environment once, at the edge. Throws DomainError BAD_CONFIGURATION that names every fault, not just the first. */
export function readConfig(environment: Environment): Config {
  const settings = new SettingReader(environment);
  const isProduction = environment['NODE_ENV'] === 'production';
  const config: Config = {
    store: settings.storeLocation(),
    host: settings.matching(
      'REFORM_GRAPH_HOST',
      /^[\w.:-]+$/,
      'a host name or an address',
      '127.0.0.1',
    ),
    port: settings.whole('REFORM_GRAPH_PORT', 4000, 0, 65_535),
    publicUrl: settings.webAddress('REFORM_GRAPH_PUBLIC_URL'),
    tokensFile: settings.text('REFORM_GRAPH_TOKENS_FILE') ?? null,
    sourcesFolder: settings.text('SOURCES_DIR') ?? null,
    environment: isProduction ? 'production' : 'development',
    introspection:
      settings.oneOf('REFORM_GRAPH_INTROSPECTION', ['true', 'false'], `${!isProduction}`) ===
      'true',
    logLevel: settings.oneOf('REFORM_GRAPH_LOG_LEVEL', LOG_LEVELS, 'info'),
    slowStatementMillis: settings.whole('REFORM_GRAPH_SLOW_MILLIS', 500, 0, MOST),
    limits: settings.limits(),
  };
  settings.refuseFaults();
  return config;
}

/** Reads variables and gathers what is wrong with them. A variable that is empty counts as not set. */
class SettingReader {
  readonly #faults: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(variable: string): string | undefined {
    const text = this.environment[variable];
    return text === '' ? undefined : text;
  }

  whole(variable: string, fallback: number, least: number, most: number): number {
    const text = this.matching(variable, /^\d{1,12}$/, `${least} to ${most}`, String(fallback));
    const value = Number(text);
    if (value >= least && value <= most) return value;
    this.#faults.push(`${variable} must be ${least} to ${most}, but got: "${text}".`);
    return fallback;
  }

  oneOf<Value extends string>(variable: string, values: readonly Value[], fallback: string): Value {
    const text = this.text(variable) ?? fallback;
    const found = values.find((value) => value === text);
    if (found !== undefined) return found;
    this.#faults.push(`${variable} must be one of ${values.join(', ')}, but got: "${text}".`);
    return fallback as Value;
  }

  webAddress(variable: string): string | null {
    if (this.text(variable) === undefined) return null;
    const form = /^https?:\/\/[\w.:[\]-]+(\/[\w.~%-]+)*\/?$/;
    return this.matching(
      variable,
      form,
      'an address such as https://example.org/graph',
      '',
    ).replace(/\/$/, '');
  }

  matching(variable: string, form: RegExp, wanted: string, fallback: string): string {
    const text = this.text(variable) ?? fallback;
    if (form.test(text)) return text;
    this.#faults.push(`${variable} must be ${wanted}, but got: "${text}".`);
    return fallback;
  }

  storeLocation(): StoreLocation {
    try {
      return parseStoreLocation(this.environment['REFORM_GRAPH_STORE'], this.environment);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.#faults.push(error.message);
      return { engine: 'memory' };
    }
  }

  limits(): Limits {
    const entries = (Object.keys(LIMIT_SETTINGS) as (keyof Limits)[]).map((name) => [
      name,
      this.whole(LIMIT_SETTINGS[name].variable, DEFAULT_LIMITS[name], 1, MOST),
    ]);
    return Object.fromEntries(entries) as Limits;
  }

  refuseFaults(): void {
    if (this.#faults.length === 0) return;
    const message = `The configuration is wrong:\n  ${this.#faults.join('\n  ')}`;
    throw new DomainError('BAD_CONFIGURATION', message, { details: { faults: this.#faults } });
  }
}

function limitSetting(variable: string, what: string, name: keyof Limits): Setting {
  return { variable, help: `${what} (default ${DEFAULT_LIMITS[name]})` };
}
