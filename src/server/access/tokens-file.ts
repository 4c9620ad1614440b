import { readFile, rename, writeFile } from 'node:fs/promises';
import { withTokenHolder, type TokenHolder } from './token-list.js';

/** Only its owner may read it: digests are no tokens, but names are nobody's business either. */
const PRIVATE = 0o600;

/** Adds a holder to a file of tokens, which is made if it is not there; all or nothing. Throws BAD_CONFIGURATION when it holds something else. */
export async function appendToken(path: string, holder: TokenHolder): Promise<void> {
  const text = withTokenHolder(await readOrEmpty(path), holder);
  const draft = `${path}.new`;
  await writeFile(draft, text, { mode: PRIVATE });
  await rename(draft, path);
}

async function readOrEmpty(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
