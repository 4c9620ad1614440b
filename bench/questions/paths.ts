import { replicationPaths, type FoundPaths } from '#src/analytics/time-respecting-paths.js';
import { PILOT } from '#src/domain/pilot.js';
import { REPLICATION, STATED_CLASSES } from '#src/domain/replication.js';
import { edgesBetweenPilots } from '#src/queries/path-queries.js';
import { recordsByIds } from '#src/queries/record-queries.js';
import type { GraphReader } from '#src/store/graph-store.js';
import { found, valueOf, type Question } from '../question.js';
import type { StoreClock } from '../store-clock.js';

const PAGE_SIZE = 20;
const WALK = { classes: STATED_CLASSES, maxHops: 8, validAt: null } as const;
/** Those of the server. */
const SEARCH_LIMITS = { maxPaths: 1_000, maxSteps: 200_000, timeRespecting: true } as const;

const OPERATION = `query ($from: ID!, $to: ID!) {
  replicationPaths(from: $from, to: $to, first: ${PAGE_SIZE}) {
    isComplete
    totalCount
    edges { cursor node { hops certainty pilots { id name } replications { id date { text } } } }
  }
}`;

/** Every way from one pilot to another that time allows, and the first page of them with their pilots and replications. */
export const PATHS: Question = {
  name: 'replicationPaths',
  operation: OPERATION,
  async askStore(reader, variables, clock) {
    const [fromId, toId] = [valueOf(variables, 'from'), valueOf(variables, 'to')];
    const ends = await clock.run(() => recordsByIds(reader, PILOT, [fromId, toId]));
    const between = await clock.run(() => edgesBetweenPilots(reader, fromId, toId, WALK));
    const { maxHops } = WALK;
    const { paths, isComplete } = replicationPaths(between, {
      fromId,
      toId,
      maxHops,
      ...SEARCH_LIMITS,
    });
    const page = paths.slice(0, PAGE_SIZE);
    const nodes = await describePaths(reader, page, ends, clock);
    const edges = nodes.map((node) => ({ node }));
    return { replicationPaths: { isComplete, totalCount: paths.length, edges } };
  },
};

/** Paths as the operation shows them; the pilots at both ends were read before. */
async function describePaths(
  reader: GraphReader,
  page: FoundPaths['paths'],
  ends: ReadonlyMap<string, { readonly id: string; readonly name: string }>,
  clock: StoreClock,
): Promise<readonly object[]> {
  const edges = page.flatMap((path) => path.edges);
  const pilotIds = new Set(edges.map(({ receiverId }) => receiverId).filter((id) => !ends.has(id)));
  const replicationIds = new Set(edges.map(({ replicationId }) => replicationId));
  const [others, replications] = await clock.run(() =>
    Promise.all([
      recordsByIds(reader, PILOT, [...pilotIds]),
      recordsByIds(reader, REPLICATION, [...replicationIds]),
    ]),
  );
  const pilots = new Map([...ends, ...others]);
  const showPilot = (pilotId: string): object => {
    const { id, name } = found(pilots, pilotId);
    return { id, name };
  };
  const showReplication = (replicationId: string): object => {
    const { id, date } = found(replications, replicationId);
    return { id, date: date && { text: date.text } };
  };
  return page.map(({ edges, certainty }) => ({
    hops: edges.length,
    certainty,
    pilots: [edges[0]?.sourceId ?? '', ...edges.map(({ receiverId }) => receiverId)].map(showPilot),
    replications: edges.map(({ replicationId }) => showReplication(replicationId)),
  }));
}
