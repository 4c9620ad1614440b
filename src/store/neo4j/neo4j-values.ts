import neo4j, { type Integer, type Record as DriverRecord } from 'neo4j-driver';
import type { GraphValue, Row } from '../graph-store.js';
import {
  carryParameter,
  isPlain,
  noNumber,
  unreadable,
  unsafeInteger,
} from '../parameter-values.js';

type Parameters = Record<string, unknown>;

/** Parameters as the driver takes them: it would make floats of integral numbers. Throws BAD_USER_INPUT, naming the place. */
export function toDriverParameters(parameters: Readonly<Parameters>): Parameters {
  return carryParameter(parameters, '$', (integer) => neo4j.int(integer)) as Parameters;
}

/** A record of a result as plain JSON. */
export function toRow(record: DriverRecord): Row {
  const row: Record<string, GraphValue> = {};
  for (const [index, key] of record.keys.entries()) {
    row[String(key)] = toGraphValue(record.get(index));
  }
  return row;
}

/** A value of a result as plain JSON. Throws INTERNAL_SERVER_ERROR for what must not leave the store. */
export function toGraphValue(value: unknown): GraphValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      if (Number.isFinite(value)) return value;
      throw noNumber();
    case 'object':
      return toGraphObject(value);
    default:
      throw unreadable(value);
  }
}

function toGraphObject(value: object): GraphValue {
  if (Array.isArray(value)) return value.map(toGraphValue);
  if (neo4j.isInt(value)) return toNumber(value);
  if (!isPlain(value)) throw unreadable(value);
  const map: Record<string, GraphValue> = {};
  for (const [key, item] of Object.entries(value)) map[key] = toGraphValue(item);
  return map;
}

function toNumber(integer: Integer): number {
  const number = integer.toNumber();
  if (Number.isSafeInteger(number)) return number;
  throw unsafeInteger(integer);
}
