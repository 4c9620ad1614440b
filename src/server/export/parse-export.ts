import { DIFFUSION_PARAMETERS, diffusionQuestion } from '../../domain/diffusion-parameters.js';
import { NETWORK_FORMATS, type NetworkFormat } from '../../exports/network/stream-network.js';
import {
  NETWORK_EXPORTS,
  type ExportName,
  type ExportRequest,
} from '../../exports/requests/export-request.js';
import { TABLE_FORMATS, type TableFormat } from '../../exports/stream-table.js';
import { HttpRefusal } from '../http/http-refusal.js';

/** What an address asks for: an export in one format. */
export interface AskedExport {
  readonly request: ExportRequest;
  readonly format: TableFormat | NetworkFormat;
}

const OWN = ['format', 'run', 'decay-scale', 'only-opportunities'];

/** Reads the parameters of an address. Throws HttpRefusal 400, naming the parameter, what was wanted and what came. */
export function parseExport(name: ExportName, search: string): AskedExport {
  const given = new URLSearchParams(search);
  const known = [...OWN, ...DIFFUSION_PARAMETERS.map((parameter) => parameter.name)];
  const unknown = [...given.keys()].find((key) => !known.includes(key));
  if (unknown !== undefined)
    throw refusal(`The parameters are ${known.join(', ')}, but got: "${unknown.slice(0, 100)}".`);
  const values = Object.fromEntries(
    DIFFUSION_PARAMETERS.map((parameter) => [parameter.name, valuesOf(given, parameter.name)]),
  );
  return {
    request: {
      name,
      question: diffusionQuestion(values),
      runId: given.get('run'),
      covariates: null,
      outcomes: null,
      contiguity: null,
      decayScale: decayScaleIn(given),
      onlyOpportunities: given.get('only-opportunities') === 'true',
    },
    format: formatIn(given, name),
  };
}

function valuesOf(given: URLSearchParams, name: string): readonly string[] | undefined {
  return given.has(name) ? given.getAll(name) : undefined;
}

function decayScaleIn(given: URLSearchParams): number {
  const text = given.get('decay-scale') ?? '1';
  const value = Number(text);
  if (value > 0 && Number.isFinite(value)) return value;
  throw refusal(`decay-scale is a number above 0, but got: "${text.slice(0, 100)}".`);
}

function formatIn(given: URLSearchParams, name: ExportName): AskedExport['format'] {
  const isNetwork = NETWORK_EXPORTS.some((network) => network === name);
  const known: readonly AskedExport['format'][] = isNetwork ? NETWORK_FORMATS : TABLE_FORMATS;
  const text = given.get('format') ?? known[0];
  const format = known.find((one) => one === text);
  if (format !== undefined) return format;
  throw refusal(
    `The format is one of ${known.join(', ')}, but got: "${String(text).slice(0, 100)}".`,
  );
}

function refusal(message: string): HttpRefusal {
  return new HttpRefusal(400, 'BAD_USER_INPUT', message);
}
