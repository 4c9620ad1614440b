import type { Cell, Column } from '../table.js';
import type { Network, NetworkEdge, NetworkNode } from './network.js';

/** What stands at a node or an edge in every format, beside ids and ends: a column of the codebook, and its value. */
export interface Field<T> {
  readonly column: Column;
  value(item: T): Cell;
}

/** Fields of a node: those that every network has, then the declared attributes. */
export function nodeFields({ nodeAttributes }: Network): readonly Field<NetworkNode>[] {
  return [
    field(text('label', 'Name in English.'), ({ label }) => label),
    field(
      text('label_zh', 'Name in Chinese.', 'The name is not known in Chinese.'),
      ({ labelZh }) => labelZh,
    ),
    field(text('domains', 'Ids of its domains, with a blank between.'), ({ domainIds }) =>
      domainIds.join(' '),
    ),
    ...dateFields(),
    ...nodeAttributes.map(attributeField),
  ];
}

/** Fields of an edge: those that every network has, then the declared attributes. */
export function edgeFields({ edgeAttributes }: Network): readonly Field<NetworkEdge>[] {
  return [
    field(
      text('class', 'Who says so; classes are never merged or summed unasked.'),
      ({ edgeClass }) => edgeClass,
    ),
    field(
      { ...text('weight', 'Weight of the edge.', 'It has no weight.'), type: 'number' },
      ({ weight }) => weight,
    ),
    field(
      text('documents', 'Ids of the documents that state it, with a blank between.'),
      ({ documentIds }) => documentIds.join(' '),
    ),
    field(
      text('run', 'Id of the run of a model that made it.', 'No model made it.'),
      ({ runId }) => runId,
    ),
    ...dateFields(),
    ...edgeAttributes.map(attributeField),
  ];
}

/** Names that an attribute may not have: those of the fields, and those that a format or a reader keeps for itself. */
export const RESERVED_NAMES: ReadonlySet<string> = new Set(
  (
    'label label_zh domains class weight documents run start_date end_date ' +
    'id source target start end kind type key self pid viz'
  ).split(' '),
);

function dateFields<
  T extends { readonly start: string | null; readonly end: string | null },
>(): readonly Field<T>[] {
  return [
    field(
      text('start_date', 'First day of its being there, as stated.', 'The beginning is not known.'),
      ({ start }) => start,
    ),
    field(
      text(
        'end_date',
        'Last day of its being there, as stated.',
        'It is not over, or its end is not known.',
      ),
      ({ end }) => end,
    ),
  ];
}

function attributeField<T extends { readonly attributes: Readonly<Record<string, Cell>> }>(
  column: Column,
): Field<T> {
  return field(column, ({ attributes }) => attributes[column.name] ?? null);
}

function text(name: string, description: string, missing: string | null = null): Column {
  return { name, type: 'text', description, unit: null, missing };
}

function field<T>(column: Column, value: (item: T) => Cell): Field<T> {
  return { column, value };
}
