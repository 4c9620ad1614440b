import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { useGraph } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';
import { makeCrowd } from '../support/made-crowd.js';
import {
  allPages,
  pageOf,
  pageQuery,
  rootLists,
  type Item,
  type Page,
} from '../support/graph-lists.js';

const client = useGraph({ crowd: CROWD }, { prepare: makeCrowd });

/** It wants a run: inference.test.ts. */
const NETWORK = 'network';
/** What the program makes has one order; ids are in order of time. */
const NEWEST_FIRST = '';

/** What an item of each kind sorts by, read from what a client sees; unknown dates and codes come last. */
const SORT_KEYS: Readonly<
  Record<string, { readonly selection: string; readonly key: (item: Item) => string }>
> = {
  ID: { selection: '', key: () => '' },
  [NEWEST_FIRST]: { selection: '', key: () => '' },
  NAME: { selection: 'name', key: (item) => String(item['name']) },
  NAME_EN: { selection: 'nameEn', key: (item) => String(item['nameEn']) },
  TITLE: { selection: 'title', key: (item) => String(item['title']) },
  NOTATION: { selection: 'notation', key: (item) => String(item['notation']) },
  STARTED: { selection: 'started { earliest }', key: (item) => earliest(item['started']) },
  DATE: { selection: 'date { earliest }', key: (item) => earliest(item['date']) },
  DUE: { selection: 'due { earliest }', key: (item) => earliest(item['due']) },
  PERIOD: { selection: 'period { earliest }', key: (item) => earliest(item['period']) },
  CODE: { selection: 'versions { code }', key: (item) => codeOf(item['versions']) },
};

const PATHS = { field: 'replicationPaths', more: 'from: "pilot:c01" to: "pilot:c01-taker"' };
const lists = rootLists(await buildReformSchema())
  .filter(({ field }) => field !== PATHS.field && field !== NETWORK)
  .flatMap(({ field, orders }) => orders.map((order) => [field, order ?? ''] as const));

describe('a list at the root', () => {
  it('is tested in every order', () => {
    expect(lists.length).toBeGreaterThanOrEqual(40);
    const keys = new Set(lists.map(([, order]) => keyName(order)));
    expect([...keys].filter((key) => SORT_KEYS[key] === undefined)).toEqual([]);
  });

  it.each(lists)(
    '%s by %s shows each item once, in order, whatever the size of its pages',
    async (field, order) => {
      const sortKey = SORT_KEYS[keyName(order)] ?? { selection: '', key: () => '' };
      const orderBy = order === '' ? '' : `orderBy: ${order}`;
      const query = pageQuery(field, `id ${sortKey.selection}`, orderBy);
      const total = (await pageOf(client(), query, { first: 1 })).totalCount;
      expect(total).toBeGreaterThanOrEqual(50);
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 5, max: 100 }),
          fc.constantFrom('forward', 'backward'),
          async (size, way) => {
            const pages = await allPages(client(), query, size, way);
            const items = inListOrder(pages, way).flatMap(({ edges }) =>
              edges.map(({ node }) => node),
            );
            expect(items).toHaveLength(total);
            expect(items.map(({ id }) => id)).toEqual(
              sorted(items, sortKey.key, order.endsWith('_DESC') || order === NEWEST_FIRST),
            );
            expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => total));
            expectEnds(inListOrder(pages, way));
          },
        ),
        { numRuns: 2 },
      );
    },
  );

  it.each([1, 2, 3])('shows each item once with pages of %d', async (size) => {
    const query = pageQuery('pilots', 'id started { earliest }', 'orderBy: STARTED_DESC');
    for (const way of ['forward', 'backward'] as const) {
      const pages = inListOrder(await allPages(client(), query, size, way), way);
      const items = pages.flatMap(({ edges }) => edges.map(({ node }) => node));
      expect(items.map(({ id }) => id)).toEqual(
        sorted(items, (item) => earliest(item['started']), true),
      );
      expect(items).toHaveLength(100);
      expectEnds(pages);
    }
  });
});

describe('a page', () => {
  const query = pageQuery('pilots', 'id', 'orderBy: ID_ASC');

  it('has 20 items unless told', async () => {
    expect((await pageOf(client(), query, {})).edges).toHaveLength(20);
    const { pageInfo } = await pageOf(client(), query, { last: 1 });
    expect((await pageOf(client(), query, { before: pageInfo.startCursor })).edges).toHaveLength(
      20,
    );
  });

  it('begins and ends at the cursors that it names', async () => {
    const { edges, pageInfo } = await pageOf(client(), query, { first: 7 });
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor,
      edges.at(-1)?.cursor,
    ]);
  });

  it('is empty beyond the end, and then has no cursors', async () => {
    const { pageInfo: last } = await pageOf(client(), query, { last: 1 });
    const beyond = await pageOf(client(), query, { first: 5, after: last.endCursor });
    expect(beyond.edges).toEqual([]);
    expect(beyond.pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: true,
      startCursor: null,
      endCursor: null,
    });
  });

  it('is the whole of a short list', async () => {
    const ranks = pageQuery('pilots', 'id', 'filter: { siteId: "region:c01" }');
    const { edges, pageInfo, totalCount } = await pageOf(client(), ranks, { first: 1 });
    expect([edges.length, totalCount, pageInfo.hasNextPage, pageInfo.hasPreviousPage]).toEqual([
      1,
      1,
      false,
      false,
    ]);
  });

  it('is right at the size of the list: 100 pilots in one page of 100', async () => {
    const { edges, pageInfo } = await pageOf(client(), query, { first: 100 });
    expect([edges.length, pageInfo.hasNextPage]).toEqual([100, false]);
    expect((await pageOf(client(), query, { first: 99 })).pageInfo.hasNextPage).toBe(true);
  });
});

describe('a list of paths', () => {
  it('pages as other lists do', async () => {
    const [page] = await allPages(
      client(),
      pageQuery(PATHS.field, 'hops', PATHS.more),
      1,
      'forward',
    );
    expect(page?.edges.map(({ node }) => node)).toEqual([{ hops: 1 }]);
    expect(page?.pageInfo.hasNextPage).toBe(false);
  });
});

/** Only the first page has nothing before it, only the last nothing after it, and none between is empty. */
function expectEnds(pages: readonly Page[]): void {
  pages.forEach(({ pageInfo, edges }, index) => {
    expect(pageInfo.hasPreviousPage).toBe(index > 0);
    expect(pageInfo.hasNextPage).toBe(index < pages.length - 1);
    expect(edges.length).toBeGreaterThan(0);
  });
}

function inListOrder(pages: readonly Page[], way: 'forward' | 'backward'): readonly Page[] {
  return way === 'forward' ? pages : [...pages].reverse();
}

/** Ids in the order of the keys, upward or downward; equal ones by id, upward in both, unless the id is the key. */
function sorted(
  items: readonly Item[],
  key: (item: Item) => string,
  descending: boolean,
): readonly unknown[] {
  const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sign = descending ? -1 : 1;
  const hasKey = items.some((item) => key(item) !== '');
  const idSign = hasKey ? 1 : sign;
  return [...items]
    .sort(
      (a, b) =>
        sign * compare(key(a), key(b)) || idSign * compare(String(a['id']), String(b['id'])),
    )
    .map(({ id }) => id);
}

function keyName(order: string): string {
  return order.replace(/_(ASC|DESC)$/, '');
}

function earliest(date: unknown): string {
  return (date as { readonly earliest: string } | null)?.earliest ?? '9999-99-99';
}

function codeOf(versions: unknown): string {
  return (versions as readonly { readonly code: string | null }[])[0]?.code ?? '~';
}
