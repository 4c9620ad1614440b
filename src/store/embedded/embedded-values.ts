import { DomainError } from '../../domain/errors.js';
import type { GraphValue } from '../graph-store.js';

/** Half a surrogate pair without its other half: text in UTF-8 cannot hold it. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** A parameter as the engine takes it. Refuses what the engine would change in silence. */
export function toEngineValue(value: unknown, path: string): unknown {
  if (value === undefined || value === null) return null;
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      if (HALF_A_CHARACTER.test(value)) throw refused(path, 'text with half a surrogate pair');
      return value;
    case 'number':
      if (Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value)))
        return value;
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
  if (!isPlain(value)) throw refused(path, Object.prototype.toString.call(value));
  const map: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$')) throw refused(`${path}.${key}`, 'a key that begins with "$"');
    if (key === '__proto__')
      throw refused(`${path}.${key}`, 'a key that objects keep for themselves');
    map[key] = toEngineValue(item, `${path}.${key}`);
  }
  return map;
}

/** Whether an object is a map and nothing more. Asked without naming `Object`: the engine's may be that of another realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
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
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw new DomainError('BAD_USER_INPUT', 'A number was divided by zero, or is too large.');
    case 'bigint':
      throw new DomainError(
        'INTERNAL_SERVER_ERROR',
        `The integer ${value} does not fit a JavaScript number.`,
      );
    case 'object':
      return toGraphObject(value);
    default:
      throw unreadable(value);
  }
}

function toGraphObject(value: object): GraphValue {
  if (Array.isArray(value)) return value.map(toGraphValue);
  if (!isPlain(value) || '_id' in value) throw unreadable(value);
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
