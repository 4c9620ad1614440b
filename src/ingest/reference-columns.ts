import type { Kind } from '../domain/identifiers.js';
import { columnOf, isReference } from '../domain/record-shape.js';
import { RECORD_SHAPES } from '../domain/record-shapes.js';

/** A field of a kind of record that refers to others, and the column that holds it in the files. */
export type ReferenceColumn = readonly [field: string, column: string];

const BY_KIND = new Map<Kind, readonly ReferenceColumn[]>(
  RECORD_SHAPES.map((shape) => [
    shape.kind,
    Object.entries(shape.fields)
      .filter(([, field]) => isReference(field.fieldType))
      .map(([name, field]) => [name, columnOf(name, field)] as const),
  ]),
);

/** The fields of a kind that refer to other records. */
export function referenceColumns(kind: Kind): readonly ReferenceColumn[] {
  return BY_KIND.get(kind) ?? [];
}
