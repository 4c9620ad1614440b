import type { Json } from '../metadata.js';
import type { ExportSubject } from './describe-export.js';
import { EXPORT_SUMMARIES, type ExportRequest } from './export-request.js';

/** What metadata say of a request. */
export function subjectOf(
  request: ExportRequest,
  about: Pick<ExportSubject, 'dataSetIds'> & Partial<Pick<ExportSubject, 'choices'>>,
): ExportSubject {
  const { name, covariates, outcomes, contiguity } = request;
  const tables = [covariates, outcomes, contiguity].filter((table) => table !== null);
  return {
    name,
    title: `Reform Graph: ${name}`,
    description: sentence(EXPORT_SUMMARIES[name]),
    options: optionsOf(request),
    choices: about.choices ?? [],
    dataSetIds: about.dataSetIds,
    userTables: tables.map(({ source }) => source),
  };
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function optionsOf({
  question,
  runId,
  decayScale,
  onlyOpportunities,
  ...tables
}: ExportRequest): Readonly<Record<string, Json>> {
  const { scope, choices } = question;
  return {
    ...scope,
    ...choices,
    runId,
    decayScale,
    onlyOpportunities,
    covariates: tables.covariates?.source.title ?? null,
    outcomes: tables.outcomes?.source.title ?? null,
    contiguity: tables.contiguity?.source.title ?? null,
  };
}
