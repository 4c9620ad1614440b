import { describe, expect, it } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { emittedFiles } from '#src/graphql/emit-schema.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { abstractTypes, isConnection, isList } from '../support/graph-selections.js';

const schema = await buildReformSchema();
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** Lists whose length follows from something else than a bound. */
const BOUNDED_BY_NATURE: Readonly<Record<string, string>> = {
  'Query.dataSets': 'one for each folder that was loaded',
  'ReplicationTree.curve': 'one point a period from the first date to the last',
};

describe('the schema', () => {
  it('is valid', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('describes every type, field, argument, enum value and input field', () => {
    expect(types.length).toBeGreaterThan(80);
    const silent = types.flatMap(describable).filter(([, text]) => (text ?? '').trim() === '');
    expect(silent.map(([path]) => path)).toEqual([]);
  });

  it('describes in sentences', () => {
    const unfinished = types
      .flatMap(describable)
      .filter(([, text]) => !/^[\p{Lu}“"].*[.…]$/su.test(text ?? ''));
    expect(unfinished).toEqual([]);
  });

  it('documents the bound of every list of objects that is no connection', () => {
    const lists = types.filter(isObjectOrInterface).flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => isList(field) && isCompositeType(getNamedType(field.type)))
        .filter(() => !type.name.endsWith('Connection'))
        .map((field) => [`${type.name}.${field.name}`, field.description ?? ''] as const),
    );
    expect(lists.length).toBeGreaterThan(60);
    const unbounded = lists.filter(([path, text]) => {
      const reason = BOUNDED_BY_NATURE[path];
      return reason === undefined ? !/\b[Aa]t most \d+/.test(text) : !text.includes(reason);
    });
    expect(unbounded).toEqual([]);
  });

  it('says in every connection how large its pages are', () => {
    for (const type of types.filter(isObjectOrInterface)) {
      for (const field of Object.values(type.getFields()).filter(isConnection)) {
        const first = field.args.find(({ name }) => name === 'first');
        const last = field.args.find(({ name }) => name === 'last');
        expect([first?.description, last?.description]).toEqual([
          expect.stringContaining('1 to 100, 20 unless told'),
          expect.stringContaining('1 to 100'),
        ]);
      }
    }
  });

  it('changes nothing but long work and what comes of it, and follows nothing else', () => {
    const namesOf = (type: GraphQLObjectType | null | undefined): readonly string[] =>
      Object.keys(type?.getFields() ?? {}).sort();
    expect(namesOf(schema.getMutationType())).toEqual([
      'cancelJob',
      'deleteInferenceRun',
      'inferNetwork',
    ]);
    expect(namesOf(schema.getSubscriptionType())).toEqual(['job']);
  });

  it('stands in schema/schema.graphql and schema/graph-model.md as it is built', async () => {
    const files = await emittedFiles();
    expect([...files.keys()]).toEqual(['schema/schema.graphql', 'schema/graph-model.md']);
    for (const [path, text] of files) {
      expect(readFileSync(join(PACKAGE_FOLDER, path), 'utf8')).toBe(text);
    }
    expect(files.get('schema/schema.graphql')).toContain(
      printSchema(lexicographicSortSchema(schema)),
    );
  });
});

describe('an interface or union', () => {
  it.each(abstractTypes(schema).map((type) => [type.name, type] as const))(
    '%s tells its type from the kind, at once',
    (_, type) => {
      const possible = schema.getPossibleTypes(type).map(({ name }) => name);
      expect(possible.length).toBeGreaterThan(0);
      // A promise would be no name.
      expect(possible.map((kind) => type.resolveType?.({ kind }, {}, {} as never, type))).toEqual(
        possible,
      );
    },
  );

  it('is told by its kind alone: no type asks the value for its class', () => {
    const asking = types.filter(isObjectType).filter((type) => type.isTypeOf != null);
    expect(asking).toEqual([]);
  });

  it.each(['Citation', 'Node', 'Replication', 'ReplicationSource'])('%s is one', (name) => {
    expect(abstractTypes(schema).map((type) => type.name)).toContain(name);
  });
});

/** Whatever of a type can be described: path and description. */
function describable(
  type: GraphQLNamedType,
): readonly (readonly [string, string | null | undefined])[] {
  const own = [type.name, type.description] as const;
  if (isEnumType(type)) {
    return [
      own,
      ...type
        .getValues()
        .map(({ name, description }) => [`${type.name}.${name}`, description] as const),
    ];
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return [
      own,
      ...fields.map(({ name, description }) => [`${type.name}.${name}`, description] as const),
    ];
  }
  if (!isObjectOrInterface(type)) return [own];
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  if (roots.some((root) => root === type)) return Object.values(type.getFields()).flatMap(ofField);
  return [own, ...Object.values(type.getFields()).flatMap(ofField)];

  function ofField({
    name,
    description,
    args,
  }: Field): readonly (readonly [string, string | null | undefined])[] {
    const path = `${type.name}.${name}`;
    return [
      [path, description],
      ...args.map((arg) => [`${path}(${arg.name})`, arg.description] as const),
    ];
  }
}

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

interface Field extends Described {
  readonly args: readonly Described[];
}

function isObjectOrInterface(type: GraphQLNamedType) {
  return isObjectType(type) || isInterfaceType(type);
}
