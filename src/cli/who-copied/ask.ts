import type { Adopter } from '../../analytics/replication-tree.js';
import type { ReplicationClass, ReplicationRecord } from '../../domain/replication.js';
import type { CollectiveTakers } from '../../queries/collective-queries.js';
import { latestRelease } from '../../queries/data-set-queries.js';
import type { Loaded } from '../../queries/decode-record.js';
import type { GraphReader } from '../../store/graph-store.js';
import type { CollectiveTaking, DirectCounts, Taker, WhoCopiedAnswer } from './answer.js';
import { readFacts, type Facts, type WhoCopiedRequest } from './read-facts.js';
import {
  summarizeCollective,
  summarizePilot,
  summarizeReplication,
  summarizeScaleUp,
} from './summarize.js';

/** Who took up a pilot, and how we know. The pilot must be one that the graph has. */
export async function askWhoCopied(
  reader: GraphReader,
  request: WhoCopiedRequest,
): Promise<WhoCopiedAnswer> {
  const { pilotId, classes, maxHops, validAt } = request;
  const [release, facts] = await Promise.all([latestRelease(reader), readFacts(reader, request)]);
  const { adopters, groups, scaleUps, mentioned } = facts;
  return {
    release: release === null ? null : { number: release.number, digest: release.digest },
    pilot: summarizePilot(mentioned.pilot(pilotId), mentioned, validAt),
    asked: { classes, maxHops, validAt },
    counts: countDirect(facts),
    takers: adopters.map((adopter) => toTaker(adopter, facts, validAt)),
    collective: groups
      .filter(({ replicationClass }) => classes.includes(replicationClass))
      .map((group) => toCollective(group, facts, request)),
    scaleUps: scaleUps.map((scaleUp) => summarizeScaleUp(scaleUp, mentioned)),
  };
}

function countDirect({ direct, groups, scaleUps }: Facts): DirectCounts {
  const ofClass = (wanted: ReplicationClass): number =>
    direct.filter(({ replicationClass }) => replicationClass === wanted).length;
  return {
    attested: ofClass('ATTESTED'),
    prescribed: ofClass('PRESCRIBED'),
    inferred: ofClass('INFERRED'),
    collective: groups.reduce((sum, { takers }) => sum + takers, 0),
    scaleUps: scaleUps.length,
  };
}

function toTaker({ edge, hop, otherEdges }: Adopter, facts: Facts, validAt: string | null): Taker {
  const record = facts.taken.get(edge.replicationId);
  if (record === undefined) throw new RangeError(`There is no record of ${edge.replicationId}.`);
  const otherReplicationIds = otherEdges.map(({ replicationId }) => replicationId);
  return { ...receiverOf(record, facts, validAt), hop, otherReplicationIds };
}

function receiverOf(
  record: Loaded<ReplicationRecord>,
  { mentioned, citations }: Facts,
  validAt: string | null,
): Taker {
  return {
    pilot: summarizePilot(mentioned.pilot(record.receiverId), mentioned, validAt),
    hop: null,
    replication: summarizeReplication(record, citations.get(record.id) ?? [], mentioned),
    otherReplicationIds: [],
  };
}

function toCollective(
  group: CollectiveTakers,
  facts: Facts,
  { expandCollective, validAt }: WhoCopiedRequest,
): CollectiveTaking {
  const summary = summarizeCollective(group, facts.mentioned);
  if (!expandCollective) return summary;
  const receivers = [...facts.collective.values()]
    .filter((record) => isOfGroup(record, group, facts))
    .map((record) => receiverOf(record, facts, validAt));
  return { ...summary, receivers };
}

function isOfGroup(record: ReplicationRecord, group: CollectiveTakers, facts: Facts): boolean {
  return (
    record.sourceId === group.bodyId &&
    record.replicationClass === group.replicationClass &&
    record.documentId === group.documentId &&
    record.authorityId === group.authorityId &&
    record.date?.text === group.date?.text &&
    facts.mentioned.pilot(record.receiverId).batchId === group.batchId
  );
}
