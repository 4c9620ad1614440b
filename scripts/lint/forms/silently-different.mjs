/**
 * Section 2.1 of `portable-cypher.md`: the embedded engine gives another value and no error. What depends on the
 * data (a scalar appended to a list, nulls in `any`, duplicates under a new constraint) no text can tell.
 */
import { bracketAt, callsOf, partsOf, stringAt } from '../cypher-text.mjs';

const UTC_INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z$/;
const NEEDS_TEST_OF_TYPE =
  /\b(?:toLower|toUpper|size|trim)\(\s*\d|\bsubstring\([^(),]+,\s*-|\brange\([^()]*,\s*0\s*\)|'\s*-\s*\d/gi;

export const SILENTLY_DIFFERENT = [
  {
    form: "n.id = '1'",
    why: 'a text of digits equals the number on the embedded engine',
    write: 'a parameter of one type; ids are strings with a prefix',
    refused: "MATCH (n:Pilot {id: '1'}) RETURN n.name AS name",
    find: ({ strings }) =>
      strings.filter(({ value }) => /^\d+$/.test(value)).map(({ index }) => index),
  },
  {
    form: 'l[0..-1]',
    why: 'negative bounds of a list count from the end on Neo4j only',
    write: 'l[0..size(l)-1]',
    refused: 'WITH $l AS l RETURN l[0..-1] AS most',
    find: /\[\s*-\s*\d+\s*\.\.|\[[^[\]]*\.\.\s*-\s*\d/g,
  },
  {
    form: '[r IN relationships(p) | r]',
    why: 'properties of elements that a comprehension gives are null on the embedded engine',
    write: 'relationships(p) AS rs itself, or a list of scalars: [r IN relationships(p) | r.t]',
    refused:
      'MATCH p = (:A)-[:T*1..3]->(:B) WITH [r IN relationships(p) | r] AS rs RETURN rs[0].t AS t',
    find: elementComprehensions,
  },
  {
    form: 'sum(x)',
    why: 'a sum over nothing is 0 on Neo4j and null on the embedded engine',
    write: 'coalesce(sum(x), 0)',
    refused: 'MATCH (n:Tally) RETURN sum(n.value) AS total',
    find: (cypher) =>
      callsOf(cypher, 'sum')
        .filter(({ index }) => !/\bcoalesce\(\s*$/i.test(cypher.code.slice(0, index)))
        .map(({ index }) => index),
  },
  {
    form: 'date(x)',
    why: 'a date that cannot be read is null on the embedded engine, and its parts cannot be read at once',
    write: 'an ISO string, checked in the application; its year is toInteger(substring(d, 0, 4))',
    refused: 'MATCH (n:Pilot) WHERE n.started > date($day) RETURN n.id AS id',
    find: /(?<![.\w])date\s*\(/gi,
  },
  {
    form: "datetime('...+08:00')",
    why: 'offsets, zones and fractions finer than milliseconds differ',
    write: 'an instant in UTC: 2018-02-01T00:00:00.000Z',
    refused: "RETURN datetime('2018-02-01T00:00:00+08:00').epochMillis AS at",
    find: (cypher) =>
      callsOf(cypher, 'datetime')
        .filter(({ arguments: [first], open, close }) => {
          const string = stringAt(cypher, open + 1);
          const isAlone = string !== null && cypher.code.slice(string.end, close).trim() === '';
          return isAlone && first !== undefined && !UTC_INSTANT.test(string.value);
        })
        .map(({ index }) => index),
  },
  {
    form: 'null IN l',
    why: 'null IN [] is false on Neo4j and null on the embedded engine',
    write: 'x IS NOT NULL AND x IN l',
    refused: 'RETURN null IN $l AS found',
    find: /(?<![.\w])null\s+IN\b/gi,
  },
  {
    form: '[1, null] = l',
    why: 'lists that hold null are compared differently',
    write: 'lists without nulls',
    refused: 'WITH $l AS l WHERE l = [1, null] RETURN l',
    find: /(?:=|<>)\s*\[[^[\]|]*\bnull\b[^[\]|]*\]|\[[^[\]|]*\bnull\b[^[\]|]*\]\s*(?:=|<>)/gi,
  },
  {
    form: '[a, b] > [$x, $y]',
    why: 'lists are not ordered on the embedded engine',
    write: 'p.score > $s OR (p.score = $s AND p.id > $id)',
    refused: 'MATCH (p:Pilot) WHERE [p.score, p.id] > [$s, $id] RETURN p.id AS id',
    find: /\]\s*(?:<|>|<=|>=)\s*\[/g,
  },
  {
    form: 'UNWIND 5',
    why: 'a value that is no list gives one row on Neo4j and none on the embedded engine',
    write: 'UNWIND [5]',
    refused: 'UNWIND 5 AS x RETURN x',
    find: /\bUNWIND\s+(?:[\d'"{])/g,
  },
  {
    form: 'SET n.a = n.c, n.c = n.a',
    why: 'the embedded engine sets one after the other',
    write: 'WITH n, n.a AS a, n.c AS c SET n.a = c, n.c = a',
    refused: 'MATCH (n:N) SET n.a = n.c, n.c = n.a',
    find: readsOfPropertiesJustSet,
  },
  {
    form: 'a^b^c',
    why: '2^3^2 is 64 on Neo4j and 512 on the embedded engine',
    write: '(a^b)^c',
    refused: 'RETURN $a^$b^2 AS power',
    find: chainedPowers,
  },
  {
    form: 'toString(1.0)',
    why: 'floats are written differently',
    write: 'the number itself; it is formatted in the application',
    refused: 'RETURN toString(1.0) AS text',
    find: /\btoString\(\s*(?:\d+\.\d|\d+e\d|toFloat\(|avg\()/gi,
  },
  {
    form: 'toBoolean(1)',
    why: 'it is true on Neo4j and null on the embedded engine',
    write: 'a boolean parameter',
    refused: 'RETURN toBoolean(1) AS flag',
    find: /\btoBoolean\(\s*\d/gi,
  },
  {
    form: "split(s, '')",
    why: 'an empty delimiter gives extra empty strings, and a list of delimiters null',
    write: "split(replace(s, ';', ','), ',')",
    refused: "RETURN split($s, '') AS signs",
    find: (cypher) =>
      callsOf(cypher, 'split')
        .filter(({ arguments: [, by] }) => /^\s*(?:''|""|\[)/.test(by?.text ?? ''))
        .map(({ index }) => index),
  },
  {
    form: 'stDev(x)',
    why: 'of one value it is 0 on Neo4j and null on the embedded engine',
    write: 'count(x) and the values; src/analytics does the rest',
    refused: 'MATCH (n:Outcome) RETURN stDev(n.value) AS spread',
    find: /(?<![.\w])stDev\s*\(/gi,
  },
  {
    form: '9007199254740993',
    why: 'integers beyond 2^53 and floats are compared differently',
    write: 'a string',
    refused: 'RETURN $x = 9007199254740993 AS same',
    find: ({ code }) =>
      [...code.matchAll(/(?<![\w.])\d{16,}/g)]
        .filter(([digits]) => !Number.isSafeInteger(Number(digits)))
        .map(({ index }) => index),
  },
  {
    form: "x =~ '\\\\d+'",
    why: 'classes such as \\d take digits of every script on the embedded engine',
    write: '[0-9]',
    refused: "MATCH (n:Region) WHERE n.code =~ '\\\\d{6}' RETURN n.id AS id",
    find: (cypher) => regularExpressions(cypher, /\\[dws]/i),
  },
  {
    form: "size(5), 'a' - 1, substring(s, -1)",
    why: 'an argument of the wrong type is an error on Neo4j and null on the embedded engine',
    write: 'values that were checked before',
    refused: 'RETURN substring($s, -1) AS tail',
    find: NEEDS_TEST_OF_TYPE,
  },
];

/** Places of regular expressions whose source fits a pattern. */
export function regularExpressions(cypher, pattern) {
  return [...cypher.code.matchAll(/=~/g)]
    .filter(({ index }) => pattern.test(stringAt(cypher, index + 2)?.value ?? ''))
    .map(({ index }) => index);
}

/** Comprehensions over relationships(p), nodes(p) or a name for them that give the elements themselves, not counted at once. */
function elementComprehensions(cypher) {
  const aliases = [...cypher.code.matchAll(/\b(?:relationships|nodes)\(\w+\)\s+AS\s+(\w+)/gi)];
  const names = aliases.map(([, name]) => name);
  const heads = cypher.code.matchAll(/\[\s*(\w+)\s+IN\s+(?:(?:relationships|nodes)\s*\(|(\w+))/gi);
  return [...heads].flatMap(({ 1: element, 2: source, index }) => {
    const isOfPath = source === undefined || names.includes(source);
    const inside = cypher.code.slice(index + 1, bracketAt(cypher, index).close);
    const yields = inside.includes('|')
      ? inside.slice(inside.lastIndexOf('|') + 1).trim()
      : element;
    const isCounted = /\bsize\(\s*$/i.test(cypher.code.slice(0, index));
    const isElement = yields === element && (isOfPath || inside.includes('|'));
    return isElement && !isCounted ? [index] : [];
  });
}

function readsOfPropertiesJustSet({ code, clauses }) {
  return clauses
    .filter(({ keyword }) => keyword.endsWith('SET'))
    .flatMap(({ bodyStart, end }) => {
      const set = [];
      return partsOf(code, bodyStart, end).flatMap(({ index, text }) => {
        const [, target, value] = /^\s*(\w+\.\w+)\s*=([\s\S]*)$/.exec(text) ?? [];
        const isRead = set.some((name) => new RegExp(String.raw`\b${name}\b`).test(value ?? ''));
        if (target !== undefined) set.push(target.replace('.', String.raw`\.`));
        return isRead ? [index] : [];
      });
    });
}

function chainedPowers(cypher) {
  return [...cypher.code.matchAll(/\^\s*/g)].flatMap(({ 0: sign, index }) => {
    let at = index + sign.length;
    at += /^[\w.$]*/.exec(cypher.code.slice(at))[0].length;
    const bracket = bracketAt(cypher, at);
    if (bracket !== null) at = bracket.close + 1;
    return /^\s*\^/.test(cypher.code.slice(at)) ? [index] : [];
  });
}
