import type { Document } from './document.js';
import type { Kind } from './identifiers.js';
import type { Official, Organization } from './organization.js';
import type { Pilot } from './pilot.js';
import type { Batch, Domain, Program, Scheme } from './program.js';
import type { Region, RegionKind } from './region.js';

/** What a list of names of somebody else may be matched with. */
export type Entity =
  Batch | Document | Domain | Official | Organization | Pilot | Program | Region | Scheme;

/** A sort of entity that names can be matched within: a kind of record, or regions of one kind. */
export interface EntityType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly kind: Entity['kind'];
  readonly regionKind?: RegionKind;
}

const REGION_TYPE: EntityType = {
  id: 'region',
  name: 'Region',
  description: 'Any place, of whatever kind.',
  kind: 'Region',
};

const REGION_KIND_TYPES: readonly EntityType[] = [
  regionType(
    'administrative',
    'administrative-region',
    'Administrative region',
    'A unit of administration that has or had a division code.',
  ),
  regionType(
    'functional_zone',
    'functional-zone',
    'Functional zone',
    'A development, pilot or new area.',
  ),
  regionType('basin', 'basin', 'Basin', 'A river basin or a lake.'),
  regionType('city_cluster', 'city-cluster', 'City cluster', 'A group of cities or a belt.'),
  regionType('nation', 'nation', 'Nation', 'The whole country.'),
];

/** Every type, the usual ones first. */
export const ENTITY_TYPES: readonly EntityType[] = [
  REGION_TYPE,
  ...REGION_KIND_TYPES,
  recordType(
    'Program',
    'program',
    'Program',
    'What can spread: an initiative, instrument, institution, mechanism or platform.',
  ),
  recordType('Pilot', 'pilot', 'Pilot', 'One practice at one site.'),
  recordType('Organization', 'organization', 'Organization', 'An organ, an office, a publisher.'),
  recordType('Official', 'official', 'Official', 'A person who holds or held office.'),
  recordType(
    'Document',
    'document',
    'Document',
    'A policy, law, notice, report or article, by title or document number.',
  ),
  recordType('Domain', 'domain', 'Domain', 'A field of reform.'),
  recordType('Scheme', 'scheme', 'Scheme', 'A campaign of trials under an authority.'),
  recordType('Batch', 'batch', 'Batch', 'A numbered batch of a scheme.'),
];

/** The kinds of record that have a type. */
export const ENTITY_KINDS: readonly Entity['kind'][] = [
  ...new Set(ENTITY_TYPES.map(({ kind }) => kind)),
];

/** The types of an entity, the narrowest first. */
export function typesOf(entity: Entity): readonly EntityType[] {
  return ENTITY_TYPES.filter(({ kind, regionKind }) => {
    if (kind !== entity.kind) return false;
    return (
      regionKind === undefined || (entity.kind === 'Region' && entity.regionKind === regionKind)
    );
  }).reverse();
}

/** The type that another is a narrower form of, or null. */
export function broaderType({ regionKind }: EntityType): EntityType | null {
  return regionKind === undefined ? null : REGION_TYPE;
}

/** Whether records of a kind are entities. */
export function isEntityKind(kind: Kind | null): kind is Entity['kind'] {
  return ENTITY_KINDS.some((known) => known === kind);
}

function regionType(
  regionKind: RegionKind,
  id: string,
  name: string,
  description: string,
): EntityType {
  return { id, name, description, kind: 'Region', regionKind };
}

function recordType(
  kind: Entity['kind'],
  id: string,
  name: string,
  description: string,
): EntityType {
  return { id, name, description, kind };
}
