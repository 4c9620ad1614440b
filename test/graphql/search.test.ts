import { describe, expect, it } from '@jest/globals';
import type { SearchQueryVariables } from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useGraph, type GraphClient } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';
import { STORY } from '../support/graph-story.js';

const story = useGraph({ story: STORY });
const crowd = useGraph({ crowd: CROWD });

const SEARCH = graphql(`
  query Search($text: String!, $kinds: [SearchedKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      matchedName
      nameRole
      node {
        __typename
        id
      }
    }
  }
`);

describe('search', () => {
  it('finds two Chinese characters in names of every kind, equal names first, then shorter ones', async () => {
    expect(await found({ text: '港市' })).toEqual([
      'region:port 港市 PREFERRED',
      'pilot:port 港市一窗 PREFERRED',
      'pilot:port-market 港市夜市 PREFERRED',
      'scale-up:port 港市经验 PREFERRED',
    ]);
  });

  it('finds one Chinese character', async () => {
    expect(await found({ text: '津' })).toEqual([
      'region:ford 津县 PREFERRED',
      'pilot:ford 津县一窗 PREFERRED',
      'pilot:ford-market 津县夜市 PREFERRED',
    ]);
  });

  it.each(['night market', 'NIGHT MARKET', 'Night Market', '  night market '])(
    'finds English in any case and without blanks around: %p',
    async (text) => {
      expect((await found({ text }))[0]).toBe('program:market Night market PREFERRED');
    },
  );

  it('finds part of an English name', async () => {
    expect(await found({ text: 'arket', kinds: ['PROGRAM'] })).toEqual([
      'program:market Night market PREFERRED',
    ]);
  });

  it('finds a region by a name that it once bore, and says so', async () => {
    expect((await found({ text: '磨坊市' }))[0]).toBe('region:mill 磨坊市 HISTORIC');
  });

  it('finds by aliases and document numbers', async () => {
    expect((await found({ text: 'harbour' }))[0]).toBe('region:port Harbour ALIAS');
    expect((await found({ text: '国函〔2014〕1号' }))[0]).toBe(
      'document:order 国函〔2014〕1号 ALIAS',
    );
  });

  it('puts names that share characters behind those that hold the text', async () => {
    const names = await found({ text: '港市一窗口' });
    expect(names[0]).toBe('pilot:port 港市一窗 PREFERRED');
    expect(names.length).toBeGreaterThan(1);
  });

  it('names each record once, by its best name', async () => {
    // 湖市 is the name of two versions and of the region.
    const names = await found({ text: '湖市' });
    expect(names.filter((name) => name.startsWith('region:lake'))).toEqual([
      'region:lake 湖市 PREFERRED',
    ]);
  });

  it('gives the kinds that are asked for, and no other', async () => {
    expect(await found({ text: '港市', kinds: ['PILOT'] })).toEqual([
      'pilot:port 港市一窗 PREFERRED',
      'pilot:port-market 港市夜市 PREFERRED',
    ]);
    expect(await found({ text: '港市', kinds: ['SCALEUP', 'REGION'] })).toEqual([
      'region:port 港市 PREFERRED',
      'scale-up:port 港市经验 PREFERRED',
    ]);
    expect(await found({ text: '港市', kinds: ['OFFICIAL'] })).toEqual([]);
  });

  it('finds a kind behind any number of shorter names of other kinds', async () => {
    // 甲 stands in seven names of regions and as many of domains, officials and others, all shorter than 甲学点 or as long.
    expect(await found({ text: '甲', kinds: ['PILOT'], first: 1 }, crowd())).toEqual([
      'pilot:c07 甲点 PREFERRED',
    ]);
    expect(await found({ text: '甲学', kinds: ['PILOT'], first: 3 }, crowd())).toHaveLength(3);
    expect(await found({ text: '学点', kinds: ['PILOT'], first: 100 }, crowd())).toHaveLength(50);
  });

  it('gives as many as asked for, 20 unless told', async () => {
    expect(await found({ text: '点', first: 3 }, crowd())).toHaveLength(3);
    expect(await found({ text: '点' }, crowd())).toHaveLength(20);
    expect(await found({ text: '点', first: 100 }, crowd())).toHaveLength(100);
  });

  it('finds nothing for what no name holds', async () => {
    expect(await found({ text: '火星' })).toEqual([]);
  });

  it.each([
    '"',
    "'",
    '\\',
    '*',
    '港市*',
    '+港市 -磨市',
    '港市 OR 磨市',
    'a AND',
    '(',
    ')',
    '[',
    '~',
    '^',
    '$text',
    '%',
    '😀',
    '\u0000',
  ])('gives no character a special meaning: %p', async (text) => {
    const { errors } = await story().answer(SEARCH, { text });
    expect(errors).toEqual([]);
  });

  it.each(['', ' ', '\t\n', '　', 'x'.repeat(101)])('refuses %p', async (text) => {
    expect(await story().refusal(SEARCH, { text })).toEqual({ code: 'BAD_USER_INPUT' });
  });

  it('takes 100 characters', async () => {
    expect(await found({ text: '港'.repeat(100) })).toEqual([]);
  });

  it.each([0, -1, 101, 1e9])('refuses %d results', async (first) => {
    expect(await story().refusal(SEARCH, { text: '港', first })).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });

  it('asks the graph for the names and once for each kind that it found', async () => {
    const { statements } = await story().answer(SEARCH, { text: '港市' });
    // Names that contain the text, the full-text index and the names it gives; then regions, pilots, scale-ups.
    expect(statements).toHaveLength(6);
  });
});

/** Each result as id, name and role. */
async function found(
  variables: SearchQueryVariables,
  client: GraphClient = story(),
): Promise<readonly string[]> {
  const { search } = await client.ask(SEARCH, variables);
  return search.map(({ node, matchedName, nameRole }) => `${node.id} ${matchedName} ${nameRole}`);
}
