import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface LockEntry {
  readonly version: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const ROOT = join(import.meta.dirname, '..', '..');
const { packages } = readJson<{ readonly packages: Readonly<Record<string, LockEntry>> }>(
  'package-lock.json',
);
const { dependencies, devDependencies } = readJson<Package>('package.json');

/** Packages whose code is native, found by their platforms: optional dependencies that the lock ties to a system. */
const NATIVE = Object.entries(packages).filter(([, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies).some(
    (name) => packages[`node_modules/${name}`]?.os !== undefined,
  ),
);

describe('the lock file', () => {
  it('knows the native packages that we need', () => {
    const names = NATIVE.map(([path]) => path);
    expect(names).toEqual(
      expect.arrayContaining(['node_modules/@grafeo-db/js', 'node_modules/unrs-resolver']),
    );
  });

  it.each(NATIVE)('lists every platform of %s, at the version that it asks for', (_, entry) => {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      expect([name, packages[`node_modules/${name}`]]).toEqual([
        name,
        expect.objectContaining({
          version,
          optional: true,
          os: [expect.any(String)],
          cpu: [expect.any(String)],
        }),
      ]);
    }
  });

  it.each(['darwin arm64', 'darwin x64', 'linux arm64', 'linux x64', 'win32 x64'])(
    'has the embedded engine for %s',
    (platform) => {
      const builds = Object.entries(packages).filter(([path]) =>
        path.startsWith('node_modules/@grafeo-db/js-'),
      );
      expect(builds.map(([, { os, cpu }]) => `${os} ${cpu}`)).toContain(platform);
    },
  );

  it('names no registry', () => {
    const resolved = Object.values(packages).flatMap((entry) => entry.resolved ?? []);
    expect(resolved.filter((url) => /^(?:https?|git)/.test(url))).toEqual([]);
  });

  it('has one copy of graphql, since two refuse each other', () => {
    expect(Object.keys(packages).filter((path) => path.endsWith('node_modules/graphql'))).toEqual([
      'node_modules/graphql',
    ]);
  });
});

describe('package.json', () => {
  it.each(['@grafeo-db/js', 'type-graphql', 'graphql', '@apollo/server'])(
    'pins %s exactly',
    (name) => {
      expect(dependencies[name]).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    },
  );

  it('asks for what the lock file holds', () => {
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name} ${packages[`node_modules/${name}`]?.version}`).toBe(`${name} ${version}`);
    }
  });
});

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as T;
}
