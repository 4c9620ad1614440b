import { describe, expect, it } from '@jest/globals';
import { SCRIPT, refusalOf, useReconcileServer } from './reconcile-server.js';

const { url } = useReconcileServer();

describe('the manifest', () => {
  it('describes a service of version 0.2, at the address that was asked', async () => {
    const response = await fetch(`${url()}/reconcile`);
    const manifest = (await response.json()) as Record<string, unknown>;
    expect(manifest).toMatchObject({
      versions: ['0.2'],
      name: 'Reform Graph',
      batchSize: 50,
      preview: { url: `${url()}/reconcile/preview?id={{id}}`, width: 430, height: 300 },
      suggest: {
        entity: { service_url: url(), service_path: '/reconcile/suggest/entity' },
      },
    });
    for (const space of ['identifierSpace', 'schemaSpace']) {
      expect(() => new URL(String(manifest[space]))).not.toThrow();
    }
    expect(manifest['defaultTypes']).toContainEqual({
      id: 'functional-zone',
      name: 'Functional zone',
      broader: [{ id: 'region', name: 'Region' }],
    });
  });

  it.each(['', '?queries=%7B%7D'])(
    'may be read by pages of any origin, as every reply (%j)',
    async (search) => {
      const response = await fetch(`${url()}/reconcile${search}`);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    },
  );

  it('answers what a browser asks before a page may send', async () => {
    const response = await fetch(`${url()}/reconcile`, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, POST');
  });

  it('comes as a script where a callback is named', async () => {
    const response = await fetch(`${url()}/reconcile?callback=jQuery_12.cb`);
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(await response.text()).toMatch(/^\/\*\*\/jQuery_12\.cb\(\{.*\}\);\n$/);
  });

  it.each(['alert(1)', 'a;b', '</script>', 'a'.repeat(101), '', '1a'])(
    'refuses the callback %j',
    async (callback) => {
      const search = new URLSearchParams({ callback }).toString();
      expect(await refusalOf(await fetch(`${url()}/reconcile?${search}`))).toMatch(
        /^400 BAD_USER_INPUT callback/,
      );
    },
  );
});

describe('suggestions', () => {
  async function suggested(
    what: string,
    parameters: Record<string, string>,
  ): Promise<readonly string[]> {
    const search = new URLSearchParams(parameters).toString();
    const response = await fetch(`${url()}/reconcile/suggest/${what}?${search}`);
    expect(response.status).toBe(200);
    const { result } = (await response.json()) as { result: { id: string; name: string }[] };
    return result.map(({ id }) => id);
  }

  it.each<[string, Record<string, string>, readonly string[]]>([
    [
      'entity',
      { prefix: '夜市' },
      [
        'program:market',
        'pilot:bridge-market',
        'pilot:ford-market',
        'pilot:mill-market',
        'pilot:port-market',
      ],
    ],
    ['entity', { prefix: '夜市', type: 'program' }, ['program:market']],
    ['entity', { prefix: '夜市', cursor: '3' }, ['pilot:mill-market', 'pilot:port-market']],
    ['entity', { prefix: 'region:port' }, ['region:port']],
    ['entity', { prefix: '' }, []],
    ['type', { prefix: 'zone' }, ['functional-zone']],
    ['type', { prefix: 'reg' }, ['region', 'administrative-region']],
    ['type', { prefix: 'reg', cursor: '1' }, ['administrative-region']],
    ['property', { prefix: 'VALID' }, ['validAt']],
    ['property', { prefix: '' }, ['validAt', 'within', 'kind', 'level']],
  ])('of %s for %p are %p', async (what, parameters, wanted) => {
    expect(await suggested(what, parameters)).toEqual(wanted);
  });

  it.each([
    [
      'entity',
      '',
      /^400 BAD_USER_INPUT prefix is what was typed, up to 100 characters, but got: nothing\.$/,
    ],
    ['type', '', /^400/],
    ['entity', `prefix=${'x'.repeat(101)}`, /^400/],
    ['entity', 'prefix=a&cursor=-1', /^400 BAD_USER_INPUT cursor is 0 to 100, but got: "-1"\.$/],
    ['entity', 'prefix=a&cursor=101', /^400/],
    ['entity', 'prefix=a&type=planet', /^400 BAD_USER_INPUT type: a type is one of/],
  ])('of %s are refused for %j', async (what, search, wanted) => {
    const response = await fetch(`${url()}/reconcile/suggest/${what}?${search}`);
    expect(await refusalOf(response)).toMatch(wanted);
  });

  it('tell what they are, for people', async () => {
    const response = await fetch(
      `${url()}/reconcile/suggest/entity?prefix=${encodeURIComponent('码头新区')}`,
    );
    const { result } = (await response.json()) as { result: readonly unknown[] };
    expect(result[0]).toEqual({
      id: 'region:quay',
      name: '码头新区',
      description: 'functional zone under 港市, since 2014-06-01',
      notable: [
        { id: 'functional-zone', name: 'Functional zone' },
        { id: 'region', name: 'Region' },
      ],
    });
  });
});

describe('a preview', () => {
  const preview = (id: string): Promise<Response> =>
    fetch(`${url()}/reconcile/preview?id=${encodeURIComponent(id)}`);

  it('is a page that any other may show in a frame, and that runs nothing', async () => {
    const response = await preview('region:mill');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-frame-options')).toBeNull();
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('frame-ancestors *');
    expect(policy).not.toContain('script-src');
    const html = await response.text();
    expect(html).toContain('<h1>磨市 <small>Mill</small></h1>');
    expect(html).toContain(
      '<tr><td>磨坊市</td><td>prefecture</td><td>江省</td><td>410200</td><td>until 2010</td></tr>',
    );
  });

  it('escapes what it shows', async () => {
    const html = await (await preview('program:hostile')).text();
    expect(html).toContain(
      '<h1>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; <small>It&#39;s &lt;b&gt;bold&lt;/b&gt; &amp; more</small></h1>',
    );
    expect(html.match(/<\/?(script|img|b)\b|<\/title>.*<\/title>/g)).toBeNull();
  });

  it.each(['', 'region:mars', 'outcome:port-days', '../etc/passwd', SCRIPT])(
    'is not to be had of %j',
    async (id) => {
      const response = await preview(id);
      expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
      expect(await refusalOf(response)).toMatch(/^404 NOT_FOUND There is no entity with the id/);
    },
  );
});
