import { ownersOf, type Reader } from '../queries/data-set-queries.js';
import { versionsByCodes } from '../queries/region-queries.js';
import { codesMentioned, codesOf, type KnownCode } from './resolve-division-codes.js';
import type { PlacedRecord } from './row-to-record.js';

/** The division codes that records mention or give. */
export function codesOfRecords(records: readonly PlacedRecord[]): readonly string[] {
  return [...new Set([...codesMentioned(records), ...codesOf(records).map(({ code }) => code)])];
}

/** What the graph knows of division codes. Data sets that are being loaded are left out: they are told by their files alone. */
export async function codesInGraph(
  reader: Reader,
  codes: readonly string[],
  loading: readonly string[],
): Promise<readonly KnownCode[]> {
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
