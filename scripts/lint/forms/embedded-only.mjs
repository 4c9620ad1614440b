/** Section 2.3 of `portable-cypher.md`: what the embedded engine takes and Neo4j Community refuses. */

const UNIQUE =
  /\bCREATE\s+CONSTRAINT\b[^;]*?\bFOR\s*\(\s*\w+\s*:\s*(\w+)\s*\)\s*REQUIRE\s+\w+\.(\w+)\s+IS\s+UNIQUE\b/gi;

export const EMBEDDED_ONLY = [
  {
    form: 'REQUIRE n.x IS NOT NULL',
    why: 'Neo4j Community refuses it',
    write: 'a check at ingest',
    refused: 'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:N) REQUIRE n.x IS NOT NULL',
    find: /\bREQUIRE\b[^;]*?\bIS\s+NOT\s+NULL\b/gi,
  },
  {
    form: 'REQUIRE n.x IS NODE KEY',
    why: 'Neo4j Community refuses it',
    write: 'IS UNIQUE, and a check at ingest',
    refused: 'CREATE CONSTRAINT c IF NOT EXISTS FOR (n:N) REQUIRE n.x IS NODE KEY',
    find: /\bREQUIRE\b[^;]*?\bIS\s+(?:NODE\s+|RELATIONSHIP\s+)?KEY\b/gi,
  },
  {
    form: "'text' + true",
    why: 'Neo4j refuses it',
    write: "CASE WHEN x THEN 'yes' ELSE 'no' END",
    refused: "RETURN 'is ' + true AS text",
    find: /\+\s*(?:true|false)\b|\b(?:true|false)\s*\+/gi,
  },
  {
    form: "'abc'[1]",
    why: 'Neo4j indexes lists only',
    write: "substring('abc', 1, 1)",
    refused: "RETURN 'abc'[1] AS sign",
    find: ({ code, strings }) =>
      strings.filter(({ end }) => /^\s*\[/.test(code.slice(end))).map(({ index }) => index),
  },
  {
    form: 'percentileCont(x, 2)',
    why: 'Neo4j refuses percentiles over 1',
    write: 'percentileCont(x, 0.5)',
    refused: 'MATCH (n:N) RETURN percentileCont(n.x, 50) AS middle',
    find: /\bpercentile(?:Cont|Disc)\s*\([^(),]*,\s*(?:[2-9]|1\d|1\.0*[1-9])/gi,
  },
  {
    form: 'CREATE INDEX before the UNIQUE constraint on the same key',
    why: 'Neo4j then refuses the constraint',
    write: 'the constraint first, then the index IF NOT EXISTS',
    refused:
      'CREATE INDEX i IF NOT EXISTS FOR (n:N) ON (n.id); CREATE CONSTRAINT c IF NOT EXISTS FOR (n:N) REQUIRE n.id IS UNIQUE',
    find: constraintsAfterIndex,
  },
];

function constraintsAfterIndex({ code }) {
  return [...code.matchAll(UNIQUE)].flatMap(({ 1: label, 2: key, index }) => {
    const same = String.raw`\bINDEX\b[^;]*\bFOR\s*\(\s*\w+\s*:\s*${label}\s*\)\s*ON\s*\(\s*\w+\.${key}\s*\)`;
    return new RegExp(same, 'i').test(code.slice(0, index)) ? [index] : [];
  });
}
