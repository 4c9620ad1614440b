import { describe, expect, it } from '@jest/globals';
import { useLint } from './lint-planted.js';

const lint = useLint();

async function brokenRules(path: string, code: string): Promise<readonly (string | null)[]> {
  return (await lint(path, code)).map(({ ruleId }) => ruleId);
}

const CONSTANT = 'reform-graph/constant-cypher';

describe('Cypher', () => {
  it.each([
    [
      'a value in a template',
      'export const q = (id: string) => `MATCH (n) WHERE n.id = ${id} RETURN n.id AS id`;',
    ],
    ['one clause', 'export const q = (key: string) => `ORDER BY ${key}`;'],
    [
      'a value behind a plus',
      "export const q = (id: string) => 'MATCH (n:N) RETURN n.id AS id LIMIT ' + id;",
    ],
  ])('is a constant: %s is refused', async (_, code) => {
    for (const folder of ['queries', 'store', 'ingest']) {
      expect(await brokenRules(`src/${folder}/planted.ts`, code)).toContain(CONSTANT);
    }
  });

  it.each([
    'export const Q = `\n  MATCH (n:N {id: $id})\n  RETURN n.id AS id\n`;',
    "export const Q = 'MATCH (n:N {id: $id}) ' + 'RETURN n.id AS id';",
    'export const message = (x: string) => `No region is called ${x}.`;',
  ])('may be written as %j', async (code) => {
    expect(await brokenRules('src/queries/planted.ts', code)).toEqual([]);
  });

  it.each([
    'src/queries/planted.ts',
    'src/store/planted.ts',
    'src/ingest/planted.ts',
    'bench/planted.ts',
  ])('is portable in %s', async (path) => {
    const code = 'export const Q = `\n  MATCH (n:N)\n  RETURN sum(n.x) AS total\n`;';
    expect(await brokenRules(path, code)).toEqual(['reform-graph/portable-cypher']);
  });

  it('is whole where it is run, and may be a part elsewhere', async () => {
    const match = "'MATCH (n:N)'";
    expect(
      await brokenRules('src/queries/a.ts', `export const LIST = { match: ${match} };`),
    ).toEqual([]);
    const run = `const Q = ${match};\nexport const rows = (store) => store.read(cypher(Q));`;
    expect(await brokenRules('src/queries/a.ts', run)).toEqual(['reform-graph/portable-cypher']);
  });

  it.each(['graphql', 'server', 'cli', 'exports', 'office'])(
    'does not live in src/%s',
    async (folder) => {
      const code = "export const q = 'MATCH (n:N) RETURN n.id AS id';";
      expect(await brokenRules(`src/${folder}/planted.ts`, code)).toEqual([
        'reform-graph/cypher-home',
      ]);
    },
  );

  it('is written for others by the one file that exports it, and not beside it', async () => {
    const code = "export const q = 'MATCH (n:N) RETURN n.id AS id';";
    const folder = 'src/exports/network';
    expect(await brokenRules(`${folder}/cypher-script.ts`, code)).toEqual([]);
    expect(await brokenRules(`${folder}/gexf.ts`, code)).toEqual(['reform-graph/cypher-home']);
  });
});

describe('the style', () => {
  const statements = (count: number) =>
    Array.from({ length: count }, (_, i) => `  x.push(${i});`).join('\n');
  const longFunction = `export function f(x: number[]): void {\n${statements(40)}\n}`;

  it.each([
    ['a default export', 'export default 1;', 'no-restricted-syntax'],
    ['any', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
    ['the console', "console.log('x');", 'no-console'],
    [
      'a type imported as a value',
      "import { X } from './x.js';\nexport type Y = X;",
      '@typescript-eslint/consistent-type-imports',
    ],
    [
      'an import of inline types only',
      "import { type X } from './x.js';\nexport type Y = X;",
      '@typescript-eslint/no-import-type-side-effects',
    ],
    ['a function of more than 40 lines', longFunction, 'max-lines-per-function'],
    ['a file of more than 300 lines', 'export const x = 1;\n'.repeat(301), 'max-lines'],
    ['an idle suppression', '// eslint-disable-next-line no-var\nexport const x = 1;', null],
    ['===, forgotten', 'export const f = (x: number) => x == 1;', 'eqeqeq'],
  ])('refuses %s', async (_, code, rule) => {
    expect(await brokenRules('src/queries/planted.ts', code)).toContain(rule);
  });

  it('lets commands write to the console', async () => {
    expect(await brokenRules('src/cli/planted.ts', "console.log('x');")).toEqual([]);
  });

  it('does not count blank lines and comments', async () => {
    const code = `export function f(x: number[]): void {\n${'\n  // why\n'.repeat(40)}${statements(30)}\n}`;
    expect(await brokenRules('src/queries/planted.ts', code)).toEqual([]);
  });

  it('holds for tests but for the length of functions', async () => {
    expect(await brokenRules('test/planted.test.ts', longFunction)).toEqual([]);
    expect(await brokenRules('test/planted.test.ts', 'export const x: any = 1;')).not.toEqual([]);
  });

  it.each(['src/ingest/checks/deep/planted.ts', 'test/a/b/planted.test.ts'])(
    'refuses ../../../ in %s',
    async (path) => {
      const code = "import { x } from '../../../domain/errors.js';\nexport const y = x;";
      expect(await brokenRules(path, code)).toContain('reform-graph/import-zones');
    },
  );

  it('refuses cycles', async () => {
    const code = "import { kindOf } from './replication.js';\nexport const x = kindOf;";
    expect(await brokenRules('src/domain/identifiers.ts', code)).toEqual(['import-x/no-cycle']);
  });
});
