import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CONFIDENCES } from '../domain/document.js';
import { kindOfId } from '../domain/identifiers.js';
import type { RowFault } from '../domain/row-fault.js';
import type { Table, TableRow } from './read-table.js';

export const CITATIONS_FILE = 'citations.csv';

export const CITATION_COLUMNS = [
  'subject',
  'field',
  'document',
  'section',
  'start',
  'end',
  'sha256',
  'checked',
  'confidence',
];

const blankIsNull = z
  .string()
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : text));

const offset = blankIsNull
  .refine((text) => text === null || /^\d{1,9}$/.test(text), {
    error: ({ input }) => `An offset in code points is wanted, but got: "${String(input)}".`,
  })
  .transform((text) => (text === null ? null : Number(text)));

const row = z
  .strictObject({
    subject: z.string().refine((text) => kindOfId(text) !== null, {
      error: ({ input }) => `The id of a record is wanted, but got: "${String(input)}".`,
    }),
    field: blankIsNull,
    document: z.string().refine((text) => kindOfId(text) === 'Document', {
      error: ({ input }) => `The id of a document is wanted, but got: "${String(input)}".`,
    }),
    section: blankIsNull,
    start: offset,
    end: offset,
    sha256: blankIsNull.refine((text) => text === null || /^[0-9a-f]{64}$/.test(text), {
      error: ({ input }) =>
        `A SHA-256 of 64 hexadecimal digits is wanted, but got: "${String(input)}".`,
    }),
    checked: blankIsNull,
    confidence: blankIsNull.pipe(z.enum(CONFIDENCES).nullable()),
  })
  .superRefine(({ start, end, sha256 }, context) => {
    const given = [start, end, sha256].filter((value) => value !== null).length;
    if (given !== 0 && given !== 3) {
      context.addIssue({
        code: 'custom',
        path: ['start'],
        message: 'A span has start, end and sha256; a bibliographic citation has none of them.',
      });
    }
    if (start !== null && end !== null && end <= start) {
      context.addIssue({
        code: 'custom',
        path: ['end'],
        message: `The end must come after the start ${start}, but is ${end}.`,
      });
    }
  });

/** A row of `citations.csv`: a span when it has offsets and digest, else bibliographic. */
export interface CitationRow extends z.infer<typeof row> {
  /** Made of the file, what is cited and where, so that it is the same at every load. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
}

/** The citations of a table; faults go to `faults`. The same citation twice is a fault. */
export function readCitations(table: Table, faults: RowFault[]): readonly CitationRow[] {
  refuseUnknownCitationColumns(table, faults);
  const seen = new Set<string>();
  return table.rows.flatMap((tableRow) => {
    const citation = toCitation(table.file, tableRow, faults);
    if (citation === null) return [];
    if (seen.has(citation.id)) faults.push(repeatedCitation(citation));
    seen.add(citation.id);
    return [citation];
  });
}

/** Columns that `citations.csv` does not have are faults. */
export function refuseUnknownCitationColumns(
  { file, columns }: Pick<Table, 'file' | 'columns'>,
  faults: RowFault[],
): void {
  for (const column of columns.filter((name) => !CITATION_COLUMNS.includes(name))) {
    const message = `There is no such column here; the columns are ${CITATION_COLUMNS.join(', ')}.`;
    faults.push({ file, line: 1, column, message });
  }
}

/** The citation of one row, or null and its faults. */
export function toCitation(
  file: string,
  { line, cells }: TableRow,
  faults: RowFault[],
): CitationRow | null {
  const known = Object.fromEntries(CITATION_COLUMNS.map((column) => [column, cells[column]]));
  const result = row.safeParse(known);
  if (result.success) return { ...result.data, id: citationId(file, result.data), file, line };
  for (const { path, message } of result.error.issues) {
    faults.push({ file, line, column: path.join('.'), message });
  }
  return null;
}

/** That the same place is cited for the same cell once more. */
export function repeatedCitation({ file, line }: CitationRow): RowFault {
  return { file, line, column: 'subject', message: 'The same citation stands above.' };
}

/** Two data sets may cite the same: each has its own citation, and takes its own away. */
function citationId(file: string, citation: z.infer<typeof row>): string {
  const { subject, field, document, section, start, end } = citation;
  const text = JSON.stringify([file, subject, field, document, section, start, end]);
  return `citation:c${createHash('sha256').update(text).digest('hex').slice(0, 20)}`;
}
