import { DOCUMENT } from '../domain/document.js';
import type { Entity } from '../domain/entity-types.js';
import { kindOfId } from '../domain/identifiers.js';
import { OFFICIAL, ORGANIZATION } from '../domain/organization.js';
import { PILOT } from '../domain/pilot.js';
import { BATCH, DOMAIN, PROGRAM, SCHEME } from '../domain/program.js';
import type { RecordShape } from '../domain/record-shape.js';
import type { PlaceQuestion } from '../domain/resolve-place.js';
import type { Reader } from './data-set-queries.js';
import { knownPlaces, type PlacesInGraph } from './known-places.js';
import { recordsByIds } from './record-queries.js';
import { groupBy } from './write-records.js';

/** Regions are read with their versions and what lies above them; the other kinds as they are. */
const SHAPES: readonly RecordShape[] = [
  PROGRAM,
  PILOT,
  ORGANIZATION,
  OFFICIAL,
  DOCUMENT,
  DOMAIN,
  SCHEME,
  BATCH,
];

/** Entities that were asked for, with the places that tell where they are. */
export interface Entities {
  readonly places: PlacesInGraph;
  find(id: string): Entity | undefined;
}

/**
 * The entities with these ids, and the regions that questions may mean. At most eight statements for kinds other than regions, one each, and
 * six for regions, however many there are.
 */
export async function readEntities(
  reader: Reader,
  ids: readonly string[],
  questions: readonly PlaceQuestion[] = [],
): Promise<Entities> {
  const byKind = groupBy([...new Set(ids)], kindOfId);
  const groups = await Promise.all(
    SHAPES.map(async (shape) => {
      const wanted = byKind.get(shape.kind) ?? [];
      return wanted.length === 0 ? [] : [...(await recordsByIds(reader, shape, wanted)).values()];
    }),
  );
  const others = new Map(
    groups.flat().map((record) => [record.id as string, record as unknown as Entity]),
  );
  const sites = [...others.values()].flatMap((entity) => placeOf(entity) ?? []);
  const regionIds = [...(byKind.get('Region') ?? []), ...sites];
  const places = await knownPlaces(reader, { questions, regionIds, withAbove: true });
  return { places, find: (id) => places.place(id) ?? others.get(id) };
}

/** The id of the region that an entity other than a region is at or of; null where there is none. */
export function placeOf(entity: Entity): string | null {
  switch (entity.kind) {
    case 'Pilot':
      return entity.siteId;
    case 'Program':
    case 'Organization':
      return entity.regionId;
    default:
      return null;
  }
}

/** What an entity is called: its Chinese name or title. */
export function nameOf(entity: Entity): string {
  return entity.kind === 'Document' ? entity.title : entity.name;
}
