import {
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { Config } from '../../config.js';
import type { ErrorCode } from '../../domain/errors.js';
import { limitRules } from '../../graphql/limits/limit-rules.js';
import { costOf } from '../../graphql/limits/query-cost.js';
import { costsTooMuch } from '../../graphql/limits/too-costly.js';

/** What a client sends. */
export interface StreamRequest {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

/** What is needed to execute a subscription, but for its context. */
export type PreparedOperation = Omit<ExecutionArgs, 'contextValue' | 'rootValue'>;

type LimitsOfServer = Pick<Config, 'introspection' | 'limits'>;

/**
 * Checks a subscription as `/graphql` checks a query: by the same rules, limits and cost, with the same codes. Gives the errors where there are
 * any.
 */
export function prepareOperation(
  schema: GraphQLSchema,
  config: LimitsOfServer,
  request: StreamRequest,
): PreparedOperation | readonly GraphQLError[] {
  const parsed = parsedDocument(request, config);
  if ('errors' in parsed) return parsed.errors;
  const { document } = parsed;
  const faults = validated(schema, document, config);
  if (faults.length > 0) return faults;
  const { variables: variableValues = {}, operationName } = request;
  const operation = getOperationAST(document, operationName);
  if (operation == null) return [withCode(NO_OPERATION, 'OPERATION_RESOLUTION_FAILURE')];
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return [withCode(NO_SUBSCRIPTION, 'BAD_USER_INPUT')];
  const { maxCost } = config.limits;
  try {
    const cost = costOf({ schema, document, operation, variables: variableValues });
    if (cost !== null && cost > maxCost) return [costsTooMuch(cost, maxCost)];
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
  return { schema, document, variableValues, operationName: operationName ?? null };
}

const NO_OPERATION = 'The document has no such operation.';
const NO_SUBSCRIPTION = 'Subscriptions alone are answered here; queries and mutations at /graphql.';

function parsedDocument(
  { query }: StreamRequest,
  { limits }: LimitsOfServer,
): { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] } {
  try {
    return { document: parse(query, { maxTokens: limits.maxTokens }) };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { errors: [coded(error, 'GRAPHQL_PARSE_FAILED')] };
  }
}

function validated(
  schema: GraphQLSchema,
  document: DocumentNode,
  { introspection, limits }: LimitsOfServer,
): readonly GraphQLError[] {
  const hiding = introspection ? [] : [NoSchemaIntrospectionCustomRule];
  const errors = validate(schema, document, [...specifiedRules, ...limitRules(limits), ...hiding]);
  return errors.map((error) =>
    coded(error, 'GRAPHQL_VALIDATION_FAILED', introspection ? null : / ?Did you mean .+\?$/),
  );
}

/** An error of graphql-js with the code that Apollo Server gives it, and without what must not be told. One of our own rules has its code. */
function coded(error: GraphQLError, code: ErrorCode, untold: RegExp | null = null): GraphQLError {
  if (error.originalError !== undefined) return error;
  const { nodes, source, positions } = error;
  const message = untold === null ? error.message : error.message.replace(untold, '');
  return new GraphQLError(message, {
    ...(nodes === undefined ? { source, positions } : { nodes }),
    extensions: { code },
  });
}

function withCode(message: string, code: ErrorCode): GraphQLError {
  return new GraphQLError(message, { extensions: { code } });
}
