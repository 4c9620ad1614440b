import { describe, expect, it } from '@jest/globals';
import type { Driver, Plan } from 'neo4j-driver';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import type { CypherStatement } from '#src/store/graph-store.js';
import { toDriverParameters } from '#src/store/neo4j/neo4j-values.js';
import { observeStatements } from '#src/store/observe-statements.js';
import { createClient } from '../support/graph-client.js';
import { describeOnNeo4j, withDriver } from '../support/neo4j.js';
import { planFaults } from '../support/plan-faults.js';
import { READS } from '../support/query-comparisons.js';
import { argumentsTogether } from '../support/random-arguments.js';
import { randomQuestion } from '../support/random-question.js';
import { useTwoEngines, type TwoEngines } from '../support/two-engines.js';
import { createRandom } from '../support/world/random.js';

const schema = await buildReformSchema();
const ROOT_FIELDS = Object.keys(schema.getQueryType()?.getFields() ?? {});
const SEEDS = [1, 2, 3];
const MILLIS = 300_000;

/** Functions whose statements read what they must read, with the reason. */
const READS_EVERYTHING: Readonly<Record<string, string>> = {
  countNodesByLabel: 'the doctor counts the whole graph',
  recordsByDataSet: 'stats counts the whole graph',
};

/** Statements by their texts, each with what asked it first and with what parameters. */
type Statements = Map<
  string,
  { readonly asker: string; readonly parameters: Record<string, unknown> }
>;

describe('a plan', () => {
  const step = (operatorType: string, details: string, children: readonly Plan[] = []): Plan =>
    ({ operatorType, arguments: { Details: details }, identifiers: [], children }) as never;

  it.each([
    ['MATCH (n) RETURN n', step('AllNodesScan@neo4j', 'n')],
    ['MATCH (a)-->(p:Pilot) RETURN p', step('NodeByLabelScan@neo4j', 'p:Pilot')],
    ['MATCH (a)-[:X*]->(b) RETURN b', step('VarLengthExpand(All)@neo4j', '(a)-[:X*]->(b)')],
    ['MATCH (a)-[:X*1..]->(b) RETURN b', step('VarLengthExpand(All)@neo4j', '(a)-[:X*1..]->(b)')],
    [
      'UNWIND $ids AS id MATCH (a:Region), (b:Scheme) RETURN a',
      step('CartesianProduct@neo4j', '', [
        step('NodeByLabelScan@neo4j', 'a:Region'),
        step('NodeByLabelScan@neo4j', 'b:Scheme'),
      ]),
    ],
  ])('of %s is refused', (text, plan) => {
    expect(planFaults(text, step('ProduceResults@neo4j', '', [plan]))).toHaveLength(1);
  });

  it.each([
    ['MATCH (n:Pilot) RETURN count(n)', step('NodeByLabelScan@neo4j', 'n:Pilot')],
    ['MATCH (a)-[:X*0..4]->(b) RETURN b', step('VarLengthExpand(All)@neo4j', '(a)-[:X*0..4]->(b)')],
  ])('of %s is fine', (text, plan) => {
    expect(planFaults(text, plan)).toEqual([]);
  });
});

describeOnNeo4j('Plans on Neo4j', () => {
  const engines = useTwoEngines(schema);

  it(
    'of all statements of the product begin at an index and end',
    async () => {
      const statements: Statements = new Map();
      // No plan that was made for a graph of other tests.
      await withDriver((driver) => driver.executeQuery('CALL db.clearQueryCaches()'));
      await askRootFields(engines(), statements);
      await callQueries(engines(), statements);
      expect(statements.size).toBeGreaterThan(100);
      const faults = await withDriver((driver) => faultsOf(driver, statements));
      expect(faults).toEqual([]);
    },
    MILLIS,
  );
});

async function askRootFields({ neo4j, known }: TwoEngines, statements: Statements): Promise<void> {
  for (const name of ROOT_FIELDS) {
    const store = observeStatements(neo4j.store, (each) => remember(statements, each, name));
    const client = createClient(store, schema);
    for (const seed of SEEDS) {
      const random = createRandom(seed);
      const given = argumentsTogether(random, schema, known, name);
      const { text, variables } = randomQuestion(random, schema, known, name, given);
      await client.answer(text, variables);
    }
  }
}

async function callQueries({ neo4j, known }: TwoEngines, statements: Statements): Promise<void> {
  for (const [name, call] of Object.entries(READS)) {
    if (name in READS_EVERYTHING) continue;
    const store = observeStatements(neo4j.store, (each) => remember(statements, each, name));
    for (const seed of SEEDS) {
      const reader = await store.openReader();
      await call(reader, createRandom(seed), known);
      await reader.close();
    }
  }
}

/** A full-text search is told by the name of its index, and needs no plan of ours. */
function remember(
  statements: Statements,
  { text, parameters }: CypherStatement,
  asker: string,
): void {
  if (text.startsWith('full-text ') || statements.has(text)) return;
  statements.set(text, { asker, parameters: toDriverParameters(parameters) });
}

async function faultsOf(driver: Driver, statements: Statements): Promise<readonly string[]> {
  const faults: string[] = [];
  const session = driver.session({ defaultAccessMode: 'READ' });
  try {
    // With the same parameters, Neo4j has the plan already: to make all of them again takes most of a minute.
    for (const [text, { asker, parameters }] of statements) {
      const { summary } = await session.run(`EXPLAIN ${text}`, parameters);
      if (summary.plan === false) throw new Error(`Neo4j gave no plan of a statement of ${asker}.`);
      for (const fault of planFaults(text, summary.plan)) faults.push(`${asker} ${fault}\n${text}`);
    }
  } finally {
    await session.close();
  }
  return faults;
}
