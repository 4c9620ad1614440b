import type { GraphValue } from '../graph-store.js';
import {
  carryParameter,
  isPlain,
  noNumber,
  unreadable,
  unsafeInteger,
} from '../parameter-values.js';

/** A parameter as the engine takes it: numbers without a fraction are its integers. Refuses what it would change in silence. */
export function toEngineValue(value: unknown, path: string): unknown {
  return carryParameter(value, path, (integer) => integer);
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
      throw noNumber();
    case 'bigint':
      throw unsafeInteger(value);
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
