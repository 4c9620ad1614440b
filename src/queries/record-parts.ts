import type { GraphValue, Row } from '../store/graph-store.js';
import { withWords } from './with-words.js';

/**
 * Something of a record that is read in the record's own statement, such as a page of a list that it owns: one exchange with the server in
 * place of several.
 */
export interface RecordPart {
  /** Clauses that begin at the record whose id is `ownerId`. */
  readonly lines: readonly string[];
  /** What they are brought together to: one expression, which aggregates. */
  readonly result: string;
  readonly parameters: Readonly<Record<string, GraphValue>>;
  /** Takes what was read for an owner to where it will be asked for. */
  readonly receive: (ownerId: string, value: GraphValue) => void;
}

const EACH_OWNER = 'UNWIND $ownerIds AS ownerId';
const BIND_OWNER = 'WITH *, n.id AS ownerId';
const OPEN = 'CALL (CARRIED) {';
const CLOSE = '}';

/** Clauses that bind the result of each part of a record `n` to a column of its own. No row is lost or doubled. */
export function partLines(parts: readonly RecordPart[]): readonly string[] {
  if (parts.length === 0) return [];
  const calls = parts.flatMap(({ lines, result }, index) => {
    const returned = ['RETURN', result, 'AS', columnOf(index)].join(' ');
    const part = [...lines, returned].join('\n').replace(/\$(?=\w)/g, prefixOf(index));
    return inSubquery('ownerId', [part]);
  });
  return [BIND_OWNER, ...calls];
}

/** Clauses that begin at a record whose id is `ownerId` and return, for each record of `$ownerIds`. */
export function ofEachOwner(lines: readonly string[]): readonly string[] {
  return [EACH_OWNER, ...inSubquery('ownerId', lines)];
}

/** Clauses that may use one variable of what stands before them, and return. */
export function inSubquery(variable: string, lines: readonly string[]): readonly string[] {
  return [withWords(OPEN, { CARRIED: variable }), ...lines, CLOSE];
}

/** The columns of {@link partLines}. */
export function partColumns(parts: readonly RecordPart[]): readonly string[] {
  return parts.map((_, index) => columnOf(index));
}

/** The parameters of all parts, each under a name of its own. */
export function partParameters(parts: readonly RecordPart[]): Readonly<Record<string, GraphValue>> {
  const named = parts.flatMap(({ parameters }, index) =>
    Object.entries(parameters).map(([name, value]) => [`part${index}_${name}`, value] as const),
  );
  return Object.fromEntries(named);
}

/** Hands on what a row holds of the parts of its record. */
export function receiveParts(parts: readonly RecordPart[], ownerId: string, row: Row): void {
  parts.forEach((part, index) => part.receive(ownerId, row[columnOf(index)] ?? null));
}

function columnOf(index: number): string {
  return `part${index}`;
}

/** `$$` stands for one sign in a replacement. */
function prefixOf(index: number): string {
  return `$$part${index}_`;
}
