import { DomainError } from '../domain/errors.js';

/** Words by which a statement would change data, schema or rights. */
const WRITING = new Set([
  'ALTER',
  'CREATE',
  'DELETE',
  'DENY',
  'DETACH',
  'DROP',
  'FOREACH',
  'GRANT',
  'INSERT',
  'LOAD',
  'MERGE',
  'REMOVE',
  'RENAME',
  'REVOKE',
  'SET',
  'TERMINATE',
]);

/** Procedures that only read. */
const READING_PROCEDURES = new Set([
  'db.labels',
  'db.relationshiptypes',
  'db.propertykeys',
  'grafeo.search.text',
]);

/** Strings, backticked names and comments: what is in them is no keyword. */
const OPAQUE = /'(?:\\.|[^\\'])*'|"(?:\\.|[^\\"])*"|`(?:``|[^`])*`|\/\*[^]*?\*\/|\/\/[^\n]*/g;

/** A word that is no property, label, type or parameter, and not the name of a column. */
const WORD = /(?<!(?:[.:$]|\bAS\s)\s*)\b[A-Za-z]\w*/gi;
const CALL = /(?<!(?:[.:$]|\bAS\s)\s*)\bCALL\s+(?<procedure>[A-Za-z][\w.]*)/gi;

/**
 * Throws DomainError FORBIDDEN, naming the word, for a statement that would write. The engine refuses too where the graph is opened for
 * reading only; this says why before anything is sent, and holds for every engine.
 */
export function refuseWrites(statement: string): void {
  const code = statement.replace(OPAQUE, ' _ ');
  for (const [word] of code.matchAll(WORD)) {
    if (WRITING.has(word.toUpperCase())) throw forbidden(word.toUpperCase());
  }
  for (const { groups } of code.matchAll(CALL)) {
    const procedure = groups?.['procedure'] ?? '';
    if (!READING_PROCEDURES.has(procedure.toLowerCase())) throw forbidden(`CALL ${procedure}`);
  }
}

function forbidden(word: string): DomainError {
  return new DomainError(
    'FORBIDDEN',
    `This command only reads, but the statement has ${word}. A name that reads like a keyword goes in backticks.`,
    { details: { word } },
  );
}
