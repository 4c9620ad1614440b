import {
  isDivisionCode,
  isRegionId,
  type KnownPlaces,
  type PlaceQuestion,
} from '../domain/resolve-place.js';
import {
  REGION,
  REGION_SPAN,
  type Region,
  type RegionSpan,
  type RegionVersion,
} from '../domain/region.js';
import { foldName } from '../domain/name.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import type { Loaded } from './decode-record.js';
import { recordsByIds, recordsReferring } from './record-queries.js';
import { oldestFirst, versionsByCodes, versionsOfRegions } from './region-queries.js';
import { groupBy } from './write-records.js';

/** A name that more than 100 regions bear gives the first 100. */
const BEARERS = `
  MATCH (n:Name)
  WHERE n.folded IN $texts AND n.subjectKind = 'Region'
  WITH DISTINCT n.folded AS text, n.subjectId AS regionId
  ORDER BY text, regionId
  WITH text, collect(regionId) AS regionIds
  RETURN text, regionIds[..100] AS regionIds
  ORDER BY text
`;

/** Everything that a region ever lay in, or reached into; more than `within` counts, which is worked out from the versions. */
const EVER_ABOVE = `
  UNWIND $ids AS wanted
  MATCH (:Region {id: wanted})-[:PART_OF|SPANS*1..4]->(above:Region)
  RETURN DISTINCT above.id AS id
  ORDER BY id
`;

/** What is to be known: regions by what may name them, and regions themselves. */
export interface PlacesWanted {
  readonly questions: readonly PlaceQuestion[];
  readonly regionIds?: readonly string[];
  /** Whether what lies above them is needed though no question asks for it. */
  readonly withAbove?: boolean;
}

/** Regions as the graph has them, as far as questions touch them. */
export interface PlacesInGraph extends KnownPlaces<Loaded<Region>, RegionVersion> {
  spans(regionId: string): readonly Loaded<RegionSpan>[];
}

/**
 * What the graph knows of the regions that questions may mean. Three statements, however many questions; one more for codes, three
 * more where one asks for what lies within.
 */
export async function knownPlaces(
  reader: Reader,
  { questions, regionIds = [], withAbove = false }: PlacesWanted,
): Promise<PlacesInGraph> {
  const texts = new Set(
    questions
      .flatMap(({ nameOrCode, within }) => [nameOrCode, within ?? ''])
      .map((text) => text.trim()),
  );
  const codes = [...texts].filter(isDivisionCode);
  const ids = [...texts].filter(isRegionId);
  const names = [...texts].filter((text) => text !== '' && !isDivisionCode(text));
  const [named, coded] = await Promise.all([
    bearersOf(reader, names),
    regionsByCode(reader, codes),
  ]);
  const found = [...named.values(), ...coded.values(), ids, regionIds].flat();
  const needsAbove = withAbove || questions.some(({ within }) => within !== null);
  return readPlaces(reader, { named, coded, found: [...new Set(found)], needsAbove });
}

interface Found {
  readonly named: ReadonlyMap<string, readonly string[]>;
  readonly coded: ReadonlyMap<string, readonly string[]>;
  readonly found: readonly string[];
  readonly needsAbove: boolean;
}

async function readPlaces(
  reader: Reader,
  { named, coded, found, needsAbove }: Found,
): Promise<PlacesInGraph> {
  const [above, spans] = needsAbove ? await readAbove(reader, found) : [[], []];
  const all = [...new Set([...found, ...above])];
  const [places, versions] = await Promise.all([
    recordsByIds(reader, REGION, all),
    versionsOfRegions(reader, all),
  ]);
  const spansById = groupBy(spans, ({ regionId }): string => regionId);
  return {
    named: (folded) => named.get(folded) ?? [],
    coded: (code) => coded.get(code) ?? [],
    place: (id) => places.get(id),
    versions: (id) => versions.get(id) ?? [],
    spans: (id) => spansById.get(id) ?? [],
  };
}

async function readAbove(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly [readonly string[], readonly Loaded<RegionSpan>[]]> {
  const [rows, spans] = await Promise.all([
    reader.read(cypher(EVER_ABOVE, { ids })),
    recordsReferring(reader, REGION_SPAN, 'regionId', 'Region', ids),
  ]);
  return [rows.map((row) => String(row['id'])), spans.map(({ record }) => record)];
}

async function bearersOf(
  reader: Reader,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = [...new Set(names.map(foldName))];
  if (texts.length === 0) return new Map();
  const rows = await reader.read(cypher(BEARERS, { texts }));
  return new Map(rows.map((row) => [String(row['text']), row['regionIds'] as readonly string[]]));
}

async function regionsByCode(
  reader: Reader,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (codes.length === 0) return new Map();
  const versions = oldestFirst(await versionsByCodes(reader, codes));
  const byCode = groupBy(versions, ({ code }) => code ?? '');
  return new Map(
    [...byCode].map(([code, group]) => [code, group.map(({ regionId }): string => regionId)]),
  );
}
