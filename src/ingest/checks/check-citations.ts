import { columnOf } from '../../domain/record-shape.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import { kindOfId } from '../../domain/identifiers.js';
import type { CitationRow } from '../citation-rows.js';
import type { DataSetFiles } from '../read-data-set.js';
import type { PlacedRecord } from '../row-to-record.js';

const COLUMNS_BY_KIND = new Map(
  RECORD_SHAPES.map((shape) => [
    shape.kind,
    new Set(Object.entries(shape.fields).map(([name, field]) => columnOf(name, field))),
  ]),
);

/** Every record is cited, and every citation names a column that its subject has. */
export function checkCitations(set: DataSetFiles): readonly RowFault[] {
  const cited = new Set(set.citations.map(({ subject }) => subject));
  const isCited = ({ id }: PlacedRecord): boolean => cited.has(id);
  return [
    ...(set.manifest.citedBy === 'rows' ? uncited(set.records, isCited) : []),
    ...set.citations.flatMap(checkField),
  ];
}

/** The records that no citation supports. A document is its own evidence. */
export function uncited(
  records: readonly PlacedRecord[],
  isCited: (record: PlacedRecord) => boolean,
): readonly RowFault[] {
  return records
    .filter((record) => record.kind !== 'Document' && !isCited(record))
    .map(({ id, file, line }) => ({
      file,
      line,
      column: 'id',
      message: `Every fact is cited, but citations.csv has no row for "${id}".`,
    }));
}

/** A citation that names a column which its subject does not have. */
export function checkField({ subject, field, file, line }: CitationRow): readonly RowFault[] {
  const kind = kindOfId(subject);
  const columns = kind === null ? undefined : COLUMNS_BY_KIND.get(kind);
  if (field === null || columns === undefined || columns.has(field)) return [];
  const message = `A column of ${kind} is wanted (${[...columns].join(', ')}), but got: "${field}".`;
  return [{ file, line, column: 'field', message }];
}
