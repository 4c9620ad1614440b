import { describe, expect, it } from '@jest/globals';
import { useLint } from './lint-planted.js';

const lint = useLint();

async function faultsOf(path: string, code: string): Promise<readonly string[]> {
  return (await lint(path, code)).map(({ message, ruleId }) => `${ruleId}: ${message}`);
}

function importing(path: string, specifier: string): Promise<readonly string[]> {
  return faultsOf(path, `import { x } from '${specifier}';\nexport const y = x;`);
}

function importingTypes(path: string, specifier: string): Promise<readonly string[]> {
  return faultsOf(path, `import type { X } from '${specifier}';\nexport type Y = X;`);
}

const ONLY = /import-zones: src\/.+ may import only/;
const ADAPTER = /import-zones: Take a GraphStore/;

describe('a layer', () => {
  it.each([
    ['src/domain/planted.ts', '../store/cypher.js'],
    ['src/store/planted.ts', '../queries/page.js'],
    ['src/queries/planted.ts', '../analytics/exposure.js'],
    ['src/queries/planted.ts', '../store/open-store.js'],
    ['src/analytics/planted.ts', '../queries/page.js'],
    ['src/ingest/planted.ts', '../curation/extract.js'],
    ['src/ingest/planted.ts', '../store/migrate.js'],
    ['src/curation/planted.ts', '../graphql/context.js'],
    ['src/exports/planted.ts', '../ingest/manifest.js'],
    ['src/office/planted.ts', '../analytics/exposure.js'],
    ['src/jobs/planted.ts', '../graphql/context.js'],
    ['src/graphql/pilot/planted.ts', '../../ingest/manifest.js'],
    ['src/graphql/planted.ts', '../config.js'],
    ['src/server/planted.ts', '../analytics/exposure.js'],
    ['src/server/planted.ts', '../store/open-store.js'],
    ['src/cli/planted.ts', '../web/main.js'],
    ['src/web/planted.ts', '../domain/errors.js'],
    ['src/config.ts', './queries/page.js'],
    ['src/package-files.ts', './config.js'],
    ['src/index.ts', './cli/main.js'],
  ])('%s may not import %s', async (path, specifier) => {
    expect(await importing(path, specifier)).toEqual([expect.stringMatching(ONLY)]);
  });

  it.each([
    ['src/domain/planted.ts', './errors.js'],
    ['src/store/planted.ts', '../domain/errors.js'],
    ['src/queries/planted.ts', '../store/cypher.js'],
    ['src/analytics/planted.ts', '../domain/errors.js'],
    ['src/ingest/checks/planted.ts', '../../queries/write-records.js'],
    ['src/curation/planted.ts', '../ingest/manifest.js'],
    ['src/exports/planted.ts', '../analytics/exposure.js'],
    ['src/office/planted.ts', '../store/graph-store.js'],
    ['src/jobs/planted.ts', '../exports/table.js'],
    ['src/graphql/pilot/planted.ts', '../../queries/record-queries.js'],
    ['src/server/planted.ts', '../graphql/context.js'],
    ['src/server/planted.ts', '../config.js'],
    ['src/cli/commands/planted.ts', '../../store/open-store.js'],
    ['src/cli/planted.ts', '../package-files.js'],
    ['src/cli/planted.ts', '#src/server/lifecycle.js'],
    ['src/index.ts', './store/open-store.js'],
    ['test/domain/planted.test.ts', '#src/store/embedded/embedded-store.js'],
  ])('%s may import %s', async (path, specifier) => {
    expect(await importing(path, specifier)).toEqual([]);
  });

  it('without a row in the table may import nothing', async () => {
    expect(await importing('src/novelties/planted.ts', '../domain/errors.js')).toEqual([
      expect.stringContaining('has no row in scripts/lint/import-zones.mjs'),
    ]);
  });

  it.each([
    "export * from '../queries/page.js';",
    "export { x } from '../queries/page.js';",
    "export const x = await import('../queries/page.js');",
    "export type X = import('../queries/page.js').X;",
    "import '../queries/page.js';",
    "import x from '#src/queries/page.js';\nexport const y = x;",
  ])('is closed to %s', async (code) => {
    expect(await faultsOf('src/domain/planted.ts', code)).toContainEqual(
      expect.stringMatching(ONLY),
    );
  });
});

