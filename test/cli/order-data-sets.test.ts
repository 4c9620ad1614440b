import { describe, expect, it } from '@jest/globals';
import { basename } from 'node:path';
import { orderDataSets } from '#src/cli/order-data-sets.js';
import { manifestText, writeDataSet } from '../support/data-sets.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

describe('orderDataSets', () => {
  const makeFolder = useTemporaryFolders();

  async function orderOf(
    sets: Readonly<Record<string, readonly string[]>>,
  ): Promise<readonly string[]> {
    const parent = makeFolder();
    const folders = Object.entries(sets).map(([name, dependsOn]) =>
      writeDataSet(parent, name, { 'dataset.yml': manifestText(name, { dependsOn }) }),
    );
    return (await orderDataSets(folders)).map((folder) => basename(folder));
  }

  it('puts a data set behind all that it depends on', async () => {
    expect(await orderOf({ a: ['b', 'c'], b: ['c'], c: [] })).toEqual(['c', 'b', 'a']);
  });

  it('goes by name where nothing depends, and leaves what is not at hand to the graph', async () => {
    expect(await orderOf({ b: ['elsewhere'], a: [] })).toEqual(['a', 'b']);
  });

  it('refuses a circle and names its members', async () => {
    await expect(orderOf({ a: ['b'], b: ['a'], c: [] })).rejects.toMatchObject({
      code: 'BAD_DATA_SET',
      message: expect.stringContaining('a, b'),
    });
  });

  it('leaves a folder without a manifest to the load, which says what is wrong with it', async () => {
    const folder = writeDataSet(makeFolder(), 'empty', {});
    expect(await orderDataSets([folder])).toEqual([folder]);
  });
});
