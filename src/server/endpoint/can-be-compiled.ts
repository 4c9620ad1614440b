import {
  BREAK,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  OperationTypeNode,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type InlineFragmentNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Fields that the compiler may have to write, each once for every type that its object can be: some tens of milliseconds. */
const MOST_FIELDS = 1_000;

/**
 * Whether a document may be compiled: one query, valid, without
 * - texts, which the compiler puts into the code that it makes, not safely: they come as variables;
 * - directives, whose conditions it merges where a fragment is spread twice;
 * - a look at the schema itself, or names of its own that begin with two underscores;
 * - abstract types within each other, which it writes out for each combination of types, beyond a bound.
 */
export function canBeCompiled(schema: GraphQLSchema, document: DocumentNode): boolean {
  const [operation, ...others] = document.definitions.filter(isOperation);
  if (operation?.operation !== OperationTypeNode.QUERY || others.length > 0) return false;
  return isPlain(document) && isSmall(schema, document, operation);
}

function isOperation(definition: DefinitionNode): definition is OperationDefinitionNode {
  return definition.kind === Kind.OPERATION_DEFINITION;
}

function isPlain(document: DocumentNode): boolean {
  let found = true;
  const refuse = (): typeof BREAK => {
    found = false;
    return BREAK;
  };
  visit(document, {
    Directive: refuse,
    StringValue: refuse,
    Field: ({ name, alias = name }) =>
      [name, alias].some(({ value }) => value.startsWith('__') && value !== '__typename')
        ? refuse()
        : undefined,
  });
  return found;
}

function isSmall(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): boolean {
  const written = new WrittenFields(schema, definitions.filter(isFragment));
  written.add(selectionSet, schema.getQueryType(), { each: 1, all: 1 });
  return written.count <= MOST_FIELDS;
}

function isFragment(definition: DefinitionNode): definition is FragmentDefinitionNode {
  return definition.kind === Kind.FRAGMENT_DEFINITION;
}

type Composite = GraphQLNamedType | null | undefined;

/** How often a set of fields is written: for each type that its object can be, and for all of them. */
interface Times {
  readonly each: number;
  readonly all: number;
}

/** Counts the fields that the compiler would write, and stops when there are too many. */
class WrittenFields {
  count = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: readonly FragmentDefinitionNode[],
  ) {}

  add({ selections }: SelectionSetNode, type: Composite, times: Times): void {
    for (const selection of selections) {
      if (this.count > MOST_FIELDS) return;
      if (selection.kind === Kind.FIELD) this.#addField(selection, type, times);
      else this.#addFragment(selection, type, times);
    }
  }

  #addField({ name, selectionSet }: FieldNode, type: Composite, { all }: Times): void {
    this.count += all;
    if (selectionSet === undefined) return;
    const below = typeOfField(type, name.value);
    const types = isAbstractType(below) ? this.schema.getPossibleTypes(below).length : 1;
    this.add(selectionSet, below, { each: all, all: all * types });
  }

  #addFragment(
    selection: InlineFragmentNode | FragmentSpreadNode,
    type: Composite,
    times: Times,
  ): void {
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : this.fragments.find(({ name }) => name.value === selection.name.value);
    if (fragment === undefined) return;
    const condition = fragment.typeCondition?.name.value;
    const within = condition === undefined ? type : this.schema.getType(condition);
    const ofOneType = { each: times.each, all: times.each };
    this.add(fragment.selectionSet, within, isObjectType(within) ? ofOneType : times);
  }
}

function typeOfField(type: Composite, name: string): Composite {
  const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
  const field = fields[name];
  return field === undefined ? undefined : getNamedType(field.type);
}
