import { beforeEach, expect, it } from '@jest/globals';
import { describeOnNeo4j, emptyNeo4j, withDriver } from '../support/neo4j.js';

const COUNT = 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN toFloat(count(n) + count(r)) AS count';
/** The first statements of a server that has just started take seconds. */
const TEST_MILLIS = 60_000;

describeOnNeo4j('emptyNeo4j', () => {
  beforeEach(emptyNeo4j, TEST_MILLIS);

  it(
    'deletes nodes with their relationships, more than a batch of them',
    async () => {
      await query('UNWIND range(1, 5001) AS i CREATE (:Pilot {i: i})-[:COPIES]->(:Pilot)');
      await emptyNeo4j();
      expect(await query(COUNT)).toEqual([{ count: 0 }]);
    },
    TEST_MILLIS,
  );

  it(
    'drops constraints with their indexes, and indexes of every kind',
    async () => {
      await query('CREATE CONSTRAINT `pilot id` FOR (n:Pilot) REQUIRE n.id IS UNIQUE');
      await query('CREATE INDEX pilot_year FOR (n:Pilot) ON (n.year)');
      await query('CREATE FULLTEXT INDEX pilot_name FOR (n:Pilot) ON EACH [n.name]');
      await emptyNeo4j();
      expect(await query('SHOW CONSTRAINTS YIELD name')).toEqual([]);
      const left = await query('SHOW INDEXES YIELD type');
      expect(left).toEqual([{ type: 'LOOKUP' }, { type: 'LOOKUP' }]);
    },
    TEST_MILLIS,
  );
});

async function query(statement: string): Promise<readonly object[]> {
  return withDriver(async (driver) => {
    const { records } = await driver.executeQuery(statement);
    return records.map((record) => record.toObject());
  });
}
