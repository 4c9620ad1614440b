import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { connectArray } from '#src/graphql/connection/connect.js';
import { createCursorCodec } from '#src/graphql/connection/cursor.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';

const client = useGraph({ crowd: CROWD });

const PILOTS = graphql(`
  query PilotPage(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: PilotFilter
    $orderBy: PilotOrder
  ) {
    pilots(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      pageInfo {
        endCursor
        hasNextPage
        hasPreviousPage
      }
      edges {
        node {
          id
        }
      }
    }
  }
`);

const PROGRAMS = graphql(`
  query ProgramPage($after: String) {
    programs(first: 1, after: $after, orderBy: ID_ASC) {
      pageInfo {
        endCursor
      }
    }
  }
`);

const OWNED = graphql(`
  query OwnedPages($id: ID!, $first: Int, $after: String) {
    region(id: $id) {
      children(first: $first, after: $after, orderBy: ID_ASC) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        edges {
          node {
            id
            children(first: 1) {
              totalCount
              edges {
                node {
                  id
                }
              }
            }
          }
        }
      }
    }
  }
`);

const codec = createCursorCodec('a key of the tests');

describe('a cursor', () => {
  it.each([
    ['of another field', PROGRAMS, {}],
    ['of another order', PILOTS, { orderBy: 'ID_DESC' }],
    ['of another filter', PILOTS, { orderBy: 'ID_ASC', filter: { origin: 'DESIGNATED' } }],
  ])('%s is refused as foreign', async (_, document, variables) => {
    const after = await someCursor();
    expect(await client().refusal(document, { ...variables, after })).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'FOREIGN_CURSOR',
    });
  });

  it('of another parent is refused as foreign', async () => {
    const { region } = await client().ask(OWNED, { id: 'region:crowd', first: 1 });
    const after = region?.children.pageInfo.endCursor;
    expect(await client().refusal(OWNED, { id: 'region:c01', first: 1, after })).toEqual({
      code: 'BAD_USER_INPUT',
      reason: 'FOREIGN_CURSOR',
    });
  });

  it('serves both ways, with any size of page', async () => {
    const cursor = await someCursor();
    const { pilots } = await client().ask(PILOTS, { orderBy: 'ID_ASC', before: cursor, last: 100 });
    expect(pilots.edges.map(({ node }) => node.id)).toEqual(['pilot:c01', 'pilot:c01-taker']);
    expect(pilots.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('means the same filter however it is put: an absent condition is no condition', async () => {
    const after = await someCursor();
    const { pilots } = await client().ask(PILOTS, {
      orderBy: 'ID_ASC',
      first: 1,
      after,
      filter: { origin: null },
    });
    expect(pilots.edges.map(({ node }) => node.id)).toEqual(['pilot:c02-taker']);
  });

  it.each(['', 'abc', '.', 'a.b', 'e30.e30', '💥', 'null'])(
    'that is %p is refused as forged',
    async (after) => {
      expect(await client().refusal(PILOTS, { after })).toEqual({
        code: 'BAD_USER_INPUT',
        reason: 'FORGED_CURSOR',
      });
    },
  );

  it('cut at any place, or with more behind it, is refused as forged', async () => {
    const cursor = await someCursor();
    for (const length of [0, 1, 20, cursor.length - 17, cursor.length - 1]) {
      expect(() => codec.decode('any', cursor.slice(0, length))).toThrow(
        'was not made by this server',
      );
    }
    for (const more of ['A', '.', '=', '!', '.A', ' ']) {
      expect(() => codec.decode('any', cursor + more)).toThrow('was not made by this server');
    }
  });

  it('with any one character changed is refused as forged', () => {
    const cursor = codec.encode('a list', { key: '2016-01-12', id: 'pilot:天津' });
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ '.split(
      '',
    );
    fc.assert(
      fc.property(fc.nat(cursor.length - 1), fc.constantFrom(...letters), (place, letter) => {
        fc.pre(cursor[place] !== letter);
        const changed = cursor.slice(0, place) + letter + cursor.slice(place + 1);
        expect(() => codec.decode('a list', changed)).toThrow('was not made by this server');
      }),
    );
  });

  it('is read back by whoever has the key, and by nobody else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (key, id, scope) => {
        const cursor = codec.encode(scope, { key, id });
        expect(createCursorCodec('a key of the tests').decode(scope, cursor)).toEqual({ key, id });
        expect(() => createCursorCodec('another key').decode(scope, cursor)).toThrow(
          'was not made by this server',
        );
        expect(() => codec.decode(`${scope}x`, cursor)).toThrow('belongs to another list');
      }),
    );
  });

  it('of an item that left a list worked out in memory is refused as stale', () => {
    const context = { cursors: codec };
    const positionOf = (id: string) => ({ key: '1', id });
    const { pageInfo } = connectArray(context, 'a list', ['a', 'b'], positionOf, { first: 1 });
    const next = connectArray(context, 'a list', ['a', 'b'], positionOf, {
      after: pageInfo.endCursor,
    });
    expect(next.edges.map(({ node }) => node)).toEqual(['b']);
    expect(() =>
      connectArray(context, 'a list', ['b'], positionOf, { after: pageInfo.endCursor }),
    ).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', details: { reason: 'STALE_CURSOR' } }),
    );
  });
});

describe('the size of a page', () => {
  it.each([0, -1, 101, 1e9, -2147483648])('is refused when it is %d', async (size) => {
    expect(await client().refusal(PILOTS, { first: size })).toEqual({ code: 'BAD_USER_INPUT' });
    expect(await client().refusal(PILOTS, { last: size })).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it.each([
    ['first with last', { first: 1, last: 1 }],
    ['first with before', { first: 1, before: 'x' }],
    ['after with last', { after: 'x', last: 1 }],
    ['after with before', { after: 'x', before: 'x' }],
  ])('is refused for %s', async (_, variables) => {
    expect(await client().refusal(PILOTS, variables)).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('may be null, which is as if it were not given', async () => {
    const { pilots } = await client().ask(PILOTS, {
      first: null,
      after: null,
      last: null,
      before: null,
    });
    expect(pilots.edges).toHaveLength(20);
  });
});

describe('the lists of several owners', () => {
  it('are paged each for itself', async () => {
    const { region } = await client().ask(OWNED, { id: 'region:crowd', first: 3 });
    expect(region?.children.totalCount).toBe(50);
    expect(
      region?.children.edges.map(({ node }) => [
        node.id,
        ...node.children.edges.map((below) => below.node.id),
      ]),
    ).toEqual([
      ['region:c01', 'region:c01-below'],
      ['region:c02', 'region:c02-below'],
      ['region:c03', 'region:c03-below'],
    ]);
  });

  it('visit each item once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let hasNext = true; hasNext;) {
      const { region }: { region: OwnedRegion | null } = await client().ask(OWNED, {
        id: 'region:crowd',
        first: 7,
        after,
      });
      seen.push(...(region?.children.edges ?? []).map(({ node }) => node.id));
      after = region?.children.pageInfo.endCursor ?? null;
      hasNext = region?.children.pageInfo.hasNextPage === true;
    }
    expect(seen).toEqual(
      Array.from({ length: 50 }, (_, index) => `region:c${String(index + 1).padStart(2, '0')}`),
    );
  });
});

interface OwnedRegion {
  readonly children: {
    readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
    readonly edges: readonly { readonly node: { readonly id: string } }[];
  };
}

/** The cursor of the third pilot by id. */
async function someCursor(): Promise<string> {
  const { pilots } = await client().ask(PILOTS, { first: 3, orderBy: 'ID_ASC' });
  return pilots.pageInfo.endCursor ?? '';
}
