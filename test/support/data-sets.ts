import { afterEach, beforeEach } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault } from '#src/domain/row-fault.js';
import { loadDataSets } from '#src/ingest/load-data-sets.js';
import type { LoadReport } from '#src/ingest/load-report.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore, GraphValue, Row } from '#src/store/graph-store.js';
import { migrate, readMigrations } from '#src/store/migrate.js';
import { openStore } from '#src/store/open-store.js';
import { useTemporaryFolders } from './temporary-folders.js';

/** The files of a data set: name to text, or to bytes where they are no text. */
export type DataSetText = Readonly<Record<string, string | Uint8Array>>;

/** Writes a data set as a folder, in place of what was there, and gives its path. */
export function writeDataSet(parent: string, name: string, files: DataSetText): string {
  const folder = join(parent, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  return folder;
}

/** A manifest for the data set of that name, with what differs. */
export function manifestText(
  name: string,
  changes: Readonly<Record<string, unknown>> = {},
): string {
  return JSON.stringify({
    id: `dataset:${name}`,
    title: 'Small set',
    publisher: 'A test',
    version: '1',
    terms: 'CC0-1.0',
    retrieved: '2026-11-22',
    coverage: 'What a test needs.',
    citedBy: 'dataset',
    ...changes,
  });
}

/** The text with one part of it replaced. Fails when the part is not there, so that no test passes by a slip. */
export function edited(text: string | Uint8Array | undefined, from: string, to: string): string {
  if (typeof text !== 'string' || !text.includes(from))
    throw new Error(`There is no "${from}" to edit.`);
  return text.replace(from, () => to);
}

/** The faults of a report as lines; none when it is fine. */
export function faultsOf(report: LoadReport): readonly string[] {
  return report.ok ? [] : report.faults.map(describeFault);
}

export interface Loading {
  readonly store: () => GraphStore;
  /** Writes data sets under their names and loads them together. */
  readonly load: (sets: Readonly<Record<string, DataSetText>>) => Promise<LoadReport>;
  /** The rows of one statement. */
  readonly rows: (
    text: string,
    parameters?: Readonly<Record<string, GraphValue>>,
  ) => Promise<readonly Row[]>;
}

/** A migrated graph in memory for each test, and what loads data sets into it. */
export function useLoading(): Loading {
  const makeFolder = useTemporaryFolders();
  let store: GraphStore;
  let parent: string;
  beforeEach(async () => {
    parent = makeFolder();
    store = await openStore({ engine: 'memory' });
    await migrate(store, await readMigrations(MIGRATIONS_FOLDER));
  });
  afterEach(() => store.close());
  return {
    store: () => store,
    load: (sets) => {
      const folders = Object.entries(sets).map(([name, files]) =>
        writeDataSet(parent, name, files),
      );
      return loadDataSets(store, folders);
    },
    rows: (text, parameters) => store.read(cypher(text, parameters)),
  };
}
