import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { tooCostly } from './too-costly.js';

/**
 * Refuses operations with more than `maxDepth` entities below each other. A field counts when it leads to a connection or to
 * something with an id of its own; what wraps an item of a page, values and introspection do not.
 */
export function createEntityDepthRule(maxDepth: number): ValidationRule {
  return (context) => {
    const paths = new EntityPaths(context);
    return {
      OperationDefinition(operation) {
        const rootType = context.getSchema().getRootType(operation.operation);
        const path = rootType ? paths.deepest(operation.selectionSet, rootType) : null;
        if (path !== null && path.depth > maxDepth) {
          const message = `A query is at most ${maxDepth} entities deep, but got ${path.depth}: ${shown(path)}.`;
          const excess = { exceeded: 'maxDepth', limit: maxDepth, requested: path.depth } as const;
          context.reportError(tooCostly(message, excess, [operation]));
        }
        return false;
      },
    };
  };
}

/** A field that counts, and the deepest that counts below it. */
interface EntityPath {
  readonly name: string;
  readonly depth: number;
  readonly below: EntityPath | null;
}

/** Finds deepest paths. Each fragment is followed once, however often it is spread; one that spreads itself ends there. */
class EntityPaths {
  readonly #byFragment = new Map<string, EntityPath | null>();

  constructor(private readonly context: ValidationContext) {}

  deepest(selections: SelectionSetNode, parent: GraphQLCompositeType): EntityPath | null {
    return selections.selections
      .map((selection) => this.#ofSelection(selection, parent))
      .reduce(deeper, null);
  }

  #ofSelection(selection: SelectionNode, parent: GraphQLCompositeType): EntityPath | null {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.#ofField(selection, parent);
      case Kind.FRAGMENT_SPREAD:
        return this.#ofFragment(selection.name.value);
      case Kind.INLINE_FRAGMENT: {
        const type = this.#typeOf(selection.typeCondition?.name.value) ?? parent;
        return this.deepest(selection.selectionSet, type);
      }
    }
  }

  /** Unknown fields count nothing: other rules refuse them. */
  #ofField(field: FieldNode, parent: GraphQLCompositeType): EntityPath | null {
    const name = field.name.value;
    if (name.startsWith('__') || isUnionType(parent)) return null;
    const definition = parent.getFields()[name];
    const type = definition === undefined ? undefined : getNamedType(definition.type);
    if (type === undefined) return null;
    const below =
      field.selectionSet !== undefined && isCompositeType(type)
        ? this.deepest(field.selectionSet, type)
        : null;
    if (isItemOfPage(parent, name) || !isEntity(type)) return below;
    return { name, depth: 1 + (below?.depth ?? 0), below };
  }

  #ofFragment(name: string): EntityPath | null {
    const known = this.#byFragment.get(name);
    if (known !== undefined) return known;
    this.#byFragment.set(name, null);
    const fragment = this.context.getFragment(name);
    const type = this.#typeOf(fragment?.typeCondition.name.value);
    const path = fragment && type ? this.deepest(fragment.selectionSet, type) : null;
    this.#byFragment.set(name, path);
    return path;
  }

  #typeOf(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.context.getSchema().getType(name);
    return type !== undefined && isCompositeType(type) ? type : undefined;
  }
}

function deeper(a: EntityPath | null, b: EntityPath | null): EntityPath | null {
  return (b?.depth ?? 0) > (a?.depth ?? 0) ? b : a;
}

function isItemOfPage(parent: GraphQLCompositeType, field: string): boolean {
  return /(Connection|Edge)$/.test(parent.name) && ['edges', 'node', 'nodes'].includes(field);
}

function isEntity(type: GraphQLNamedType): boolean {
  if (isUnionType(type)) return type.getTypes().some(isEntity);
  if (type.name.endsWith('Connection') || type.name === 'Node') return true;
  const isComposite = isObjectType(type) || isInterfaceType(type);
  return isComposite && type.getInterfaces().some(({ name }) => name === 'Node');
}

const NAMES_SHOWN = 12;

function shown(path: EntityPath): string {
  const names: string[] = [];
  for (let step: EntityPath | null = path; step !== null; step = step.below) names.push(step.name);
  const more = names.length > NAMES_SHOWN ? ' > …' : '';
  return names.slice(0, NAMES_SHOWN).join(' > ') + more;
}
