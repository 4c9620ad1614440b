import { describe, expect, it } from '@jest/globals';
import { basename } from 'node:path';
import { describeFault, type RowFault } from '#src/domain/row-fault.js';
import { checkDataSets } from '#src/ingest/check-data-sets.js';
import { readDataSet, type DataSetFiles } from '#src/ingest/read-data-set.js';
import { dataSetFolders } from '#src/ingest/seeds.js';
import { SEEDS_FOLDER } from '#src/package-files.js';
import { fakeStore } from '../support/fake-store.js';

/** Warnings that a data set may give, as its notes.md explains them. None does today. */
const EXPLAINED_WARNINGS: Readonly<Record<string, readonly string[]>> = {};

const folders = await dataSetFolders(SEEDS_FOLDER);
const readingFaults: RowFault[] = [];
const sets = new Map<string, DataSetFiles>();
for (const folder of folders) {
  const set = await readDataSet(folder, readingFaults);
  if (set !== null) sets.set(basename(folder), set);
}

describe('a data set of the seeds', () => {
  it('is read without faults', () => {
    expect(readingFaults.map(describeFault)).toEqual([]);
    expect([...sets.keys()]).toEqual(folders.map((folder) => basename(folder)));
    expect(sets.size).toBeGreaterThanOrEqual(5);
  });

  it.each(folders.map((folder) => basename(folder)))(
    'loads into an empty graph with just what it says it depends on: %s',
    async (name) => {
      const { faults, warnings } = await checkDataSets(withDependencies(name), fakeStore());
      expect(faults.map(describeFault)).toEqual([]);
      const ofOthers = withDependencies(name)
        .slice(1)
        .flatMap((other) => EXPLAINED_WARNINGS[other.name] ?? []);
      expect(warnings.map(describeFault)).toEqual([
        ...ofOthers,
        ...(EXPLAINED_WARNINGS[name] ?? []),
      ]);
    },
  );

  it.each(folders.map((folder) => basename(folder)))('asserts how much it holds: %s', (name) => {
    const { assertions } = found(name).manifest;
    expect(assertions.length).toBeGreaterThan(0);
    // A bound of everything bounds nothing.
    expect(assertions.filter(({ min, max }) => min === 0 || max > min * 1.2)).toEqual([]);
  });

  it.each(['cbec-zones', 'documented-copies', 'hubei-2019'])(
    'misses what it depends on when that is not there: %s',
    async (name) => {
      const { faults } = await checkDataSets([found(name)], fakeStore());
      expect(faults.length).toBeGreaterThan(0);
    },
  );
});

/** A data set and everything that it depends on, directly or through others, as its manifest says. */
function withDependencies(name: string): readonly DataSetFiles[] {
  const needed = new Map([[name, found(name)]]);
  for (const { manifest } of needed.values()) {
    for (const dependency of manifest.dependsOn) needed.set(dependency, found(dependency));
  }
  return [...needed.values()];
}

function found(name: string): DataSetFiles {
  const set = sets.get(name);
  if (set === undefined) throw new Error(`There is no data set ${name}.`);
  return set;
}
