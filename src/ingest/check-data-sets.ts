import type { RowFault } from '../domain/row-fault.js';
import { ownersOf, type Reader } from '../queries/data-set-queries.js';
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
import type { DataSetFiles } from './read-data-set.js';
import type { PlacedRecord } from './row-to-record.js';
import { regionVersions } from './regions-to-graph.js';
import { codesInGraph, codesOfRecords } from './codes-in-graph.js';
import { codesOf, resolveDivisionCodes, type KnownCode } from './resolve-division-codes.js';

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
  const loading = read.map((set) => set.manifest.id);
  const codes = codesOfRecords(recordsOf(read));
  const inGraph = await codesInGraph(reader, codes, loading);
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

function recordsOf(sets: readonly DataSetFiles[]): readonly PlacedRecord[] {
  return sets.flatMap((set) => set.records);
}
