import { PILOT } from '#src/domain/pilot.js';
import { STATED_CLASSES, type ReplicationEdge } from '#src/domain/replication.js';
import { recordsByIds } from '#src/queries/record-queries.js';
import { copiesOf } from '#src/queries/replication-queries.js';
import type { GraphReader } from '#src/store/graph-store.js';
import type { Variables } from './question.js';

/** What each row of the report asks about; the same for the same graph. */
export interface Subjects {
  /** The most copied pilots of all. */
  readonly hubs: readonly Variables[];
  /** Pilots with a few dozen copies. */
  readonly middling: readonly Variables[];
  /** Pilots that nobody copied, as most. */
  readonly leaves: readonly Variables[];
  /** A hub, and a pilot that is several hops away from it. */
  readonly ends: readonly Variables[];
  /** Names of places, practices and pilots, whole and in part, in Chinese and English. */
  readonly texts: readonly Variables[];
}

const EACH = 8;
const MIDDLING = { least: 10, most: 100 } as const;
const FEWEST_HOPS_OF_WAYS = 3;

/** Chooses what to ask about from the whole graph, evenly spread over those that qualify. */
export async function chooseSubjects(reader: GraphReader, pilotCount: number): Promise<Subjects> {
  const pilotIds = Array.from({ length: pilotCount }, (_, index) => `pilot:synthetic-${index + 1}`);
  const receivers = receiversBySource(await copiesOf(reader, pilotIds, STATED_CLASSES));
  const copies = (id: string): number => receivers.get(id)?.length ?? 0;
  const byCopies = [...pilotIds].sort((a, b) => copies(b) - copies(a));
  const hubs = byCopies.slice(0, EACH);
  const isMiddling = (id: string): boolean =>
    copies(id) >= MIDDLING.least && copies(id) <= MIDDLING.most;
  const leaves = spread(pilotIds.filter((id) => copies(id) === 0));
  return {
    hubs: hubs.map(toVariables),
    middling: spread(byCopies.filter(isMiddling)).map(toVariables),
    leaves: leaves.map(toVariables),
    ends: hubs.flatMap((from) => waysFrom(from, receivers)).slice(0, 2 * EACH),
    texts: await chooseTexts(reader, leaves),
  };
}

function toVariables(id: string): Variables {
  return { id };
}

function receiversBySource(
  edges: readonly ReplicationEdge[],
): ReadonlyMap<string, readonly string[]> {
  const receivers = new Map<string, string[]>();
  for (const { sourceId, receiverId } of edges) {
    const known = receivers.get(sourceId);
    if (known === undefined) receivers.set(sourceId, [receiverId]);
    else known.push(receiverId);
  }
  return receivers;
}

/** Pairs of a pilot and one that is some hops away: two for each number of hops. */
function waysFrom(
  from: string,
  receivers: ReadonlyMap<string, readonly string[]>,
): readonly Variables[] {
  const pairs: Variables[] = [];
  const reached = new Set([from]);
  let level = [from];
  for (let hop = 1; level.length > 0; hop += 1) {
    const next = new Set(
      level.flatMap((id) => receivers.get(id) ?? []).filter((id) => !reached.has(id)),
    );
    level = [...next];
    for (const id of level) reached.add(id);
    if (hop >= FEWEST_HOPS_OF_WAYS) pairs.push(...level.slice(0, 2).map((to) => ({ from, to })));
  }
  return pairs;
}

/** Items evenly spread over a list. */
function spread<T>(items: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor(items.length / EACH));
  return items.filter((_, index) => index % step === 0).slice(0, EACH);
}

async function chooseTexts(
  reader: GraphReader,
  pilotIds: readonly string[],
): Promise<readonly Variables[]> {
  const pilots = [...(await recordsByIds(reader, PILOT, pilotIds)).values()];
  return pilots.map(({ name, nameEn }, index) => {
    const forms = [name, name.slice(0, 3), name.slice(-6, -2), nameEn.split(' ').at(-1) ?? nameEn];
    return { text: forms[index % forms.length] as string };
  });
}
