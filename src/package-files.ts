import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package: one above `src`, and above `dist` and `bundle` when built. */
export const PACKAGE_FOLDER = dirname(dirname(fileURLToPath(import.meta.url)));

export const MIGRATIONS_FOLDER = join(PACKAGE_FOLDER, 'schema', 'migrations');
export const SEEDS_FOLDER = join(PACKAGE_FOLDER, 'seeds');

/** The version in `package.json`. */
export function packageVersion(): string {
  const text = readFileSync(join(PACKAGE_FOLDER, 'package.json'), 'utf8');
  return String((JSON.parse(text) as { readonly version?: unknown }).version);
}
