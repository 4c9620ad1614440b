import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

const NEWLINE = 0x0a;

/** Told of each piece of a file as it is read. */
export type BytesRead = (bytes: Buffer) => void;

/** SHA-256 over the names and bytes of the files that make up a data set. Cost: one reading, never a whole file in memory. */
export async function filesDigest(
  folder: string,
  onBytes: BytesRead = () => undefined,
): Promise<string> {
  const names = (await readdir(folder)).filter(
    (name) => name === 'dataset.yml' || name.endsWith('.csv'),
  );
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    hash.update(`${name}\n`);
    for await (const bytes of createReadStream(join(folder, name))) {
      hash.update(bytes as Buffer);
      onBytes(bytes as Buffer);
    }
  }
  return hash.digest('hex');
}

/** How many lines end in a piece of a file. */
export function lineEndsIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
