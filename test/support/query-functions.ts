import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDER } from '#src/package-files.js';

const FOLDER = join(PACKAGE_FOLDER, 'src', 'queries');

/** What an exported function works on, told by its first parameter: a graph that is read, one that is written, or values only. */
export type Works = 'reads' | 'writes' | 'computes';

const WORKS_ON: Readonly<Record<string, Works>> = {
  reader: 'reads',
  store: 'reads',
  transaction: 'writes',
};

/** Every function that a module of src/queries exports, with what it works on. */
export async function queryFunctions(): Promise<ReadonlyMap<string, Works>> {
  const found = new Map<string, Works>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.ts'))) {
    const path = `#src/queries/${file.replace(/\.ts$/, '.js')}`;
    const exported = (await import(path)) as Readonly<Record<string, unknown>>;
    for (const [name, value] of Object.entries(exported)) {
      if (typeof value === 'function') found.set(name, worksOf(value));
    }
  }
  return found;
}

function worksOf(value: object): Works {
  const [, first = ''] = /^[^(]*\(\s*(\w*)/.exec(String(value)) ?? [];
  return WORKS_ON[first] ?? 'computes';
}
