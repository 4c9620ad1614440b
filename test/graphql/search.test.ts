import { describe, expect, it } from '@jest/globals';
import type {
  HowFoundQuery,
  HowFoundQueryVariables,
  SearchQueryVariables,
} from '../generated/graphql.js';
import { graphql } from '../generated/index.js';
import { useGraph, type GraphClient } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';
import { STORY } from '../support/graph-story.js';

const story = useGraph({ story: STORY });
const crowd = useGraph({ crowd: CROWD });

const HOW = graphql(`
  query HowFound($text: String!, $kinds: [SearchedKind!]) {
    search(text: $text, kinds: $kinds) {
      results {
        match
        matchedName
        nameRole
        node {
          id
        }
      }
      facets {
        kind
        count
      }
      didYouMean
    }
  }
`);

const SEARCH = graphql(`
  query Search($text: String!, $kinds: [SearchedKind!], $first: Int) {
    search(text: $text, kinds: $kinds, first: $first) {
      results {
        matchedName
        nameRole
        node {
          __typename
          id
        }
      }
    }
  }
`);

describe('search', () => {
  it('reads no more of what it finds than is selected of its kind', async () => {
    const { data, errors, statements } = await story().answer(`{
      search(text: "港市") {
        results { node { id ... on Pilot { name } ... on Region { nameEn } ...Rest } }
      }
    }
    fragment Rest on Program { aliases }`);
    expect(errors).toEqual([]);
    expect(data?.['search']).toEqual({
      results: expect.arrayContaining([
        { node: { id: 'pilot:port', name: '港市一窗' } },
        { node: { id: 'region:port', nameEn: 'Port' } },
      ]),
    });
    const [ofPilots] = statements.filter((text) => text.includes('(n:Pilot {id'));
    expect(ofPilots).toContain('n.name AS');
    expect(ofPilots).not.toContain('n.nameEn AS');
  });

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

  it('says how each name matches', async () => {
    expect(await matches('港市')).toEqual([
      'EXACT 港市',
      'PREFIX 港市一窗',
      'PREFIX 港市夜市',
      'PREFIX 港市经验',
    ]);
    expect(await matches('夜市')).toEqual([
      'EXACT 夜市',
      'CONTAINS 桥区夜市',
      'CONTAINS 津县夜市',
      'CONTAINS 磨市夜市',
      'CONTAINS 港市夜市',
    ]);
  });

  it.each(['gangshi', 'GangShi', 'gǎng shì', "gang'shi"])(
    'finds a name by its pinyin: %p',
    async (text) => {
      expect(await matches(text)).toEqual([
        'PINYIN 港市',
        'PINYIN 港市一窗',
        'PINYIN 港市夜市',
        'PINYIN 港市经验',
      ]);
    },
  );

  it('finds pinyin that is typed in part, from the beginning of a syllable', async () => {
    expect((await matches('gangsh'))[0]).toBe('PINYIN 港市');
    expect((await matches('yichuang'))[0]).toBe('PINYIN 桥区一窗');
    expect(await matches('angshi')).toEqual([]);
  });

  it('finds a name by its initials', async () => {
    expect(await matches('gs')).toEqual([
      'INITIALS 港市',
      'INITIALS 港市一窗',
      'INITIALS 港市夜市',
      'INITIALS 港市经验',
    ]);
    expect((await matches('gsys'))[0]).toBe('INITIALS 港市夜市');
  });

  it('finds a record that has all words of a text, in whatever names and scripts', async () => {
    const [first] = await found({ text: 'market 港市' });
    expect(first).toBe('pilot:port-market 港市夜市 PREFERRED');
    expect((await matches('market 港市'))[0]).toBe('WORDS 港市夜市');
    expect((await matches('gangshi 夜市'))[0]).toBe('WORDS 港市夜市');
    expect((await matches('市port'))[0]).toBe('WORDS 港市');
  });

  it('finds by what a number measures, and says so', async () => {
    expect((await found({ text: '天数', kinds: ['OUTCOME'] }))[0]).toBe(
      'outcome:port-days 办理天数 PREFERRED',
    );
    expect((await found({ text: 'visits', kinds: ['OUTCOME'] }))[0]).toBe(
      'outcome:mill-visits Visits PREFERRED',
    );
    expect(await found({ text: '次数', kinds: ['OUTCOME'] })).toContain(
      'outcome:mill-visits 走访次数 PREFERRED',
    );
  });

  it('takes brackets, width and accents for equal', async () => {
    for (const text of ['国函(2014)1号', '国函[2014]1号', '国函（２０１４）１号']) {
      expect((await matches(text))[0]).toBe('EXACT 国函〔2014〕1号');
    }
    expect((await matches('Hárbour'))[0]).toBe('EXACT Harbour');
  });

  it('finds what sounds like a Chinese text that no name holds', async () => {
    expect(await matches('冈市')).toEqual([
      'PINYIN 港市',
      'PINYIN 港市一窗',
      'PINYIN 港市夜市',
      'PINYIN 港市经验',
    ]);
  });

  it('counts what is found by kind, whatever kinds and number are asked for', async () => {
    const all = [
      { kind: 'PILOT', count: 2 },
      { kind: 'REGION', count: 1 },
      { kind: 'SCALEUP', count: 1 },
    ];
    expect((await how({ text: '港市' })).facets).toEqual(all);
    expect((await how({ text: 'gangshi', kinds: ['OFFICIAL'] })).facets).toEqual(all);
    expect((await how({ text: 'market 港市' })).facets).toEqual([{ kind: 'PILOT', count: 1 }]);
    // Similar to 港市一窗 only.
    expect((await how({ text: '港市一窗口' })).facets).toEqual([]);
  });

  it('asks what was meant where little was found, and gives names that can be found', async () => {
    expect((await how({ text: 'ganshi' })).didYouMean).toEqual(['港市']);
    expect((await how({ text: 'Nihgt markte' })).didYouMean).toEqual(['Night market']);
    expect((await how({ text: '一窗受里' })).didYouMean).toEqual(['一窗受理']);
    expect((await how({ text: 'ganshi', kinds: ['PILOT'] })).didYouMean).toEqual([]);
  });

  it('does not ask where enough was found, or a name just so', async () => {
    expect((await how({ text: '港市' })).didYouMean).toEqual([]);
    expect((await how({ text: '磨坊市' })).didYouMean).toEqual([]);
    // Four names sound like it.
    expect((await how({ text: '冈市' })).didYouMean).toEqual([]);
    // Nothing is found, but too much is like so short a text.
    expect((await how({ text: 'xy' })).didYouMean).toEqual([]);
  });

  it('asks the graph for the names and once for each kind that it found', async () => {
    const { statements } = await story().answer(SEARCH, { text: '港市' });
    // Names that contain the text and names that are like it; then regions, pilots, scale-ups.
    expect(statements).toHaveLength(5);
  });
});

