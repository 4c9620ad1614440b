import DataLoader from 'dataloader';
import type { FieldNode } from 'graphql';
import type { Actor } from '../domain/actor.js';
import type { DataSet } from '../domain/data-set.js';
import type { QuotationSource } from '../domain/document.js';
import type { PlaceRank } from '../domain/region.js';
import type { JobDesk } from '../jobs/job-desk.js';
import { listDataSets } from '../queries/data-set-queries.js';
import { pilotsEverWithin, type DaysWithin } from '../queries/pilot-queries.js';
import { placeRanks, type RegionOnDay } from '../queries/region-queries.js';
import { copyCountsOf, type CopyCounts } from '../queries/replication-queries.js';
import type { SearchStarts } from '../queries/search-starts.js';
import type { GraphReader } from '../store/graph-store.js';
import type { ListAhead } from './connection/connect.js';
import type { CursorCodec } from './connection/cursor.js';
import { createListLoaders, type ListLoaders } from './connection/list-loaders.js';
import { createDiffusionLoaders, type DiffusionLoaders } from './diffusion/diffusion-loaders.js';
import type { ResultCache } from './diffusion/result-cache.js';
import { createCitationLoader, type CitationLoader } from './document/citation-loader.js';
import { createMadeLoaders, type MadeLoaders } from './inference/made-loaders.js';
import { createRecordLoaders, type RecordLoaders } from './record/record-loaders.js';
import {
  createHopCountLoaders,
  createTakerLoaders,
  type HopCountLoaders,
  type TakerLoaders,
} from './replication/taker-loaders.js';

/** What resolvers work with during one request. Nothing in it outlives the request, for it was read from one snapshot. */
export interface RequestContext {
  readonly reader: GraphReader;
  /** Who asks. */
  readonly actor: Actor;
  /** Where long work is asked for. It writes and reads for itself: the reader sees the graph as it was before. */
  readonly jobs: JobDesk;
  readonly cursors: CursorCodec;
  readonly searchStarts: SearchStarts;
  readonly quotations: QuotationSource;
  readonly made: MadeLoaders;
  readonly records: RecordLoaders;
  readonly lists: ListLoaders;
  /** What of lists came along with their owners, by the field of the query that asks for them. */
  readonly listsAhead: Map<FieldNode, ListAhead>;
  readonly citationsOf: CitationLoader;
  readonly dataSets: DataLoader<string, DataSet | null>;
  readonly copyCounts: DataLoader<string, CopyCounts>;
  readonly takersAlong: TakerLoaders;
  readonly hopCountsAlong: HopCountLoaders;
  /** Pilots at a region or anywhere that was ever below it, and when. */
  readonly pilotsEverWithin: DataLoader<string, ReadonlyMap<string, readonly DaysWithin[]>>;
  readonly placeRanks: DataLoader<RegionOnDay, PlaceRank | null, string>;
  readonly diffusion: DiffusionLoaders;
}

export interface ContextOptions {
  readonly reader: GraphReader;
  readonly actor: Actor;
  readonly jobs: JobDesk;
  readonly cursors: CursorCodec;
  /** Outlives the request: it remembers costs, not data. */
  readonly searchStarts: SearchStarts;
  /** Outlives the request: it keeps results of data releases, each under the digest of its own. */
  readonly results: ResultCache;
  readonly quotations: QuotationSource;
}

export function createRequestContext({
  reader,
  actor,
  jobs,
  cursors,
  searchStarts,
  results,
  quotations,
}: ContextOptions): RequestContext {
  const records = createRecordLoaders(reader);
  return {
    reader,
    actor,
    jobs,
    cursors,
    searchStarts,
    quotations,
    made: createMadeLoaders(reader),
    records,
    lists: createListLoaders(reader),
    listsAhead: new Map(),
    citationsOf: createCitationLoader(reader),
    dataSets: new DataLoader(async (ids) => {
      const all = await listDataSets(reader);
      return ids.map((id) => all.find((dataSet) => dataSet.id === id) ?? null);
    }),
    copyCounts: new DataLoader((pilotIds) => copyCountsOf(reader, pilotIds)),
    takersAlong: createTakerLoaders(reader),
    hopCountsAlong: createHopCountLoaders(reader),
    pilotsEverWithin: new DataLoader((regionIds) =>
      Promise.all(regionIds.map((id) => pilotsEverWithin(reader, id))),
    ),
    placeRanks: new DataLoader((places) => placeRanks(reader, places), {
      cacheKeyFn: ({ regionId, day }) => `${regionId} ${day}`,
    }),
    diffusion: createDiffusionLoaders(reader, results),
  };
}
