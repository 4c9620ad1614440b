import { stat } from 'node:fs/promises';
import { DomainError } from '../domain/errors.js';
import type { Terminal } from './terminal.js';

/**
 * The reader's folder of documents: that of the option `--sources`, else that of SOURCES_DIR. Throws DomainError BAD_CONFIGURATION when there
 * is none, or no such folder.
 */
export async function sourcesFolder(
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
