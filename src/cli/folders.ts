import { stat } from 'node:fs/promises';
import { DomainError } from '../domain/errors.js';
import { dataSetFolders } from '../ingest/seeds.js';
import { SEEDS_FOLDER } from '../package-files.js';
import type { Terminal } from './terminal.js';

/** The reader's folder of documents: the option, else SOURCES_DIR. Throws DomainError BAD_CONFIGURATION when there is none. */
export async function existingSources(
  { environment }: Terminal,
  option: string | undefined,
): Promise<string> {
  const folder = option ?? environment['SOURCES_DIR'];
  const isFolder =
    folder !== undefined && (await stat(folder).catch(() => null))?.isDirectory() === true;
  if (isFolder) return folder;
  throw new DomainError(
    'BAD_CONFIGURATION',
    `The folder of the documents is wanted (--sources, or SOURCES_DIR), but got ${folder ? `"${folder}", which is no folder` : 'none'}.`,
  );
}

/** The folders of the data sets that are named, each a set or a folder of sets; those of the program without any. Throws DomainError BAD_USER_INPUT for what is no folder. */
export async function namedDataSets(names: readonly string[]): Promise<readonly string[]> {
  const folders: string[] = [];
  for (const name of names.length > 0 ? names : [SEEDS_FOLDER]) {
    if ((await stat(name).catch(() => null))?.isDirectory() !== true)
      throw new DomainError(
        'BAD_USER_INPUT',
        `A folder of a data set is wanted, but got: "${name}".`,
      );
    folders.push(...(await dataSetFolders(name)));
  }
  return folders;
}
