import { describe, expect, it } from '@jest/globals';
import { SCRIPT, at, useReconcileServer, within, type Query } from './reconcile-server.js';

const { url, post, candidates } = useReconcileServer();

/** As id, points, and whether it is a match. */
async function found(query: Query): Promise<readonly string[]> {
  return (await candidates(query)).map(
    ({ id, score, match }) => `${id} ${score}${match ? ' match' : ''}`,
  );
}

describe('a query', () => {
  it.each<[string, Query, readonly string[]]>([
    ['a name', { query: '港市' }, ['region:port 100 match']],
    ['a name with blanks around', { query: ' 港市 ' }, ['region:port 100 match']],
    ['an old name without a date', { query: '磨坊市' }, ['region:mill 90']],
    [
      'an old name at its time',
      { query: '磨坊市', properties: [at('2005')] },
      ['region:mill 100 match'],
    ],
    ['a year as a number', { query: '磨坊市', properties: [at(2005)] }, ['region:mill 100 match']],
    ['an alias', { query: '港城', type: 'region' }, ['region:port 80']],
    ['a short name at its time', { query: '磨坊', properties: [at('2005')] }, ['region:mill 80']],
    [
      'a name of two, one of which has ended',
      { query: '桥区', type: 'region' },
      ['region:bridge 100', 'region:bridge-of-mill 95'],
    ],
    [
      'the same when both were there',
      { query: '桥区', properties: [at('2000')] },
      ['region:bridge 100', 'region:bridge-of-mill 100'],
    ],
    [
      'the same within one superior',
      { query: '桥区', properties: [at('2000'), within('磨市')] },
      [],
    ],
    [
      'the same within its old name',
      { query: '桥区', properties: [at('2000'), within('磨坊市')] },
      ['region:bridge-of-mill 100 match'],
    ],
    [
      'the same within a cell that was matched',
      { query: '桥区', properties: [within({ id: 'region:mill', name: '磨市' })] },
      ['region:bridge-of-mill 95 match'],
    ],
    ['within what nobody knows', { query: '桥区', properties: [within('火星')] }, []],
    ['a blank property', { query: '港市', properties: [within('')] }, ['region:port 100 match']],
    ['a code', { query: '410100' }, ['region:port 100 match']],
    ['a code of two', { query: '410103' }, ['region:new-town 100', 'region:old-town 95']],
    [
      'a code at a date',
      { query: '410103', properties: [at('1999')] },
      ['region:old-town 100 match'],
    ],
    ['an id', { query: 'program:window' }, ['program:window 100 match']],
    ['an id of nothing', { query: 'program:nothing' }, []],
    ['a program', { query: '一窗受理', type: ['program'] }, ['program:window 100 match']],
    ['its other name', { query: '单一窗口' }, ['program:window 80']],
    [
      'an organization in English',
      { query: 'the state', type: 'organization' },
      ['organization:state 100 match'],
    ],
    // 45 + 25 x 2/4, by id.
    [
      'a part of names',
      { query: '夜市', type: 'pilot' },
      [
        'pilot:bridge-market 58',
        'pilot:ford-market 58',
        'pilot:mill-market 58',
        'pilot:port-market 58',
      ],
    ],
    [
      'a part, within a region',
      { query: '夜市', type: 'pilot', properties: [within('region:port')] },
      ['pilot:bridge-market 58', 'pilot:port-market 58'],
    ],
    [
      'as many as are wanted',
      { query: '夜市', type: 'pilot', limit: 1 },
      ['pilot:bridge-market 58'],
    ],
    // 港市, 市一, 一窗 beside 港市, 市二, 二窗: 39 x 2 x 1 / 6.
    ['what is only like a name', { query: '港市二窗', type: 'pilot', limit: 1 }, ['pilot:port 13']],
    ['a kind of region', { query: '码头新区', type: 'functional-zone' }, ['region:quay 100 match']],
    ['another kind of region', { query: '码头新区', type: 'basin' }, []],
    [
      'a kind as a property',
      { query: '码头新区', properties: [{ pid: 'kind', v: 'functional_zone' }] },
      ['region:quay 100 match'],
    ],
    [
      'another kind as a property',
      { query: '码头新区', properties: [{ pid: 'kind', v: 'ministry' }] },
      [],
    ],
    [
      'a level',
      { query: '港市', properties: [{ pid: 'level', v: 'prefecture' }] },
      ['region:port 100 match'],
    ],
    ['nothing that is there', { query: 'zzzz' }, []],
    // One of 12 pairs, and the one of the name: 39 x 2 / 13.
    ['a text like a statement', { query: `港市" OR 1=1 //`, limit: 1 }, ['region:port 6']],
  ])('takes %s', async (_, query, wanted) => {
    expect(await found(query)).toEqual(wanted);
  });

  it('is told level, superior and years of each candidate, its types and what speaks for it', async () => {
    const [mill] = await candidates({ query: '磨坊市', properties: [at('2005')] });
    expect(mill).toEqual({
      id: 'region:mill',
      name: '磨市',
      description: 'prefecture under 江省, in force, as 磨坊市 until 2010',
      type: [
        { id: 'administrative-region', name: 'Administrative region' },
        { id: 'region', name: 'Region' },
      ],
      score: 100,
      match: true,
      features: [
        { id: 'exact', value: true },
        { id: 'historic', value: false },
        { id: 'alias', value: false },
        { id: 'contains', value: false },
        { id: 'similar', value: false },
        { id: 'name_similarity', value: 1 },
        { id: 'in_force', value: true },
      ],
    });
    const described = await Promise.all(
      [
        'region:bridge-of-mill',
        'region:quay',
        'region:brook',
        'pilot:bridge',
        'program:market',
        'organization:daily',
        'document:order',
        'batch:window-1',
      ].map(async (query) => (await candidates({ query }))[0]?.description),
    );
    expect(described).toEqual([
      'county under 磨市, 1990 to 2018',
      'functional zone under 港市, since 2014-06-01',
      'basin',
      'pilot, at 桥区, since 2014, until 2020-01',
      'initiative, of 港市',
      'news, province level, of 江省',
      'approval, 国函〔2014〕1号, 2014-05',
      'batch, 2010-05-01',
    ]);
  });

  it('may come in the address, and its answer as a script', async () => {
    const queries = JSON.stringify({ 'a b': { query: '港市' }, __proto__x: { query: '磨市' } });
    const search = new URLSearchParams({ queries, callback: 'cb' }).toString();
    const text = await (await fetch(`${url()}/reconcile?${search}`)).text();
    const body = JSON.parse(text.replace(/^\/\*\*\/cb\(/, '').replace(/\);\n$/, '')) as object;
    expect(Object.keys(body)).toEqual(['a b', '__proto__x']);
  });

  it('is answered under its own key, whatever that is', async () => {
    const response = await post('{"__proto__":{"query":"港市"},"constructor":{"query":"磨市"}}');
    const text = await response.text();
    expect(text).toMatch(
      /^\{"__proto__":\{"result":\[\{"id":"region:port".*"constructor":\{"result":\[\{"id":"region:mill"/,
    );
    expect(await (await post('{}')).json()).toEqual({});
  });

  it('gives a name with a script in it as data, never as a script of the reply', async () => {
    expect(await found({ query: SCRIPT })).toEqual(['program:hostile 100 match']);
    const queries = JSON.stringify({ q: { query: 'program:hostile' } });
    const search = new URLSearchParams({ queries, callback: 'cb' }).toString();
    const text = await (await fetch(`${url()}/reconcile?${search}`)).text();
    expect(text).toContain('program:hostile');
    expect(text).not.toContain('<');
  });
});
