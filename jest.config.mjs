import { readFileSync } from 'node:fs';

const tsconfigRaw = readFileSync(new URL('tsconfig.json', import.meta.url), 'utf8');

/** Transpiles only: types are checked by `npm run check:types`, once and for everything. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  globalSetup: './test/support/make-shared-folder.mjs',
  globalTeardown: './test/support/remove-shared-folder.mjs',
  // A busy machine must not fail a test; what hangs is still found.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#src/(.*)\\.js$': '<rootDir>/src/$1.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    '^.+\\.ts$': ['<rootDir>/test/support/transform-typescript.mjs', { loader: 'ts', tsconfigRaw }],
  },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageReporters: ['text-summary', 'json-summary'],
};
