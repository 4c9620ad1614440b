import { GraphQLError, type ASTNode } from 'graphql';
import { DomainError } from '../../domain/errors.js';

/** A limit and what came, as the client is told beside the code TOO_COSTLY. */
export interface Excess {
  readonly exceeded: 'maxDepth' | 'maxAliases' | 'maxRootFields' | 'maxCost' | 'maxQueryNodes';
  readonly limit: number;
  /** Absent where counting stopped at the limit. */
  readonly requested?: number;
}

/** The refusal of a query that asks too much, made before any resolver runs. Apollo answers it with HTTP 400. */
export function tooCostly(
  message: string,
  excess: Excess,
  nodes: readonly ASTNode[] = [],
): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    originalError: new DomainError('TOO_COSTLY', message, { details: { ...excess } }),
    extensions: { http: { status: 400 } },
  });
}

/** The refusal of a query that costs too much. */
export function costsTooMuch(requested: number, limit: number): GraphQLError {
  const message = `A query costs at most ${limit}, but this one costs ${requested}. Ask for smaller pages, or for less of each item.`;
  return tooCostly(message, { exceeded: 'maxCost', limit, requested });
}
