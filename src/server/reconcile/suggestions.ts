import { ENTITY_TYPES, typesOf, type EntityType } from '../../domain/entity-types.js';
import { suggestEntities } from '../../queries/entity-cards.js';
import type { GraphReader } from '../../store/graph-store.js';
import { HttpRefusal } from '../http/http-refusal.js';
import { shownType } from './manifest.js';
import { PROPERTIES } from './properties.js';

/** What a client has typed, and how many suggestions it has already. */
export interface Typed {
  readonly prefix: string;
  readonly skip: number;
}

const PAGE = 20;
const MOST = 100;
const LONGEST = 100;

/** Reads what a suggest service is asked. Throws HttpRefusal 400 when `prefix` is missing or too long, or `cursor` no number of suggestions. */
export function parseTyped(parameters: URLSearchParams): Typed {
  const prefix = parameters.get('prefix')?.trim();
  if (prefix === undefined || prefix.length > LONGEST) {
    throw refusal(
      `prefix is what was typed, up to ${LONGEST} characters`,
      parameters.get('prefix'),
    );
  }
  const cursor = parameters.get('cursor') ?? '0';
  if (!/^\d{1,3}$/.test(cursor) || Number(cursor) > MOST) {
    throw refusal(`cursor is 0 to ${MOST}`, cursor);
  }
  return { prefix, skip: Number(cursor) };
}

/** Entities by name, as the protocol has them; none before anything is typed. */
export async function suggestedEntities(
  reader: GraphReader,
  { prefix, skip }: Typed,
  types: readonly EntityType[],
): Promise<readonly object[]> {
  if (prefix === '') return [];
  const kinds = [...new Set(types.map(({ kind }) => kind))];
  const limit = Math.min(skip + PAGE, MOST);
  const lines = await suggestEntities(reader, prefix, { kinds, limit });
  return lines.slice(skip).map(({ entity, name, description }) => ({
    id: entity.id,
    name,
    description,
    notable: typesOf(entity).map(({ id, name: typeName }) => ({ id, name: typeName })),
  }));
}

/** Types whose id or name holds what was typed. */
export function suggestedTypes(typed: Typed): readonly object[] {
  return holding(ENTITY_TYPES, typed).map((type) => ({
    ...shownType(type),
    description: type.description,
  }));
}

/** Properties whose id or name holds what was typed. */
export function suggestedProperties(typed: Typed): readonly object[] {
  return holding(PROPERTIES, typed);
}

function holding<Named extends { readonly id: string; readonly name: string }>(
  all: readonly Named[],
  { prefix, skip }: Typed,
): readonly Named[] {
  const wanted = prefix.toLowerCase();
  return all
    .filter(({ id, name }) => [id, name].some((text) => text.toLowerCase().includes(wanted)))
    .slice(skip, skip + PAGE);
}

function refusal(wanted: string, got: string | null): HttpRefusal {
  const shown = got === null ? 'nothing' : `"${got.slice(0, LONGEST)}"`;
  return new HttpRefusal(400, 'BAD_USER_INPUT', `${wanted}, but got: ${shown}.`);
}
