import type { RowFault } from '../domain/row-fault.js';
import { ownersOf, type Reader } from '../queries/data-set-queries.js';
import { versionsByCodes } from '../queries/region-queries.js';
import { checkAssertions } from './checks/check-assertions.js';
import { checkCitations } from './checks/check-citations.js';
import { checkDates } from './checks/check-dates.js';
import { checkReferences } from './checks/check-references.js';
import { checkRegions } from './checks/check-regions.js';
import { checkReplications, warnOfEarlyReceivers } from './checks/check-replications.js';
import type { DataSetFiles } from './read-data-set.js';
import { regionVersions } from './regions-to-graph.js';
import { codesMentioned, codesOf, resolveDivisionCodes } from './resolve-division-codes.js';

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
    ...(await checkReferences(sets, (kind, ids) => ownersOf(reader, kind, ids))),
    ...checkRegions(regionVersions(sets)),
    ...checkDates(records),
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
  const inGraph = await versionsByCodes(reader, codes);
  const known = [
    ...codesOf(records),
    ...inGraph.map(({ code, regionId, from, to }) => ({ code: code ?? '', regionId, from, to })),
  ];
  return sets.map((set) => ({
    ...set,
    records: resolveDivisionCodes(set.records, known, faults),
  }));
}
