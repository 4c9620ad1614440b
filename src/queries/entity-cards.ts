import { ENTITY_KINDS, isEntityKind, type Entity } from '../domain/entity-types.js';
import { kindOfId } from '../domain/identifiers.js';
import type { RegionVersion } from '../domain/region.js';
import type { GraphReader } from '../store/graph-store.js';
import type { Reader } from './data-set-queries.js';
import { describeEntity, superiorName } from './describe-entity.js';
import { nameOf, readEntities } from './entities.js';
import { searchNames } from './search-queries.js';

/** An entity as lists of suggestions show it. */
export interface EntityLine {
  readonly entity: Entity;
  readonly name: string;
  readonly description: string;
}

/** An entity as a card shows it. */
export interface EntityCard extends EntityLine {
  /** Of a region: what it was called and where it belonged, oldest first. */
  readonly versions: readonly (RegionVersion & { readonly superiorName: string | null })[];
}

/** The card of an entity, or null when the graph has none of that id. At most seven statements. */
export async function entityCard(reader: Reader, id: string): Promise<EntityCard | null> {
  if (!isEntityKind(kindOfId(id))) return null;
  const { find, places } = await readEntities(reader, [id]);
  const entity = find(id);
  if (entity === undefined) return null;
  const versions = places
    .versions(id)
    .map((version) => ({ ...version, superiorName: superiorName(version, places) }));
  return {
    entity,
    name: nameOf(entity),
    description: describeEntity(entity, places),
    versions: entity.kind === 'Region' ? versions : [],
  };
}

/**
 * Entities whose names begin with, hold or are like what somebody has typed, equal names first; an id gives just its entity. Those of `kinds`, or
 * all when it is empty. Statements as {@link searchNames} and {@link readEntities}.
 */
export async function suggestEntities(
  reader: GraphReader,
  typed: string,
  { kinds, limit }: { readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly EntityLine[]> {
  const card = await entityCard(reader, typed);
  if (card !== null) return [card];
  const wanted = kinds.length === 0 ? ENTITY_KINDS : kinds;
  const names = await searchNames(reader, typed, { kinds: wanted, limit });
  const ids = names.map(({ subjectId }) => subjectId);
  const { find, places } = await readEntities(reader, ids);
  return ids.flatMap((id) => {
    const entity = find(id);
    if (entity === undefined) return [];
    return [{ entity, name: nameOf(entity), description: describeEntity(entity, places) }];
  });
}
