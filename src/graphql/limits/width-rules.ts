import {
  Kind,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { tooCostly } from './too-costly.js';

/**
 * Refuses documents with more than `maxAliases` aliased fields: an alias asks the same again. Introspection takes none, for its
 * lists have no pages whose size could be counted.
 */
export function createAliasRule(maxAliases: number): ValidationRule {
  return (context) => {
    const aliased: FieldNode[] = [];
    const introspecting: FieldNode[] = [];
    const reportMoreThan = (limit: number, fields: readonly FieldNode[], what: string): void => {
      if (fields.length <= limit) return;
      const message = `${what} has at most ${limit} aliases, but got ${fields.length}.`;
      const excess = { exceeded: 'maxAliases', limit, requested: fields.length } as const;
      context.reportError(tooCostly(message, excess, fields.slice(limit, limit + 1)));
    };
    return {
      Field(field) {
        if (field.alias === undefined) return;
        aliased.push(field);
        if (isIntrospection(field, context)) introspecting.push(field);
      },
      Document: {
        leave() {
          reportMoreThan(maxAliases, aliased, 'A document');
          reportMoreThan(0, introspecting, 'Introspection');
        },
      },
    };
  };
}

function isIntrospection({ name }: FieldNode, context: ValidationContext): boolean {
  const isRoot = name.value === '__schema' || name.value === '__type';
  return isRoot || (context.getParentType()?.name.startsWith('__') ?? false);
}

/** Refuses operations with more than `maxRootFields` fields at the root, those of fragments included. */
export function createRootFieldRule(maxRootFields: number): ValidationRule {
  return (context) => {
    const countOfFragment = new Map<string, number>();
    return {
      OperationDefinition(operation) {
        const count = countFields(operation.selectionSet, context, countOfFragment);
        if (count > maxRootFields) {
          const message = `An operation has at most ${maxRootFields} fields at the root, but got ${count}.`;
          const excess = {
            exceeded: 'maxRootFields',
            limit: maxRootFields,
            requested: count,
          } as const;
          context.reportError(tooCostly(message, excess, [operation]));
        }
        return false;
      },
    };
  };
}

/** Each fragment is counted once and remembered, so that spreads of spreads cost nothing; one that spreads itself adds 0. */
function countFields(
  { selections }: SelectionSetNode,
  context: ValidationContext,
  countOfFragment: Map<string, number>,
): number {
  let count = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) count += 1;
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      count += countFields(selection.selectionSet, context, countOfFragment);
    } else count += countFragment(selection.name.value, context, countOfFragment);
  }
  return Math.min(count, Number.MAX_SAFE_INTEGER);
}

function countFragment(
  name: string,
  context: ValidationContext,
  countOfFragment: Map<string, number>,
): number {
  const known = countOfFragment.get(name);
  if (known !== undefined) return known;
  countOfFragment.set(name, 0);
  const fragment = context.getFragment(name);
  const count = fragment ? countFields(fragment.selectionSet, context, countOfFragment) : 0;
  countOfFragment.set(name, count);
  return count;
}
