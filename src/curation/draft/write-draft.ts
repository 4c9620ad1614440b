import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../domain/errors.js';
import { CITATION_COLUMNS, CITATIONS_FILE } from '../../ingest/citation-rows.js';
import { CANDIDATES_FILE } from '../../ingest/curation-files.js';
import { columnsOf } from '../../ingest/row-to-record.js';
import type { DraftDataSet } from './draft-data-set.js';
import { BYTE_ORDER_MARK, toCsv } from '../../ingest/to-csv.js';

/** The columns of `candidates.csv`: what a person decides comes first. */
export const CANDIDATE_COLUMNS = [
  'candidate',
  'confirmed',
  'new_id',
  'kind',
  'rule',
  'text',
  'values',
  'record',
  'line',
  'start',
  'end',
] as const;

/** What the manifest of a draft says as far as it is known. */
export interface DraftManifest {
  readonly name: string;
  /** The date of the document, or `undated`. */
  readonly version: string;
  /** Today, as YYYY-MM-DD. */
  readonly retrieved: string;
}

/**
 * Writes a draft into a new folder. Throws DomainError CONFLICT when there is something by that name, and leaves nothing behind when a
 * file cannot be written.
 */
export async function writeDraft(
  folder: string,
  draft: DraftDataSet,
  manifest: DraftManifest,
): Promise<void> {
  await makeFolder(folder);
  try {
    await writeFile(join(folder, 'dataset.yml'), manifestText(manifest));
    await writeTable(folder, CANDIDATES_FILE, CANDIDATE_COLUMNS, draft.candidates);
    await writeTable(folder, CITATIONS_FILE, CITATION_COLUMNS, draft.citations);
    for (const [shape, rows] of draft.records)
      await writeTable(folder, shape.file, columnsOf(shape), rows);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Makes a folder that is not there yet. Throws DomainError CONFLICT when it is, BAD_USER_INPUT when it cannot be made. */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new DomainError(
        'CONFLICT',
        `A new folder is wanted, but "${folder}" is there already; nothing was written.`,
      );
    throw new DomainError('BAD_USER_INPUT', `The folder "${folder}" cannot be made (${code}).`, {
      cause,
    });
  }
}

async function writeTable(
  folder: string,
  file: string,
  columns: readonly string[],
  rows: DraftDataSet['candidates'],
): Promise<void> {
  await writeFile(join(folder, file), `${BYTE_ORDER_MARK}${toCsv(columns, rows)}`);
}

function manifestText({ name, version, retrieved }: DraftManifest): string {
  return `draft: true # load refuses it; reform-graph confirm makes a data set of what is confirmed
id: dataset:${name}
title: ''
titleZh: null
publisher: ''
url: null
version: '${version}'
terms: ''
retrieved: '${retrieved}'
coverage: ''
citedBy: rows
dependsOn: [regions, vocabulary]
assertions: []
`;
}
