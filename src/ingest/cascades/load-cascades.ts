import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import type { RowFault } from '../../domain/row-fault.js';
import { listDataSets, type Reader } from '../../queries/data-set-queries.js';
import type { GraphStore } from '../../store/graph-store.js';
import { loadDataSets } from '../load-data-sets.js';
import type { LoadProgress, LoadReport } from '../load-report.js';
import { cascadeDataSet, isCascadeCoverage, type CascadeDescription } from './cascade-data-set.js';
import { readCascadeFile, type CascadeColumns, type CascadeLine } from './cascade-file.js';

/**
 * Loads a table of adoptions as a data set of its own, all or nothing; loading it again changes only what differs. Faults name the user's own file, line and column.
 * A data set of that name which came otherwise is a fault: it would be lost.
 */
export async function loadCascades(
  store: GraphStore,
  path: string,
  columns: CascadeColumns,
  description: CascadeDescription,
  onProgress?: LoadProgress,
): Promise<LoadReport> {
  const faults: RowFault[] = [];
  const file = join(basename(dirname(path)), basename(path));
  const lines = await readCascadeFile(path, columns, faults);
  if (lines !== null && lines.every(({ date }) => date === null))
    faults.push({ file, line: 1, column: columns.date, message: 'No row has a date of adoption.' });
  if (lines === null && faults.length === 0)
    faults.push({ file, line: 1, column: '', message: 'There is no such file.' });
  if (await isTaken(store, description.name))
    faults.push({ file, line: 1, column: '', message: TAKEN(description.name) });
  if (lines === null || faults.length > 0) return refusal(faults);
  const { files, pilotLines } = cascadeDataSet(lines, description);
  const report = await loadFiles(store, description.name, files, onProgress);
  if (report.ok) {
    const unread = description.hasNewRegions ? [] : warnUndated(lines, file, columns.region);
    return { ...report, warnings: [...unread, ...report.warnings] };
  }
  const toUser = (fault: RowFault): RowFault =>
    basename(fault.file) === 'pilots.csv'
      ? { ...fault, file, line: pilotLines[fault.line - 2] ?? 1, column: columns.region }
      : fault;
  return { ...refusal(report.faults.map(toUser)), warnings: report.warnings };
}

/** With regions of the graph a row without a date brings nothing, and nobody looks whether its region is one. */
function warnUndated(
  lines: readonly CascadeLine[],
  file: string,
  column: string,
): readonly RowFault[] {
  const undated = lines.filter(({ date }) => date === null);
  const [first] = undated;
  if (first === undefined) return [];
  const message = `Rows without a date, of which this is the first of ${undated.length}, bring nothing, and their regions are not looked up.`;
  return [{ file, line: first.line, column, message }];
}

const TAKEN = (name: string): string =>
  `The graph has a dataset:${name} that is no table of adoptions and would be replaced: give this one another name (--name).`;

/** Whether a data set that no table of adoptions was made into has the name. */
async function isTaken(reader: Reader, name: string): Promise<boolean> {
  const known = (await listDataSets(reader)).find(({ id }) => id === `dataset:${name}`);
  return known !== undefined && !isCascadeCoverage(known.coverage);
}

/** Nothing written; the faults in the order of the file. */
function refusal(faults: readonly RowFault[]): LoadReport {
  return { ok: false, faults: [...faults].sort((a, b) => a.line - b.line), warnings: [] };
}

async function loadFiles(
  store: GraphStore,
  name: string,
  files: Readonly<Record<string, string>>,
  onProgress?: LoadProgress,
): Promise<LoadReport> {
  const parent = await inTemporary(() => mkdtemp(join(tmpdir(), 'reform-graph-cascades-')));
  try {
    const folder = join(parent, name);
    await inTemporary(async () => {
      await mkdir(folder);
      for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    });
    return await loadDataSets(store, [folder], onProgress);
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

/** The result of work in the folder for temporary files; what the system refuses there, such as on a full disk, becomes FILE_NOT_WRITTEN. */
async function inTemporary<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const { code = 'unknown' } = cause as NodeJS.ErrnoException;
    const message = `Nothing was loaded: the folder for temporary files, ${tmpdir()} (TMPDIR), takes no more files (${code}).`;
    throw new DomainError('FILE_NOT_WRITTEN', message, { cause });
  }
}
