import type { InferenceRun, InferredTie } from '../../domain/inference.js';
import { madeId } from '../../domain/made-ids.js';
import { DomainError } from '../../domain/errors.js';
import { REGION, type Region } from '../../domain/region.js';
import { readAdoptionData } from '../../queries/adoption-queries.js';
import { listDataSets, type Reader } from '../../queries/data-set-queries.js';
import { madeByIds } from '../../queries/made-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { RUN_SHAPE } from '../../queries/run-shape.js';
import { allTies, allTreeFacts } from '../../queries/run-table-queries.js';
import { INFERRED, type Network } from '../network/network.js';
import { column, optionalColumn } from '../tables/columns.js';
import { cascadeTreesTable, latentNetwork } from '../tables/latent-network.js';
import { describeRun } from './describe-run.js';
import { describeExport, type ExportCircumstances } from './describe-export.js';
import type { ExportName, ExportRequest } from './export-request.js';
import type { PreparedExport } from './prepared-export.js';
import { requireGiven } from './require-given.js';
import { subjectOf } from './subject-of.js';

const OF_RUN = ['latent-network', 'cascade-trees', 'inferred-network'] as const;
/** What comes of a run, and of nothing else. */
export type RunExport = (typeof OF_RUN)[number];

/** Whether an export needs a run. */
export function isOfRun(name: ExportName): name is RunExport {
  return OF_RUN.some((one) => one === name);
}

/** Reads a run with what it inferred. Throws DomainError NOT_FOUND for a run that is not in the graph. */
export async function inferredExport(
  reader: Reader,
  request: Omit<ExportRequest, 'name'> & { readonly name: RunExport },
  circumstances: ExportCircumstances,
): Promise<PreparedExport> {
  const id = madeId('InferenceRun', requireGiven(request.runId, request.name));
  const run = (await madeByIds(reader, RUN_SHAPE, [id])).get(id);
  if (run === undefined) throw new DomainError('NOT_FOUND', `No run has the id "${id}".`);
  const dataSetIds = await dataSetsOfRun(reader, run);
  const subject = subjectOf(request, { dataSetIds, choices: describeRun(run) });
  const description = await describeExport(reader, subject, circumstances);
  if (request.name === 'cascade-trees')
    return {
      kind: 'table',
      table: cascadeTreesTable(run, await allTreeFacts(reader, id)),
      description,
    };
  const ties = await allTies(reader, id);
  return request.name === 'latent-network'
    ? { kind: 'table', table: latentNetwork(run, ties), description }
    : { kind: 'network', network: await inferredNetwork(reader, run, ties), description };
}

/** The data sets of the pilots in the scope of a run, and that of its units; all of them where something of the scope is gone since. */
async function dataSetsOfRun(reader: Reader, run: InferenceRun): Promise<readonly string[]> {
  try {
    const { adoptions, dataSetIds } = await readAdoptionData(reader, run.parameters.scope);
    const siteIds = [...new Set(adoptions.map(({ siteId }) => siteId))];
    const sites = await recordsByIds(reader, REGION, siteIds);
    return [...new Set([...dataSetIds, ...[...sites.values()].map((site) => site.dataSetId)])];
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'NOT_FOUND')) throw error;
    return (await listDataSets(reader)).map((set) => set.id);
  }
}

async function inferredNetwork(
  reader: Reader,
  run: InferenceRun,
  ties: readonly InferredTie[],
): Promise<Network> {
  const ids = [...new Set(ties.flatMap(({ receiverId, sourceId }) => [receiverId, sourceId]))];
  const regions = await recordsByIds(reader, REGION, ids.sort());
  const { compat } = run.parameters;
  return {
    name: 'inferred-network',
    description:
      'Who follows whom among regions, as one run inferred it: a model says so, no document.',
    nodeKind: 'Region',
    nodes: ids.map((id) => toNode(id, regions.get(id))),
    edges: ties.map((tie) => toEdge(run, tie)),
    nodeAttributes: [optionalColumn('name', 'text', 'Its latest name.', 'not in the graph')],
    edgeAttributes: [
      column('position', 'integer', '1 for the first edge that was added.'),
      optionalColumn('p_value', 'number', 'Of Vuong’s test.', 'the test cannot tell'),
      column('equal_gains', 'integer', 'Other edges that would have added as much then.', 'edges'),
    ],
    domains: [],
    documents: [],
    runs: [
      {
        id: run.id,
        method: 'netinf',
        parameters: { ...run.model, compat },
        dataDigest: run.releaseDigest,
        startedAt: run.createdAt,
        endedAt: run.createdAt,
      },
    ],
  };
}

function toNode(id: string, region: Region | undefined) {
  const name = region?.name ?? null;
  return {
    id,
    label: region?.nameEn ?? name ?? id,
    labelZh: isChinese(name) ? name : null,
    domainIds: [],
    attributes: { name },
    start: null,
    end: null,
  };
}

/** The states of another country have no name in Chinese, but one all the same. */
function isChinese(name: string | null): boolean {
  return name !== null && /\p{Script=Han}/u.test(name);
}

function toEdge(run: InferenceRun, tie: InferredTie) {
  return {
    id: `${run.id}-tie-${tie.position}`,
    source: tie.sourceId,
    target: tie.receiverId,
    edgeClass: INFERRED,
    documentIds: [],
    runId: run.id,
    attributes: { position: tie.position, p_value: tie.pValue, equal_gains: tie.equalGains },
    start: null,
    end: null,
    weight: tie.gain,
  };
}
