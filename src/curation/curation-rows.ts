import { join } from 'node:path';
import { z } from 'zod';
import { kindOfId, kindOfPrefix, type Kind } from '../domain/identifiers.js';
import type { RowFault } from '../domain/row-fault.js';
import { SECOND_CODING_FILE, UNCITED_FILE } from '../ingest/curation-files.js';
import { readTable } from '../ingest/read-table.js';
import type { TextSpan } from './sentences.js';

const offset = z
  .string()
  .regex(/^\d{1,9}$/, {
    error: ({ input }) => `An offset in code points is wanted, but got: "${String(input)}".`,
  })
  .transform(Number);

const SENTENCE_PLACE = {
  document: z.string().refine((text) => kindOfId(text) === 'Document', {
    error: ({ input }) => `The id of a document is wanted, but got: "${String(input)}".`,
  }),
  start: offset,
  end: offset,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, {
    error: ({ input }) =>
      `A SHA-256 of 64 hexadecimal digits is wanted, but got: "${String(input)}".`,
  }),
};

const uncitedRow = z.object({
  ...SENTENCE_PLACE,
  reason: z.string().min(1, 'A reason is wanted, but the cell is blank.'),
});

const secondCodingRow = z.object({
  ...SENTENCE_PLACE,
  kind: z
    .string()
    .refine((text) => text === '' || kindOfPrefix(text) !== null, {
      error: ({ input }) =>
        `A kind as ids begin (plan, rule, ...) or a blank for none is wanted, but got: "${String(input)}".`,
    })
    .transform(kindOfPrefix),
  name: z.string().optional(),
});

/** Where a row stands, and the sentence that it is about. */
export interface SentenceRow extends TextSpan {
  readonly document: string;
  /** SHA-256, in hex, of the sentence. */
  readonly sha256: string;
  readonly file: string;
  readonly line: number;
}

/** A sentence without a fact, and why it has none. */
export interface UncitedRow extends SentenceRow {
  readonly reason: string;
}

/** One thing that a second coder found in a sentence; a null kind: looked at, and nothing found. */
export interface SecondCodingRow extends SentenceRow {
  readonly kind: Kind | null;
}

/** The sentences that a data set explains instead of citing; none when it has no such file. Faults go to `faults`. */
export function readUncited(folder: string, faults: RowFault[]): Promise<readonly UncitedRow[]> {
  return readRows(join(folder, UNCITED_FILE), uncitedRow, faults);
}

/** What the second coder of a data set found; none when it has no such file. Faults go to `faults`. */
export function readSecondCoding(
  folder: string,
  faults: RowFault[],
): Promise<readonly SecondCodingRow[]> {
  return readRows(join(folder, SECOND_CODING_FILE), secondCodingRow, faults);
}

async function readRows<T extends object>(
  path: string,
  schema: z.ZodType<T>,
  faults: RowFault[],
): Promise<readonly (T & { readonly file: string; readonly line: number })[]> {
  const table = await readTable(path, faults);
  return (table?.rows ?? []).flatMap(({ line, cells }) => {
    const file = table?.file ?? path;
    const result = schema.safeParse(cells);
    if (result.success) return [{ ...result.data, file, line }];
    for (const { path: column, message } of result.error.issues)
      faults.push({ file, line, column: column.join('.'), message });
    return [];
  });
}
