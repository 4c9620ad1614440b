import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listDataSets, type Reader } from '../queries/data-set-queries.js';
import { filesDigest } from './files-digest.js';

/** The folders of data sets inside a folder; the folder itself when it is one. In order of their names. */
export async function dataSetFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === 'dataset.yml')) return [folder];
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** Whether the graph holds just what the files say, told by digests and without reading a row. */
export async function seedsAreCurrent(
  reader: Reader,
  folders: readonly string[],
): Promise<boolean> {
  const loaded = new Map(
    (await listDataSets(reader)).map((set) => [set.id as string, set.filesDigest]),
  );
  for (const folder of folders) {
    const manifest = parse(await readFile(join(folder, 'dataset.yml'), 'utf8')) as { id?: string };
    if (loaded.get(manifest.id ?? '') !== (await filesDigest(folder))) return false;
  }
  return true;
}
