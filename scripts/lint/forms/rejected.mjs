/** Section 2.2 of `portable-cypher.md`: what Neo4j takes and the embedded engine rejects, by words and signs. */
import { callsOf, partsOf } from '../cypher-text.mjs';
import { regularExpressions } from './silently-different.mjs';

const MISSING_FUNCTIONS =
  'isEmpty|isNaN|btrim|toIntegerOrNull|toFloatOrNull|toBooleanOrNull|toStringOrNull|valueType|randomUUID|point|point\\.distance';
const MAXIMUM_NESTING = 64;

export const REJECTED = [
  {
    form: '(n:A|B)',
    why: 'label expressions are not known',
    write: 'WHERE n:A OR n:B',
    refused: 'MATCH (n:Pilot|Batch) RETURN n.id AS id',
    find: /\(\s*\w*\s*:\s*\w+\s*\||\bWHERE\s+\w+:\w+\|\w/g,
  },
  {
    form: '(n:!A)',
    why: 'label expressions are not known',
    write: 'WHERE NOT n:A',
    refused: 'MATCH (n:!Pilot) RETURN n.id AS id',
    find: /[([]\s*\w*\s*:\s*[!%]/g,
  },
  {
    form: '(n:A&B)',
    why: 'label expressions are not known',
    write: '(n:A:B), WHERE n:A AND NOT n:B',
    refused: 'MATCH (n:Pilot&!Batch) RETURN n.id AS id',
    find: /[([]\s*\w*\s*:\s*\w+\s*&/g,
  },
  {
    form: 'collect(x)[0..2]',
    why: 'an aggregate cannot be indexed at once',
    write: 'WITH collect(x) AS l RETURN l[0..2] AS first',
    refused: 'MATCH (n:Pilot) RETURN collect(n.id)[0] AS first',
    find: (cypher) =>
      callsOf(cypher, 'collect')
        .filter(({ close }) => /^\s*\[/.test(cypher.code.slice(close + 1)))
        .map(({ index }) => index),
  },
  {
    form: 'COLLECT { }',
    why: 'it is not known',
    write: 'CALL (p) { ... RETURN collect(x) AS xs }',
    refused: 'MATCH (p:Pilot) RETURN COLLECT { MATCH (p)-->(r) RETURN r.id } AS ids',
    find: /\bCOLLECT\s*\{/gi,
  },
  {
    form: 'OPTIONAL CALL',
    why: 'it is not known',
    write: 'CALL (r) { OPTIONAL MATCH ... RETURN ... }',
    refused: 'MATCH (r:Region) OPTIONAL CALL (r) { MATCH (r)--(p) RETURN p.id AS id } RETURN id',
    find: /\bOPTIONAL\s+CALL\b/gi,
  },
  {
    form: '->{1,3}',
    why: 'quantified patterns are not known',
    write: '-[:T*1..3]->',
    refused: 'MATCH (a:A)-[:T]->{1,3}(b:B) RETURN b.id AS id',
    find: /(?:->|\]-|--|\))\s*\{\s*\d*\s*,?\s*\d*\s*\}/g,
  },
  {
    form: '->+',
    why: 'quantified patterns are not known',
    write: '-[:T*1..8]->',
    refused: 'MATCH (a:A)-[:T]->+(b:B) RETURN b.id AS id',
    find: /(?:->|\]-)\s*[+*]\s*\(/g,
  },
  {
    form: 'SHORTEST 1',
    why: 'it is not known',
    write: 'MATCH p = shortestPath((a)-[:T*..8]-(b))',
    refused: 'MATCH p = SHORTEST 1 (a:A)-[:T]->(b:B) RETURN length(p) AS hops',
    find: /(?<![.:\w])SHORTEST\b/gi,
  },
  {
    form: 'duration.between(a, b)',
    why: 'durations cannot be reckoned with',
    write: "(b.epochSeconds - a.epochSeconds) / 86400 over WITH datetime(x + 'T00:00:00Z') AS a",
    refused: 'RETURN duration.inDays($a, $b) AS lag',
    find: /\bduration\s*(?:\.\s*(?:between|in\w+)|\([^()]*\)\s*\.)/gi,
  },
  {
    form: 'date.truncate(x)',
    why: 'it is not known',
    write: 'substring(d, 0, 7) of an ISO string',
    refused: "RETURN date.truncate('month', $d) AS month",
    find: /\.truncate\s*\(/gi,
  },
  {
    form: 'datetime(x).year',
    why: 'parts of a date cannot be read at once',
    write: 'WITH datetime(x) AS d RETURN d.year AS year',
    refused: 'RETURN datetime($at).year AS year',
    find: (cypher) =>
      callsOf(cypher, 'datetime|localdatetime|time|localtime')
        .filter(({ close }) => /^\s*\./.test(cypher.code.slice(close + 1)))
        .map(({ index }) => index),
  },
  {
    form: 'round(x, 2)',
    why: 'a second argument is not known',
    write: 'round(x * 100) / 100.0',
    refused: 'RETURN round($x, 2) AS share',
    find: (cypher) =>
      callsOf(cypher, 'round')
        .filter((call) => call.arguments.length > 1)
        .map(({ index }) => index),
  },
  ...MISSING_FUNCTIONS.split('|').map((name) => ({
    form: `${name.replace('\\', '')}(x)`,
    why: 'the function is not known',
    write: 'size(l) = 0 for isEmpty; ids and checks belong to the application',
    refused: `MATCH (n:N) WITH ${name.replace('\\', '')}(n.x) AS y RETURN y`,
    find: new RegExp(String.raw`(?<![.\w])${name}\s*\(`, 'gi'),
  })),
  {
    form: 'x IS :: INTEGER',
    why: 'tests of types are not known',
    write: 'one type per property for ever',
    refused: 'MATCH (n:N) WHERE n.x IS :: INTEGER RETURN n.id AS id',
    find: /::|\bIS\s+(?:NOT\s+)?TYPED\b/gi,
  },
  {
    form: 'a || b',
    why: 'it is not known',
    write: 'a + b',
    refused: 'MATCH (n:N) RETURN n.a || n.b AS text',
    find: /\|\|/g,
  },
  {
    form: 'CREATE (n:N $props)',
    why: 'a parameter as a map of properties is not known',
    write: 'CREATE (n:N) SET n = $props',
    refused: 'CREATE (n:N $props)',
    find: /[([]\s*\w*\s*(?::\s*\w+\s*)+\s\$\w+\s*[)\]]/g,
  },
  {
    form: 'SET n:$(label)',
    why: 'dynamic labels are not known',
    write: 'labels from a fixed list in the code',
    refused: 'MATCH (n:N) SET n:$($label)',
    find: /:\s*\$\s*(?:all|any)?\s*\(/gi,
  },
  {
    form: 'CASE x WHEN > 3',
    why: 'a case compares for equality only',
    write: 'CASE WHEN x > 3 THEN ... END',
    refused: "RETURN CASE $x WHEN > 3 THEN 'many' ELSE 'few' END AS size",
    find: /\bWHEN\s*(?:[<>=]|IS\b)/gi,
  },
  {
    form: 'WHEN 1, 2',
    why: 'a case takes one value',
    write: 'CASE WHEN x IN [1, 2] THEN ... END',
    refused: "RETURN CASE $x WHEN 1, 2 THEN 'few' ELSE 'many' END AS size",
    find: ({ code }) =>
      [...code.matchAll(/\bWHEN\b([\s\S]*?)\bTHEN\b/gi)]
        .filter(([, values]) => partsOf(values, 0, values.length).length > 1)
        .map(({ index }) => index),
  },
  {
    form: '0xff',
    why: 'hexadecimal numbers are not known',
    write: 'decimal numbers',
    refused: 'RETURN 0xff AS x',
    find: /(?<![\w.])0x[0-9a-f]+/gi,
  },
  {
    form: 'FINISH',
    why: 'it is not known',
    write: 'nothing',
    refused: 'MATCH (n:N) SET n.x = 1 FINISH',
    find: /(?<![.:$\w])FINISH\b/g,
  },
  {
    form: 'USE graph',
    why: 'it is not known',
    write: 'nothing: a store is one graph',
    refused: 'USE reforms MATCH (n:N) RETURN n.id AS id',
    find: /^\s*USE\s+\w/gm,
  },
  {
    form: 'CYPHER runtime=...',
    why: 'it is not known',
    write: 'nothing',
    refused: 'CYPHER runtime=slotted MATCH (n:N) RETURN n.id AS id',
    find: /^\s*CYPHER\s+\w/gm,
  },
  {
    form: 'USING INDEX',
    why: 'hints are not known',
    write: 'the label with its key; both engines then use the index',
    refused: 'MATCH (n:N) USING INDEX n:N(id) WHERE n.id = $id RETURN n.id AS id',
    find: /\bUSING\s+(?:INDEX|SCAN|JOIN|\w+\s+INDEX)\b/gi,
  },
  {
    form: 'x IS NORMALIZED',
    why: 'it is not known',
    write: 'NFC text, normalized in the application',
    refused: 'MATCH (n:N) WHERE n.x IS NFC NORMALIZED RETURN n.id AS id',
    find: /\bIS\s+(?:NOT\s+)?(?:NFK?[CD]\s+)?NORMALIZED\b/gi,
  },
  {
    form: "x =~ '(?=...)'",
    why: 'look-around is not known',
    write: 'a plain regular expression',
    refused: "MATCH (n:N) WHERE n.x =~ '(?=a).*' RETURN n.id AS id",
    find: (cypher) => regularExpressions(cypher, /\(\?<?[=!]/),
  },
  {
    form: 'nesting over 64',
    why: 'the embedded engine refuses it',
    write: 'parameters and lists',
    refused: `RETURN ${'('.repeat(65)}1${')'.repeat(65)} AS x`,
    find: ({ code, brackets }) => [...deepBrackets(brackets), ...longSums(code)],
  },
  {
    form: 'LOAD CSV',
    why: 'the embedded engine reads any file of the machine',
    write: 'UNWIND $rows AS row',
    refused: "LOAD CSV FROM 'file:///x.csv' AS row RETURN row[0] AS id",
    find: /\bLOAD\s+CSV\b/gi,
  },
  {
    form: 'IN TRANSACTIONS',
    why: 'it is not known',
    write: 'one batch of $rows per statement',
    refused: 'MATCH (n:N) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 100 ROWS',
    find: /\bIN\s+(?:\d+\s+)?(?:CONCURRENT\s+)?TRANSACTIONS\b/gi,
  },
  {
    form: 'SHOW INDEXES',
    why: 'it is not known',
    write: 'CALL db.labels(), or a capability of the port',
    refused: 'SHOW INDEXES YIELD name RETURN name',
    find: /(?<![.:$\w])SHOW\s+[A-Z]/g,
  },
  {
    form: 'CALL dbms.components()',
    why: 'it is not known',
    write: 'describe() of the port',
    refused: 'CALL dbms.components() YIELD name RETURN name',
    find: /\bdbms\.\w/gi,
  },
  {
    form: 'CREATE FULLTEXT INDEX',
    why: 'only plain indexes of nodes are known',
    write: 'CREATE INDEX, or a full-text index in schema/migrations, which adapters translate',
    refused: 'CREATE FULLTEXT INDEX t IF NOT EXISTS FOR (n:N) ON EACH [n.text]',
    find: /\bCREATE\s+(?:RANGE|TEXT|POINT|FULLTEXT|VECTOR|LOOKUP)\s+INDEX\b/gi,
  },
  {
    form: 'CREATE INDEX ... FOR ()-[r:T]-()',
    why: 'relationships have neither indexes nor constraints',
    write: 'a node that stands for the event',
    refused: 'CREATE INDEX t IF NOT EXISTS FOR ()-[r:T]-() ON (r.id)',
    find: /\b(?:INDEX|CONSTRAINT)\b[^;(]*\bFOR\s*\(\s*\)\s*<?-/gi,
  },
];

function deepBrackets(brackets) {
  const depthOf = (pair) => (pair === null ? 0 : 1 + depthOf(pair.parent));
  return brackets.filter((pair) => depthOf(pair) === MAXIMUM_NESTING + 1).map(({ open }) => open);
}

/** Sums of so many terms that reading them nests as deep. */
function longSums(code) {
  const long = new RegExp(String.raw`(?:\+\s*[\w.$'"·]+\s*){${MAXIMUM_NESTING + 1},}`, 'g');
  return [...code.matchAll(long)].map(({ index }) => index);
}
