import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import type { RecordShape } from '../../domain/record-shape.js';
import { RECORD_SHAPES } from '../../domain/record-shapes.js';
import type { RowFault } from '../../domain/row-fault.js';
import { checkDataSetIds } from '../checks/check-data-set-ids.js';
import { CITATIONS_FILE } from '../citation-rows.js';
import { filesDigest, lineEndsIn } from '../files-digest.js';
import { readManifest, type Manifest } from '../manifest.js';
import { refuseUnknownFiles } from '../read-data-set.js';
import type { FaultList } from './fault-list.js';

/** Counted up when a load that an older program began could not be gone on with. */
const FORM = 1;

/** A CSV file of a bulk load. */
export interface BulkTable {
  readonly path: string;
  /** Folder and name, for reports. */
  readonly file: string;
  /** Place of its data set among those of the load. */
  readonly set: number;
  /** Null for citations. */
  readonly shape: RecordShape | null;
}

/** A data set of a bulk load, but for its rows. */
export interface BulkSet {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Manifest;
  /** Of the bytes of all its files. */
  readonly digest: string;
}

/** All files of a bulk load. */
export interface BulkFiles {
  readonly sets: readonly BulkSet[];
  /** In the order in which they are read: set by set, citations last. */
  readonly tables: readonly BulkTable[];
  /** Of all files in their order: a load that was interrupted can go on with the same files only. */
  readonly digest: string;
  /** Rows in all, as far as they can be told without parsing: a line end within quotes counts as well. */
  readonly rows: number;
}

/** Opens folders as data sets. Faults of manifests and file names go to `faults`; null when a manifest is unusable. Cost: reads every byte once. */
export async function openBulkFiles(
  folders: readonly string[],
  faults: FaultList,
): Promise<BulkFiles | null> {
  const found: RowFault[] = [];
  const sets: BulkSet[] = [];
  const tables: BulkTable[] = [];
  let lines = 0;
  for (const path of folders) {
    const folder = resolve(path);
    const manifest = await readManifest(folder, found);
    await refuseUnknownFiles(folder, found);
    if (manifest === null) continue;
    const digest = await filesDigest(folder, (bytes) => (lines += lineEndsIn(bytes)));
    tables.push(...(await tablesOf(folder, sets.length)));
    sets.push({ name: basename(folder), folder, manifest, digest });
  }
  faults.add([...found, ...checkDataSetIds(sets)]);
  if (sets.length < folders.length) return null;
  return { sets, tables, digest: digestOf(sets), rows: Math.max(0, lines - tables.length) };
}

/** Throws DomainError CONFLICT unless the files are as they were when they were opened. Cost: reads every byte. */
export async function refuseChangedFiles({ sets }: BulkFiles): Promise<void> {
  for (const { folder, digest } of sets)
    if ((await filesDigest(folder)) !== digest) throw filesChanged();
}

/** What is written is part of the old files and part of the new; only another load can make it whole. */
export function filesChanged(): DomainError {
  return new DomainError('CONFLICT', 'The files were changed while they were loaded.');
}

async function tablesOf(folder: string, set: number): Promise<readonly BulkTable[]> {
  const names = new Set(await readdir(folder));
  const table = (name: string, shape: RecordShape | null): readonly BulkTable[] =>
    names.has(name)
      ? [{ path: join(folder, name), file: join(basename(folder), name), set, shape }]
      : [];
  return [
    ...RECORD_SHAPES.flatMap((shape) => table(shape.file, shape)),
    ...table(CITATIONS_FILE, null),
  ];
}

function digestOf(sets: readonly BulkSet[]): string {
  const hash = createHash('sha256').update(`bulk load ${FORM}\n`);
  for (const { manifest, digest } of sets) hash.update(`${manifest.id} ${digest}\n`);
  return hash.digest('hex');
}
