import type { ValidationRule } from 'graphql';
import { createEntityDepthRule } from './entity-depth-rule.js';
import { createAliasRule, createRootFieldRule } from './width-rules.js';

/** The rules that bound what a document may ask, wherever it is answered. Cost is looked at apart, for it wants the variables. */
export function limitRules(limits: {
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxRootFields: number;
}): readonly ValidationRule[] {
  return [
    createEntityDepthRule(limits.maxDepth),
    createAliasRule(limits.maxAliases),
    createRootFieldRule(limits.maxRootFields),
  ];
}
