import DataLoader from 'dataloader';
import type { RecordOf, RecordShape } from '../../domain/record-shape.js';
import type { Reader } from '../../queries/data-set-queries.js';
import type { Condition } from '../../queries/match-lines.js';
import {
  countList,
  countListsOfOwners,
  listPage,
  listPagesOfOwners,
  type ListRequest,
  type ListSource,
  type Page,
} from '../../queries/page.js';

/** Pages and counts of lists for one request; the lists of many owners, asked for alike, cost one statement. */
export interface ListLoaders {
  page<S extends RecordShape>(
    name: string,
    source: ListSource<S>,
    ownerId: string | undefined,
    request: ListRequest,
  ): Promise<Page<RecordOf<S>>>;
  count<S extends RecordShape>(
    name: string,
    source: ListSource<S>,
    ownerId: string | undefined,
    conditions: readonly Condition[],
  ): Promise<number>;
}

export function createListLoaders(reader: Reader): ListLoaders {
  const loaders = new Map<string, DataLoader<string, unknown>>();
  const loaderFor = (
    key: string,
    load: (ownerIds: readonly string[]) => Promise<readonly unknown[]>,
  ): DataLoader<string, unknown> => {
    const known = loaders.get(key) ?? new DataLoader(load);
    loaders.set(key, known);
    return known;
  };
  return {
    page: async (name, source, ownerId, request) => {
      if (ownerId === undefined) return listPage(reader, source, request);
      const loader = loaderFor(keyOfPage(name, request), (ownerIds) =>
        listPagesOfOwners(reader, source, ownerIds, request),
      );
      return (await loader.load(ownerId)) as never;
    },
    count: async (name, source, ownerId, conditions) => {
      if (ownerId === undefined) return countList(reader, source, conditions);
      const loader = loaderFor(JSON.stringify([name, 'count', conditions]), (ownerIds) =>
        countListsOfOwners(reader, source, ownerIds, conditions),
      );
      return (await loader.load(ownerId)) as number;
    },
  };
}

function keyOfPage(name: string, { selection, ...request }: ListRequest): string {
  return `${name} page ${JSON.stringify(request)} ${selection?.key}`;
}
