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
import { isOfPlace, ownPlaces } from './own-places.js';
import { codesInGraph } from './places-in-graph.js';
import { answerPlaceCells, placeCellsIn, withPlaces } from './resolve-places.js';

export interface CheckedDataSets {
  /** The sets with names and division codes of places resolved to regions. */
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
  const inGraph = await codesInGraph(reader, recordsOf(read), loading);
  const sets = await resolvePlaces(read, reader, faults);
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

/** Regions come first: what a cell of another record means may depend on what a cell of theirs means. */
async function resolvePlaces(
  read: readonly DataSetFiles[],
  reader: Reader,
  faults: RowFault[],
): Promise<readonly DataSetFiles[]> {
  const loading = read.map((set) => set.manifest.id);
  let sets = read;
  for (const isTurn of [isOfPlace, (record: PlacedRecord) => !isOfPlace(record)]) {
    const cells = placeCellsIn(recordsOf(sets).filter(isTurn));
    if (cells.length === 0) continue;
    const answers = await answerPlaceCells(cells, ownPlaces(recordsOf(sets)), reader, loading);
    sets = sets.map((set) => ({
      ...set,
      records: set.records.flatMap((record) =>
        isTurn(record) ? withPlaces([record], answers, faults) : [record],
      ),
    }));
  }
  return sets;
}

function recordsOf(sets: readonly DataSetFiles[]): readonly PlacedRecord[] {
  return sets.flatMap((set) => set.records);
}
