import type {
  KnownPlace,
  KnownPlaces,
  KnownVersion,
  PlaceQuestion,
} from '../domain/resolve-place.js';
import type { PartialDate } from '../domain/partial-date.js';
import type { Validity } from '../domain/region.js';
import { ownersOf, type Reader } from '../queries/data-set-queries.js';
import { knownPlaces } from '../queries/known-places.js';
import { versionsByCodes } from '../queries/region-queries.js';
import type { OwnPlaces } from './own-places.js';
import type { PlacedRecord } from './row-to-record.js';

/** One entry of the division codes that this load or the graph knows. */
export interface KnownCode extends Validity {
  readonly code: string;
  readonly regionId: string;
}

/** The codes that region versions of this load carry. */
export function codesOf(records: readonly PlacedRecord[]): readonly KnownCode[] {
  return records
    .filter(({ kind, fields }) => kind === 'RegionVersion' && fields['code'] !== null)
    .map(({ fields }) => ({
      code: fields['code'] as string,
      regionId: fields['regionId'] as string,
      from: fields['from'] as PartialDate | null,
      to: fields['to'] as PartialDate | null,
    }));
}

/** What the graph knows of the division codes of records. Data sets that are being loaded are left out: they are told by their files alone. */
export async function codesInGraph(
  reader: Reader,
  records: readonly PlacedRecord[],
  loading: readonly string[],
): Promise<readonly KnownCode[]> {
  const codes = [...new Set(codesOf(records).map(({ code }) => code))];
  if (codes.length === 0) return [];
  const versions = await versionsByCodes(reader, codes);
  const owners = await ownersOf(
    reader,
    'RegionVersion',
    versions.map(({ id }) => id),
  );
  return versions
    .filter(({ id }) => !loading.includes(owners.get(id) ?? ''))
    .map(({ code, regionId, from, to }) => ({ code: code ?? '', regionId, from, to }));
}

/**
 * The regions that questions of a load may mean: those of its files, and those that the graph has from other data sets. Of a data set
 * that is being loaded the graph is not asked. At most six statements, however many questions.
 */
export async function placesFor(
  questions: readonly PlaceQuestion[],
  own: OwnPlaces,
  reader: Reader,
  loading: readonly string[],
): Promise<KnownPlaces<KnownPlace, KnownVersion>> {
  const asksWithin = questions.some(({ within }) => within !== null);
  const regionIds = asksWithin ? own.foreignAbove : [];
  const graph = await knownPlaces(reader, { questions, regionIds });
  const isForeign = (id: string): boolean => {
    const place = graph.place(id);
    return place !== undefined && !loading.includes(place.dataSetId);
  };
  return {
    named: (folded) => [...own.named(folded), ...graph.named(folded).filter(isForeign)],
    coded: (code) => [...own.coded(code), ...graph.coded(code).filter(isForeign)],
    place: (id) => own.place(id) ?? (isForeign(id) ? graph.place(id) : undefined),
    versions: (id) => (isForeign(id) ? graph.versions(id) : own.versions(id)),
    spans: (id) => [
      ...own.spans(id),
      ...graph.spans(id).filter(({ dataSetId }) => !loading.includes(dataSetId)),
    ],
  };
}
