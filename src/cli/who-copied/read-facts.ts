import { replicationTree, type Adopter } from '../../analytics/replication-tree.js';
import type { Citation } from '../../domain/document.js';
import type { PilotId } from '../../domain/identifiers.js';
import { comparePartialDates, compareText, type PartialDate } from '../../domain/partial-date.js';
import { REPLICATION, type ReplicationRecord } from '../../domain/replication.js';
import { SCALE_UP, type ScaleUp } from '../../domain/scale-up.js';
import { citationsOfSubjects } from '../../queries/citation-queries.js';
import { collectiveTakersOf, type CollectiveTakers } from '../../queries/collective-queries.js';
import type { Loaded } from '../../queries/decode-record.js';
import { recordsByIds, recordsReferring } from '../../queries/record-queries.js';
import { walkCopies, type WalkOptions } from '../../queries/walk-replications.js';
import type { GraphReader } from '../../store/graph-store.js';
import { readMentioned, type Mentioned } from './mentioned.js';

export interface WhoCopiedRequest extends WalkOptions {
  readonly pilotId: PilotId;
  /** Whether the takers of bodies of batches are named one by one. */
  readonly expandCollective: boolean;
}

type ReplicationsById = ReadonlyMap<string, Loaded<ReplicationRecord>>;

/** What the answer is made of, as the graph has it. */
export interface Facts {
  /** Replications whose source is the pilot itself, of every class. */
  readonly direct: readonly ReplicationRecord[];
  readonly adopters: readonly Adopter[];
  readonly groups: readonly CollectiveTakers[];
  /** Replications behind the bodies of `groups`; none unless they were asked for. */
  readonly collective: ReplicationsById;
  readonly scaleUps: readonly ScaleUp[];
  /** The replications by which the adopters hang on the tree. */
  readonly taken: ReplicationsById;
  readonly citations: ReadonlyMap<string, readonly Citation[]>;
  readonly mentioned: Mentioned;
}

/** Reads everything. The number of statements depends on the hops, not on how many took the practice up. */
export async function readFacts(reader: GraphReader, request: WhoCopiedRequest): Promise<Facts> {
  const { pilotId, validAt, expandCollective } = request;
  const [directly, spread, groups, levels] = await Promise.all([
    recordsReferring(reader, REPLICATION, 'sourceId', 'Pilot', [pilotId]),
    recordsReferring(reader, SCALE_UP, 'sourcePilotId', 'Pilot', [pilotId]),
    collectiveTakersOf(reader, [pilotId], validAt),
    walkCopies(reader, pilotId, request),
  ]);
  const { adopters } = replicationTree(pilotId, levels);
  const takenIds = adopters.map(({ edge }) => edge.replicationId);
  const taken = await recordsByIds(reader, REPLICATION, takenIds);
  const collective = expandCollective
    ? await behindBodies(reader, groups)
    : new Map<string, never>();
  const scaleUps = spread
    .map(({ record }) => record)
    .filter((scaleUp) => mayHaveCome(scaleUp, validAt));
  const found = { groups, collective, scaleUps: scaleUps.sort(byDateAndId), taken };
  const citations = await citationsOfSubjects(reader, [...taken.keys(), ...collective.keys()]);
  return {
    ...found,
    direct: directly.map(({ record }) => record).filter((record) => mayHaveCome(record, validAt)),
    adopters,
    citations,
    mentioned: await readNames(reader, pilotId, { ...found, citations }),
  };
}

async function behindBodies(
  reader: GraphReader,
  groups: readonly CollectiveTakers[],
): Promise<ReplicationsById> {
  const bodyIds = [...new Set(groups.map(({ bodyId }) => bodyId))];
  const found = await recordsReferring(reader, REPLICATION, 'sourceId', 'Batch', bodyIds);
  return new Map(found.map(({ record }) => [record.id, record]));
}

/** Pilots first, since they name their sites. */
async function readNames(
  reader: GraphReader,
  pilotId: PilotId,
  found: Pick<Facts, 'groups' | 'collective' | 'scaleUps' | 'taken' | 'citations'>,
): Promise<Mentioned> {
  const replications = [...found.taken.values(), ...found.collective.values()];
  const pilotIds = [pilotId, ...replications.map(({ receiverId }) => receiverId)];
  const pilots = await readMentioned(reader, pilotIds);
  const citations = [...found.citations.values()].flat();
  return readMentioned(reader, [
    ...pilotIds,
    ...pilotIds.flatMap((id) => [pilots.pilot(id).siteId, pilots.pilot(id).batchId]),
    ...replications.flatMap((r) => [r.authorityId, r.assertedById, r.documentId]),
    ...found.groups.flatMap((g) => [g.bodyId, g.batchId, g.documentId, g.authorityId]),
    ...found.scaleUps.flatMap((s) => [s.calledById, s.documentId, ...s.targetIds]),
    ...citations.map((citation) => ('documentId' in citation ? citation.documentId : null)),
  ]);
}

function mayHaveCome(
  event: { readonly date: PartialDate | null },
  validAt: string | null,
): boolean {
  return validAt === null || event.date === null || event.date.earliest <= validAt;
}

function byDateAndId(a: ScaleUp, b: ScaleUp): number {
  return comparePartialDates(a.date, b.date) || compareText(a.id, b.id);
}
