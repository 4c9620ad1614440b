import { ENTITY_TYPES, type EntityType } from '../../domain/entity-types.js';
import type { ReconcileQuestion } from '../../queries/reconcile.js';
import { HttpRefusal } from '../http/http-refusal.js';
import { NO_PROPERTIES, PROPERTIES, readProperty, type PropertyValues } from './properties.js';

/** Queries that are taken at once. */
export const BATCH_SIZE = 50;

/** Candidates that a query gets, unless it says how many, and at most. */
const DEFAULT_LIMIT = 10;
const MOST_CANDIDATES = 100;
const LONGEST_QUERY = 200;
/** A character beyond the first plane, cut in two, which no engine takes. */
const HALF_PAIR = /\p{Surrogate}/u;

/** Questions by the keys under which a client will look for their answers. */
export type QuestionsByKey = ReadonlyMap<string, ReconcileQuestion>;

/**
 * Reads a batch of reconciliation queries. Throws HttpRefusal 400 that names the query and what is wrong with it, and 413 when there are too
 * many. What the protocol leaves to the service, `type_strict`, and members that it does not know are passed over.
 */
export function parseQueries(json: string): QuestionsByKey {
  const batch = parseJson(json);
  if (!isObject(batch)) throw refusal('queries is a JSON object of queries by key', batch);
  const entries = Object.entries(batch);
  if (entries.length > BATCH_SIZE) {
    throw new HttpRefusal(
      413,
      'TOO_COSTLY',
      `A batch has at most ${BATCH_SIZE} queries, but this one has ${entries.length}. Send several.`,
      { details: { exceeded: 'batchSize', limit: BATCH_SIZE, requested: entries.length } },
    );
  }
  return new Map(entries.map(([key, query]) => [key, parseQuery(`Query "${cut(key)}"`, query)]));
}

/** The type of that id. Throws HttpRefusal 400, with all there are, when there is none. */
export function parseType(where: string, id: unknown): EntityType {
  const found = ENTITY_TYPES.find((type) => type.id === id);
  if (found !== undefined) return found;
  const known = ENTITY_TYPES.map((type) => type.id).join(', ');
  throw refusal(`${where}: a type is one of ${known}`, id);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refusal('queries is JSON', json);
  }
}

function parseQuery(where: string, query: unknown): ReconcileQuestion {
  if (!isObject(query)) throw refusal(`${where} is an object`, query);
  const { type, limit, properties } = query;
  return {
    text: parseText(where, query['query']),
    types: asList(type ?? []).map((one) => parseType(where, isObject(one) ? one['id'] : one)),
    limit: parseLimit(where, limit),
    ...parseProperties(where, properties),
  };
}

function parseText(where: string, text: unknown): string {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  const length = [...trimmed].length;
  if (length >= 1 && length <= LONGEST_QUERY && !HALF_PAIR.test(trimmed)) return trimmed;
  const wanted = `${where}: query is a name of 1 to ${LONGEST_QUERY} characters, since things are matched by name`;
  throw refusal(wanted, text);
}

function parseLimit(where: string, limit: unknown): number {
  if (limit === undefined || limit === null) return DEFAULT_LIMIT;
  if (Number.isInteger(limit) && Number(limit) > 0) return Math.min(Number(limit), MOST_CANDIDATES);
  throw refusal(`${where}: limit is a whole number above 0`, limit);
}

function parseProperties(where: string, properties: unknown): PropertyValues {
  if (properties === undefined || properties === null) return NO_PROPERTIES;
  if (!Array.isArray(properties)) throw refusal(`${where}: properties is a list`, properties);
  let values = NO_PROPERTIES;
  for (const property of properties as readonly unknown[]) {
    values = { ...values, ...parseProperty(where, property) };
  }
  return values;
}

function parseProperty(where: string, property: unknown): Partial<PropertyValues> {
  const pid = isObject(property) ? property['pid'] : undefined;
  const found = PROPERTIES.find(({ id }) => id === pid);
  if (found === undefined || !isObject(property)) {
    const known = PROPERTIES.map(({ id }) => id).join(', ');
    throw refusal(`${where}: pid of a property is one of ${known}`, pid);
  }
  const value = parseValue(`${where}: ${found.id}`, property['v']);
  if (value === '') return {};
  try {
    return readProperty(found.id, value);
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
    throw new HttpRefusal(400, 'BAD_USER_INPUT', `${where}: ${found.id}: ${cause.message}`);
  }
}

/** A text, a number, a cell that was matched before (its id), or a list of one of these; blank says nothing. */
function parseValue(where: string, value: unknown): string {
  const [first, ...others] = asList(value ?? []);
  if (others.length > 0) throw refusal(`${where} has one value`, value);
  const plain = isObject(first) ? first['id'] : first;
  if (plain === undefined || plain === null) return '';
  const isPlain = typeof plain === 'string' || typeof plain === 'number';
  if (isPlain && !HALF_PAIR.test(String(plain))) return String(plain).trim();
  throw refusal(`${where} is a text, a number or an object with an id`, value);
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refusal(wanted: string, got: unknown): HttpRefusal {
  const shown = typeof got === 'string' ? `"${cut(got)}"` : cut(JSON.stringify(got) ?? 'nothing');
  return new HttpRefusal(400, 'BAD_USER_INPUT', `${wanted}, but got: ${shown}.`);
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
