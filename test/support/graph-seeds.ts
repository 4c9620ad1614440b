import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSourceFolder } from '#src/curation/source-folder.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';
import { useClient, type GraphClient } from './graph-client.js';
import { openSeededStore } from './seeded-store.js';

/** Where the documents are that the seeds were coded from: they are not part of the project. Null when they are not there. */
export const SOURCES: string | null = findSources();

/** A client over the real seeds, a graph of its own for the tests of a file. */
export function useSeeds(): () => GraphClient {
  return useClient(openSeededStore, { quotations: openSourceFolder(SOURCES) });
}

function findSources(): string | null {
  const folder = process.env['SOURCES_DIR'] || join(PACKAGE_FOLDER, '..', 'shared', 'sources');
  return existsSync(folder) ? folder : null;
}
