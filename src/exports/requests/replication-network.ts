import { kindOfId } from '../../domain/identifiers.js';
import { DOCUMENT, type Document } from '../../domain/document.js';
import type { PartialDate } from '../../domain/partial-date.js';
import { PILOT, type Pilot } from '../../domain/pilot.js';
import { DOMAIN, type Domain } from '../../domain/program.js';
import { REGION, type Region } from '../../domain/region.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { recordsByIds } from '../../queries/record-queries.js';
import type { ReplicationFact } from '../../queries/replication-table-queries.js';
import type { Network, NetworkEdge, NetworkNode } from '../network/network.js';
import { column, optionalColumn } from '../tables/columns.js';

const NODE_ATTRIBUTES = [
  column('site_id', 'text', 'The region that is its site.'),
  optionalColumn('site_name', 'text', 'Its latest name.', 'not in the graph'),
  optionalColumn('program_id', 'text', 'The program that it is a pilot of.', 'of no named program'),
  column('origin', 'text', 'How it came to be.'),
  optionalColumn('started', 'text', 'When it began, as far as known (EDTF).', 'not known'),
  optionalColumn('end_kind', 'text', 'How it came to an end.', 'not known to have ended'),
];

const EDGE_ATTRIBUTES = [
  column('mandate', 'text', 'ordered, applied_and_approved, voluntary or unstated.'),
  column('fidelity', 'text', 'copy, adaptation, selected_items or unstated.'),
  optionalColumn('asserted_by', 'text', 'Who states it.', 'it is prescribed'),
  optionalColumn('authority', 'text', 'Who prescribes it.', 'it is attested'),
  optionalColumn('date', 'text', 'When, as far as known (EDTF).', 'not known'),
];

/**
 * Pilots and the replications between them that documents state, from source to receiver. Replications of bodies of batches name no single source
 * and are no edges: how many there are stands in the description. Four statements.
 */
export async function replicationNetwork(
  reader: Reader,
  facts: readonly ReplicationFact[],
): Promise<Network> {
  const single = facts.filter(({ sourceId }) => kindOfId(sourceId) === 'Pilot');
  const pilotIds = [...new Set(single.flatMap((fact) => [fact.sourceId, fact.receiverId]))].sort();
  const documentIds = [...new Set(single.flatMap(documentsOf))].sort();
  const pilots = await recordsByIds(reader, PILOT, pilotIds);
  const siteIds = [...new Set([...pilots.values()].map(({ siteId }) => siteId))];
  const domainIds = [...new Set([...pilots.values()].flatMap((pilot) => pilot.domainIds))];
  const [regions, documents, domains] = await Promise.all([
    recordsByIds(reader, REGION, siteIds),
    recordsByIds(reader, DOCUMENT, documentIds),
    withBroader(reader, domainIds),
  ]);
  return {
    name: 'replication-network',
    description: `Pilots, and replications between them, from source to receiver. ${facts.length - single.length} replications of bodies of batches name no single source and are not among them.`,
    nodeKind: 'Pilot',
    nodes: [...pilots.values()].map((pilot) => toNode(pilot, regions)),
    edges: single.map(toEdge),
    nodeAttributes: NODE_ATTRIBUTES,
    edgeAttributes: EDGE_ATTRIBUTES,
    domains,
    documents: [...documents.values()].map(toDocument),
    runs: [],
  };
}

function documentsOf({ citations, documentId }: ReplicationFact): readonly string[] {
  const cited = citations.map((citation) => citation.documentId);
  return [...new Set(documentId === null ? cited : [...cited, documentId])].sort();
}

function toNode(pilot: Pilot, regions: ReadonlyMap<string, Region>): NetworkNode {
  return {
    id: pilot.id,
    label: pilot.nameEn,
    labelZh: pilot.name,
    domainIds: pilot.domainIds,
    attributes: {
      site_id: pilot.siteId,
      site_name: regions.get(pilot.siteId)?.name ?? null,
      program_id: pilot.programId,
      origin: pilot.origin,
      started: pilot.started?.text ?? null,
      end_kind: pilot.endKind,
    },
    ...spell(pilot.started, pilot.ended),
  };
}

function toEdge(fact: ReplicationFact): NetworkEdge {
  return {
    id: fact.replicationId,
    source: fact.sourceId,
    target: fact.receiverId,
    edgeClass: fact.replicationClass.toLowerCase(),
    documentIds: documentsOf(fact),
    runId: null,
    attributes: {
      mandate: fact.mandate,
      fidelity: fact.fidelity,
      asserted_by: fact.assertedById,
      authority: fact.authorityId,
      date: fact.date?.text ?? null,
    },
    ...spell(fact.date, null),
    weight: null,
  };
}

/** The earliest day of the beginning, the latest of the end; no end before its beginning. */
function spell(
  from: PartialDate | null,
  to: PartialDate | null,
): { readonly start: string | null; readonly end: string | null } {
  return { start: from?.earliest ?? null, end: to?.latest ?? null };
}

function toDocument({ id, title, titleEn, date, url }: Document) {
  return { id, title, titleEn, date: date?.text ?? null, url };
}

/** Domains with all above them: a concept stands in its scheme. */
async function withBroader(reader: Reader, ids: readonly string[]): Promise<readonly Domain[]> {
  const found = new Map<string, Domain>();
  let wanted = ids;
  while (wanted.length > 0) {
    for (const [id, domain] of await recordsByIds(reader, DOMAIN, wanted)) found.set(id, domain);
    const above = wanted.flatMap((id) => found.get(id)?.broaderId ?? []);
    wanted = [...new Set(above)].filter((id) => !found.has(id));
  }
  return [...found.values()];
}
