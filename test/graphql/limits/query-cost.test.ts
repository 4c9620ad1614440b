import { describe, expect, it } from '@jest/globals';
import { GraphQLError, parse, type OperationDefinitionNode } from 'graphql';
import { DomainError } from '#src/domain/errors.js';
import { costOf } from '#src/graphql/limits/query-cost.js';
import { exampleSchema } from './example-schema.js';

function cost(text: string, variables: Record<string, unknown> = {}, name?: string): number | null {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      (name === undefined || definition.name?.value === name),
  ) as OperationDefinitionNode;
  return costOf({ schema: exampleSchema, document, operation, variables });
}

function refusalOf(work: () => unknown): GraphQLError {
  try {
    work();
  } catch (error) {
    if (error instanceof GraphQLError) return error;
  }
  throw new Error('Nothing was refused.');
}

describe('costOf', () => {
  it('is one for each field', () => {
    expect(cost('{ pilot { id name } }')).toBe(3);
  });

  it('multiplies what is asked of an item by the page sizes', () => {
    // name 1, node 2, edges 3; 1 + 10 * 3 = 31 for the inner page; node 32, edges 33; 1 + 5 * 33.
    const document =
      '{ pilots(first: 5) { edges { node { copies(first: 10) { edges { node { name } } } } } } }';
    expect(cost(document)).toBe(166);
  });

  it('takes page sizes from variables and from defaults', () => {
    const document = 'query ($size: Int = 2) { pilots(first: $size) { totalCount } }';
    expect(cost(document)).toBe(3);
    expect(cost(document, { size: 50 })).toBe(51);
    expect(cost('{ pilots { totalCount } }')).toBe(21);
  });

  it('counts the operation that is asked for, and what it includes', () => {
    const document =
      'query A { pilot { id } } query B($on: Boolean!) { pilot { id name @include(if: $on) } }';
    expect(cost(document, {}, 'A')).toBe(2);
    expect(cost(document, { on: false }, 'B')).toBe(2);
    expect(cost(document, { on: true }, 'B')).toBe(3);
  });

  it('takes the dearest of the types that a value can have', () => {
    expect(cost('{ node { ... on Domain { id } ... on Pilot { id name } } }')).toBe(3);
  });

  it('lets no negative page size pay for its neighbours', () => {
    expect(
      cost('{ a: pilots(first: -1000) { totalCount } b: pilots(first: 10) { totalCount } }'),
    ).toBe(12);
  });

  it('is null when a variable is wrong: then nothing runs', () => {
    expect(cost('query ($size: Int!) { pilots(first: $size) { totalCount } }', {})).toBeNull();
    expect(
      cost('query ($size: Int) { pilots(first: $size) { totalCount } }', { size: 'x' }),
    ).toBeNull();
  });

  it('refuses an argument that only its field would refuse, lest the rest run uncounted', () => {
    const document = 'query ($of: Int) { number(of: $of) pilots(first: 100) { totalCount } }';
    const error = refusalOf(() => cost(document, { of: null }));
    expect(error.message).toBe('Argument "of" of non-null type "Int!" must not be null.');
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', http: { status: 400 } });
  });

  it('refuses fragments that unfold into too many fields, without unfolding them', () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const next = level === 29 ? 'id' : `...f${level + 1} ...f${level + 1}`;
      return `fragment f${level} on Pilot { ${next} }`;
    });
    const error = refusalOf(() => cost(`{ pilot { ...f0 } } ${levels.join('\n')}`));
    expect(error.originalError).toBeInstanceOf(DomainError);
    expect(error.message).toBe('A query unfolds into at most 10000 fields, but got more.');
  });
});
