import { DOCUMENT_KINDS } from '../../domain/document.js';
import { ORGANIZATION_KINDS } from '../../domain/organization.js';
import { parsePartialDate } from '../../domain/partial-date.js';
import { PROGRAM_KINDS } from '../../domain/program.js';
import { REGION_KINDS, REGION_LEVELS } from '../../domain/region.js';
import type { ReconcileQuestion } from '../../queries/reconcile.js';

/** What a query can say beside the name. */
export interface Property {
  readonly id: 'validAt' | 'within' | 'kind' | 'level';
  readonly name: string;
  readonly description: string;
}

export const PROPERTIES: readonly Property[] = [
  {
    id: 'validAt',
    name: 'Valid at',
    description:
      'Date such as 2005 or 2005-03-01: places in force on its last day, by the names that they bore then.',
  },
  {
    id: 'within',
    name: 'Within',
    description:
      'Name, division code or id of a place: what lay below it at the date, or was sited there.',
  },
  {
    id: 'kind',
    name: 'Kind',
    description:
      'What it is by itself, such as administrative, functional_zone, mechanism or ministry.',
  },
  {
    id: 'level',
    name: 'Level',
    description: `Level of a place or an organization: ${REGION_LEVELS.join(', ')}.`,
  },
];

/** What properties come to in a question. */
export type PropertyValues = Pick<ReconcileQuestion, 'validAt' | 'within' | 'kind' | 'level'>;

export const NO_PROPERTIES: PropertyValues = {
  validAt: null,
  within: null,
  kind: null,
  level: null,
};

const LONGEST_NAME = 100;
const KINDS: readonly string[] = [
  ...new Set([...REGION_KINDS, ...PROGRAM_KINDS, ...ORGANIZATION_KINDS, ...DOCUMENT_KINDS]),
];

/** Reads the value of one property. Throws RangeError, in words for the caller, when it is not of its form. */
export function readProperty(id: Property['id'], value: string): Partial<PropertyValues> {
  switch (id) {
    case 'validAt': {
      const parsed = parsePartialDate(value);
      if (!parsed.ok) throw new RangeError(parsed.message);
      return { validAt: parsed.value.latest };
    }
    case 'within':
      if (value.length <= LONGEST_NAME) return { within: value };
      throw new RangeError(`It has at most ${LONGEST_NAME} characters, but got ${value.length}.`);
    case 'kind':
      return { kind: oneOf(KINDS, value) };
    case 'level':
      return { level: oneOf(REGION_LEVELS, value) };
  }
}

function oneOf<Value extends string>(values: readonly Value[], text: string): Value {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new RangeError(
    `It is one of ${values.join(', ')}, but got: "${text.slice(0, LONGEST_NAME)}".`,
  );
}
