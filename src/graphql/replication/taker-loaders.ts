import DataLoader from 'dataloader';
import type { ReplicationClass, ReplicationEdge } from '../../domain/replication.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { copiesOf, edgesWithinReach } from '../../queries/replication-queries.js';
import {
  isReadAhead,
  readAhead,
  type ReadEdges,
  type WalkOptions,
  type WalkReader,
} from '../../queries/walk-replications.js';

/** How a walk reads takers: what walks ask for at one time goes to the graph as one statement. */
export type TakerLoaders = (walk: WalkOptions) => ReadEdges;

export function createTakerLoaders(reader: WalkReader): TakerLoaders {
  const loaders = new Map<string, DataLoader<string, readonly ReplicationEdge[]>>();
  return ({ classes, maxHops }) => {
    const key = [...[...classes].sort(), isReadAhead(reader) ? maxHops : ''].join(' ');
    const loader =
      loaders.get(key) ??
      (isReadAhead(reader)
        ? createReachLoader(reader, { classes, maxHops })
        : createLoader(reader, classes));
    loaders.set(key, loader);
    const read: ReadEdges = async (pilotIds) =>
      (await Promise.all(pilotIds.map((id) => loader.load(id)))).flat();
    return isReadAhead(reader) ? readAhead('copies', read) : read;
  };
}

/** Walks that begin at the same time share one list of edges; each takes out of it what it can reach. */
function createReachLoader(
  reader: WalkReader,
  options: Pick<WalkOptions, 'classes' | 'maxHops'>,
): DataLoader<string, readonly ReplicationEdge[]> {
  return new DataLoader(async (pilotIds) => {
    const edges = await edgesWithinReach(reader, 'copies', pilotIds, options);
    return pilotIds.map(() => edges);
  });
}

function createLoader(
  reader: Reader,
  classes: readonly ReplicationClass[],
): DataLoader<string, readonly ReplicationEdge[]> {
  return new DataLoader(async (pilotIds) => {
    const bySource = new Map<string, ReplicationEdge[]>(pilotIds.map((id) => [id, []]));
    for (const edge of await copiesOf(reader, pilotIds, classes)) {
      bySource.get(edge.sourceId)?.push(edge);
    }
    return pilotIds.map((id) => bySource.get(id) ?? []);
  });
}
