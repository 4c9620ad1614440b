import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';
import { constantCypher, cypherHome } from './scripts/lint/constant-cypher.mjs';
import { importZones } from './scripts/lint/import-zones.mjs';
import { portableCypher } from './scripts/lint/portable-cypher.mjs';

const TYPESCRIPT = ['src/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts', 'methods/**/*.ts'];
const SCRIPTS = ['scripts/**/*.mjs'];

const ownRules = {
  rules: {
    'import-zones': importZones,
    'portable-cypher': portableCypher,
    'constant-cypher': constantCypher,
    'cypher-home': cypherHome,
  },
};
const lines = (max) => ['error', { max, skipBlankLines: true, skipComments: true }];

/** Rules that need no types: types are checked by `npm run check:types`, once and for everything. */
export default tseslint.config(
  { ignores: ['dist/', 'bundle/', 'coverage/', 'test/generated/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: TYPESCRIPT, extends: [tseslint.configs.recommended] },
  {
    files: [...TYPESCRIPT, ...SCRIPTS],
    extends: [tseslint.configs.base],
    plugins: { 'reform-graph': ownRules, 'import-x': importX },
    settings: {
      // Without these two, no-cycle reads no TypeScript file and finds nothing, silently.
      'import-x/extensions': ['.ts', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })],
    },
    rules: {
      'reform-graph/import-zones': 'error',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'max-lines': lines(300),
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
      ],
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: TYPESCRIPT,
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
    },
  },
  { files: ['src/**/*.ts', ...SCRIPTS], rules: { 'max-lines-per-function': lines(40) } },
  {
    // What the adapter of Neo4j says, it says to Neo4j alone; so do the other contenders of the bench.
    files: ['src/**/*.ts', 'bench/**/*.ts'],
    ignores: ['src/store/neo4j/**', 'bench/peers/**'],
    rules: { 'reform-graph/portable-cypher': 'error' },
  },
  {
    files: ['src/**/*.ts'],
    rules: { 'reform-graph/cypher-home': 'error', 'no-console': 'error' },
  },
  {
    files: ['src/queries/**/*.ts', 'src/store/**/*.ts', 'src/ingest/**/*.ts'],
    rules: { 'reform-graph/cypher-home': 'off', 'reform-graph/constant-cypher': 'error' },
  },
  {
    // A script for the reader's own database: what it writes is never run by the program, so no query could be called for it.
    files: ['src/exports/network/cypher-script.ts'],
    rules: { 'reform-graph/cypher-home': 'off' },
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
