import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { at, refusalOf, useReconcileServer, within, type Query } from './reconcile-server.js';

const { url, post } = useReconcileServer();

describe('a batch that is wrong', () => {
  const query = (members: Query): string => JSON.stringify({ q0: members });
  it.each([
    ['no JSON', '{', '400 BAD_USER_INPUT queries is JSON, but got: "{".'],
    ['a list', '[]', '400 BAD_USER_INPUT queries is a JSON object of queries by key, but got: [].'],
    [
      'null',
      'null',
      '400 BAD_USER_INPUT queries is a JSON object of queries by key, but got: null.',
    ],
    [
      'a query that is a text',
      '{"q0":"港市"}',
      '400 BAD_USER_INPUT Query "q0" is an object, but got: "港市".',
    ],
    [
      'no name',
      query({ properties: [at('2005')] }),
      /^400 BAD_USER_INPUT Query "q0": query is a name of 1 to 200 characters, since things are matched by name, but got: nothing\.$/,
    ],
    ['a blank name', query({ query: ' ' }), /query is a name/],
    ['a long name', query({ query: '长'.repeat(201) }), /^400 .* but got: "长{60}…"\.$/],
    ['half a character', '{"q0":{"query":"\\ud800"}}', /query is a name/],
    [
      'half a character in a property',
      '{"q0":{"query":"港市","properties":[{"pid":"within","v":"\\ud800"}]}}',
      /within is a text/,
    ],
    [
      'an unknown type',
      query({ query: '港市', type: 'planet' }),
      /^400 BAD_USER_INPUT Query "q0": a type is one of region, .*batch, but got: "planet"\.$/,
    ],
    [
      'an unknown type in a list',
      query({ query: '港市', type: ['region', 7] }),
      /a type is one of .* but got: 7\.$/,
    ],
    [
      'a limit of none',
      query({ query: '港市', limit: 0 }),
      /limit is a whole number above 0, but got: 0\.$/,
    ],
    [
      'a limit in words',
      query({ query: '港市', limit: '5' }),
      /limit is a whole number above 0, but got: "5"\.$/,
    ],
    ['properties that are none', query({ query: '港市', properties: {} }), /properties is a list/],
    [
      'an unknown property',
      query({ query: '港市', properties: [{ pid: 'colour', v: 'red' }] }),
      /pid of a property is one of validAt, within, kind, level, but got: "colour"\.$/,
    ],
    [
      'a property of no kind',
      query({ query: '港市', properties: [null] }),
      /pid of a property is one of/,
    ],
    [
      'a date that is none',
      query({ query: '港市', properties: [at('2005年')] }),
      '400 BAD_USER_INPUT Query "q0": validAt: A date is like 2017, 2017-03, 2017-03-05 or 2021/2024, but got: "2005年".',
    ],
    [
      'two dates',
      query({ query: '港市', properties: [at(['2005', '2006'])] }),
      /validAt has one value/,
    ],
    ['a date that is an object', query({ query: '港市', properties: [at({ x: 1 })] }), '200'],
    [
      'a date that is a list of lists',
      query({ query: '港市', properties: [at([[1]])] }),
      /validAt is a text/,
    ],
    [
      'a long superior',
      query({ query: '港市', properties: [within('长'.repeat(101))] }),
      /within: It has at most 100 characters, but got 101\.$/,
    ],
    [
      'an unknown kind',
      query({ query: '港市', properties: [{ pid: 'kind', v: 'planet' }] }),
      /kind: It is one of administrative, .* but got: "planet"\.$/,
    ],
    [
      'an unknown level',
      query({ query: '港市', properties: [{ pid: 'level', v: 'village' }] }),
      /level: It is one of nation, province, prefecture, county, township, but got: "village"\.$/,
    ],
  ])('is refused for %s', async (_, queries, wanted) => {
    const response = await post(queries);
    if (wanted === '200') {
      expect(response.status).toBe(200);
      return;
    }
    const message = await refusalOf(response);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    if (typeof wanted === 'string') expect(message).toBe(wanted);
    else expect(message).toMatch(wanted);
  });

  it('is refused when it has more than fifty queries', async () => {
    const batch = (size: number): string =>
      JSON.stringify(
        Object.fromEntries(Array.from({ length: size }, (_, index) => [index, { query: '港市' }])),
      );
    expect((await post(batch(50))).status).toBe(200);
    expect(await refusalOf(await post(batch(51)))).toBe(
      '413 TOO_COSTLY A batch has at most 50 queries, but this one has 51. Send several.',
    );
  });

  it.each([
    [
      'a body that is too long',
      { body: new URLSearchParams({ queries: ' '.repeat(300_000) }) },
      /^413 TOO_COSTLY/,
    ],
    [
      'JSON as the body',
      { body: '{}', headers: { 'content-type': 'application/json' } },
      /^415 BAD_USER_INPUT The content type must be application\/x-www-form-urlencoded/,
    ],
    [
      'bytes that are no text',
      {
        body: Buffer.from([0x71, 0xff]),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      /^400 BAD_USER_INPUT The body must be a form in UTF-8/,
    ],
    [
      'nothing',
      { body: new URLSearchParams() },
      /^400 BAD_USER_INPUT A field named queries is wanted, but got: nothing\.$/,
    ],
    ['another field', { body: new URLSearchParams({ extend: '{}' }) }, /but got: extend\.$/],
  ])('is refused for %s', async (_, init, wanted) => {
    const response = await fetch(`${url()}/reconcile`, { method: 'POST', ...init });
    expect(await refusalOf(response)).toMatch(wanted);
  });

  it('never breaks the server, whatever JSON it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 3 }), async (json) => {
        expect([200, 400]).toContain((await post(json)).status);
      }),
      { numRuns: 60 },
    );
    const members = fc.record(
      {
        query: fc.string(),
        type: fc.jsonValue(),
        limit: fc.jsonValue(),
        properties: fc.jsonValue(),
      },
      { requiredKeys: ['query'] },
    );
    await fc.assert(
      fc.asyncProperty(members, async (one) => {
        expect([200, 400]).toContain((await post(JSON.stringify({ q: one }))).status);
      }),
      { numRuns: 60 },
    );
  });
});
