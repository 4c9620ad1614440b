import type { RowFault } from '../../domain/row-fault.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { groupBy } from '../../queries/write-records.js';
import {
  checkCodesInGraph,
  checkRegions,
  checkVersionsOfOwnRegions,
} from '../checks/check-regions.js';
import { codesInGraph, codesOfRecords } from '../codes-in-graph.js';
import { readTable } from '../read-table.js';
import { regionVersions, type RegionVersions } from '../regions-to-graph.js';
import {
  codesMentioned,
  codesOf,
  resolveDivisionCodes,
  type KnownCode,
} from '../resolve-division-codes.js';
import { recordReader, refuseUnknownColumns, type PlacedRecord } from '../row-to-record.js';
import type { BulkFiles, BulkTable } from './bulk-files.js';

/**
 * The regions of a bulk load and their versions, which are kept whole, since what a region is and what it is part of follow from all its
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
  /** Replaces division codes in other records by regions. Asks the graph for a code that it was not asked for yet. */
  resolve(records: readonly PlacedRecord[], faults: RowFault[]): Promise<readonly PlacedRecord[]>;
}

/** Reads the regions of all data sets, and checks them. */
export async function readPlaces(files: BulkFiles, reader: Reader): Promise<Places> {
  const faults: RowFault[] = [];
  const loading = files.sets.map(({ manifest }) => manifest.id);
  const read = await readRecords(files, faults);
  const codes = codesOfRecords(read.flatMap(({ records }) => records));
  const inGraph = await codesInGraph(reader, codes, loading);
  const known = [...codesOf(read.flatMap(({ records }) => records)), ...inGraph];
  const resolved = read.map(({ table, records }) => ({
    table,
    records: resolveDivisionCodes(records, known, faults),
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
    resolve: codeResolver(known, reader, loading),
  };
}

function isOfPlaces({ shape }: BulkTable): boolean {
  return shape?.kind === 'Region' || shape?.kind === 'RegionVersion';
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

function codeResolver(
  known: readonly KnownCode[],
  reader: Reader,
  loading: readonly string[],
): Places['resolve'] {
  const byCode = new Map<string, readonly KnownCode[]>(groupBy(known, ({ code }) => code));
  return async (records, faults) => {
    const mentioned = codesMentioned(records);
    if (mentioned.length === 0) return records;
    const fresh = mentioned.filter((code) => !byCode.has(code));
    const found = groupBy(await codesInGraph(reader, fresh, loading), ({ code }) => code);
    for (const code of fresh) byCode.set(code, found.get(code) ?? []);
    const entries = mentioned.flatMap((code) => byCode.get(code) ?? []);
    return resolveDivisionCodes(records, entries, faults);
  };
}
