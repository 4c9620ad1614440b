import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
export type AnyField = GraphQLField<unknown, unknown>;

/** Types of what is worked out from many records: no look-up, and some of it is refused until choices are made. */
export const WORKED_OUT: readonly string[] = [
  'ReplicationTree',
  'Diffusion',
  'RegionInnovativeness',
];

/** Whether a field gives a Relay connection. */
export function isConnection(field: AnyField): boolean {
  return getNamedType(field.type).name.endsWith('Connection');
}

/** Whether a field gives a list, not paged. */
export function isList(field: AnyField): boolean {
  return isListType(getNullableType(field.type));
}

/** The object types whose records have an id of their own, by name. */
export function nodeTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return types
    .filter((type) => type.getInterfaces().some(({ name }) => name === 'Node'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The fields of a type that lead to other objects and need no argument. */
export function compositeFields(type: Fielded): readonly AnyField[] {
  return Object.values(type.getFields()).filter(
    (field) => isCompositeType(getNamedType(field.type)) && !field.args.some(isRequiredArgument),
  );
}

/**
 * What can be asked of a type: all its values, and those of what it leads to, `depth` records below each other. What is
 * worked out is left out.
 */
export function selectionOf(type: GraphQLCompositeType, depth: number): string {
  if (isUnionType(type)) {
    const members = type.getTypes().map((member) => `... on ${member.name} { ${renamed(member)} }`);
    return ['__typename', ...members].join(' ');
  }
  const fields = Object.values(type.getFields()).filter(
    (field) => !field.args.some(isRequiredArgument),
  );
  return ['__typename', ...fields.flatMap((field) => selectField(type, field, depth))].join(' ');
}

function selectField(parent: Fielded, field: AnyField, depth: number): readonly string[] {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return [field.name];
  if (!isCompositeType(type) || WORKED_OUT.includes(type.name)) return [];
  const isWrapper = /(Connection|Edge)$/.test(parent.name);
  if (depth === 0 && !isWrapper) return [];
  return [`${field.name} { ${selectionOf(type, isWrapper ? depth : depth - 1)} }`];
}

/** Members of a union may give different types under one name, which GraphQL refuses without aliases. */
function renamed(member: Fielded): string {
  const leaves = Object.values(member.getFields()).filter((field) =>
    isLeafType(getNamedType(field.type)),
  );
  return leaves.map(({ name }) => `${name}Of${member.name}: ${name}`).join(' ');
}

/** Every abstract type of a schema. */
export function abstractTypes(schema: GraphQLSchema) {
  return Object.values(schema.getTypeMap()).filter(
    (type) => isInterfaceType(type) || isUnionType(type),
  );
}
