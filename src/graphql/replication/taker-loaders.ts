import DataLoader from 'dataloader';
import type { ReplicationEdge } from '../../domain/replication.js';
import {
  copiesOf,
  edgesWithinReach,
  hopCountsOf,
  type HopCount,
  type Reach,
} from '../../queries/replication-queries.js';
import {
  isReadAhead,
  readAhead,
  type ReadEdges,
  type WalkOptions,
  type WalkReader,
} from '../../queries/walk-replications.js';

/** How a walk reads takers: what walks ask for at one time goes to the graph as one statement. */
export type TakerLoaders = (walk: WalkOptions) => {
  readonly read: ReadEdges;
  /** Everything that a walk from a pilot needs, where it is read ahead and was read already. */
  readonly prime: (pilotId: string, edges: readonly ReplicationEdge[]) => void;
};

export function createTakerLoaders(reader: WalkReader): TakerLoaders {
  const isAhead = isReadAhead(reader);
  const loaders = new Map<string, DataLoader<string, readonly ReplicationEdge[]>>();
  return ({ classes, maxHops }) => {
    const key = [...[...classes].sort(), isAhead ? maxHops : ''].join(' ');
    const create = isAhead ? createReachLoader : createHopLoader;
    const loader = loaders.get(key) ?? create(reader, { classes, maxHops });
    loaders.set(key, loader);
    const read: ReadEdges = async (pilotIds) =>
      (await Promise.all(pilotIds.map((id) => loader.load(id)))).flat();
    return {
      read: isAhead ? readAhead('copies', read) : read,
      prime: (pilotId, edges) => loader.prime(pilotId, edges),
    };
  };
}

/** How the adopters per hop are read: what is asked for at one time goes to the graph as one statement. */
export type HopCountLoaders = (walk: WalkOptions) => DataLoader<string, readonly HopCount[]>;

export function createHopCountLoaders(reader: WalkReader): HopCountLoaders {
  const loaders = new Map<string, DataLoader<string, readonly HopCount[]>>();
  return ({ classes, maxHops }) => {
    const key = [...[...classes].sort(), maxHops].join(' ');
    const loader =
      loaders.get(key) ??
      new DataLoader((pilotIds: readonly string[]) =>
        hopCountsOf(reader, pilotIds, { classes, maxHops }),
      );
    loaders.set(key, loader);
    return loader;
  };
}

/** Walks that begin at the same time share one list of edges; each takes out of it what it can reach. */
function createReachLoader(
  reader: WalkReader,
  reach: Reach,
): DataLoader<string, readonly ReplicationEdge[]> {
  return new DataLoader(async (pilotIds) => {
    const edges = await edgesWithinReach(reader, 'copies', pilotIds, reach);
    return pilotIds.map(() => edges);
  });
}

/** Walks that are at the same hop share a statement. */
function createHopLoader(
  reader: WalkReader,
  { classes }: Reach,
): DataLoader<string, readonly ReplicationEdge[]> {
  return new DataLoader(async (pilotIds) => {
    const bySource = new Map<string, ReplicationEdge[]>(pilotIds.map((id) => [id, []]));
    for (const edge of await copiesOf(reader, pilotIds, classes)) {
      bySource.get(edge.sourceId)?.push(edge);
    }
    return pilotIds.map((id) => bySource.get(id) ?? []);
  });
}
