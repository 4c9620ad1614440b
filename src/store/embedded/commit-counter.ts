import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { DomainError } from '../../domain/errors.js';

/**
 * The number of commits, kept in a file beside the database as well as in it. One flipped bit in the engine's log drops every
 * later commit without an error; then the database knows of fewer commits than this file.
 */
export class CommitCounter {
  constructor(readonly path: string) {}

  /** Writes the number so that it outlives a crash: a new file, forced to disk, then renamed over the old one. */
  record(commits: number): void {
    const draft = `${this.path}.new`;
    const file = openSync(draft, 'w');
    try {
      writeSync(file, `${commits}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, this.path);
  }

  /** The number on file, or null when there is no file. Throws STORE_DAMAGED when the file holds no number. */
  recorded(): number | null {
    if (!existsSync(this.path)) return null;
    const text = readFileSync(this.path, 'utf8').trim();
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new DomainError('STORE_DAMAGED', `${this.path} should hold a number of commits, but holds "${text}".`);
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
    throw new DomainError(
      'STORE_DAMAGED',
      `${found} Restore a backup; or move the folder away and load the data sets again; or, to go on with what is there, run: reform-graph doctor --accept-damage`,
      { details: { acknowledgedCommits: onFile, commitsInGraph: inDatabase } },
    );
  }
}
