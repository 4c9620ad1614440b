import type { GraphValue } from '../graph-store.js';
import { carryParameter, carryResult, unreadable } from '../port-values.js';

/** A parameter as the engine takes it: numbers without a fraction are its integers. Refuses what it would change in silence. */
export function toEngineValue(value: unknown, path: string): unknown {
  return carryParameter(value, path, (integer) => integer);
}

/** A value of a result as plain JSON. */
export function toGraphValue(value: unknown): GraphValue {
  return carryResult(value, refuseElement);
}

/** Nodes and relationships come as maps with an `_id`. */
function refuseElement(value: object): undefined {
  if ('_id' in value) throw unreadable(value);
}
