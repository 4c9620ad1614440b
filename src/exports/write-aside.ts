import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { fileNotWritten, onDisk } from './file-error.js';
import { throwIfCancelled, type Chunks } from './streaming.js';

export interface AsideOptions {
  /** Whether what stands at the place may be replaced. Default false. */
  readonly overwrite?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface FolderAsideOptions extends AsideOptions {
  /** Asked before a folder is replaced, since replacing deletes what is in it; throws to refuse. */
  readonly mayReplace?: ((folder: string) => Promise<void>) | undefined;
}

/** What a file holds, to be checked against. */
export interface WrittenFile {
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Writes a file beside its place under another name, forces it to disk and renames it: readers see the whole file or none. What the
 * chunks throw passes through. Whatever ends the work but a kill of the process, nothing half-written stays; after a kill, a file
 * stays whose name begins with a dot and ends in `.part`.
 *
 * Throws: DomainError FILE_NOT_WRITTEN, naming the place: something stands there and `overwrite` is not true, the disk is full, the
 *   folder is missing, writing is not permitted. DomainError CANCELLED after the signal, at the end of a chunk.
 */
export async function writeFileAside(
  path: string,
  chunks: Chunks,
  { overwrite = false, signal }: AsideOptions = {},
): Promise<WrittenFile> {
  const aside = placeBeside(path, 'part');
  await refuseExisting(path, overwrite);
  try {
    const written = await writeNewFile(aside, chunks, { place: path, signal });
    await refuseExisting(path, overwrite);
    await onDisk(path, () => rename(aside, path));
    return written;
  } catch (error) {
    await removeQuietly(aside);
    throw error;
  }
}

/**
 * Makes a folder beside its place under another name, has `write` fill it, and renames it: readers see the whole folder or none. A
 * folder that is replaced is renamed away first, and back when the new one cannot take its place. As for errors and kills, see {@link writeFileAside}.
 */
export async function writeFolderAside<T>(
  folder: string,
  write: (aside: string) => Promise<T>,
  { overwrite = false, signal, mayReplace }: FolderAsideOptions = {},
): Promise<T> {
  const aside = placeBeside(folder, 'part');
  throwIfCancelled(signal);
  if (await refuseExisting(folder, overwrite)) await mayReplace?.(folder);
  try {
    await onDisk(folder, () => mkdir(aside));
    const result = await write(aside);
    throwIfCancelled(signal);
    if (await refuseExisting(folder, overwrite)) await replaceFolder(aside, folder);
    else await onDisk(folder, () => rename(aside, folder));
    return result;
  } catch (error) {
    await removeQuietly(aside);
    throw error;
  }
}

/**
 * Makes a file that was not there, forces it to disk and closes it. `place` is the name for messages, where that is another. Throws as
 * {@link writeFileAside} does; what was written until then stays.
 */
export async function writeNewFile(
  path: string,
  chunks: Chunks,
  {
    place = path,
    signal,
  }: { readonly place?: string; readonly signal?: AbortSignal | undefined } = {},
): Promise<WrittenFile> {
  const file = await onDisk(place, () => open(path, 'wx'));
  try {
    const written = await writeChunks(file, chunks, place, signal);
    await onDisk(place, () => file.sync());
    return written;
  } finally {
    // A network file system may tell of a full disk only now.
    await onDisk(place, () => file.close());
  }
}

/**
 * Writes chunks to a file that is open, each wholly before the next is asked for, and digests them. `place` is the name for messages.
 * Throws as {@link writeFileAside} does; the file stays open.
 */
export async function writeChunks(
  file: FileHandle,
  chunks: Chunks,
  place: string,
  signal?: AbortSignal,
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  throwIfCancelled(signal);
  for await (const chunk of chunks) {
    throwIfCancelled(signal);
    hash.update(chunk);
    bytes += chunk.length;
    await onDisk(place, () => writeWhole(file, chunk));
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function writeWhole(file: FileHandle, chunk: Uint8Array): Promise<void> {
  let offset = 0;
  while (offset < chunk.length) {
    const { bytesWritten } = await file.write(chunk, offset);
    offset += bytesWritten;
  }
}

/** Whether something stands at a place; refuses it unless it may be overwritten. */
async function refuseExisting(place: string, overwrite: boolean): Promise<boolean> {
  const exists = await lstat(place).then(
    () => true,
    () => false,
  );
  if (exists && !overwrite) throw fileNotWritten(place, 'exists');
  return exists;
}

async function replaceFolder(aside: string, folder: string): Promise<void> {
  const former = placeBeside(folder, 'former');
  await onDisk(folder, () => rename(folder, former));
  try {
    await onDisk(folder, () => rename(aside, folder));
  } catch (error) {
    await rename(former, folder);
    throw error;
  }
  await onDisk(former, () => rm(former, { recursive: true }));
}

/** In the same folder, so that renaming moves no data. */
function placeBeside(place: string, ending: string): string {
  const path = resolve(place);
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.${ending}`);
}

/** The error that is on its way tells more than a file that cannot be removed. */
async function removeQuietly(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}
