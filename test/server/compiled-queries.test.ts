import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, parse, type ExecutionArgs, type ExecutionResult } from 'graphql';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { CompiledQueries } from '#src/server/endpoint/compiled-queries.js';
import { executeCompiled } from '../support/execute-compiled.js';
import { createClient, type Answer, type GraphClient } from '../support/graph-client.js';
import { readKnownIds, type KnownIds } from '../support/known-ids.js';
import { argumentsTogether } from '../support/random-arguments.js';
import { randomQuestion } from '../support/random-question.js';
import { openWorld } from '../support/world/open-world.js';
import { createRandom } from '../support/world/random.js';
import { randomWorld } from '../support/world/random-world.js';
import { useServers } from './test-server.js';

const MILLIS = 120_000;
const RUNS = 6;
const schema = await buildReformSchema();
const startServer = useServers();
const ROOT_FIELDS = Object.keys(schema.getQueryType()?.getFields() ?? {});

/** The compiler takes a field of an input with a default for one that must be given; then nothing was executed, and graphql-js does. */
function refusesVariables({ errors }: Answer): boolean {
  return errors.some(({ message }) => /^Variable .* was not provided\.$/.test(message));
}

describe('a compiled query', () => {
  let interpreted: GraphClient;
  let compiled: GraphClient;
  let known: KnownIds;
  const uses = { compiled: 0, interpreted: 0 };
  beforeAll(async () => {
    interpreted = await openWorld(randomWorld(8), schema);
    const executeCounted = async (args: ExecutionArgs): Promise<ExecutionResult> => {
      const result = await executeCompiled(args);
      uses[result === null ? 'interpreted' : 'compiled'] += 1;
      return result ?? execute(args);
    };
    compiled = createClient(interpreted.store, schema, { execute: executeCounted });
    known = await readKnownIds(interpreted.store);
  }, MILLIS);
  afterAll(() => interpreted.store.close());

  it.each(ROOT_FIELDS)(
    'to %s gives what graphql-js gives, by the same statements',
    async (field) => {
      await fc.assert(
        fc.asyncProperty(fc.noShrink(fc.integer()), async (seed) => {
          const random = createRandom(seed);
          const given = argumentsTogether(random, schema, known, field);
          const { text, variables } = randomQuestion(random, schema, known, field, given);
          const expected = await interpreted.answer(text, variables);
          const found = await compiled.answer(text, variables);
          const hasErrors = expected.errors.length > 0 || refusesVariables(found);
          expect([text, variables, found.errors.length > 0]).toEqual([text, variables, hasErrors]);
          if (hasErrors) return;
          expect(JSON.stringify(found.data)).toBe(JSON.stringify(expected.data));
          expect([...found.statements].sort()).toEqual([...expected.statements].sort());
        }),
        { numRuns: RUNS },
      );
    },
    MILLIS,
  );

  it('is what most of these questions were answered by', () => {
    expect(uses.compiled).toBeGreaterThan(3 * uses.interpreted);
  });
});

/** Each copy can be of several types, and so can each of theirs. */
const NESTED = Array.from({ length: 7 }).reduce<string>(
  (inner) => `copies { edges { node { id receiver { id ${inner} } } } }`,
  'name',
);

describe('which documents are compiled', () => {
  const usesUntilCompiled = async (text: string): Promise<number | null> => {
    const queries = new CompiledQueries(schema);
    const document = parse(text);
    for (let use = 1; use <= 6; use += 1) if ((await queries.find(document)) !== null) return use;
    return null;
  };

  it('is those that are asked for a third time', async () => {
    expect(await usesUntilCompiled('{ __typename domains { totalCount } }')).toBe(3);
  });

  it.each([
    ['a mutation', 'mutation { cancelJob(id: "job:a") { id } }'],
    ['a text, which would become part of the code', '{ pilot(id: "pilot:a") { id } }'],
    ['a text in a list', '{ nodes(ids: ["pilot:a"]) { id } }'],
    ['a text in several lines', '{ pilot(id: """pilot:a""") { id } }'],
    ['a text in a default', 'query ($a: ID! = "pilot:a") { pilot(id: $a) { id } }'],
    ['a name that objects keep for themselves', '{ __proto__: domains { totalCount } }'],
    ['a look at the schema', '{ __schema { types { name } } }'],
    ['a directive', 'query ($a: Boolean!) { domains { totalCount @include(if: $a) } }'],
    ['abstract types within each other', `{ pilots { edges { node { ${NESTED} } } } }`],
    [
      'several operations',
      'query a { domains { totalCount } } query b { programs { totalCount } }',
    ],
  ])('is never %s', async (_, text) => {
    expect(await usesUntilCompiled(text)).toBeNull();
  });
});

describe('a query that is asked again and again over HTTP', () => {
  it.each([
    [
      'with values',
      '{ pilot { id name copies(first: 2) { totalCount edges { node { name } } } } }',
      {},
    ],
    ['with an error beside values', '{ pilot { id } refuses breaks }', {}],
    ['with a wrong variable', 'query ($of: Int!) { number(of: $of) }', { of: 'x' }],
    ['with null for an argument', 'query ($of: Int) { number(of: $of) }', { of: null }],
  ])('is answered alike each time, %s', async (_, query, variables) => {
    const server = await startServer();
    const answers = [];
    for (let time = 0; time < 6; time += 1) {
      const { status, body } = await server.ask(query, { variables });
      answers.push(JSON.stringify([status, body]).replaceAll(/"requestId":"[^"]*"/g, ''));
    }
    expect(new Set(answers).size).toBe(1);
  });
});
