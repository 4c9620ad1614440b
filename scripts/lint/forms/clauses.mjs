/** Forms of section 2 of `portable-cypher.md` that only a look at whole clauses can tell. */
import { callsOf, enclosing, partsOf, wordBefore } from '../cypher-text.mjs';

const AGGREGATES = 'count|sum|avg|min|max|collect|percentileCont|percentileDisc|stDevP?';
const WRITES =
  /^(?:CREATE|MERGE|SET|ON CREATE SET|ON MATCH SET|DELETE|DETACH DELETE|REMOVE|FOREACH)$/;
const READS = /^(?:MATCH|OPTIONAL MATCH|UNWIND|CALL)$/;
const PLAIN_COLUMN = /^(?:\w+|`[^`]*`)(?:\.(?:\w+|`[^`]*`))?$/;

export const CLAUSES = [
  {
    form: 'RETURN *',
    why: 'the order of columns differs',
    write: 'each column by name',
    refused: 'MATCH (n:N) WITH n.id AS id RETURN *',
    find: (cypher) =>
      columns(cypher)
        .filter(({ text }) => text.trim() === '*')
        .map(({ index }) => index),
  },
  {
    form: 'RETURN a + b',
    why: 'columns without a name are called differently',
    write: 'RETURN a + b AS total',
    refused: 'MATCH (n:N) RETURN count(n)',
    find: unnamedColumns,
  },
  {
    form: 'LIMIT 1 + 1',
    why: 'only a number or a parameter is known',
    write: 'LIMIT $limit',
    refused: 'MATCH (n:N) RETURN n.id AS id LIMIT 1 + 1',
    find: ({ clauses }) =>
      clauses
        .filter(({ keyword }) => /^(?:LIMIT|SKIP)$/.test(keyword))
        .filter(({ body }) => !/^\s*(?:\d+|\$\w+)\s*;?\s*$/.test(body))
        .map(({ index }) => index),
  },
  {
    form: 'MATCH without RETURN',
    why: 'Neo4j refuses it',
    write: 'a RETURN',
    refused: 'MATCH (n:N) WHERE n.x = 1',
    isOfWholeStatements: true,
    find: endsWithoutEffect,
  },
  {
    form: 'CREATE ... MATCH',
    why: 'Neo4j wants a WITH between a write and a read',
    write: 'CREATE ... WITH n MATCH ...',
    refused: 'CREATE (a:A) MATCH (b:B) RETURN b.id AS id',
    find: readsAfterWrites,
  },
  {
    form: 'SET n[key] = x',
    why: 'dynamic properties cannot be set',
    write: 'SET n += $props',
    refused: 'MATCH (n:N) SET n[$key] = 1',
    find: (cypher) => setItems(cypher, /^\s*\w+\s*\[/),
  },
  {
    form: 'SET n.x = {a: 1}',
    why: 'Neo4j takes no map, nested, mixed or null-holding list as a property',
    write: 'scalars and lists of one type',
    refused: 'MATCH (n:N) SET n.x = {a: 1}',
    find: (cypher) =>
      setItems(
        cypher,
        /\.\w+\s*=\s*(?:\{|\[\s*\[|\[[^\]]*\bnull\b|\[\s*\d[^\]]*'|\[\s*'[^\]]*,\s*\d)/i,
      ),
  },
  {
    form: 'CREATE (n:N {x: {a: 1}})',
    why: 'Neo4j takes no map as a property',
    write: 'scalars and lists of one type',
    refused: 'CREATE (n:N {x: {a: 1}})',
    find: ({ clauses }) =>
      clauses
        .filter(
          ({ keyword, body }) => /^(?:CREATE|MERGE)$/.test(keyword) && /\{[^{}]*:\s*\{/.test(body),
        )
        .map(({ index }) => index),
  },
  {
    form: 'MATCH (a:A) CREATE (a:B)',
    why: 'the embedded engine makes a stray node',
    write: 'another name, or SET a:B',
    refused: 'MATCH (a:A) CREATE (a:B {z: 1})',
    find: redeclared,
  },
  {
    form: 'OPTIONAL MATCH (n) ... n {.id}',
    why: 'the projection of null is null on Neo4j and a map of nulls on the embedded engine',
    write: 'CASE WHEN n IS NULL THEN null ELSE n {.id} END',
    refused: 'MATCH (p:P) OPTIONAL MATCH (p)-->(r:R) RETURN collect(r {.id}) AS regions',
    find: (cypher) =>
      namesOfOptional(cypher).flatMap(({ name, end }) => {
        const projection = new RegExp(String.raw`(?<!\bELSE\s+)\b${name}\s*\{\s*\.`, 'g');
        return [...cypher.code.slice(end).matchAll(projection)].map(({ index }) => end + index);
      }),
  },
  {
    form: 'OPTIONAL MATCH (n) SET n.x = 1',
    why: 'to write to null is a type error on the embedded engine',
    write: 'WITH n WHERE n IS NOT NULL SET n.x = 1',
    refused: 'MATCH (p:P) OPTIONAL MATCH (p)-->(r:R) SET r.x = 1',
    find: (cypher) =>
      namesOfOptional(cypher).flatMap(({ name, end }) =>
        cypher.clauses
          .filter((clause) => clause.index >= end && /(?:SET|DELETE|REMOVE)$/.test(clause.keyword))
          .flatMap(({ bodyStart, end: last }) => partsOf(cypher.code, bodyStart, last))
          .filter(({ text }) => new RegExp(String.raw`^\s*${name}\b`).test(text))
          .map(({ index }) => index),
      ),
  },
  {
    form: '[min(x), max(x)], {a: sum(x)}, reduce(... IN collect(x) ...)',
    why: 'an aggregate inside a list, a map or a comprehension is not known',
    write: 'WITH min(x) AS low, max(x) AS high RETURN [low, high] AS range',
    refused: 'MATCH (n:N) RETURN [min(n.x), max(n.x)] AS range',
    find: aggregatesInside,
  },
  {
    form: 'DELETE n ... n.x',
    why: 'Neo4j cannot read what was deleted',
    write: 'WITH n, n.x AS x DELETE n RETURN x',
    refused: 'MATCH (n:N) DELETE n RETURN n.id AS id',
    find: ({ code, clauses }) =>
      clauses
        .filter(({ keyword }) => keyword.endsWith('DELETE'))
        .filter(({ body, end }) =>
          partsOf(body, 0, body.length).some(({ text }) => isRead(text, code.slice(end))),
        )
        .map(({ index }) => index),
  },
  {
    form: 'NOT n:A OR NOT EXISTS { } ... OPTIONAL MATCH',
    why: 'the embedded engine then finds nothing in the OPTIONAL MATCH',
    write: 'a property in place of the negated label',
    refused:
      'MATCH (a)-[:E]->(b) WHERE NOT b:B OR NOT EXISTS { (a)<-[:E]-(:A) } OPTIONAL MATCH (b)<-[:E]-(o:A) RETURN o.id AS id',
    find: ({ clauses }) =>
      clauses
        .filter(({ keyword, body }) => keyword === 'WHERE' && isNegatedTwice(body))
        .filter(({ index }) =>
          clauses.some((next) => next.index > index && next.keyword === 'OPTIONAL MATCH'),
        )
        .map(({ index }) => index),
  },
];

function isNegatedTwice(body) {
  return /\bNOT\s+\w+\s*:/.test(body) && /\bOR\b/.test(body) && /\bNOT\s+EXISTS\b/.test(body);
}

/** Columns that a RETURN gives, but for those of EXISTS and COUNT, which nobody reads. */
function columns(cypher) {
  return cypher.clauses
    .filter(({ keyword }) => keyword === 'RETURN')
    .filter(({ block }) => block === null || wordBefore(cypher, block) === 'CALL')
    .flatMap(({ bodyStart, end }) => {
      const distinct = /^\s+DISTINCT\b/.exec(cypher.code.slice(bodyStart, end))?.[0].length ?? 0;
      return partsOf(cypher.code, bodyStart + distinct, end);
    });
}

function unnamedColumns(cypher) {
  return columns(cypher).flatMap(({ index, text }) => {
    const column = text.replace(/;\s*$/, '').trim();
    const isNamed = /\sAS\s+(?:\w+|`[^`]*`)$/.test(column) || PLAIN_COLUMN.test(column);
    return isNamed || column === '*' ? [] : [index + /^\s*/.exec(text)[0].length];
  });
}

function endsWithoutEffect({ clauses }) {
  const outer = clauses.filter(({ block }) => block === null);
  const starts = [
    0,
    ...outer.flatMap(({ keyword }, at) => (keyword.startsWith('UNION') ? [at + 1] : [])),
  ];
  return starts.flatMap((start, part) => {
    const own = outer.slice(start, starts[part + 1]);
    const hasEffect = own.some(
      ({ keyword }) => /^(?:RETURN|CALL)$/.test(keyword) || WRITES.test(keyword),
    );
    return hasEffect || own.length === 0 ? [] : [own[0].index];
  });
}

function readsAfterWrites({ clauses }) {
  return clauses.flatMap(({ keyword, index, block }) => {
    if (!READS.test(keyword)) return [];
    const before = clauses.filter((clause) => clause.block === block && clause.index < index);
    const border = before.findLastIndex((clause) => /^(?:WITH|UNION)/.test(clause.keyword));
    return before.slice(border + 1).some((clause) => WRITES.test(clause.keyword)) ? [index] : [];
  });
}

/** Places of assignments of a SET that fit a pattern. */
function setItems({ text, clauses, code }, pattern) {
  return clauses
    .filter(({ keyword }) => keyword.endsWith('SET'))
    .flatMap(({ bodyStart, end }) => partsOf(code, bodyStart, end))
    .filter((part) => pattern.test(text.slice(part.index, part.index + part.text.length)))
    .map(({ index }) => index);
}

function redeclared({ code, clauses }) {
  return clauses
    .filter(({ keyword }) => keyword === 'CREATE')
    .flatMap(({ body, bodyStart }) =>
      [...body.matchAll(/\(\s*(\w+)\s*[:{]/g)].flatMap(({ 1: name, index }) => {
        const before = code.slice(0, bodyStart + index);
        const isBound = new RegExp(String.raw`[([]\s*${name}\b|\bAS\s+${name}\b`).test(before);
        return isBound ? [bodyStart + index] : [];
      }),
    );
}

/** Names that an OPTIONAL MATCH first binds and that are nowhere tested for null, each with the end of the clause. */
function namesOfOptional({ code, clauses }) {
  return clauses
    .filter(({ keyword }) => keyword === 'OPTIONAL MATCH')
    .flatMap(({ body, index, end }) => {
      const bound = new Set([...body.matchAll(/[([]\s*(\w+)/g)].map(([, name]) => name));
      return [...bound]
        .filter((name) => !new RegExp(String.raw`\b${name}\b`).test(code.slice(0, index)))
        .filter((name) => !new RegExp(String.raw`\b${name}\s+IS\s+NOT\s+NULL\b`).test(code))
        .map((name) => ({ name, end }));
    });
}

function aggregatesInside(cypher) {
  const inBrackets = callsOf(cypher, AGGREGATES).filter(({ index }) => {
    const around = enclosing(cypher, index);
    if (around === null || around.sign === '(') return false;
    return around.sign === '[' || wordBefore(cypher, around) === '';
  });
  const folded = [...cypher.code.matchAll(/\bIN\s+collect\s*\(/gi)];
  return [...inBrackets, ...folded].map(({ index }) => index);
}

function isRead(deleted, rest) {
  return new RegExp(String.raw`(?<![.\w])${deleted.trim()}\.\w`).test(rest);
}
