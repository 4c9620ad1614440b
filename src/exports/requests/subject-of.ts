import type { Json } from '../metadata.js';
import type { ExportSubject } from './describe-export.js';
import { EXPORT_SUMMARIES, PARAMETERS_OF_EXPORT, type ExportRequest } from './export-request.js';

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

/** Those that the export heeds, as they were asked. */
function optionsOf({ name, ...asked }: ExportRequest): Readonly<Record<string, Json>> {
  const { fromYear, toYear, ...programs } = asked.question.scope;
  const heeds = (parameter: string): boolean => PARAMETERS_OF_EXPORT[name].includes(parameter);
  return {
    ...(heeds('program') ? programs : {}),
    ...(heeds('unit') ? { fromYear, toYear, ...asked.question.choices } : {}),
    ...(heeds('run') ? { runId: asked.runId } : {}),
    ...(heeds('decay-scale') ? { decayScale: asked.decayScale } : {}),
    ...(heeds('only-opportunities') ? { onlyOpportunities: asked.onlyOpportunities } : {}),
    ...(heeds('covariates') ? { covariates: asked.covariates?.source.title ?? null } : {}),
    ...(heeds('outcomes') ? { outcomes: asked.outcomes?.source.title ?? null } : {}),
    ...(heeds('contiguity') ? { contiguity: asked.contiguity?.source.title ?? null } : {}),
  };
}
