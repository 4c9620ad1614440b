import { basename } from 'node:path';
import { DomainError } from '../domain/errors.js';
import { readManifest } from '../ingest/manifest.js';

/**
 * Folders of data sets so that each comes after those that it depends on, else by name. A dependency outside the folders is
 * left to the graph; a manifest that cannot be read is left to the load, which tells all its faults.
 * Throws DomainError BAD_DATA_SET when data sets depend on each other in a circle.
 */
export async function orderDataSets(folders: readonly string[]): Promise<readonly string[]> {
  const dependencies = new Map<string, readonly string[]>();
  for (const folder of folders) {
    dependencies.set(folder, (await readManifest(folder, []))?.dependsOn ?? []);
  }
  const ordered: string[] = [];
  const waiting = new Set([...folders].sort());
  while (waiting.size > 0) {
    const names = new Set([...waiting].map((folder) => basename(folder)));
    const isReady = (folder: string): boolean =>
      (dependencies.get(folder) ?? []).every((name) => !names.has(name));
    const ready = [...waiting].filter(isReady);
    if (ready.length === 0) throw circle([...names]);
    for (const folder of ready) waiting.delete(folder);
    ordered.push(...ready);
  }
  return ordered;
}

function circle(names: readonly string[]): DomainError {
  return new DomainError(
    'BAD_DATA_SET',
    `Data sets depend on each other in a circle: ${names.join(', ')}. Look at dependsOn in their dataset.yml.`,
  );
}
