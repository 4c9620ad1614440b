import {
  isInterfaceType,
  isObjectType,
  type GraphQLFieldMap,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';

type Metadata = ReturnType<typeof getMetadataStorage>['fieldResolvers'][number];
type Parameter = NonNullable<Metadata['params']>[number];
type Resolve = GraphQLFieldResolver<unknown, unknown>;
type Method = (...values: unknown[]) => unknown;

/**
 * Has the fields of these resolver classes call their methods at once, with the arguments as graphql-js checked them. type-graphql makes instances of the
 * arguments for each record anew and a promise of them, though nothing here validates them by a class; of a list in a list that was a tenth
 * of the processor time. Fields with middleware, roles or parameters of another sort are left as they are.
 */
export function callResolversDirectly(
  schema: GraphQLSchema,
  resolverClasses: readonly unknown[],
): void {
  const instances = new Map<unknown, object>();
  for (const [type, metadata] of interfacesFirst(schema)) {
    const { target, schemaName } = metadata;
    if (!resolverClasses.includes(target)) continue;
    const instance = instances.get(target) ?? (Reflect.construct(target, []) as object);
    instances.set(target, instance);
    const resolve = directResolver(instance, metadata);
    if (resolve === null) continue;
    for (const { [schemaName]: field } of fieldsOf(schema, type)) {
      if (field?.resolve !== undefined) field.resolve = resolve;
    }
  }
}

/** Each field's metadata with the type that it is a field of. A field of an object replaces the one that its interface gives it. */
function interfacesFirst(
  schema: GraphQLSchema,
): readonly (readonly [GraphQLNamedType | undefined, Metadata])[] {
  const { fieldResolvers, objectTypes, interfaceTypes } = getMetadataStorage();
  const names = new Map<unknown, string>(
    [...objectTypes, ...interfaceTypes].map(({ target, name }) => [target, name]),
  );
  const typed = fieldResolvers.map(
    (metadata) => [schema.getType(names.get(metadata.getObjectType?.()) ?? ''), metadata] as const,
  );
  return typed.sort(([a], [b]) => Number(isInterfaceType(b)) - Number(isInterfaceType(a)));
}

/** The fields of a type, or of each type of objects that has an interface's. */
function fieldsOf(
  schema: GraphQLSchema,
  type: GraphQLNamedType | undefined,
): readonly GraphQLFieldMap<unknown, unknown>[] {
  if (isInterfaceType(type)) {
    return schema.getImplementations(type).objects.map((object) => object.getFields());
  }
  return isObjectType(type) ? [type.getFields()] : [];
}

function directResolver(instance: object, metadata: Metadata): Resolve | null {
  const { kind, methodName, params = [], middlewares = [], roles = [] } = metadata;
  if (kind !== 'external' || middlewares.length > 0 || roles.length > 0) return null;
  const method = Reflect.get(instance, methodName) as Method;
  const values = [...params].sort((a, b) => a.index - b.index).map(valueOf);
  if (!values.every((value) => value !== null)) return null;
  return (root, args, context, info) =>
    method.apply(
      instance,
      values.map((value) => value(root, args, context, info)),
    );
}

function valueOf(parameter: Parameter): Resolve | null {
  switch (parameter.kind) {
    case 'root':
      return parameter.propertyName === undefined ? (root) => root : null;
    case 'context':
      return parameter.propertyName === undefined ? (_root, _args, context) => context : null;
    case 'info':
      return (_root, _args, _context, info) => info;
    case 'args':
      return (_root, args) => args;
    case 'arg':
      return (_root, args) => args[parameter.name] as unknown;
    default:
      return null;
  }
}
