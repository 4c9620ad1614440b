import { DIFFUSION_PARAMETERS, diffusionQuestion } from '../../domain/diffusion-parameters.js';
import { exportFormat, type ExportFormat } from '../../exports/requests/export-format.js';
import {
  PARAMETERS_OF_EXPORT,
  refuseUnheededBy,
  type ExportName,
  type ExportRequest,
} from '../../exports/requests/export-request.js';
import { HttpRefusal } from '../http/http-refusal.js';

/** What an address asks for: an export in one format. */
export interface AskedExport {
  readonly request: ExportRequest;
  readonly format: ExportFormat;
}

/** The parameters of every export, by their names on the command line. Tables of the user's own are not among them. */
export const EXPORT_PARAMETERS: readonly string[] = [
  'format',
  'run',
  'decay-scale',
  'only-opportunities',
  ...DIFFUSION_PARAMETERS.map(({ name }) => name),
];

/** Those that one export takes. */
export function parametersOf(name: ExportName): readonly string[] {
  const heeded = ['format', ...PARAMETERS_OF_EXPORT[name]];
  return EXPORT_PARAMETERS.filter((parameter) => heeded.includes(parameter));
}

/** Reads the parameters of an address. Throws HttpRefusal 400, or BAD_USER_INPUT, naming the parameter, what was wanted and what came. */
export function parseExport(name: ExportName, search: string): AskedExport {
  const given = new URLSearchParams(search);
  const unknown = [...given.keys()].find((key) => !EXPORT_PARAMETERS.includes(key));
  if (unknown !== undefined)
    throw refusal(`The parameters are ${EXPORT_PARAMETERS.join(', ')}`, unknown);
  refuseUnheededBy(
    name,
    [...given.keys()].filter((key) => key !== 'format'),
  );
  const values = Object.fromEntries(
    DIFFUSION_PARAMETERS.map((parameter) => [parameter.name, valuesOf(given, parameter.name)]),
  );
  return {
    request: {
      name,
      question: diffusionQuestion(values),
      runId: lastOf(given, 'run') ?? null,
      covariates: null,
      outcomes: null,
      contiguity: null,
      decayScale: decayScaleIn(given),
      onlyOpportunities: isSet(given, 'only-opportunities'),
    },
    format: exportFormat(name, lastOf(given, 'format')),
  };
}

function valuesOf(given: URLSearchParams, name: string): readonly string[] | undefined {
  return given.has(name) ? given.getAll(name) : undefined;
}

/** Of a parameter that comes several times the last counts, as on the command line. */
function lastOf(given: URLSearchParams, name: string): string | undefined {
  return given.getAll(name).at(-1);
}

function decayScaleIn(given: URLSearchParams): number {
  const text = lastOf(given, 'decay-scale') ?? '1';
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw refusal('decay-scale is a number above 0', text);
}

function isSet(given: URLSearchParams, name: string): boolean {
  const text = lastOf(given, name) ?? 'false';
  if (text === 'false') return false;
  if (text === 'true' || text === '') return true;
  throw refusal(`${name} is true or false`, text);
}

function refusal(wanted: string, got: string): HttpRefusal {
  return new HttpRefusal(400, 'BAD_USER_INPUT', `${wanted}, but got: "${got.slice(0, 100)}".`);
}