describe("the store's port", () => {
  it.each(['curation', 'exports', 'graphql'])('gives src/%s its types only', async (folder) => {
    const path = `src/${folder}/planted.ts`;
    expect(await importingTypes(path, '../store/graph-store.js')).toEqual([]);
    expect(await importing(path, '../store/graph-store.js')).toEqual([
      expect.stringContaining("takes the types of the store's port only"),
    ]);
    expect(await importingTypes(path, '../store/open-store.js')).toEqual([
      expect.stringMatching(ONLY),
    ]);
  });

  it.each(['domain', 'analytics'])('gives src/%s nothing', async (folder) => {
    expect(await importingTypes(`src/${folder}/planted.ts`, '../store/graph-store.js')).toEqual([
      expect.stringMatching(ONLY),
    ]);
  });
});

describe('an adapter', () => {
  it.each([
    'src/queries/planted.ts',
    'src/cli/planted.ts',
    'src/server/planted.ts',
    'src/index.ts',
  ])('is not named by %s', async (path) => {
    const specifier = '#src/store/embedded/embedded-store.js';
    expect(await importing(path, specifier)).toEqual([expect.stringMatching(ADAPTER)]);
    expect(await importingTypes(path, specifier)).toEqual([expect.stringMatching(ADAPTER)]);
  });

  it.each(['graph-store', 'queue-writes'])('is not named by the store itself: %s', async (file) => {
    expect(await importing(`src/store/${file}.ts`, './embedded/embedded-store.js')).toContainEqual(
      expect.stringMatching(ADAPTER),
    );
  });

  it('is named by open-store alone', async () => {
    const code = "export const x = await import('./embedded/embedded-store.js');";
    expect(await faultsOf('src/store/open-store.ts', code)).toEqual([]);
  });

  it.each([
    ['src/store/embedded/planted.ts', '../neo4j/neo4j-store.js'],
    ['src/store/neo4j/planted.ts', '../embedded/embedded-store.js'],
  ])('does not know the other: %s', async (path, specifier) => {
    expect(await importing(path, specifier)).toEqual([
      expect.stringContaining('Adapters do not know each other'),
    ]);
  });

  it('may import the port and its own files', async () => {
    expect(await importing('src/store/neo4j/planted.ts', '../graph-store.js')).toEqual([]);
    expect(await importing('src/store/neo4j/planted.ts', './neo4j-values.js')).toEqual([]);
  });
});

describe('a package', () => {
  it.each([
    ['@grafeo-db/js', 'src/store/planted.ts', 'src/store/embedded/planted.ts'],
    ['neo4j-driver', 'src/store/embedded/planted.ts', 'src/store/neo4j/planted.ts'],
    ['type-graphql', 'src/server/planted.ts', 'src/graphql/planted.ts'],
    ['@apollo/server/errors', 'src/cli/planted.ts', 'src/server/planted.ts'],
    ['dataloader', 'src/queries/planted.ts', 'src/graphql/loaders/planted.ts'],
    ['graphql-query-complexity', 'src/server/planted.ts', 'src/graphql/planted.ts'],
    ['pino', 'src/graphql/planted.ts', 'src/logger.ts'],
    ['commander', 'src/server/planted.ts', 'src/cli/planted.ts'],
    ['cli-progress', 'src/ingest/planted.ts', 'src/cli/planted.ts'],
    ['zod', 'src/graphql/planted.ts', 'src/ingest/planted.ts'],
    ['yaml', 'src/queries/planted.ts', 'src/curation/planted.ts'],
    ['csv-parse/sync', 'src/cli/planted.ts', 'src/ingest/planted.ts'],
  ])('%s stays out of %s and is at home in %s', async (name, abroad, home) => {
    expect(await importing(abroad, name)).toEqual([
      expect.stringContaining('may be imported only in'),
    ]);
    expect(await importing(home, name)).toEqual([]);
  });

  it('without a home is refused', async () => {
    expect(await importing('src/cli/planted.ts', 'left-pad')).toEqual([
      expect.stringContaining('left-pad has no home'),
    ]);
  });

  it.each(['domain', 'analytics'])('is not for src/%s, nor is anything of Node', async (folder) => {
    const path = `src/${folder}/planted.ts`;
    expect(await importing(path, 'zod')).toEqual([
      expect.stringContaining('may be imported only in'),
    ]);
    expect(await importing(path, 'node:fs')).toEqual([expect.stringContaining('nothing of Node')]);
    expect(await importingTypes(path, 'fs')).toEqual([expect.stringContaining('nothing of Node')]);
  });
});
