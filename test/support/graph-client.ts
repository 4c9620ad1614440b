import { afterAll, beforeAll } from '@jest/globals';
import {
  execute as interpret,
  parse,
  validate,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { READER, type Actor } from '#src/domain/actor.js';
import type { QuotationSource } from '#src/domain/document.js';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { createCursorCodec } from '#src/graphql/connection/cursor.js';
import { createRequestContext } from '#src/graphql/context.js';
import { ResultCache } from '#src/graphql/diffusion/result-cache.js';
import { SearchStarts } from '#src/queries/search-starts.js';
import { formatError } from '#src/graphql/format-error.js';
import { JobDesk } from '#src/jobs/job-desk.js';
import { JobRunner } from '#src/jobs/job-runner.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore, GraphValue, Row } from '#src/store/graph-store.js';
import { observeStatements } from '#src/store/observe-statements.js';
import { openStore } from '#src/store/open-store.js';
import type { TypedDocumentString } from '../generated/graphql.js';
import { writeDataSet, type DataSetText } from './data-sets.js';
import { migrateAndLoad } from './load-or-throw.js';

/** What an operation came to, as a client learns it: errors have passed the error boundary. */
export interface Answer {
  readonly data: ExecutionResult['data'];
  readonly errors: readonly ReturnType<typeof formatError>[];
  /** The statements that went to the graph, in the order of their ends. */
  readonly statements: readonly string[];
}

type Variables = Readonly<Record<string, unknown>>;
/** No argument for an operation without variables. */
type VariablesOf<V> = V extends Readonly<Record<string, never>> ? [] : [variables: V];

/** A graph in memory that answers as the server does, without HTTP and without its limits of depth and cost. */
export interface GraphClient {
  readonly store: GraphStore;
  readonly schema: GraphQLSchema;
  /** The data that a typed document asks for. Throws when anything was refused. */
  ask<Result, V>(
    document: TypedDocumentString<Result, V>,
    ...variables: VariablesOf<NoInfer<V>>
  ): Promise<Result>;
  /** Code and reason of the one error that a document meets. Throws when there is none. */
  refusal(text: string | object, variables?: Variables): Promise<Readonly<Record<string, unknown>>>;
  /** Whatever a document comes to. */
  answer(text: string | object, variables?: Variables): Promise<Answer>;
  /** The rows of one statement. */
  rows(text: string, parameters?: Readonly<Record<string, GraphValue>>): Promise<readonly Row[]>;
}

export interface ClientOptions {
  readonly quotations?: QuotationSource;
  /** Who asks; a reader unless told. */
  readonly actor?: Actor;
  /** How documents are executed; by graphql-js unless told. */
  readonly execute?: (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;
  /** Writes what data sets do not hold, once they are loaded. */
  readonly prepare?: (store: GraphStore) => Promise<void>;
}

/** A client over data sets that are given as text, loaded once for all tests of a file. */
export function useGraph(
  sets: Readonly<Record<string, DataSetText>>,
  options: ClientOptions = {},
): () => GraphClient {
  return useClient(async (parent) => {
    const folders = Object.entries(sets).map(([name, files]) => writeDataSet(parent, name, files));
    const store = await openStore({ engine: 'memory' });
    await migrateAndLoad(store, folders);
    return store;
  }, options);
}

/** A client over the store that is opened once for all tests of a file, given an empty folder to write to. */
export function useClient(
  openIn: (parent: string) => Promise<GraphStore>,
  options: ClientOptions = {},
): () => GraphClient {
  const parent = mkdtempSync(join(tmpdir(), 'reform-graph-'));
  let client: GraphClient;
  beforeAll(async () => {
    const store = await openIn(parent);
    await options.prepare?.(store);
    client = createClient(store, await buildReformSchema(), options);
  }, 120_000);
  afterAll(async () => {
    await client?.store.close();
    rmSync(parent, { recursive: true, force: true });
  });
  return () => client;
}

/** A client over a store that is open. */
export function createClient(
  store: GraphStore,
  schema: GraphQLSchema,
  { quotations = openSourceFolder(null), actor = READER, execute = interpret }: ClientOptions = {},
): GraphClient {
  const runner = new JobRunner({ store, onFailure: (error) => console.error(error) });
  const jobs = new JobDesk({ store, runner, programVersion: 'of the tests' });
  const cursors = createCursorCodec('a key of the tests');
  const searchStarts = new SearchStarts(store.capabilities);
  const results = new ResultCache();

  async function answer(text: string | object, variables: Variables = {}): Promise<Answer> {
    const statements: string[] = [];
    const observed = observeStatements(store, (statement) => statements.push(statement.text));
    const reader = await observed.openReader();
    try {
      const document = parse(String(text));
      const contextValue = createRequestContext({
        reader,
        actor,
        jobs,
        cursors,
        searchStarts,
        results,
        quotations,
      });
      const faults = validate(schema, document);
      const { data, errors = [] } =
        faults.length > 0
          ? { data: null, errors: faults }
          : await execute({ schema, document, variableValues: variables, contextValue });
      return {
        data,
        errors: errors.map((error) => formatError(error.toJSON(), error)),
        statements,
      };
    } finally {
      await reader.close();
    }
  }

  return {
    store,
    schema,
    answer,
    async ask(document, ...[variables]) {
      const { data, errors } = await answer(document, variables as Variables | undefined);
      if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
      return data as never;
    },
    async refusal(text, variables) {
      const { errors } = await answer(text, variables);
      const [error] = errors;
      if (error === undefined || errors.length > 1)
        throw new Error(`One error is wanted, but got ${errors.length}.`);
      return error.extensions ?? {};
    },
    rows: (text, parameters) => store.read(cypher(text, parameters)),
  };
}
