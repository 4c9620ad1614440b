import { isInt } from 'neo4j-driver';

/** A value as the driver gives it, with its integers as numbers; counts and hops fit. */
export function toPlain(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (isInt(value)) return value.toNumber();
  if (Array.isArray(value)) return value.map(toPlain);
  const plain: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) plain[key] = toPlain(item);
  return plain;
}
