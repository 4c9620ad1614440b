import { join } from 'node:path';
import { z } from 'zod';
import { kindOfId } from '../../domain/identifiers.js';
import type { RecordShape } from '../../domain/record-shape.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import { CITATIONS_FILE } from '../../ingest/citation-rows.js';
import { CANDIDATES_FILE } from '../../ingest/curation-files.js';
import { readDraftManifest } from '../../ingest/manifest.js';
import { readTable, type Table } from '../../ingest/read-table.js';

/** What a person may write in the column `confirmed`; a blank cell is not decided yet, nor is a cue of a replication. */
export const DECISIONS = ['yes', 'no', '', 'unconfirmed'] as const;

const decision = z
  .string()
  .toLowerCase()
  .refine((text) => DECISIONS.some((each) => each === text), {
    error: ({ input }) =>
      `yes, no or a blank (not decided yet) is wanted, but got: "${String(input)}".`,
  });

const row = z.object({
  candidate: z.string().min(1, 'The number of the candidate is wanted, but the cell is blank.'),
  confirmed: decision,
  new_id: z.string().default(''),
  kind: z.string(),
  record: z.string(),
  start: z.string(),
  end: z.string(),
});

/** A candidate with what a person decided. */
export interface DecidedCandidate extends z.infer<typeof row> {
  readonly line: number;
}

/** A draft as a person left it. */
export interface Draft {
  readonly candidates: readonly DecidedCandidate[];
  /** `candidates.csv`, as faults name it. */
  readonly file: string;
  readonly tables: ReadonlyMap<RecordShape, Table>;
  readonly citations: Table | null;
}

/** Reads the folder of a draft. Its faults go to `faults`; null when it is no draft, or cannot be read. */
export async function readDraft(folder: string, faults: RowFault[]): Promise<Draft | null> {
  const table = await readTable(join(folder, CANDIDATES_FILE), faults);
  if (table === null) {
    if (faults.length === 0) faults.push(noDraft(folder));
    return null;
  }
  await readDraftManifest(folder, faults);
  const tables = new Map<RecordShape, Table>();
  for (const shape of RECORD_SHAPES) {
    const records = await readTable(join(folder, shape.file), faults);
    if (records !== null) tables.set(shape, records);
  }
  const citations = await readTable(join(folder, CITATIONS_FILE), faults);
  return { candidates: decided(table, faults), file: table.file, tables, citations };
}

function decided({ file, rows }: Table, faults: RowFault[]): readonly DecidedCandidate[] {
  return rows.flatMap(({ line, cells }) => {
    const result = row.safeParse(cells);
    if (!result.success) {
      for (const { path, message } of result.error.issues)
        faults.push({ file, line, column: path.join('.'), message });
      return [];
    }
    const { new_id: newId, record } = result.data;
    if (newId !== '' && (kindOfId(newId) === null || kindOfId(newId) !== kindOfId(record))) {
      const message = `An id of the kind of "${record}" is wanted, but got: "${newId}".`;
      faults.push({ file, line, column: 'new_id', message });
    }
    return [{ ...result.data, line }];
  });
}

function noDraft(folder: string): RowFault {
  const message = `A draft has a file ${CANDIDATES_FILE}, but there is none: reform-graph extract makes one.`;
  return { file: folder, line: 1, column: '', message };
}
