import { DomainError } from '../domain/errors.js';
import type { GraphValue } from '../store/graph-store.js';

/** Properties of a node or a relationship, as a statement returns them. */
export type Properties = Readonly<Record<string, GraphValue>>;

/** A text that must be there. Throws DomainError INTERNAL_SERVER_ERROR, naming the node, when it is not. */
export function readText(properties: Properties, name: string): string {
  const value = properties[name];
  if (typeof value === 'string') return value;
  throw broken(properties, name, 'a text');
}

export function readTextOrNull(properties: Properties, name: string): string | null {
  return properties[name] == null ? null : readText(properties, name);
}

/** A number that must be there. */
export function readNumber(properties: Properties, name: string): number {
  const value = properties[name];
  if (typeof value === 'number') return value;
  throw broken(properties, name, 'a number');
}

/** A list of texts; a missing property is an empty list, since neither engine keeps empty lists apart from nothing for us. */
export function readTextList(properties: Properties, name: string): readonly string[] {
  const value = properties[name];
  if (value == null) return [];
  if (Array.isArray(value)) return value as readonly string[];
  throw broken(properties, name, 'a list of texts');
}

function broken(properties: Properties, name: string, wanted: string): DomainError {
  return new DomainError(
    'INTERNAL_SERVER_ERROR',
    `The node ${nodeOf(properties, name)} should have ${wanted} as ${name}, but has ${JSON.stringify(properties[name])}.`,
  );
}

/** The id of the node that a property is of; columns of several nodes in one row have prefixes before their names. */
export function nodeOf(properties: Properties, name: string): string {
  return String(properties[name.replace(/[^_]*$/, 'id')]);
}
