import { replicationTree, type Adopter } from '../../analytics/replication-tree.js';
import type { Reader } from '../../queries/data-set-queries.js';
import type { Loaded } from '../../queries/decode-record.js';
import { DomainError } from '../../domain/errors.js';
import { PILOT, type Pilot } from '../../domain/pilot.js';
import { REGION, type Region } from '../../domain/region.js';
import { recordsByIds } from '../../queries/record-queries.js';
import { walkCopies, type WalkOptions } from '../../queries/walk-replications.js';

/** A pilot with all that took it up, and what they are called. */
export interface NamedTree {
  readonly origin: Loaded<Pilot>;
  readonly adopters: readonly Adopter[];
  readonly pilots: ReadonlyMap<string, Loaded<Pilot>>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly dataSetIds: readonly string[];
}

/** Walks from a pilot to all that took up its practice. Throws DomainError NOT_FOUND for a pilot that is not in the graph. */
export async function readTree(
  reader: Reader,
  pilotId: string,
  walk: WalkOptions,
): Promise<NamedTree> {
  const { adopters } = replicationTree(pilotId, await walkCopies(reader, pilotId, walk));
  const pilotIds = [pilotId, ...adopters.map((adopter) => adopter.pilotId)];
  const pilots = await recordsByIds(reader, PILOT, pilotIds);
  const origin = pilots.get(pilotId);
  if (origin === undefined) throw new DomainError('NOT_FOUND', `No pilot has the id "${pilotId}".`);
  const siteIds = [...new Set([...pilots.values()].map(({ siteId }) => siteId))];
  const regions = await recordsByIds(reader, REGION, siteIds);
  const dataSetIds = [...new Set([...pilots.values()].map(({ dataSetId }) => dataSetId))];
  return { origin, adopters, pilots, regions, dataSetIds };
}
