import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { listDataSets, type Reader } from '../queries/data-set-queries.js';

/** The folders of data sets inside a folder; the folder itself when it is one. In order of their names. */
export async function dataSetFolders(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  if (entries.some((entry) => entry.name === 'dataset.yml')) return [folder];
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .sort();
}

/** SHA-256 over the names and bytes of the files that make up a data set. */
export async function filesDigest(folder: string): Promise<string> {
  const names = (await readdir(folder)).filter(
    (name) => name === 'dataset.yml' || name.endsWith('.csv'),
  );
  const hash = createHash('sha256');
  for (const name of names.sort())
    hash.update(`${name}\n`).update(await readFile(join(folder, name)));
  return hash.digest('hex');
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
