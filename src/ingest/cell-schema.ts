import { z } from 'zod';
import { kindOfId } from '../domain/identifiers.js';
import { parsePartialDate } from '../domain/partial-date.js';
import { columnOf, type Field, type FieldType, type RecordShape } from '../domain/record-shape.js';
import { isPlaceCell, parsePlaceCell } from './place-cells.js';

const LIST_SEPARATOR = '|';

/** The schema of a row of one kind of record: column name to cell. Unknown columns are refused. */
export function rowSchema(shape: RecordShape): z.ZodType<Record<string, unknown>> {
  const cells = Object.entries(shape.fields).map(([name, field]) => [
    columnOf(name, field),
    cellSchema(field),
  ]);
  return z.strictObject({ id: idSchema(shape), ...Object.fromEntries(cells) });
}

function idSchema(shape: RecordShape): z.ZodType {
  return z
    .string({ error: 'The column id is missing.' })
    .refine((text) => kindOfId(text) === shape.kind, {
      error: ({ input }) => `An id of kind ${shape.kind} is wanted, but got: "${String(input)}".`,
    });
}

function cellSchema(field: Field): z.ZodType {
  const { fieldType } = field;
  const isList = fieldType.type === 'textList' || fieldType.type === 'referenceList';
  return z
    .string()
    .optional()
    .transform((cell, context) => {
      const text = cell ?? '';
      if (text === '' && isList) return [];
      if (text === '' && !field.required) return null;
      if (text === '') return complain(context, 'A value is wanted, but the cell is blank.');
      return isList ? parseList(fieldType, text, context) : parseCell(fieldType, text, context);
    });
}

function parseList(fieldType: FieldType, text: string, context: z.RefinementCtx): unknown {
  const items = text.split(LIST_SEPARATOR).map((item) => item.trim());
  if (items.includes('')) return complain(context, `An item of the list is blank: "${text}".`);
  const repeated = items.find((item, index) => items.indexOf(item) < index);
  if (repeated !== undefined) return complain(context, `"${repeated}" stands twice in the list.`);
  return items.map((item) => parseCell(fieldType, item, context));
}

function parseCell(fieldType: FieldType, text: string, context: z.RefinementCtx): unknown {
  switch (fieldType.type) {
    case 'text':
    case 'textList':
      return text;
    case 'number':
      return parseNumber(fieldType.whole, text, context);
    case 'boolean':
      return text === 'true' || text === 'false'
        ? text === 'true'
        : complain(context, `true or false is wanted, but got: "${text}".`);
    case 'date': {
      const parsed = parsePartialDate(text);
      return parsed.ok ? parsed.value : complain(context, parsed.message);
    }
    case 'oneOf':
      return fieldType.values.includes(text)
        ? text
        : complain(context, `One of ${fieldType.values.join(', ')} is wanted, but got: "${text}".`);
    case 'reference':
    case 'referenceList':
      return parseReference(fieldType.to, text, context);
  }
}

function parseNumber(whole: boolean, text: string, context: z.RefinementCtx): number {
  const form = whole ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d+)?$/;
  if (form.test(text)) return Number(text);
  const wanted = whole ? 'A whole number such as 12' : 'A number such as 12 or 0.5';
  return complain(context, `${wanted} is wanted, but got: "${text}".`);
}

function parseReference(kinds: readonly string[], text: string, context: z.RefinementCtx): unknown {
  const kind = kindOfId(text);
  if (kind !== null && kinds.includes(kind)) return text;
  if (kinds.includes('Region') && isPlaceCell(text)) {
    const parsed = parsePlaceCell(text);
    return parsed.ok ? text : complain(context, parsed.message);
  }
  return complain(context, `The id of a ${kinds.join(' or ')} is wanted, but got: "${text}".`);
}

function complain(context: z.RefinementCtx, message: string): typeof z.NEVER {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}
