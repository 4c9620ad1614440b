import { placeRankAsOf } from '../domain/direction.js';
import { compareText } from '../domain/partial-date.js';
import {
  REGION_RANK,
  REGION_VERSION,
  isInForce,
  type PlaceRank,
  type RegionVersion,
} from '../domain/region.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { decodeRecord, projectionOf } from './decode-record.js';
import type { Properties } from './read-properties.js';
import { recordsReferring } from './record-queries.js';
import { withWords } from './with-words.js';

const VERSIONS_BY_CODES = `
  MATCH (v:RegionVersion)
  WHERE v.code IN $codes
  RETURN v.id AS id, v {PROJECTION} AS version
  ORDER BY id
`;

/** All versions of regions that carry one of the division codes, at any time. */
export async function versionsByCodes(
  reader: Reader,
  codes: readonly string[],
): Promise<readonly RegionVersion[]> {
  const rows = await reader.read(
    cypher(withWords(VERSIONS_BY_CODES, { PROJECTION: projectionOf(REGION_VERSION) }), { codes }),
  );
  return rows.map((row) => decodeRecord(REGION_VERSION, row['version'] as Properties));
}

/** A region on a day. */
export interface RegionOnDay {
  readonly regionId: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/**
 * The rank of each region on its day, in the order asked; null where no rank applies or the graph has no version of the
 * region on that day. Three statements, however many regions.
 */
export async function placeRanks(
  reader: Reader,
  places: readonly RegionOnDay[],
): Promise<readonly (PlaceRank | null)[]> {
  const regionIds = [...new Set(places.map(({ regionId }) => regionId))];
  const [versions, ranks] = await Promise.all([
    versionsOfRegions(reader, regionIds),
    recordsReferring(reader, REGION_RANK, 'regionId', 'Region', regionIds),
  ]);
  const parentIds = [...new Set([...versions.values()].flat().map(({ parentId }) => parentId))];
  const parents = await versionsOfRegions(
    reader,
    parentIds.filter((id) => id !== null),
  );
  return places.map(({ regionId, day }) => {
    const version = versionOn(versions.get(regionId) ?? [], day);
    const parent = versionOn(parents.get(version?.parentId ?? '') ?? [], day);
    const special = ranks.find(
      ({ ownerId, record }) => ownerId === regionId && isInForce(record, day),
    );
    return version === null
      ? null
      : placeRankAsOf({
          level: version.level,
          parentLevel: parent?.level ?? null,
          specialRank: special?.record.rank ?? null,
        });
  });
}

/** The versions of each region, oldest first. One statement. */
export async function versionsOfRegions(
  reader: Reader,
  regionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly RegionVersion[]>> {
  const owned = await recordsReferring(reader, REGION_VERSION, 'regionId', 'Region', regionIds);
  const groups = new Map<string, RegionVersion[]>(regionIds.map((id) => [id, []]));
  for (const { ownerId, record } of owned) groups.get(ownerId)?.push(record);
  return new Map([...groups].map(([id, versions]) => [id, oldestFirst(versions)]));
}

/** Versions in the order of time; ids need not follow it. */
export function oldestFirst(versions: readonly RegionVersion[]): readonly RegionVersion[] {
  return [...versions].sort((a, b) => compareText(beginning(a), beginning(b)));
}

/** The version in force on a day, or null when the graph has none. */
export function versionOn(versions: readonly RegionVersion[], day: string): RegionVersion | null {
  return versions.find((version) => isInForce(version, day)) ?? null;
}

/** The first day of a version; one without a beginning reaches back before all others. */
function beginning({ from }: RegionVersion): string {
  return from?.earliest ?? '';
}
