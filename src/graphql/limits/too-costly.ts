import { GraphQLError, type ASTNode } from 'graphql';
import { DomainError } from '../../domain/errors.js';
import type { Limits } from './limits.js';

/** A limit and what came, as the client is told beside the code TOO_COSTLY. */
export interface Excess {
  readonly exceeded: keyof Limits | 'maxQueryNodes';
  readonly limit: number;
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
