import { describe, expect, it } from '@jest/globals';
import { refuseWrites } from '#src/cli/refuse-writes.js';

describe('refuseWrites', () => {
  it.each([
    ['CREATE (n:N)', 'CREATE'],
    ['match (n) set n.x = 1', 'SET'],
    ['MATCH (n) DETACH DELETE n', 'DETACH'],
    ['MATCH (n) DELETE n', 'DELETE'],
    ['MATCH (n:Set)\nSET n.x = 1', 'SET'],
    ['MERGE (n:N {id: "a"})', 'MERGE'],
    ['MATCH (n) REMOVE n.x', 'REMOVE'],
    ['MATCH (n) FOREACH (x IN [1] | SET n.x = x)', 'FOREACH'],
    ['DROP INDEX i IF EXISTS', 'DROP'],
    ["LOAD CSV FROM 'x' AS row RETURN row", 'LOAD'],
    ['INSERT (:N)', 'INSERT'],
    ['CALL (n) { CREATE (m) } RETURN 1 AS one', 'CREATE'],
    ['CALL db.clearQueryCaches()', 'CALL db.clearQueryCaches'],
    ['/* MATCH */ CREATE (n)', 'CREATE'],
    ["RETURN '\\'' AS quote MERGE (n)", 'MERGE'],
    ['RETURN "//" AS x\nCREATE (n)', 'CREATE'],
  ])('refuses %p and names %p', (statement, word) => {
    expect(() => refuseWrites(statement)).toThrow(
      expect.objectContaining({ code: 'FORBIDDEN', details: { word } }),
    );
  });

  it.each([
    'MATCH (n) RETURN n.set AS x, $create AS y',
    'MATCH (n:Create)-[:MERGE]->() RETURN n.id AS id',
    "MATCH (n) WHERE n.name CONTAINS 'SET' RETURN n.id AS id",
    'MATCH (n) WHERE n.name = "DELETE me" RETURN n.id AS id',
    'MATCH (n) RETURN n.`CREATE` AS `SET`',
    'MATCH (n) // then CREATE\nRETURN n.id AS id',
    'MATCH (n) /* SET\n n.x = 1 */ RETURN n.id AS id',
    'MATCH (n) WHERE n.resettable RETURN n.created AS created, n.offset AS offset',
    'CALL db.labels() YIELD label RETURN label ORDER BY label',
    'MATCH (n) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN c',
    'MATCH (n) RETURN n.id AS call, n.x AS load ORDER BY n.id',
    'CALL { MATCH (n) RETURN count(n) AS c } RETURN c',
  ])('lets %p through', (statement) => {
    expect(() => refuseWrites(statement)).not.toThrow();
  });
});
