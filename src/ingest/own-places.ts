import { foldName } from '../domain/name.js';
import type { KnownPlace, KnownPlaces, KnownSpan, KnownVersion } from '../domain/resolve-place.js';
import type { Label } from '../queries/with-words.js';
import { groupBy } from '../queries/write-records.js';
import { namesOf } from './names-to-graph.js';
import { regionVersions } from './regions-to-graph.js';
import type { PlacedRecord } from './row-to-record.js';

/** The regions that the files of a load hold. */
export interface OwnPlaces extends KnownPlaces<KnownPlace, KnownVersion> {
  /** Regions that lie directly above those of the files and stand in none of them. */
  readonly foreignAbove: readonly string[];
}

/** Whether a record tells of a region: itself, a version of it or what it spans. */
export function isOfPlace({ kind }: Pick<PlacedRecord, 'kind'>): boolean {
  return tellsOfPlaces(kind);
}

/** Whether nodes with the label do. */
export function tellsOfPlaces(label: Label): boolean {
  return label === 'Region' || label === 'RegionVersion' || label === 'RegionSpan';
}

/** What the files of a load tell of regions, by the names that the graph will have of them. */
export function ownPlaces(records: readonly PlacedRecord[]): OwnPlaces {
  const ofPlaces = records.filter(isOfPlace);
  const places = new Map(
    ofPlaces.filter(({ kind }) => kind === 'Region').map(({ id, fields }) => [id, fields]),
  );
  const versions = regionVersions([{ records: ofPlaces }]);
  const spans = groupBy(
    ofPlaces.filter(({ kind }) => kind === 'RegionSpan').map(({ fields }) => fields),
    ({ regionId }) => regionId as string,
  );
  const codes = groupBy(
    [...versions.values()].flat().map(({ fields }) => fields),
    ({ code }) => code,
  );
  const named = namesIn(ofPlaces);
  const above = [
    ...[...versions.values()].flat().map(({ fields }) => fields['parentId']),
    ...[...spans.values()].flat().map(({ spannedId }) => spannedId),
  ];
  return {
    named: (folded) => named.get(folded) ?? [],
    coded: (code) => (codes.get(code) ?? []).map(({ regionId }) => regionId as string),
    place: (id) => places.get(id) as KnownPlace | undefined,
    versions: (id) =>
      (versions.get(id) ?? []).map(({ fields }) => fields as unknown as KnownVersion),
    spans: (id) => (spans.get(id) ?? []) as unknown as readonly KnownSpan[],
    foreignAbove: [...new Set(above)].filter(
      (id): id is string => typeof id === 'string' && !places.has(id),
    ),
  };
}

function namesIn(records: readonly PlacedRecord[]): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(records.flatMap(namesOf), ({ text }) => foldName(text));
  return new Map(
    [...groups].map(([folded, group]) => [folded, group.map(({ subjectId }) => subjectId)]),
  );
}
