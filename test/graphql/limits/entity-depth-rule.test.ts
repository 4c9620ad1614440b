import { describe, expect, it } from '@jest/globals';
import { createEntityDepthRule } from '#src/graphql/limits/entity-depth-rule.js';
import { faultsOf } from './example-schema.js';

/** The depth that the rule counts, found by asking with ever higher limits. */
function depthOf(document: string): number {
  let limit = 0;
  while (faultsOf(createEntityDepthRule(limit), document).length > 0) limit += 1;
  return limit;
}

describe('createEntityDepthRule', () => {
  it.each([
    ['a node', '{ pilot { id } }', 1],
    ['a node below a node', '{ pilot { pilot { id } } }', 2],
    ['a list of nodes', '{ pilot { domains { id } } }', 2],
    ['the interface Node', '{ node { id } }', 1],
    ['an interface that implements Node', '{ records { pilot { id } } }', 2],
    ['a union of nodes', '{ pilot { source { ... on Pilot { id } } } }', 2],
    ['a connection', '{ pilots { totalCount } }', 1],
    ['another field of an edge', '{ pilots { edges { parent { id } } } }', 2],
    ['a node below a value', '{ value { pilot { id } } }', 1],
  ])('counts %s', (_, document, depth) => {
    expect(depthOf(document)).toBe(depth);
  });

  it.each([
    ['edges and their nodes', '{ pilots { edges { node { name } } } }', 1],
    ['nodes of a connection', '{ pilots { nodes { name } pageInfo { text } } }', 1],
    ['values and what is below them', '{ pilot { started { value { value { text } } } } }', 1],
    ['introspection', '{ __schema { types { fields { type { ofType { name } } } } } }', 0],
    ['__typename', '{ __typename }', 0],
    ['fields that do not exist', '{ nothing { at { all } } }', 0],
  ])('does not count %s', (_, document, depth) => {
    expect(depthOf(document)).toBe(depth);
  });

  it('says the limit, the depth and the way there', () => {
    const document = '{ pilots { edges { node { pilot { pilot { source { __typename } } } } } } }';

    expect(faultsOf(createEntityDepthRule(4), document)).toEqual([]);
    expect(faultsOf(createEntityDepthRule(3), document)).toEqual([
      'A query is at most 3 entities deep, but got 4: pilots > pilot > pilot > source.',
    ]);
  });

  it('adds what inline fragments and fragments hold to the place where they are spread', () => {
    const fragments = `
      fragment near on Pilot { pilot { ...far } }
      fragment far on Pilot { pilot { ... { pilot { id } } } }`;

    expect(depthOf(`{ pilot { ...near } } ${fragments}`)).toBe(4);
    expect(depthOf(`{ pilot { pilot { pilot { ...near } } } } ${fragments}`)).toBe(6);
  });

  it('judges each operation of a document', () => {
    const document = 'query A { pilot { id } } query B { pilot { pilot { id } } }';
    expect(faultsOf(createEntityDepthRule(1), document)).toHaveLength(1);
  });

  it('ends on fragments that spread each other', () => {
    const cycle = `{ pilot { ...a } }
      fragment a on Pilot { pilot { ...b } }
      fragment b on Pilot { pilot { ...a } }`;
    expect(depthOf(cycle)).toBe(3);
  });

  it('follows fragments once, though 40 levels of two spreads each unfold to 2^40', () => {
    const levels = Array.from({ length: 40 }, (_, level) => {
      const next = level === 39 ? 'id' : `...f${level + 1} ...f${level + 1}`;
      return `fragment f${level} on Pilot { ${next} pilot { ${next} } }`;
    });
    const started = performance.now();

    const faults = faultsOf(createEntityDepthRule(40), `{ pilot { ...f0 } } ${levels.join('\n')}`);

    expect(faults[0]).toContain('at most 40 entities deep, but got 41');
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('reads a document that is as deep as the token limit lets it be', () => {
    const document = `${'{ pilot '.repeat(1_300)}{ id }${'}'.repeat(1_300)}`;
    expect(faultsOf(createEntityDepthRule(6), document)[0]).toContain(
      'but got 1300: pilot > pilot > pilot > pilot > pilot > pilot > pilot > pilot > pilot > pilot > pilot > pilot > ….',
    );
  });
});
