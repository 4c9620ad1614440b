import type { Parsed, RowFault } from '../../domain/row-fault.js';
import type { Reader } from '../../queries/data-set-queries.js';
import {
  checkCodesInGraph,
  checkRegions,
  checkVersionsOfOwnRegions,
} from '../checks/check-regions.js';
import { isOfPlace, ownPlaces, type OwnPlaces } from '../own-places.js';
import { codesInGraph } from '../places-in-graph.js';
import { readTable } from '../read-table.js';
import { regionVersions, type RegionVersions } from '../regions-to-graph.js';
import { answerPlaceCells, placeCellsIn, withPlaces } from '../resolve-places.js';
import { recordReader, refuseUnknownColumns, type PlacedRecord } from '../row-to-record.js';
import type { BulkFiles, BulkTable } from './bulk-files.js';

/**
 * The regions of a bulk load, their versions and what they span, which are kept whole, since what a region is and what it is part of follow from all its
 * versions together: the 3,738 places of China since 1981 take 10 MB.
 */
export interface Places {
  readonly versions: RegionVersions;
  /** What is wrong with regions and versions: rows, codes, overlaps, circles. */
  readonly faults: readonly RowFault[];
  /** Whether the records of a file are among those that are kept. */
  isOf(table: BulkTable): boolean;
  /** The record in a line of such a file; null when it has faults. */
  recordIn(table: BulkTable, line: number): PlacedRecord | null;
  /** Replaces names and division codes of places in other records by regions. Asks the graph for those that it was not asked for yet. */
  resolve(records: readonly PlacedRecord[], faults: RowFault[]): Promise<readonly PlacedRecord[]>;
}

/** Reads the regions of all data sets, and checks them. */
export async function readPlaces(files: BulkFiles, reader: Reader): Promise<Places> {
  const faults: RowFault[] = [];
  const loading = files.sets.map(({ manifest }) => manifest.id);
  const read = await readRecords(files, faults);
  const all = read.flatMap(({ records }) => records);
  const inGraph = await codesInGraph(reader, all, loading);
  const answers = await answerPlaceCells(placeCellsIn(all), ownPlaces(all), reader, loading);
  const resolved = read.map(({ table, records }) => ({
    table,
    records: withPlaces(records, answers, faults),
  }));
  const bySet = files.sets.map((_, set) => ({
    records: resolved.filter(({ table }) => table.set === set).flatMap(({ records }) => records),
  }));
  const versions = regionVersions(bySet);
  faults.push(
    ...checkRegions(versions),
    ...bySet.flatMap(checkVersionsOfOwnRegions),
    ...checkCodesInGraph(
      bySet.flatMap(({ records }) => records),
      inGraph,
    ),
  );
  const byLine = new Map(
    resolved.map(({ table, records }) => [
      table,
      new Map(records.map((record) => [record.line, record])),
    ]),
  );
  return {
    versions,
    faults,
    isOf: isOfPlaces,
    recordIn: (table, line) => byLine.get(table)?.get(line) ?? null,
    resolve: placeResolver(ownPlaces(resolved.flatMap(({ records }) => records)), reader, loading),
  };
}

function isOfPlaces({ shape }: BulkTable): boolean {
  return shape !== null && isOfPlace(shape);
}

async function readRecords({ tables }: BulkFiles, faults: RowFault[]) {
  const read: { readonly table: BulkTable; readonly records: readonly PlacedRecord[] }[] = [];
  for (const table of tables) {
    if (table.shape === null || !isOfPlaces(table)) continue;
    const content = await readTable(table.path, faults);
    if (content === null) continue;
    refuseUnknownColumns(table.shape, content, faults);
    const toRecord = recordReader(table.shape, table.file);
    read.push({ table, records: content.rows.flatMap((row) => toRecord(row, faults) ?? []) });
  }
  return read;
}

/** Cells whose meaning is remembered, so that the graph is asked once for what many rows name. */
const MOST_REMEMBERED = 50_000;

function placeResolver(
  own: OwnPlaces,
  reader: Reader,
  loading: readonly string[],
): Places['resolve'] {
  const remembered = new Map<string, Parsed<string>>();
  return async (records, faults) => {
    const cells = placeCellsIn(records);
    if (cells.length === 0) return records;
    if (remembered.size > MOST_REMEMBERED) remembered.clear();
    const fresh = cells.filter((cell) => !remembered.has(cell));
    for (const [cell, answer] of await answerPlaceCells(fresh, own, reader, loading)) {
      remembered.set(cell, answer);
    }
    return withPlaces(records, remembered, faults);
  };
}
