import { describe, expect, it } from '@jest/globals';
import { createAliasRule, createRootFieldRule } from '#src/graphql/limits/width-rules.js';
import { faultsOf } from './example-schema.js';

function aliases(count: number): string {
  return Array.from({ length: count }, (_, index) => `a${index}: name`).join(' ');
}

describe('createAliasRule', () => {
  it('lets as many pass as the limit says', () => {
    expect(faultsOf(createAliasRule(3), `{ pilot { ${aliases(3)} name id } }`)).toEqual([]);
  });

  it('refuses one more, and says both numbers', () => {
    expect(faultsOf(createAliasRule(3), `{ pilot { ${aliases(4)} } }`)).toEqual([
      'A document has at most 3 aliases, but got 4.',
    ]);
  });

  it('counts those of fragments and of all levels together', () => {
    const document = `{ a: pilot { ...f } } fragment f on Pilot { b: pilot { c: name ... { d: id } } }`;
    expect(faultsOf(createAliasRule(4), document)).toEqual([]);
    expect(faultsOf(createAliasRule(3), document)).toHaveLength(1);
  });
});

describe('createAliasRule, of introspection', () => {
  it.each([
    '{ a: __schema { types { name } } }',
    '{ a: __type(name: "Pilot") { name } }',
    '{ __schema { types { a: fields { name } } } }',
  ])('takes none: %s', (document) => {
    expect(faultsOf(createAliasRule(50), document)).toEqual([
      'Introspection has at most 0 aliases, but got 1.',
    ]);
  });

  it('takes __typename for a field like any other', () => {
    expect(faultsOf(createAliasRule(1), '{ pilot { kind: __typename } }')).toEqual([]);
  });
});

describe('createRootFieldRule', () => {
  const document = `{ pilot { id } ...f ... { node { id } } }
    fragment f on Query { value { text } ...g }
    fragment g on Query { records { id } }`;

  it('counts the fields of the operation and of its fragments, and nothing below', () => {
    expect(faultsOf(createRootFieldRule(4), document)).toEqual([]);
    expect(faultsOf(createRootFieldRule(3), document)).toEqual([
      'An operation has at most 3 fields at the root, but got 4.',
    ]);
  });

  it('ends on fragments that spread themselves', () => {
    const cycle = '{ ...f } fragment f on Query { value { text } ...f }';
    expect(faultsOf(createRootFieldRule(1), cycle)).toEqual([]);
  });

  it('counts what unfolds to 2^60 fields without unfolding it', () => {
    const levels = Array.from({ length: 60 }, (_, level) => {
      const next = level === 59 ? 'value { text }' : `...f${level + 1} ...f${level + 1}`;
      return `fragment f${level} on Query { ${next} }`;
    });
    const started = performance.now();

    expect(faultsOf(createRootFieldRule(20), `{ ...f0 } ${levels.join('\n')}`)).toHaveLength(1);

    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
