import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { RowFault } from '../../domain/row-fault.js';
import { checkField, uncited } from '../../ingest/checks/check-citations.js';
import { checkDates } from '../../ingest/checks/check-dates.js';
import { checkDocuments } from '../../ingest/checks/check-documents.js';
import { checkReplications } from '../../ingest/checks/check-replications.js';
import { readCitations } from '../../ingest/citation-rows.js';
import type { Table } from '../../ingest/read-table.js';
import {
  recordReader,
  refuseUnknownColumns,
  type PlacedRecord,
} from '../../ingest/row-to-record.js';
import { confirmedRows, type ConfirmedRows } from './confirmed-rows.js';
import { readDraft, type Draft } from './read-draft.js';
import { toCsv } from '../../ingest/to-csv.js';
import { makeFolder } from './write-draft.js';

/** What came of a draft: a data set, or the faults that keep it from being one. */
export type ConfirmReport =
  | {
      readonly ok: true;
      readonly folder: string;
      /** Records by file. */
      readonly records: Readonly<Record<string, number>>;
      readonly citations: number;
      readonly decided: DecisionCounts;
    }
  | { readonly ok: false; readonly faults: readonly RowFault[]; readonly decided: DecisionCounts };

export interface DecisionCounts {
  readonly yes: number;
  readonly no: number;
  /** Neither: these stay out of the data set. */
  readonly open: number;
}

/**
 * Makes a data set of what is confirmed in a draft, in a new folder; the draft stays as it is. All or nothing: with any fault, which
 * names the line of the draft, nothing is written. What only a graph can tell, such as references to other data sets, is left to the load.
 * Throws DomainError CONFLICT when the folder is there already.
 */
export async function confirmDraft(draftFolder: string, folder: string): Promise<ConfirmReport> {
  const faults: RowFault[] = [];
  const draft = await readDraft(draftFolder, faults);
  const decided = countDecisions(draft);
  if (draft === null) return { ok: false, faults, decided };
  const rows = confirmedRows(draft, faults);
  faults.push(...faultsOf(rows));
  if (decided.yes === 0) faults.push(nothingConfirmed(draft));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults), decided };
  await makeFolder(folder);
  try {
    await writeDataSet(draftFolder, folder, rows);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
  const records = Object.fromEntries(
    [...rows.tables].map(([{ file }, table]) => [file, table.rows.length]),
  );
  return { ok: true, folder, records, citations: rows.citations?.rows.length ?? 0, decided };
}

/** The faults of the rows that go on, at their lines in the draft. */
function faultsOf({ tables, citations: citationTable }: ConfirmedRows): readonly RowFault[] {
  const faults: RowFault[] = [];
  const records: PlacedRecord[] = [];
  for (const [shape, table] of tables) {
    refuseUnknownColumns(shape, table, faults);
    const toRecord = recordReader(shape, table.file);
    for (const row of table.rows) records.push(...[toRecord(row, faults) ?? []].flat());
  }
  const citations = citationTable === null ? [] : readCitations(citationTable, faults);
  const cited = new Set(citations.map(({ subject }) => subject));
  return [
    ...faults,
    ...uncited(records, ({ id }) => cited.has(id)),
    ...citations.flatMap(checkField),
    ...checkDates(records),
    ...checkDocuments(records),
    ...checkReplications(records),
  ];
}

async function writeDataSet(
  draftFolder: string,
  folder: string,
  { tables, citations }: ConfirmedRows,
): Promise<void> {
  const manifest = parseDocument(await readFile(join(draftFolder, 'dataset.yml'), 'utf8'));
  manifest.delete('draft');
  manifest.set('id', `dataset:${basename(folder)}`);
  await writeFile(join(folder, 'dataset.yml'), manifest.toString({ lineWidth: 0 }));
  const write = (file: string, { columns, rows }: Table): Promise<void> =>
    writeFile(
      join(folder, file),
      toCsv(
        columns,
        rows.map(({ cells }) => cells),
      ),
    );
  for (const [{ file }, table] of tables) await write(file, table);
  if (citations !== null) await write(basename(citations.file), citations);
}

function countDecisions(draft: Draft | null): DecisionCounts {
  const decisions = draft?.candidates.map(({ confirmed }) => confirmed) ?? [];
  const count = (wanted: string): number =>
    decisions.filter((decision) => decision === wanted).length;
  const [yes, no] = [count('yes'), count('no')];
  return { yes, no, open: decisions.length - yes - no };
}

function nothingConfirmed({ file }: Draft): RowFault {
  const message = 'Nothing is confirmed: put yes or no into this column, candidate by candidate.';
  return { file, line: 1, column: 'confirmed', message };
}

function inOrder(faults: readonly RowFault[]): readonly RowFault[] {
  return [...faults].sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
}
