import type { Entity } from '../domain/entity-types.js';
import type { PartialDate } from '../domain/partial-date.js';
import {
  validitiesOverlap,
  type Region,
  type RegionVersion,
  type Validity,
} from '../domain/region.js';
import { placeOf } from './entities.js';
import type { PlacesInGraph } from './known-places.js';

/** What a region is where its versions give it no level. */
const KIND_WORDS: Readonly<Record<Region['regionKind'], string>> = {
  administrative: 'region',
  functional_zone: 'functional zone',
  basin: 'basin',
  city_cluster: 'city cluster',
  nation: 'nation',
};

/**
 * One line that tells an entity from its namesakes: of a region its level, superior, and years in force, by the version that was found or
 * by the newest; of others what they are, where, and since when.
 */
export function describeEntity(
  entity: Entity,
  places: PlacesInGraph,
  version: RegionVersion | null = null,
): string {
  if (entity.kind !== 'Region') return describeOther(entity, places);
  const versions = places.versions(entity.id);
  const shown = version ?? versions.at(-1);
  if (shown === undefined) return KIND_WORDS[entity.regionKind];
  const [first = shown] = versions;
  const whole = { from: first.from, to: versions.at(-1)?.to ?? null };
  const superior = superiorName(shown, places);
  const what = shown.level ?? KIND_WORDS[entity.regionKind];
  return [
    superior === null ? what : `${what} under ${superior}`,
    yearsOf(whole),
    ...(shown.name === entity.name ? [] : [`as ${shown.name} ${yearsOf(shown)}`]),
  ].join(', ');
}

/** A validity in words: `since 2012`, `until 2011`, `1999 to 2011`, `in force`. */
export function yearsOf({ from, to }: Validity): string {
  if (from === null) return to === null ? 'in force' : `until ${to.text}`;
  return to === null ? `since ${from.text}` : `${from.text} to ${to.text}`;
}

/** The name that the superior of a version had then; null where it had none. */
export function superiorName(version: RegionVersion, places: PlacesInGraph): string | null {
  if (version.parentId === null) return null;
  const then = places
    .versions(version.parentId)
    .findLast((parent) => validitiesOverlap(parent, version));
  return then?.name ?? places.place(version.parentId)?.name ?? null;
}

function describeOther(entity: Exclude<Entity, Region>, places: PlacesInGraph): string {
  const placeId = placeOf(entity);
  const place = placeId === null ? undefined : places.place(placeId)?.name;
  switch (entity.kind) {
    case 'Pilot':
      return joined('pilot', at(place), since(entity.started), until(entity.ended));
    case 'Program':
      return joined(entity.programKind, of(place));
    case 'Organization':
      return joined(entity.organizationKind.replace('_', ' '), levelOf(entity.level), of(place));
    case 'Document':
      return joined(entity.documentKind, entity.number, entity.date?.text);
    case 'Domain':
      return joined('domain', entity.notation);
    case 'Batch':
      return joined('batch', entity.date?.text);
    case 'Scheme':
    case 'Official':
      return entity.kind.toLowerCase();
  }
}

function joined(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part != null && part !== '').join(', ');
}

function at(place: string | undefined): string | null {
  return place === undefined ? null : `at ${place}`;
}

function of(place: string | undefined): string | null {
  return place === undefined ? null : `of ${place}`;
}

function since(date: PartialDate | null): string | null {
  return date === null ? null : `since ${date.text}`;
}

function until(date: PartialDate | null): string | null {
  return date === null ? null : `until ${date.text}`;
}

function levelOf(level: string | null): string | null {
  return level === null ? null : `${level} level`;
}
