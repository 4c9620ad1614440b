import { DomainError } from '../domain/errors.js';
import type { GraphValue } from './graph-store.js';

/** Half a surrogate pair without its other half: text in UTF-8 cannot hold it. */
const HALF_A_CHARACTER = /\p{Surrogate}/u;

/** Turns an integral number into what an engine takes for an integer. */
export type CarryInteger = (integer: number) => unknown;

/** A parameter as an engine takes it. Throws BAD_USER_INPUT, naming the place, for what an engine would change in silence. */
export function carryParameter(value: unknown, path: string, carryInteger: CarryInteger): unknown {
  if (value === undefined || value === null) return null;
  switch (typeof value) {
    case 'boolean':
      return value;
    case 'string':
      if (HALF_A_CHARACTER.test(value)) throw refused(path, 'text with half a surrogate pair');
      return value;
    case 'number':
      if (Number.isSafeInteger(value)) return carryInteger(value);
      if (Number.isFinite(value) && !Number.isInteger(value)) return value;
      throw refused(path, String(value));
    case 'object':
      return Array.isArray(value)
        ? value.map((item, index) => carryParameter(item, `${path}[${index}]`, carryInteger))
        : carryMap(value, path, carryInteger);
    default:
      throw refused(path, typeof value);
  }
}

function carryMap(
  value: object,
  path: string,
  carryInteger: CarryInteger,
): Record<string, unknown> {
  if (!isPlain(value)) throw refused(path, Object.prototype.toString.call(value));
  const map: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (key.startsWith('$')) throw refused(`${path}.${key}`, 'a key that begins with "$"');
    if (key === '__proto__')
      throw refused(`${path}.${key}`, 'a key that objects keep for themselves');
    map[key] = carryParameter(item, `${path}.${key}`, carryInteger);
  }
  return map;
}

/**
 * Reads an object of a result that only one engine gives, such as its integers: plain JSON, or undefined for a map that has to be read
 * like any other. It throws what must not leave the store.
 */
export type ReadOwnObject = (value: object) => GraphValue | undefined;

/** A value of a result as plain JSON. Throws INTERNAL_SERVER_ERROR for what must not leave the store, BAD_USER_INPUT for no number. */
export function carryResult(value: unknown, readOwnObject: ReadOwnObject): GraphValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw new DomainError('BAD_USER_INPUT', 'A number was divided by zero, or is too large.');
    case 'bigint':
      throw unsafeInteger(value);
    case 'object':
      return carryObject(value, readOwnObject);
    default:
      throw unreadable(value);
  }
}

function carryObject(value: object, readOwnObject: ReadOwnObject): GraphValue {
  if (Array.isArray(value)) return value.map((item) => carryResult(item, readOwnObject));
  const own = readOwnObject(value);
  if (own !== undefined) return own;
  if (!isPlain(value)) throw unreadable(value);
  const map: Record<string, GraphValue> = {};
  for (const [key, item] of Object.entries(value)) map[key] = carryResult(item, readOwnObject);
  return map;
}

/** Whether an object is a map and nothing more. Asked without naming `Object`: an engine's may be that of another realm. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** An integer of a result that a number of JavaScript would change. */
export function unsafeInteger(integer: { toString(): string }): DomainError {
  return new DomainError(
    'INTERNAL_SERVER_ERROR',
    `The integer ${integer.toString()} does not fit a JavaScript number.`,
  );
}

/** A value of a result that statements must not return. */
export function unreadable(value: unknown): DomainError {
  const type = Object.prototype.toString.call(value);
  return new DomainError(
    'INTERNAL_SERVER_ERROR',
    `A statement returned ${type}; statements return scalars, lists and maps, never nodes, relationships or dates.`,
  );
}

function refused(path: string, got: string): DomainError {
  return new DomainError(
    'BAD_USER_INPUT',
    `The graph takes null, booleans, finite numbers, text, lists and plain maps; parameter ${path} is ${got}.`,
  );
}
