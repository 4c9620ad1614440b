import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { homedir, platform } from 'node:os';
import { join, resolve } from 'node:path';
import { defaultFolder, parseStoreLocation } from '#src/store/store-location.js';

describe('parseStoreLocation', () => {
  it('reads "memory:"', () => {
    expect(parseStoreLocation('memory:', {})).toEqual({ engine: 'memory' });
  });

  it('reads a path, and makes it absolute', () => {
    expect(parseStoreLocation('embedded:/data/graph', {})).toEqual({
      engine: 'embedded',
      folder: resolve('/data/graph'),
    });
    expect(parseStoreLocation('embedded:graph', {})).toEqual({
      engine: 'embedded',
      folder: resolve('graph'),
    });
  });

  it('takes a path with colons, spaces, line ends and Chinese as it is', () => {
    const path = resolve('/data/改革 图:1/a\nb');
    expect(parseStoreLocation(`embedded:${path}`, {})).toEqual({
      engine: 'embedded',
      folder: path,
    });
  });

  it.each([undefined, ''])('takes %p for the default folder', (text) => {
    const environment = { XDG_DATA_HOME: '/xdg', LOCALAPPDATA: 'C:\\Local' };
    expect(parseStoreLocation(text, environment)).toEqual({
      engine: 'embedded',
      folder: defaultFolder(environment),
    });
  });

  it.each([
    'memory',
    'embedded',
    'embedded:',
    'Memory:',
    'sqlite:graph',
    'http://localhost:7687',
    'neo4j:localhost',
    'bolt+x://localhost',
    'BOLT://localhost',
    ' memory:',
    '/data/graph',
  ])('refuses %j and says what it wanted', (text) => {
    expect(() => parseStoreLocation(text, {})).toThrow(
      expect.objectContaining({
        code: 'BAD_CONFIGURATION',
        message: expect.stringContaining(
          'REFORM_GRAPH_STORE is "memory:", "embedded:PATH", "bolt://HOST:PORT" or "neo4j://HOST:PORT"',
        ),
      }),
    );
  });

  it('never repeats a password, whatever the form of the address', () => {
    const between = fc.stringMatching(/^[^@]{0,10}$/s);
    const scheme = fc.constantFrom(
      'neo4j://',
      'neo4j+s://',
      'bolt:',
      'http:/',
      '//',
      'neo4j://user\n',
    );
    fc.assert(
      fc.property(scheme, between, between, (start, user, host) => {
        const text = `${start}${user}:s3cret-p@ssw0rd@${host}`;
        expect(messageFor(text)).not.toMatch(/s3cret|ssw0rd/);
      }),
    );
  });
});

function messageFor(text: string): string {
  try {
    return JSON.stringify(parseStoreLocation(text, {}));
  } catch (error) {
    return (error as Error).message;
  }
}

describe('defaultFolder', () => {
  const onLinux = !['win32', 'darwin'].includes(platform());

  it('is a folder of its own under the home folder when the environment names none', () => {
    const folder = defaultFolder({});
    expect(folder.startsWith(homedir())).toBe(true);
    expect(folder.endsWith('reform-graph')).toBe(true);
  });

  (onLinux ? it : it.skip)('follows XDG_DATA_HOME on Linux', () => {
    expect(defaultFolder({ XDG_DATA_HOME: '/xdg' })).toBe(join('/xdg', 'reform-graph'));
    expect(defaultFolder({})).toBe(join(homedir(), '.local', 'share', 'reform-graph'));
  });
});
