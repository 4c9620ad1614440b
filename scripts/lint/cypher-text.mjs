/**
 * Reads a Cypher text just far enough to judge its form: what is code and what is a string or a comment, which
 * brackets belong together, which clauses follow each other. It is no parser; the engines are.
 */

const KEYWORDS = [
  'OPTIONAL MATCH|MATCH|MERGE|CREATE(?! (?:\\w+ )?(?:CONSTRAINT|INDEX)\\b)|DETACH DELETE|DELETE|ON CREATE SET|ON MATCH SET|SET|REMOVE|FOREACH',
  'UNWIND|(?<!STARTS )(?<!ENDS )WITH|RETURN|CALL|YIELD|WHERE|ORDER BY|SKIP|LIMIT|UNION ALL|UNION|FINISH',
];
const CLAUSE = new RegExp(
  String.raw`(?<![.:$\w])(?:${KEYWORDS.join('|').replaceAll(' ', String.raw`\s+`)})\b`,
  'g',
);
const QUOTED =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:\\[\s\S]|[^'\\])*'?|"(?:\\[\s\S]|[^"\\])*"?|`[^`]*`?/g;
const CLOSING = { '(': ')', '[': ']', '{': '}' };
const SIGNS_OF_CYPHER = [
  /\b(?:MATCH|MERGE|CREATE)\s*(?:\w+\s*=\s*)?(?:(?:all)?shortestPath\s*)?\(/i,
  /\bUNWIND\s+\S[\s\S]*?\sAS\s/i,
  /\bDETACH\s+DELETE\s/i,
  /\bCREATE\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\s+\w+\s+(?:IF|FOR)\b/i,
  /\bCALL\s+[\w.]+\([\s\S]*?\)\s+YIELD\b/i,
  /^\s*RETURN\s+\S|\bRETURN\s[\s\S]*?\sAS\s/m,
];

/** Whether a string of the program is Cypher, a whole statement or a clause of one. Prose that names a keyword is not. */
export function isCypher(text) {
  return SIGNS_OF_CYPHER.some((sign) => sign.test(text));
}

/**
 * A Cypher text taken apart. `code` is the text with the insides of comments blanked and those of strings and
 * quoted names replaced by dots, character for character, so that an index means the same place in both.
 */
export function readCypher(text) {
  const strings = [];
  const code = text.replace(QUOTED, (quoted, index) => {
    if (quoted.startsWith('/')) return quoted.replace(/[^\n]/g, ' ');
    const value = quoted.slice(1, -1);
    if (!quoted.startsWith('`')) strings.push({ index, end: index + quoted.length, value });
    return quoted[0] + value.replace(/[^\n]/g, '·') + quoted.at(-1);
  });
  const brackets = bracketsOf(code);
  return { text, code, strings, brackets, clauses: clausesOf(code, brackets) };
}

/** Pairs of brackets in the order in which they open; `close` is the end of the text for one left open. */
function bracketsOf(code) {
  const pairs = [];
  const open = [];
  for (const { 0: sign, index } of code.matchAll(/[()[\]{}]/g)) {
    if (sign in CLOSING) {
      const pair = { sign, open: index, close: code.length, parent: open.at(-1) ?? null };
      pairs.push(pair);
      open.push(pair);
    } else if (open.length > 0 && CLOSING[open.at(-1).sign] === sign) {
      open.pop().close = index;
    }
  }
  return pairs;
}

/** The innermost pair of brackets around a place, or null. */
export function enclosing(cypher, index) {
  return enclosingIn(cypher.brackets, index);
}

function enclosingIn(brackets, index) {
  return brackets.findLast(({ open, close }) => open < index && index < close) ?? null;
}

/** The pair that opens at a place. */
export function bracketAt(cypher, index) {
  return cypher.brackets.find(({ open }) => open === index) ?? null;
}

/** Clauses, each with its body; a WHERE of a list predicate or of a comprehension is none. */
function clausesOf(code, brackets) {
  const found = [...code.matchAll(CLAUSE)].flatMap(({ 0: keyword, index }) => {
    const block = enclosingIn(brackets, index);
    if (block !== null && !holdsClauses(code, block)) return [];
    return [
      { keyword: keyword.replace(/\s+/g, ' '), index, bodyStart: index + keyword.length, block },
    ];
  });
  return found.map((clause, position) => {
    const next = found.slice(position + 1).find(({ block }) => block === clause.block);
    const end = next?.index ?? clause.block?.close ?? code.length;
    return { ...clause, end, body: code.slice(clause.bodyStart, end) };
  });
}

function holdsClauses(code, { sign, open }) {
  return sign === '{' || (sign === '(' && /\bFOREACH\s*$/.test(code.slice(0, open)));
}

/** The word before a block of braces: CALL, EXISTS, COUNT, COLLECT, or '' for a map. */
export function wordBefore(cypher, { open }) {
  const before = cypher.code.slice(0, open);
  const word = /\b(CALL|EXISTS|COUNT|COLLECT)\s*(?:\([^()]*\)\s*)?$/i.exec(before)?.[1];
  return word?.toUpperCase() ?? '';
}

/** The parts of a stretch of code between commas that stand in no bracket of it. */
export function partsOf(code, start, end) {
  const parts = [];
  let depth = 0;
  let from = start;
  for (let index = start; index <= end; index += 1) {
    const sign = code[index];
    if (index === end || (sign === ',' && depth === 0)) {
      parts.push({ index: from, text: code.slice(from, index) });
      from = index + 1;
    } else if (sign in CLOSING) depth += 1;
    else if (/[)\]}]/.test(sign)) depth -= 1;
  }
  return parts;
}

/** Calls of a function: where the name stands, and its arguments. */
export function callsOf(cypher, name) {
  const pattern = new RegExp(String.raw`(?<![.\w])(?:${name})\s*\(`, 'gi');
  return [...cypher.code.matchAll(pattern)].map(({ 0: head, index }) => {
    const open = index + head.length - 1;
    const { close } = bracketAt(cypher, open);
    return { index, open, close, arguments: partsOf(cypher.code, open + 1, close) };
  });
}

/** The string that stands at a place, white space before it left aside. */
export function stringAt(cypher, index) {
  const start = index + /^\s*/.exec(cypher.code.slice(index))[0].length;
  return cypher.strings.find((string) => string.index === start) ?? null;
}
