import {
  getVariableValues,
  GraphQLError,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import complexity, { type ComplexityEstimator } from 'graphql-query-complexity/cjs';
import { tooCostly } from './too-costly.js';

/** The package's ESM build loads a second copy of graphql, which refuses our schema; its CommonJS build has no named exports in Node. */
const { fieldExtensionsEstimator, getComplexity, simpleEstimator } = complexity;

/** Fields that are looked at, fragments unfolded, before the estimate is given up. */
const MAX_QUERY_NODES = 10_000;

/** One operation of a document, with the values that came for its variables. */
export interface CostedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * What an operation costs at most: fields that it can return, given the page sizes that it asks for. Null when its variables are
 * wrong, for then it never runs. Throws a GraphQLError when fragments unfold into too many fields (TOO_COSTLY) and when an
 * argument is wrong (BAD_USER_INPUT): such a query could run in part, so it must not go on uncounted.
 */
export function costOf(costed: CostedOperation): number | null {
  const { document, operation, variables } = costed;
  const costs = knownCosts.get(document) ?? new Map<string, number>();
  const key = JSON.stringify([operation.name?.value ?? null, variables], withoutText);
  const cost = costs.get(key) ?? workOutCost(costed);
  if (cost !== null && costs.size < MOST_COSTS) costs.set(key, cost);
  knownCosts.set(document, costs);
  return cost;
}

/**
 * Apollo keeps the documents that it parsed. What one of them costs depends on numbers, switches and the lengths of lists among its
 * variables, never on what their texts say.
 */
const knownCosts = new WeakMap<DocumentNode, Map<string, number>>();

/** Page sizes that clients ask for by one document are few. */
const MOST_COSTS = 100;

function withoutText(_key: string, value: unknown): unknown {
  return typeof value === 'string' && _key !== '0' ? '' : value;
}

function workOutCost({ schema, document, operation, variables }: CostedOperation): number | null {
  const definitions = operation.variableDefinitions ?? [];
  const checked = getVariableValues(schema, definitions, variables, { maxErrors: 1 });
  if (checked.errors !== undefined) return null;
  try {
    return getComplexity({
      schema,
      query: document,
      variables: { ...variables },
      estimators: [declaredCost, simpleEstimator({ defaultComplexity: 1 })],
      maxQueryNodes: MAX_QUERY_NODES,
      ...(operation.name === undefined ? {} : { operationName: operation.name.value }),
    });
  } catch (error) {
    throw error instanceof GraphQLError ? refusalOf(error) : error;
  }
}

const fieldExtensions = fieldExtensionsEstimator();

/** What the schema declares for a field, and at least 1: a negative page size must not pay for its neighbours. */
function declaredCost(options: Parameters<ComplexityEstimator>[0]): number | void {
  const cost = fieldExtensions(options);
  return typeof cost === 'number' ? Math.max(1, cost) : undefined;
}

/** The estimator's own two errors: an argument that graphql-js refuses, which has a place, and too many fields, which has none. */
function refusalOf(error: GraphQLError): GraphQLError {
  if (error.nodes === undefined) {
    const message = `A query unfolds into at most ${MAX_QUERY_NODES} fields, but got more.`;
    return tooCostly(message, { exceeded: 'maxQueryNodes', limit: MAX_QUERY_NODES });
  }
  return new GraphQLError(error.message, {
    nodes: error.nodes,
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
