import { importCompiled } from '../lib/import-compiled.mjs';

/** Compiles `bench/`, with `methods/`, whose reference data it reads, and imports a module of `bench/`. */
export function importBench(path) {
  return importCompiled(['bench', 'methods'], `bench/${path}`);
}
