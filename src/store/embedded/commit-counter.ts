import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { DomainError } from '../../domain/errors.js';
import { WAYS_OUT_OF_DAMAGE } from './embedded-errors.js';

/**
 * The number of commits, kept in a file beside the database as well as in it. One flipped bit in the engine's log drops every
 * later commit without an error; then the database knows of fewer commits than this file.
 */
export class CommitCounter {
  readonly #draft: string;

  constructor(readonly path: string) {
    this.#draft = `${path}.new`;
  }

  /** Writes the number so that it outlives a crash: a new file, forced to disk, then renamed over the old one. */
  record(commits: number): void {
    this.prepare(commits);
    this.confirm();
  }

  /** The first half of `record`: puts the new file beside the old one. All that needs room on the disk is done here. */
  prepare(commits: number): void {
    try {
      writeThrough(this.#draft, `${commits}\n`);
    } catch (cause) {
      throw new DomainError(
        'STORE_UNAVAILABLE',
        `${this.#draft} cannot be written; nothing was committed.`,
        { cause },
      );
    }
  }

  /** The second half: the new file takes the place of the old one. */
  confirm(): void {
    try {
      renameSync(this.#draft, this.path);
    } catch (cause) {
      throw new DomainError('STORE_UNAVAILABLE', `${this.path} cannot be replaced.`, { cause });
    }
  }

  /** The number on file, or null when there is no file. Throws STORE_DAMAGED when the file holds no number. */
  recorded(): number | null {
    if (!existsSync(this.path)) return null;
    const text = readFileSync(this.path, 'utf8').trim();
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new DomainError(
      'STORE_DAMAGED',
      `${this.path} should hold a number of commits, but holds "${text.slice(0, 40)}". ${WAYS_OUT_OF_DAMAGE}.`,
    );
  }

  /**
   * Compares the database's own count with the file's. The database may be ahead by the one commit that a
   * crash left unrecorded, never behind. Throws STORE_DAMAGED with what to do.
   */
  compare(inDatabase: number): void {
    const onFile = this.recorded();
    if (onFile === inDatabase || (onFile !== null && inDatabase === onFile + 1)) return;
    if (onFile === null && inDatabase === 0) return;
    const found =
      onFile === null
        ? `The file ${this.path} is missing, so it cannot be told whether commits were lost.`
        : `The graph holds ${inDatabase} commits, but ${onFile} were acknowledged: ${inDatabase < onFile ? 'some were lost, most likely to a damaged log' : 'the counter was put back'}.`;
    throw new DomainError('STORE_DAMAGED', `${found} ${WAYS_OUT_OF_DAMAGE}.`, {
      details: { acknowledgedCommits: onFile, commitsInGraph: inDatabase },
    });
  }
}

function writeThrough(path: string, text: string): void {
  const file = openSync(path, 'w');
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
