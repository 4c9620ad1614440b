import DataLoader from 'dataloader';
import type { ReplicationClass, ReplicationEdge } from '../../domain/replication.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { copiesOf } from '../../queries/replication-queries.js';
import type { ReadEdges } from '../../queries/walk-replications.js';

/** How direct takers are read, along some classes: what walks ask for at one time goes to the graph as one statement. */
export type TakerLoaders = (classes: readonly ReplicationClass[]) => ReadEdges;

export function createTakerLoaders(reader: Reader): TakerLoaders {
  const loaders = new Map<string, DataLoader<string, readonly ReplicationEdge[]>>();
  return (classes) => {
    const key = [...classes].sort().join(' ');
    const loader = loaders.get(key) ?? createLoader(reader, classes);
    loaders.set(key, loader);
    return async (pilotIds) => (await Promise.all(pilotIds.map((id) => loader.load(id)))).flat();
  };
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
