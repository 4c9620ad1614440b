import {
  DATE_RULES,
  DEFAULT_CHOICES,
  ENDS_OF_OBSERVATION,
  NESTING_RULES,
  SPLIT_RULES,
  TIE_RULES,
  TIME_UNITS,
  UNIT_LEVELS,
  type CascadeChoices,
  type DiffusionScope,
} from './diffusion.js';
import { DomainError } from './errors.js';
import { idOf } from './identifiers.js';

/** One parameter of a question about diffusion, as command lines and addresses write it: `--boundary-year 2017`, `boundary-year=2017`. */
export interface DiffusionParameter {
  readonly name: string;
  readonly help: string;
  /** What stands for its value in a help; null for one that is there or not. */
  readonly value: string | null;
  readonly isRepeatable: boolean;
}

export const DIFFUSION_PARAMETERS: readonly DiffusionParameter[] = [
  repeatable(
    'program',
    'id',
    'a program that spreads, with the forms that places have of it; may be repeated (default: all)',
  ),
  repeatable('domain', 'id', 'all programs of a domain and those below it; may be repeated'),
  repeatable(
    'data-set',
    'id',
    'all programs that came with a data set, such as dataset:spid; may be repeated',
  ),
  single('from', 'year', 'first year of observation (default: that of the first adoption)'),
  single('to', 'year', 'last year of observation (default: that of the last adoption)'),
  single(
    'unit',
    'level',
    `unit of analysis: ${lower(UNIT_LEVELS)} (default: the level of all sites, if it is one)`,
  ),
  single(
    'nesting',
    'rule',
    `sites at other levels: ${lower(NESTING_RULES)} (default ${lower([DEFAULT_CHOICES.nesting])})`,
  ),
  single(
    'date-rule',
    'rule',
    `date of adoption: ${lower(DATE_RULES)} (default: approval if designated, else the first local document, else the start)`,
  ),
  single(
    'time-unit',
    'unit',
    `how exact times are: ${lower(TIME_UNITS)} (default ${lower([DEFAULT_CHOICES.timeUnit])})`,
  ),
  single(
    'ties',
    'rule',
    `adoptions at one time: ${lower(TIE_RULES)} (default ${lower([DEFAULT_CHOICES.ties])})`,
  ),
  single(
    'end',
    'rule',
    `end of observation: ${lower(ENDS_OF_OBSERVATION)} (default ${lower([DEFAULT_CHOICES.end])})`,
  ),
  single(
    'boundary-year',
    'year',
    'regions are those at the end of this year (default: the last year of observation)',
  ),
  single(
    'split',
    'rule',
    `regions that were split up: ${lower(SPLIT_RULES)} (default ${lower([DEFAULT_CHOICES.split])})`,
  ),
  {
    name: 'override',
    help: 'compute what cannot be identified all the same; every output says so',
    value: null,
    isRepeatable: false,
  },
];

/** Values by parameter; a repeatable one has several, `true` stands for one that is there. */
export type DiffusionParameterValues = Readonly<Record<string, readonly string[] | undefined>>;

/** What is asked, as methods take it. */
export interface DiffusionQuestion {
  readonly scope: DiffusionScope;
  readonly choices: CascadeChoices;
}

/** The question that parameters ask. Throws DomainError BAD_USER_INPUT, naming the parameter, what was wanted and what came. */
export function diffusionQuestion(values: DiffusionParameterValues): DiffusionQuestion {
  const fromYear = yearIn(values, 'from');
  const toYear = yearIn(values, 'to');
  if (fromYear !== null && toYear !== null && toYear < fromYear)
    throw wrong('to', `a year not before ${fromYear}`, String(toYear));
  return {
    scope: {
      programIds: (values['program'] ?? []).map((id) => idOf('Program', id)),
      domainIds: (values['domain'] ?? []).map((id) => idOf('Domain', id)),
      dataSetIds: (values['data-set'] ?? []).map((id) => idOf('DataSet', id)),
      fromYear,
      toYear,
    },
    choices: {
      unit: oneOf(values, 'unit', UNIT_LEVELS, DEFAULT_CHOICES.unit),
      nesting: oneOf(values, 'nesting', NESTING_RULES, DEFAULT_CHOICES.nesting),
      date: oneOf(values, 'date-rule', DATE_RULES, DEFAULT_CHOICES.date),
      timeUnit: oneOf(values, 'time-unit', TIME_UNITS, DEFAULT_CHOICES.timeUnit),
      ties: oneOf(values, 'ties', TIE_RULES, DEFAULT_CHOICES.ties),
      end: oneOf(values, 'end', ENDS_OF_OBSERVATION, DEFAULT_CHOICES.end),
      boundaryYear: yearIn(values, 'boundary-year'),
      split: oneOf(values, 'split', SPLIT_RULES, DEFAULT_CHOICES.split),
      override: isSet(values, 'override'),
    },
  };
}

function repeatable(name: string, value: string, help: string): DiffusionParameter {
  return { name, value, help, isRepeatable: true };
}

function single(name: string, value: string, help: string): DiffusionParameter {
  return { name, value, help, isRepeatable: false };
}

/** `SAME_LEVEL` is written `same-level`. */
function lower(values: readonly (string | null)[]): string {
  return values.map((value) => String(value).toLowerCase().replaceAll('_', '-')).join(', ');
}

function oneOf<const Value extends string, Fallback extends Value | null>(
  values: DiffusionParameterValues,
  name: string,
  known: readonly Value[],
  fallback: Fallback,
): Value | Fallback {
  const text = lastOf(values, name);
  if (text === null) return fallback;
  const found = known.find((value) => lower([value]) === lower([text]));
  if (found === undefined) throw wrong(name, `one of ${lower(known)}`, text);
  return found;
}

function yearIn(values: DiffusionParameterValues, name: string): number | null {
  const text = lastOf(values, name);
  if (text === null) return null;
  if (!/^\d{4}$/.test(text)) throw wrong(name, 'a year such as 2017', text);
  return Number(text);
}

function isSet(values: DiffusionParameterValues, name: string): boolean {
  const text = lastOf(values, name);
  if (text === null || text === 'false') return false;
  if (text === 'true' || text === '') return true;
  throw wrong(name, 'true or false', text);
}

function lastOf(values: DiffusionParameterValues, name: string): string | null {
  return values[name]?.at(-1) ?? null;
}

function wrong(name: string, wanted: string, got: string): DomainError {
  const message = `The parameter ${name} is ${wanted}, but got: "${got.slice(0, 100)}".`;
  return new DomainError('BAD_USER_INPUT', message, { details: { parameter: name } });
}
