import type { RowFault } from '../domain/row-fault.js';
import { ownersOf, type Reader } from '../queries/data-set-queries.js';
import { versionsByCodes } from '../queries/region-queries.js';
import { checkAssertions } from './checks/check-assertions.js';
import { checkCitations } from './checks/check-citations.js';
import { checkDocuments } from './checks/check-documents.js';
import { checkDates } from './checks/check-dates.js';
import { checkDataSetIds } from './checks/check-data-set-ids.js';
import { checkReferences } from './checks/check-references.js';
import { checkRegions, checkVersionsOfOwnRegions } from './checks/check-regions.js';
import { checkReplications, warnOfEarlyReceivers } from './checks/check-replications.js';
import type { DataSetFiles } from './read-data-set.js';
import { regionVersions } from './regions-to-graph.js';
import {
  codesMentioned,
  codesOf,
  resolveDivisionCodes,
  type KnownCode,
} from './resolve-division-codes.js';

export interface CheckedDataSets {
  /** The sets with division codes resolved to regions. */
  readonly sets: readonly DataSetFiles[];
  readonly faults: readonly RowFault[];
  readonly warnings: readonly RowFault[];
}

/** Everything that one row alone cannot tell: references, codes, spells, cycles, citations, classes and counts. */
export async function checkDataSets(
  read: readonly DataSetFiles[],
  reader: Reader,
): Promise<CheckedDataSets> {
  const faults: RowFault[] = [];
  const sets = await resolveCodes(read, reader, faults);
  const records = sets.flatMap((set) => set.records);
  faults.push(
    ...checkDataSetIds(sets),
    ...(await checkReferences(sets, (kind, ids) => ownersOf(reader, kind, ids))),
    ...checkRegions(regionVersions(sets)),
    ...sets.flatMap(checkVersionsOfOwnRegions),
    ...checkDates(records),
    ...checkDocuments(records),
    ...checkReplications(records),
    ...sets.flatMap(checkCitations),
    ...sets.flatMap(checkAssertions),
  );
  return { sets, faults, warnings: warnOfEarlyReceivers(records) };
}

async function resolveCodes(
  sets: readonly DataSetFiles[],
  reader: Reader,
  faults: RowFault[],
): Promise<readonly DataSetFiles[]> {
  const records = sets.flatMap((set) => set.records);
  const codes = codesMentioned(records);
  if (codes.length === 0) return sets;
  const known = [...codesOf(records), ...(await codesInGraph(reader, codes, sets))];
  return sets.map((set) => ({
    ...set,
    records: resolveDivisionCodes(set.records, known, faults),
  }));
}

/** The codes that the graph has from data sets other than those being loaded, which are told by their files alone. */
async function codesInGraph(
  reader: Reader,
  codes: readonly string[],
  sets: readonly DataSetFiles[],
): Promise<readonly KnownCode[]> {
  const loading = new Set<string>(sets.map((set) => set.manifest.id));
  const versions = await versionsByCodes(reader, codes);
  const owners = await ownersOf(
    reader,
    'RegionVersion',
    versions.map(({ id }) => id),
  );
  return versions
    .filter(({ id }) => !loading.has(owners.get(id) ?? ''))
    .map(({ code, regionId, from, to }) => ({ code: code ?? '', regionId, from, to }));
}
