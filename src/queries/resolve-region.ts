import { REGION, isInForce, type Region, type RegionVersion } from '../domain/region.js';
import { foldName } from '../domain/name.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { recordsByIds } from './record-queries.js';
import { oldestFirst, versionsByCodes, versionsOfRegions } from './region-queries.js';

export type MatchedBy = 'CODE' | 'NAME' | 'HISTORIC_NAME' | 'ALIAS';

/** A region that a name or code may mean, and the version that bore it. */
export interface RegionCandidate {
  readonly region: Region;
  /** The version that matched; null for a region without versions. */
  readonly version: RegionVersion | null;
  readonly matchedBy: MatchedBy;
}

const SUBJECTS_BY_NAME = `
  MATCH (n:Name)
  WHERE n.folded = $text AND n.subjectKind = 'Region'
  RETURN DISTINCT n.subjectId AS regionId
  ORDER BY regionId
  LIMIT 100
`;

const CODE = /^\d{6}$/;

/**
 * Every region that a division code, a full name, a historic name or an alias may mean, never a guess among them. With a day
 * (`YYYY-MM-DD`) only versions in force then count, and a historic name only if it was in use. Ordered by id; at most 100 for a name.
 */
export async function resolveRegion(
  reader: Reader,
  nameOrCode: string,
  validAt: string | null,
): Promise<readonly RegionCandidate[]> {
  const text = nameOrCode.trim();
  if (CODE.test(text)) return resolveCode(reader, text, validAt);
  const rows = await reader.read(cypher(SUBJECTS_BY_NAME, { text: foldName(text) }));
  const regionIds = rows.map((row) => String(row['regionId']));
  const [regions, versions] = await Promise.all([
    recordsByIds(reader, REGION, regionIds),
    versionsOfRegions(reader, regionIds),
  ]);
  return regionIds.flatMap((id) => {
    const region = regions.get(id);
    return region === undefined
      ? []
      : candidateByName(region, versions.get(id) ?? [], text, validAt);
  });
}

async function resolveCode(
  reader: Reader,
  code: string,
  validAt: string | null,
): Promise<readonly RegionCandidate[]> {
  const versions = (await versionsByCodes(reader, [code])).filter(
    (version) => validAt === null || isInForce(version, validAt),
  );
  const regions = await recordsByIds(
    reader,
    REGION,
    versions.map(({ regionId }) => regionId),
  );
  const newest = new Map(
    oldestFirst(versions).map((version) => [version.regionId as string, version]),
  );
  return [...newest.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, version]) => {
      const region = regions.get(id);
      return region === undefined ? [] : [{ region, version, matchedBy: 'CODE' as const }];
    });
}

function candidateByName(
  region: Region,
  versions: readonly RegionVersion[],
  text: string,
  validAt: string | null,
): readonly RegionCandidate[] {
  const valid = versions.filter((version) => validAt === null || isInForce(version, validAt));
  if (versions.length > 0 && valid.length === 0) return [];
  const newest = valid.at(-1) ?? null;
  const bearer = valid.findLast((version) => version.name === text);
  if (bearer !== undefined) {
    const matchedBy = bearer.name === region.name ? 'NAME' : 'HISTORIC_NAME';
    return [{ region, version: bearer, matchedBy }];
  }
  if (region.name === text)
    return versions.length === 0 || validAt === null
      ? [{ region, version: newest, matchedBy: 'NAME' }]
      : [];
  if (versions.some((version) => version.name === text)) return [];
  return [{ region, version: newest, matchedBy: 'ALIAS' }];
}
