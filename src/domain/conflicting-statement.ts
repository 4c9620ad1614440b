import { optional, recordShape, reference, text, type RecordOf } from './record-shape.js';

/** Kinds of record whose fields sources are known to disagree about. */
export const CONFLICT_SUBJECTS = [
  'Pilot',
  'Batch',
  'Program',
  'Scheme',
  'ScaleUp',
  'Document',
  'Region',
] as const;

/**
 * What a further source states of one field of a record, where it disagrees with the value that the record holds. The record keeps
 * the value of the better source; the disagreement stands beside it, with its own citation, and is not settled by a guess.
 */
export const CONFLICTING_STATEMENT = recordShape(
  'ConflictingStatement',
  'conflicting-statements.csv',
  {
    subjectId: reference(CONFLICT_SUBJECTS, 'CONFLICTS_WITH'),
    /** Column of the record that it is about. */
    field: text(),
    /** The value that this source gives, in the form of that column. */
    value: text(),
    documentId: optional(reference('Document', 'STATED_IN')),
    note: optional(text()),
  },
);
export type ConflictingStatement = RecordOf<typeof CONFLICTING_STATEMENT>;
