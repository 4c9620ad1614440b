/** Forms of section 2 of `portable-cypher.md` that stand in patterns, and names that are keywords. */
import { bracketAt, callsOf, enclosing, wordBefore } from '../cypher-text.mjs';

const KEYWORDS =
  'match|set|in|as|is|or|not|and|where|with|return|create|delete|merge|union|case|when|then|else|distinct|unwind|optional|detach|remove|xor';
const LITERALS = 'null|true|false';
const NAME = `(?:${KEYWORDS}|${LITERALS})`;
const NAMED_AS_KEYWORD = new RegExp(
  [
    String.raw`(?<![.\d])\.\s*${NAME}\b`,
    String.raw`[{,]\s*${NAME}\s*:(?!:)`,
    String.raw`[([]\s*${NAME}\s*:`,
    String.raw`:\s*${NAME}\b(?=\s*[)\]|*{:])`,
    String.raw`\$${NAME}\b`,
    String.raw`\bAS\s+${NAME}\b`,
  ].join('|'),
  'gi',
);
const KEYWORD = new RegExp(String.raw`(?<![.:$\w])(?:${KEYWORDS})\b(?!\s*:)`, 'gi');
const NODE_WITH_WHERE = /^\s*\w*\s*(?::\s*\w+\s*)*(?:\{[^{}]*\}\s*)?WHERE\b/;
const PATTERN_AHEAD = /^\s*(?:-\[|--|-->|<-)/;

export const PATTERNS_AND_NAMES = [
  {
    form: 'n.match, AS set, $in',
    why: 'the embedded engine takes no keyword as a name',
    write: 'another name, or backticks',
    refused: 'MATCH (n:N) RETURN n.match AS matched',
    find: NAMED_AS_KEYWORD,
  },
  {
    form: 'match (n)',
    why: 'keywords are upper-case; this lint finds clauses by it',
    write: 'MATCH (n)',
    refused: 'MATCH (n:N) where n.id = $id RETURN n.id AS id',
    find: ({ code }) =>
      [...code.matchAll(KEYWORD)]
        .filter(([word]) => word !== word.toUpperCase())
        .map(({ index }) => index),
  },
  {
    form: '(n:A WHERE ...)',
    why: 'a predicate inside a node is not known',
    write: 'a plain WHERE',
    refused: 'MATCH (n:Pilot WHERE n.id = $id) RETURN n.id AS id',
    find: ({ code, brackets }) =>
      brackets
        .filter(
          ({ sign, open, close }) =>
            sign === '(' && NODE_WITH_WHERE.test(code.slice(open + 1, close)),
        )
        .map(({ open }) => open),
  },
  {
    form: '-[:T*]->',
    why: 'nothing stops the embedded engine but an upper bound',
    write: '-[:T*1..8]->',
    refused: 'MATCH (a:A)-[:T*1..]->(b:B) RETURN b.id AS id',
    find: /(?<=-\s*\[[^[\]]*)\*\s*(?:\d*\s*\.\.)?\s*(?=\]|\{|WHERE\b|\$)/g,
  },
  {
    form: 'shortestPath(...) as an expression',
    why: 'it is known in MATCH only',
    write: 'MATCH p = shortestPath((a)-[:T*..8]-(b))',
    refused: 'MATCH (a:A), (b:B) RETURN length(shortestPath((a)-[:T*..8]-(b))) AS hops',
    find: (cypher) =>
      shortestPaths(cypher)
        .filter(({ clause }) => !/MATCH$/.test(clause?.keyword ?? ''))
        .map(({ index }) => index),
  },
  {
    form: 'shortestPath(...) WHERE ... p',
    why: 'Neo4j searches on for a path that satisfies it, the embedded engine loses the row',
    write: 'MATCH p = (a)-[:T*1..8]-(b) WHERE ... WITH p ORDER BY length(p) LIMIT 1',
    refused:
      'MATCH p = shortestPath((a:A)-[:T*..8]-(b:B)) WHERE all(r IN relationships(p) WHERE r.ok) RETURN length(p) AS hops',
    find: shortestPathsWithPredicate,
  },
  {
    form: 'shortestPath((a)-[...]-(a))',
    why: 'from a node to itself it is an error on Neo4j',
    write: 'a test of a.id <> b.id first',
    refused: 'MATCH (a:A) MATCH p = shortestPath((a)-[:T*..8]-(a)) RETURN length(p) AS hops',
    find: /shortestPath\s*\(\s*\(\s*(\w+)\b[^()]*\)[^()]*\(\s*\1\b/gi,
  },
  {
    form: '[p = (a)-->(b) | ...]',
    why: 'a named path inside a comprehension is not known',
    write: 'CALL (a) { MATCH p = (a)-->(b) RETURN collect(length(p)) AS lengths }',
    refused: 'MATCH (a:A) RETURN [p = (a)-[:T*1..2]->() | length(p)] AS lengths',
    find: /\[\s*\w+\s*=\s*\(/g,
  },
  {
    form: '[(a)-->(b) | [(b)-->(c) | c.id]]',
    why: 'a pattern comprehension inside another is not known',
    write:
      'CALL (a) { MATCH (a)-->(b) RETURN collect({id: b.id, ids: [(b)-->(c) | c.id]}) AS found }',
    refused: 'MATCH (a:A) RETURN [(a)-->(b) | [(b)-->(c) | c.id]] AS ids',
    find: nestedPatternComprehensions,
  },
  {
    form: 'COUNT { ... RETURN DISTINCT x }',
    why: 'it is not known',
    write: 'CALL (p) { ... RETURN count(DISTINCT x) AS total }',
    refused: 'MATCH (p:P) RETURN COUNT { MATCH (p)-->(x) RETURN DISTINCT x } AS total',
    find: (cypher) => clausesInside(cypher, 'COUNT', 'RETURN'),
  },
  {
    form: 'EXISTS { ... UNION ... }',
    why: 'it is not known',
    write: 'EXISTS { ... } OR EXISTS { ... }',
    refused:
      'MATCH (p:P) WHERE EXISTS { MATCH (p)-->(:A) RETURN 1 AS x UNION MATCH (p)-->(:B) RETURN 1 AS x } RETURN p.id AS id',
    find: (cypher) => clausesInside(cypher, 'EXISTS', 'UNION'),
  },
  {
    form: 'exists(n.x)',
    why: 'Neo4j 5 refuses it',
    write: 'n.x IS NOT NULL, EXISTS { (n)-->() }',
    refused: 'MATCH (n:N) WHERE exists(n.x) RETURN n.id AS id',
    find: /(?<![.\w])exists\s*\(/gi,
  },
  {
    form: 'MERGE (n:N {id: null})',
    why: 'the embedded engine makes a node without id',
    write: 'UNWIND [r IN $rows WHERE r.id IS NOT NULL] AS row',
    refused: 'MERGE (n:N {id: null})',
    find: /\bMERGE\s*\([^()]*:\s*null\b/gi,
  },
];

/** Calls of shortestPath and allShortestPaths, with the clause and the name of the path. */
function shortestPaths(cypher) {
  return callsOf(cypher, 'shortestPath|allShortestPaths').map((call) => {
    const clause = cypher.clauses.findLast(
      ({ index, end }) => index < call.index && call.index < end,
    );
    const [, name] = /(\w+)\s*=\s*$/.exec(cypher.code.slice(0, call.index)) ?? [];
    return { ...call, clause, name };
  });
}

function shortestPathsWithPredicate(cypher) {
  return shortestPaths(cypher)
    .filter(({ clause, name }) => {
      const next = cypher.clauses.find(({ index }) => index === clause?.end);
      const isTested = next?.keyword === 'WHERE' && name !== undefined;
      return isTested && new RegExp(String.raw`(?<!\.)\b${name}\b`).test(next.body);
    })
    .map(({ index }) => index);
}

function nestedPatternComprehensions(cypher) {
  const found = cypher.brackets.filter(({ sign, open, close }) => {
    const start = open + 1 + /^\s*/.exec(cypher.code.slice(open + 1))[0].length;
    const node = sign === '[' && start < close ? bracketAt(cypher, start) : null;
    return node?.sign === '(' && PATTERN_AHEAD.test(cypher.code.slice(node.close + 1));
  });
  return found
    .filter(({ open }) => found.some((outer) => outer.open < open && open < outer.close))
    .map(({ open }) => open);
}

/** Places of a clause inside a subquery that a word opens. */
function clausesInside(cypher, word, keyword) {
  return cypher.clauses
    .filter((clause) => clause.keyword.startsWith(keyword) && clause.block !== null)
    .filter(({ block }) => wordBefore(cypher, block) === word)
    .filter(({ index }) => enclosing(cypher, index) !== null)
    .map(({ index }) => index);
}
