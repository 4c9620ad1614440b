import { describe, expect, it } from '@jest/globals';
import { useServers } from './test-server.js';

const startServer = useServers();

/** Every address that the page and its policy name. */
function addressesIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="([^"]+)"/g)].flatMap(([, address]) => address ?? []);
}

describe('the query page', () => {
  it('loads all that it needs from this server', async () => {
    const { url } = await startServer();
    const page = await (await fetch(url)).text();
    const addresses = addressesIn(page).filter((address) => address !== 'data:,');
    expect(addresses).toHaveLength(6);
    for (const address of addresses) {
      const response = await fetch(new URL(address, url));
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(
        address.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8',
      );
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(20);
    }
  });

  it('lets no script run but those of this server, and holds none itself', async () => {
    const { url } = await startServer();
    const response = await fetch(url);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('http');
    expect(await response.text()).not.toMatch(/<script(?![^>]*src=)/);
  });

  it('begins with the question who copied the first pilot', async () => {
    const { url } = await startServer();
    const script = await (await fetch(`${url}/assets/page.js`)).text();
    expect(script).toContain('pilot:hangzhou-cbec-2015');
    expect(script).toContain("createFetcher({ url: 'graphql' })");
  });

  it('is not there where introspection is off', async () => {
    const { url } = await startServer({ introspection: false });
    for (const path of ['/', '/assets/page.js', '/assets/graphiql.js']) {
      const response = await fetch(`${url}${path}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'NOT_FOUND' } }],
      });
    }
  });

  it('serves no other file', async () => {
    const { url } = await startServer();
    for (const path of [
      '/assets/package.json',
      '/assets/../package.json',
      '/assets/%2e%2e/package.json',
    ]) {
      expect((await fetch(`${url}${path}`)).status).toBe(404);
    }
  });
});
