import { afterEach } from '@jest/globals';
import { buildSchema, isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { readConfig, type Config } from '#src/config.js';
import { DomainError } from '#src/domain/errors.js';
import { createLogger } from '#src/logger.js';
import { createRelease } from '#src/queries/data-set-queries.js';
import type { ReaderContext } from '#src/server/endpoint/served-context.js';
import { serveSchema, type RunningServer } from '#src/server/serve-schema.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphReader, GraphStore } from '#src/store/graph-store.js';
import { openStore } from '#src/store/open-store.js';

const SCHEMA = /* GraphQL */ `
  interface Node {
    id: ID!
  }
  type Pilot implements Node {
    id: ID!
    name: String!
    pilot: Pilot
    copies(first: Int = 20): PilotConnection!
  }
  type PilotConnection {
    edges: [PilotEdge!]!
    totalCount: Int!
  }
  type PilotEdge {
    node: Pilot!
  }
  enum Order {
    NAME
    DATE
  }
  type Query {
    pilot: Pilot!
    copies(first: Int = 20): PilotConnection!
    number(of: Int! = 1): Int
    sorts(by: [Order!]!): Int
    "Throws what nobody foresaw."
    breaks: String
    "Throws what was foreseen."
    refuses: String
    "Reads, waits until the test lets it go on, and reads again."
    waits: Int
  }
`;

export const SECRET = 'MATCH (n) secret';

/** A line of the log. */
export type LogLine = Readonly<Record<string, unknown>>;

/** A server on a free port of this machine, with what a test can ask of it and do to it. */
export interface TestServer extends RunningServer {
  readonly store: GraphStore;
  readonly logLines: readonly LogLine[];
  /** Readers that are open now. */
  openReaders(): number;
  /** Resolves when a resolver of `waits` has read and waits. */
  waiting(): Promise<void>;
  /** Lets everything that waits go on. */
  letGo(): void;
  /** Sends a query as a client does. */
  ask(query: string, options?: AskOptions): Promise<Answer>;
}

export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnswerBody;
}

export interface AnswerBody {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: LogLine }[];
  readonly extensions?: LogLine;
}

type ConfigChanges = Partial<Omit<Config, 'limits'>> & {
  readonly limits?: Partial<Config['limits']>;
};

/** Gives a function that starts servers; each is stopped after its test. */
export function useServers(): (changes?: ConfigChanges) => Promise<TestServer> {
  const running: TestServer[] = [];
  afterEach(async () => {
    for (const server of running.splice(0)) {
      server.letGo();
      await server.stop();
    }
  });
  return async (changes = {}) => {
    const server = await startTestServer(changes);
    running.push(server);
    return server;
  };
}

async function startTestServer(changes: ConfigChanges): Promise<TestServer> {
  const defaults = readConfig({ REFORM_GRAPH_PORT: '0', REFORM_GRAPH_STORE: 'memory:' });
  const config = { ...defaults, ...changes, limits: { ...defaults.limits, ...changes.limits } };
  const gate = createGate();
  const { store, openReaders } = countReaders(await openStore({ engine: 'memory' }));
  const logLines: LogLine[] = [];
  const server = await serveSchema({
    config,
    store,
    logger: createLogger('info', {
      write: (line) => void logLines.push(JSON.parse(line) as LogLine),
    }),
    schema: createTestSchema(gate.pass),
    createContext: ({ reader }) => ({ reader }),
  });
  const ask: TestServer['ask'] = (query, options = {}) => askServer(server.url, query, options);
  return { ...server, store, logLines, openReaders, ask, waiting: gate.waiting, letGo: gate.open };
}

/** Writes a data release, so that the graph counts as loaded. */
export async function release(store: GraphStore, number: number): Promise<void> {
  const loadedAt = '2026-01-01T00:00:00.000Z';
  await store.write((transaction) =>
    createRelease(transaction, { number, digest: `digest-${number}`, loadedAt }),
  );
}

async function askServer(url: string, query: string, options: AskOptions): Promise<Answer> {
  const { variables, operationName, headers, signal } = options;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables, operationName }),
    ...(signal && { signal }),
  });
  const body = (await response.json()) as AnswerBody;
  return { status: response.status, headers: response.headers, body };
}

interface Gate {
  pass(): Promise<void>;
  waiting(): Promise<void>;
  open(): void;
}

function createGate(): Gate {
  let open!: () => void;
  let arrive!: () => void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const pass = (): Promise<void> => {
    arrive();
    return opened;
  };
  return { pass, waiting: () => arrived, open };
}

function countReaders(store: GraphStore): { store: GraphStore; openReaders: () => number } {
  const open = new Set<GraphReader>();
  const openReader = async (): Promise<GraphReader> => {
    const reader = await store.openReader();
    const counted: GraphReader = {
      capabilities: reader.capabilities,
      read: (statement, options) => reader.read(statement, options),
      searchText: (...search) => reader.searchText(...search),
      close: async () => {
        open.delete(counted);
        await reader.close();
      },
    };
    open.add(counted);
    return counted;
  };
  const counting: GraphStore = {
    capabilities: store.capabilities,
    describe: () => store.describe(),
    openReader,
    read: (statement, options) => store.read(statement, options),
    write: (work, options) => store.write(work, options),
    changeSchema: (text) => store.changeSchema(text),
    close: () => store.close(),
  };
  return { store: counting, openReaders: () => open.size };
}

function createTestSchema(passGate: () => Promise<void>): GraphQLSchema {
  const schema = buildSchema(SCHEMA);
  const pilot = { id: 'pilot:a', name: 'A' };
  const resolvers: Record<string, GraphQLFieldResolver<unknown, ReaderContext>> = {
    pilot: () => pilot,
    copies: () => ({ edges: [{ node: pilot }], totalCount: 1 }),
    number: (_, { of }: { of?: number }) => of,
    breaks: () => {
      throw new Error(SECRET);
    },
    refuses: () => {
      throw new DomainError('NOT_FOUND', 'There is none.', { details: { wanted: 'one' } });
    },
    waits: async (_, __, { reader }) => {
      await reader.read(cypher('RETURN 1 AS one'));
      await passGate();
      const [row] = await reader.read(cypher('RETURN 2 AS two'));
      return row?.['two'];
    },
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const resolve = resolvers[field.name];
      if (resolve !== undefined) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
      if (field.name === 'copies') field.extensions = { complexity: pageCost };
    }
  }
  return schema;
}

function pageCost(options: { args: { first?: number }; childComplexity: number }): number {
  return 1 + (options.args.first ?? 20) * options.childComplexity;
}
