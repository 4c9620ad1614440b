import type { DiffusionScope } from '../../domain/diffusion.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { practicesOf } from '../../queries/practices-of-scope.js';
import { replicationFacts, type ReplicationFact } from '../../queries/replication-table-queries.js';
import { readCascadeSource, type CascadeSource } from '../tables/cascade-source.js';
import { replications } from '../tables/replications.js';
import { cascadeTable } from './cascade-table.js';
import { describeChoices } from './describe-choices.js';
import { describeExport, type ExportCircumstances } from './describe-export.js';
import type { ExportRequest } from './export-request.js';
import { replicationNetwork } from './replication-network.js';
import { inferredExport, isOfRun } from './inferred-export.js';
import type { PreparedExport } from './prepared-export.js';
import { requireGiven } from './require-given.js';
import { subjectOf } from './subject-of.js';

/**
 * Reads from the graph what a request asks for. The rows of a table are made as they are written.
 * Throws DomainError: BAD_USER_INPUT for what does not go together, NOT_FOUND for an unknown program or run.
 */
export async function prepareExport(
  reader: Reader,
  request: ExportRequest,
  circumstances: ExportCircumstances,
): Promise<PreparedExport> {
  const { name } = request;
  if (name === 'selection') requireGiven(request.covariates, name);
  if (isOfRun(name)) return inferredExport(reader, { ...request, name }, circumstances);
  if (name === 'replications' || name === 'replication-network') {
    const facts = await factsOf(reader, request.question.scope);
    const dataSetIds = [...new Set(facts.map(({ dataSetId }) => dataSetId))];
    const description = await describeExport(
      reader,
      subjectOf(request, { dataSetIds }),
      circumstances,
    );
    return name === 'replications'
      ? { kind: 'table', table: replications(facts), description }
      : { kind: 'network', network: await replicationNetwork(reader, facts), description };
  }
  const { scope, choices } = request.question;
  const source = await readCascadeSource(reader, scope, choices);
  const subject = subjectOf(request, {
    dataSetIds: dataSetsOf(source),
    choices: describeChoices(choices, source.built),
  });
  const table = cascadeTable(source, { ...request, name });
  return {
    kind: 'table',
    table,
    description: await describeExport(reader, subject, circumstances),
  };
}

/** The replications by pilots of a scope. */
async function factsOf(reader: Reader, scope: DiffusionScope): Promise<readonly ReplicationFact[]> {
  const facts = await replicationFacts(reader);
  const named = [scope.programIds, scope.domainIds, scope.dataSetIds].flat();
  if (named.length === 0) return facts;
  const practices = await practicesOf(reader, scope);
  return facts.filter(({ receiverProgramId }) => practices.has(receiverProgramId ?? ''));
}

/** The data sets of the pilots and, where units are regions with codes, that of the regions. */
export function dataSetsOf({
  data,
  regions,
}: Pick<CascadeSource, 'data' | 'regions'>): readonly string[] {
  const ofRegions = [...regions.values()].map(
    (region) => (region as { dataSetId?: string }).dataSetId ?? '',
  );
  return [...new Set([...data.dataSetIds, ...ofRegions])].sort();
}
