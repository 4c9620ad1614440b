import { columnOf } from '../../domain/record-shape.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import { kindOfId } from '../../domain/identifiers.js';
import type { DataSetFiles } from '../read-data-set.js';

const COLUMNS_BY_KIND = new Map(
  RECORD_SHAPES.map((shape) => [
    shape.kind,
    new Set(Object.entries(shape.fields).map(([name, field]) => columnOf(name, field))),
  ]),
);

/** Every record is cited, and every citation names a column that its subject has. */
export function checkCitations(set: DataSetFiles): readonly RowFault[] {
  return [...(set.manifest.citedBy === 'rows' ? uncited(set) : []), ...wrongFields(set)];
}

function uncited(set: DataSetFiles): readonly RowFault[] {
  const cited = new Set(set.citations.map(({ subject }) => subject));
  return set.records
    .filter(({ id, kind }) => !cited.has(id) && kind !== 'Document')
    .map(({ id, file, line }) => ({
      file,
      line,
      column: 'id',
      message: `Every fact is cited, but citations.csv has no row for "${id}".`,
    }));
}

function wrongFields(set: DataSetFiles): readonly RowFault[] {
  return set.citations.flatMap(({ subject, field, file, line }) => {
    const kind = kindOfId(subject);
    const columns = kind === null ? undefined : COLUMNS_BY_KIND.get(kind);
    if (field === null || columns === undefined || columns.has(field)) return [];
    const message = `A column of ${kind} is wanted (${[...columns].join(', ')}), but got: "${field}".`;
    return [{ file, line, column: 'field', message }];
  });
}
