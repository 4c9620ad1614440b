import 'reflect-metadata';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { execute, isObjectType, parse, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import {
  Arg,
  Args,
  ArgsType,
  buildSchema,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
  UseMiddleware,
} from 'type-graphql';
import { callResolversDirectly } from '#src/graphql/direct-resolvers.js';

@InterfaceType()
abstract class Shape {
  @Field(() => String)
  readonly name!: string;
}

@ObjectType({ implements: Shape })
class Square extends Shape {}

@ObjectType({ implements: Shape })
class Circle extends Shape {}

@ArgsType()
class Scaling {
  @Field(() => Int, { defaultValue: 2 })
  readonly times!: number;
}

interface Named {
  readonly name: string;
}
interface Context {
  readonly unit: string;
}

@Resolver(() => Shape)
class ShapeResolver {
  private readonly prefix = 'a';

  @Query(() => [Shape])
  shapes(): readonly (Named & { readonly kind: string })[] {
    return ['Square', 'Circle'].map((kind) => ({ kind, name: kind.toLowerCase() }));
  }

  @FieldResolver(() => String)
  described(
    @Arg('mark', () => String) mark: string,
    @Info() info: GraphQLResolveInfo,
    @Args(() => Scaling) scaling: Scaling,
    @Ctx() context: Context,
    @Root() shape: Named,
  ): string {
    const { fieldName } = info;
    return [this.prefix, shape.name, scaling.times, context.unit, fieldName, mark].join(' ');
  }

  @FieldResolver(() => String)
  kindOfIt(): string {
    return 'some shape';
  }

  @FieldResolver(() => String)
  @UseMiddleware(async (_, next) => `${String(await next())}!`)
  loud(): string {
    return 'loud';
  }
}

@Resolver(() => Circle)
class CircleResolver {
  @FieldResolver(() => String)
  kindOfIt(): string {
    return 'a round one';
  }
}

const QUERY = '{ shapes { described(times: 3, mark: "x") kindOfIt loud } }';

describe('resolvers that are called directly', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const classes = [ShapeResolver, CircleResolver] as const;
    schema = await buildSchema({
      resolvers: classes,
      orphanedTypes: [Square, Circle],
      validate: false,
    });
    const shape = schema.getType('Shape') as { resolveType?: unknown };
    shape.resolveType = (value: { readonly kind: string }) => value.kind;
    for (const type of [Square, Circle].map(({ name }) => schema.getType(name))) {
      if (isObjectType(type)) type.isTypeOf = null;
    }
    callResolversDirectly(schema, classes);
  });

  it('get what they ask for, in their order, and an object’s own stands before its interface’s', async () => {
    const answer = await execute({
      schema,
      document: parse(QUERY),
      contextValue: { unit: 'cm' } satisfies Context,
    });
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      data: {
        shapes: [
          { described: 'a square 3 cm described x', kindOfIt: 'some shape', loud: 'loud!' },
          { described: 'a circle 3 cm described x', kindOfIt: 'a round one', loud: 'loud!' },
        ],
      },
    });
  });

  it('make no promise of what is there', () => {
    const type = schema.getType('Square');
    const resolve = isObjectType(type) ? type.getFields()['described']?.resolve : undefined;
    const info = { fieldName: 'described' } as GraphQLResolveInfo;
    const args = { times: 2, mark: 'y' };
    expect(resolve?.({ name: 'it' }, args, { unit: 'm' }, info)).toBe('a it 2 m described y');
  });
});
