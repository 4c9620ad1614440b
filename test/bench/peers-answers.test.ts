import { describe, expect, it } from '@jest/globals';
import type { ContenderName, PeerQuestion, Subject } from '../../bench/peers/question.js';
import { COPIES_OF_HUB } from '../../bench/peers/questions/copies-page.js';
import { COUNTS_BY_DOMAIN } from '../../bench/peers/questions/counts.js';
import { NAME_SEARCH } from '../../bench/peers/questions/name-search.js';
import { ALL_PATHS } from '../../bench/peers/questions/paths.js';
import { DEEP_PAGE } from '../../bench/peers/questions/pilot-pages.js';
import { POINT_READ } from '../../bench/peers/questions/point-read.js';
import { TRANSITIVE_COPIES } from '../../bench/peers/questions/transitive-copies.js';

/** The answers of the three contenders to the bodies that each sends for the same thing, in the common form. */
function answers(
  { asking }: PeerQuestion,
  {
    product,
    hand,
    peer,
  }: { readonly product: object; readonly hand: object; readonly peer: object },
  subject: Subject = {},
): readonly unknown[] {
  const bodies: Readonly<Record<ContenderName, unknown>> = {
    product: { data: product },
    hand,
    'neo4j-graphql': { data: peer },
  };
  return Object.entries(asking).map(([name, each]) =>
    each.answerOf(bodies[name as ContenderName], subject),
  );
}

const SITE = { id: 'region:a', name: '甲县' };
const PROGRAM = { id: 'program:a', name: '流域共治' };
const PILOT = { id: 'pilot:a', name: '甲县试点' };
const OTHER = { id: 'pilot:b', name: '乙县试点' };

describe('answers in the form that all share', () => {
  it('are equal for a point read, whatever a date and a reference look like', () => {
    const flat = { ...PILOT, nameEn: 'Pilot a', started: '2015-03' };
    const [product, ...others] = answers(POINT_READ, {
      product: { pilot: { ...flat, started: { text: '2015-03' }, site: SITE, program: PROGRAM } },
      hand: { ...flat, site: SITE, program: PROGRAM },
      peer: { pilots: [{ ...flat, site: [SITE], program: [PROGRAM] }] },
    });
    expect(product).toEqual({ ...flat, site: SITE, program: PROGRAM });
    expect(others).toEqual([product, product]);
  });

  it('refuse a reference of the peer that is not to just one record', () => {
    const pilot = { ...PILOT, nameEn: '', started: null, site: [SITE, SITE], program: [PROGRAM] };
    const body = { data: { pilots: [pilot] } };
    expect(() => POINT_READ.asking['neo4j-graphql'].answerOf(body, {})).toThrow(
      'One record was expected, but got 2.',
    );
  });

  it('are equal for copies with a total', () => {
    const copy = { id: 'replication:a', class: 'ATTESTED', date: null };
    const { class: replicationClass, ...event } = copy;
    const node = { ...event, replicationClass, receiver: { ...PILOT, site: SITE } };
    const edge = { properties: copy, node: { ...PILOT, site: [SITE] } };
    const [product, ...others] = answers(COPIES_OF_HUB, {
      product: { pilot: { id: 'pilot:b', copies: { totalCount: 7, edges: [{ node }] } } },
      hand: { id: 'pilot:b', total: 7, copies: [{ ...copy, receiver: { ...PILOT, site: SITE } }] },
      peer: { pilots: [{ id: 'pilot:b', copiesConnection: { totalCount: 7, edges: [edge] } }] },
    });
    expect(product).toMatchObject({ total: 7, copies: [{ class: 'ATTESTED', date: null }] });
    expect(others).toEqual([product, product]);
  });

  it('are equal for sets that each contender orders in its own way', () => {
    const near = { ...PILOT, hop: 1 };
    const far = { ...OTHER, hop: 2 };
    const edges = [{ node: { hop: 2, pilot: OTHER } }, { node: { hop: 1, pilot: PILOT } }];
    expect(
      answers(TRANSITIVE_COPIES, {
        product: { pilot: { replication: { adopters: { edges } } } },
        hand: [near, far],
        peer: { pilots: [{ adopters: [far, near] }] },
      }),
    ).toEqual([
      [near, far],
      [near, far],
      [near, far],
    ]);
  });

  it('are equal for paths in any order, but not for other paths', () => {
    const path = (id: string) => ({
      hops: 1,
      pilots: [PILOT, OTHER],
      replications: [{ id, date: null }],
    });
    const edges = ['r:b', 'r:a'].map((id) => ({ node: path(id) }));
    const [product, hand, peer] = answers(ALL_PATHS, {
      product: { replicationPaths: { edges } },
      hand: [path('r:a'), path('r:b')],
      peer: { allPaths: [path('r:a'), path('r:c')] },
    });
    expect(hand).toEqual(product);
    expect(peer).not.toEqual(product);
  });

  it('leave out domains without pilots, which only the peer lists', () => {
    const domains = [
      { id: 'domain:b', pilotsConnection: { totalCount: 0 } },
      { id: 'domain:a', pilotsConnection: { totalCount: 3 } },
    ];
    const groups = [{ key: { domain: { id: 'domain:a' } }, count: 3 }];
    const wanted = [{ domain: 'domain:a', pilots: 3 }];
    expect(
      answers(COUNTS_BY_DOMAIN, {
        product: { statistics: { groups } },
        hand: wanted,
        peer: { domains },
      }),
    ).toEqual([wanted, wanted, wanted]);
  });

  it('hold of a search only the names with the whole text', () => {
    const found = [OTHER, PILOT];
    const edges = found.map((node) => ({ node }));
    const bodies = {
      product: { search: { results: edges } },
      hand: found,
      peer: { pilotsByName: { edges } },
    };
    expect(answers(NAME_SEARCH, bodies, { text: '甲县' })).toEqual([[PILOT], [PILOT], [PILOT]]);
  });
});

describe('the page at depth', () => {
  it('walks to the cursor of the product by pages of 100, the last one shorter', async () => {
    const asked: unknown[] = [];
    const prepared = await DEEP_PAGE.asking.product.prepare?.(
      ({ body }) => {
        const { variables } = JSON.parse(body ?? '') as { readonly variables: object };
        asked.push(variables);
        const endCursor = `cursor ${asked.length}`;
        return Promise.resolve({ data: { pilots: { pageInfo: { endCursor } } } });
      },
      { region: 'region:a', domain: 'domain:a', offset: 250 },
    );
    expect(asked).toMatchObject([
      { first: 100, after: null },
      { first: 100, after: 'cursor 1' },
      { first: 50, after: 'cursor 2' },
    ]);
    expect(prepared).toMatchObject({ after: 'cursor 3' });
  });
});
