import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkFileName } from './check-columns.js';
import { codebookMarkdown, codebookTable } from './codebook.js';
import { fileNotWritten, onDisk } from './file-error.js';
import {
  METADATA_FORM,
  metadataText,
  type DescribedColumn,
  type DescribedFile,
  type ExportDescription,
  type ExportMetadata,
} from './metadata.js';
import { encodeTexts, type Chunks, type StreamOptions } from './streaming.js';
import { streamTable } from './stream-table.js';
import { writeFolderAside, writeNewFile } from './write-aside.js';

/** A file that is to be written. */
export interface PlannedFile {
  readonly file: string;
  readonly description: string;
  /** Whether it has rows that are counted. */
  readonly isTable: boolean;
  readonly columns: readonly DescribedColumn[];
  content(options: StreamOptions): Chunks;
}

/** How far the writing has come: rows of the file that is under way. */
export interface ExportProgress {
  readonly file: string;
  readonly rows: number;
}

export interface ExportOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ExportProgress) => void) | undefined;
  /** Whether an earlier export at the same place may be replaced. Default false. Any other folder is refused in either case. */
  readonly overwrite?: boolean | undefined;
}

const METADATA_FILE = 'metadata.json';
const OWN_NAMES: readonly string[] = [METADATA_FILE, 'codebook.csv', 'codebook.md'];

/**
 * Writes files, their codebook (`codebook.csv`, `codebook.md`) and `metadata.json` into a folder, whole or not at all, and gives the
 * metadata. The folder that holds it must exist.
 *
 * Throws: RangeError for two files of one name. DomainError FILE_NOT_WRITTEN and CANCELLED as {@link writeFolderAside} does; with
 *   `overwrite`, FILE_NOT_WRITTEN also for a folder that holds a file which no export wrote, since replacing would delete it.
 */
export async function writeExportFolder(
  folder: string,
  planned: readonly PlannedFile[],
  description: ExportDescription,
  { signal, onProgress, overwrite }: ExportOptions = {},
): Promise<ExportMetadata> {
  const all = [...planned, ...codebookFiles(planned, description.title)];
  checkNames(all);
  const write = async (aside: string): Promise<ExportMetadata> => {
    const files: DescribedFile[] = [];
    for (const plan of all) {
      files.push(await writePlanned(plan, { aside, folder }, { signal, onProgress }));
    }
    const metadata = { form: METADATA_FORM, ...description, files } as const;
    await writeNewFile(join(aside, METADATA_FILE), encodeTexts([metadataText(metadata)]), {
      place: join(folder, METADATA_FILE),
    });
    return metadata;
  };
  return writeFolderAside(folder, write, { overwrite, signal, mayReplace: refuseForeignFiles });
}

/** Where files are written, and where they will stand: messages tell of the latter. */
interface Folders {
  readonly aside: string;
  readonly folder: string;
}

async function writePlanned(
  { file, description, isTable, columns, content }: PlannedFile,
  { aside, folder }: Folders,
  { signal, onProgress }: ExportOptions,
): Promise<DescribedFile> {
  let count = 0;
  const onRows = (rows: number): void => {
    count = rows;
    onProgress?.({ file, rows });
  };
  const written = await writeNewFile(join(aside, file), content({ signal, onRows }), {
    place: join(folder, file),
    signal,
  });
  return { file, description, ...written, rows: isTable ? count : null, columns };
}

function codebookFiles(planned: readonly PlannedFile[], title: string): readonly PlannedFile[] {
  const table = codebookTable(planned);
  return [
    {
      file: 'codebook.csv',
      description: table.description,
      isTable: true,
      columns: table.columns.map((column) => ({ ...column, renamedFrom: null })),
      content: (options) => streamTable(table, 'csv', options),
    },
    {
      file: 'codebook.md',
      description: 'The codebook to be read.',
      isTable: false,
      columns: [],
      content: () => encodeTexts([codebookMarkdown(title, planned)]),
    },
  ];
}

function checkNames(files: readonly PlannedFile[]): void {
  const names = [METADATA_FILE, ...files.map(({ file }) => file)];
  for (const name of names) checkFileName(name.replace(/\.[a-z]+$/, ''));
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) {
    throw new RangeError(
      `Files of an export have names of their own, none of ${OWN_NAMES.join(', ')}, but got two named ${doubled}.`,
    );
  }
}

async function refuseForeignFiles(folder: string): Promise<void> {
  const known = await filesOfExport(folder);
  if (known === null) {
    throw fileNotWritten(folder, 'exists', {
      because: 'it is there already, and no earlier export that could be replaced',
    });
  }
  const present = await onDisk(folder, () => readdir(folder));
  const foreign = present.find((name) => !known.has(name));
  if (foreign === undefined) return;
  throw fileNotWritten(folder, 'exists', {
    because: `it holds ${foreign}, which no export wrote and which replacing would delete`,
  });
}

/** The names that the metadata of a folder list, or null when it has none that can be read. */
async function filesOfExport(folder: string): Promise<ReadonlySet<string> | null> {
  try {
    const text = await readFile(join(folder, METADATA_FILE), 'utf8');
    const { form, files } = JSON.parse(text) as Partial<ExportMetadata>;
    if (form !== METADATA_FORM || files === undefined) return null;
    return new Set([METADATA_FILE, ...files.map(({ file }) => file)]);
  } catch {
    return null;
  }
}