describe('a search without similar names', () => {
  it('finds what holds the text and no more, and does not look for others', async () => {
    const asked = 'search(text: "港市一窗", similar: $similar) { results { match node { id } } }';
    const query = `query ($similar: Boolean!) { ${asked} }`;
    const { data } = await story().answer(query, { similar: true });
    const { results } = data?.['search'] as { readonly results: readonly { match: string }[] };
    const held = results.filter(({ match }) => match !== 'SIMILAR');
    expect(held.length).toBeLessThan(results.length);
    const strict = await story().answer(query, { similar: false });
    expect(strict.data).toEqual({ search: { results: held } });
    expect(strict.statements.join()).not.toContain('full-text');
  });
});

async function how(variables: HowFoundQueryVariables): Promise<HowFoundQuery['search']> {
  return (await story().ask(HOW, variables)).search;
}

/** Each result that is not only similar, as how its name matches and the name. */
async function matches(text: string): Promise<readonly string[]> {
  const { results } = await how({ text });
  return results
    .filter(({ match }) => match !== 'SIMILAR')
    .map(({ match, matchedName }) => `${match} ${matchedName}`);
}

/** Each result as id, name and role. */
async function found(
  variables: SearchQueryVariables,
  client: GraphClient = story(),
): Promise<readonly string[]> {
  const { search } = await client.ask(SEARCH, variables);
  return search.results.map(
    ({ node, matchedName, nameRole }) => `${node.id} ${matchedName} ${nameRole}`,
  );
}
