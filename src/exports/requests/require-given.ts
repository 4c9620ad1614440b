import { DomainError } from '../../domain/errors.js';
import { EXPORT_NEEDS, type ExportName } from './export-request.js';

const SENTENCES = {
  run: 'needs a run of an inference: --run ID, or run=ID in an address. "reform-graph runs" lists them.',
  covariates:
    'needs your table of covariates: --covariates FILE of "reform-graph export". Over HTTP it is not to be had.',
} as const;

/** What an export cannot be made without. Throws DomainError BAD_USER_INPUT, naming the option, when it is not given. */
export function requireGiven<T>(value: T | null, name: ExportName): T {
  if (value !== null) return value;
  const need = EXPORT_NEEDS[name];
  const sentence = need === undefined ? 'lacks an option.' : SENTENCES[need];
  throw new DomainError('BAD_USER_INPUT', `The export ${name} ${sentence}`, {
    details: { parameter: need ?? null },
  });
}
