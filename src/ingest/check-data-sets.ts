import type { RowFault } from '../domain/row-fault.js';
import { ownersOf, type Reader } from '../queries/data-set-queries.js';
import { versionsByCodes } from '../queries/region-queries.js';
import { checkAssertions } from './checks/check-assertions.js';
import { checkCitations } from './checks/check-citations.js';
import { checkDocuments } from './checks/check-documents.js';
import { checkDates } from './checks/check-dates.js';
import { checkDataSetIds } from './checks/check-data-set-ids.js';
import { checkReferences } from './checks/check-references.js';
import {
  checkCodesInGraph,
  checkRegions,
  checkVersionsOfOwnRegions,
} from './checks/check-regions.js';
import { checkReplications, warnOfEarlyReceivers } from './checks/check-replications.js';
import type { DataSetFiles, PlacedRecord } from './read-data-set.js';
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
  const inGraph = await codesInGraph(reader, read);
  const sets = resolveCodes(read, inGraph, faults);
  const records = recordsOf(sets);
  faults.push(
    ...checkDataSetIds(sets),
    ...(await checkReferences(sets, (kind, ids) => ownersOf(reader, kind, ids))),
    ...checkRegions(regionVersions(sets)),
    ...sets.flatMap(checkVersionsOfOwnRegions),
    ...checkCodesInGraph(records, inGraph),
    ...checkDates(records),
    ...checkDocuments(records),
    ...checkReplications(records),
    ...sets.flatMap(checkCitations),
    ...sets.flatMap(checkAssertions),
  );
  return { sets, faults, warnings: warnOfEarlyReceivers(records) };
}

function resolveCodes(
  sets: readonly DataSetFiles[],
  inGraph: readonly KnownCode[],
  faults: RowFault[],
): readonly DataSetFiles[] {
  const known = [...codesOf(recordsOf(sets)), ...inGraph];
  return sets.map((set) => ({
    ...set,
    records: resolveDivisionCodes(set.records, known, faults),
  }));
}

/**
 * What the graph knows of the codes that the sets mention or give. Data sets that are being loaded are left out: they are told by their
 * files alone.
 */
async function codesInGraph(
  reader: Reader,
  sets: readonly DataSetFiles[],
): Promise<readonly KnownCode[]> {
  const records = recordsOf(sets);
  const codes = [...codesMentioned(records), ...codesOf(records).map(({ code }) => code)];
  if (codes.length === 0) return [];
  const loading = new Set<string>(sets.map((set) => set.manifest.id));
  const versions = await versionsByCodes(reader, [...new Set(codes)]);
  const owners = await ownersOf(
    reader,
    'RegionVersion',
    versions.map(({ id }) => id),
  );
  return versions
    .filter(({ id }) => !loading.has(owners.get(id) ?? ''))
    .map(({ code, regionId, from, to }) => ({ code: code ?? '', regionId, from, to }));
}

function recordsOf(sets: readonly DataSetFiles[]): readonly PlacedRecord[] {
  return sets.flatMap((set) => set.records);
}
