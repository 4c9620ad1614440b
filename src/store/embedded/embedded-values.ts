import { DomainError } from '../../domain/errors.js';
import type { GraphValue } from '../graph-store.js';

/** A parameter as the engine takes it. Refuses what the engine would change in silence. */
export function toEngineValue(value: unknown, path: string): unknown {
  if (value === undefined || value === null) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))) return value;
      throw refused(path, String(value));
    case 'object':
      return Array.isArray(value)
        ? value.map((item, index) => toEngineValue(item, `${path}[${index}]`))
        : toEngineMap(value, path);
    default:
      throw refused(path, typeof value);
  }
}

function toEngineMap(value: object, path: string): Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw refused(path, Object.prototype.toString.call(value));
  }
  const map: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$')) throw refused(`${path}.${key}`, 'a key that begins with "$"');
    map[key] = toEngineValue(item, `${path}.${key}`);
  }
  return map;
}

function refused(path: string, got: string): DomainError {
  return new DomainError(
    'BAD_USER_INPUT',
    `The graph takes null, booleans, finite numbers, text, lists and plain maps; parameter ${path} is ${got}.`,
  );
}

/** A value of a result as plain JSON. */
export function toGraphValue(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'number':
      return value;
    case 'bigint':
      throw new DomainError('INTERNAL_SERVER_ERROR', `The integer ${value} does not fit a JavaScript number.`);
    case 'object':
      return toGraphObject(value);
    default:
      throw unreadable(value);
  }
}

function toGraphObject(value: object): GraphValue {
  if (Array.isArray(value)) return value.map(toGraphValue);
  if (Object.getPrototypeOf(value) !== Object.prototype || '_id' in value) throw unreadable(value);
  const map: Record<string, GraphValue> = {};
  for (const [key, item] of Object.entries(value)) map[key] = toGraphValue(item);
  return map;
}

function unreadable(value: unknown): DomainError {
  const type = Object.prototype.toString.call(value);
  return new DomainError(
    'INTERNAL_SERVER_ERROR',
    `A statement returned ${type}; statements return scalars, lists and maps, never nodes, relationships or dates.`,
  );
}
