import neo4j, { type Record as DriverRecord } from 'neo4j-driver';
import type { GraphValue, Row } from '../graph-store.js';
import { carryParameter, carryResult, unsafeInteger } from '../port-values.js';

type Parameters = Record<string, unknown>;

/** Parameters as the driver takes them: it would make floats of integral numbers. Throws BAD_USER_INPUT, naming the place. */
export function toDriverParameters(parameters: Readonly<Parameters>): Parameters {
  return carryParameter(parameters, '$', (integer) => neo4j.int(integer)) as Parameters;
}

/** A record of a result as plain JSON. By number, for the driver's own iteration makes an array of each field. */
export function toRow(record: DriverRecord): Row {
  const row: Record<string, GraphValue> = {};
  for (let index = 0; index < record.length; index += 1) {
    const value: unknown = record.get(index);
    row[String(record.keys[index])] = typeof value === 'string' ? value : toGraphValue(value);
  }
  return row;
}

/** A value of a result as plain JSON. Throws INTERNAL_SERVER_ERROR for what must not leave the store. */
export function toGraphValue(value: unknown): GraphValue {
  return carryResult(value, readInteger);
}

/** Integers come as objects of the driver's. */
function readInteger(value: object): number | undefined {
  if (!neo4j.isInt(value)) return undefined;
  const number = value.toNumber();
  if (Number.isSafeInteger(number)) return number;
  throw unsafeInteger(value);
}
