import { describe, expect, it } from '@jest/globals';
import type { Reader } from '#src/queries/data-set-queries.js';
import { statisticsRows } from '#src/queries/statistics-queries.js';

/** A reader whose statement finds so many combinations, as far as its own bound lets it. */
function readerOf(combinations: number): Reader {
  return {
    read: async ({ parameters }) => {
      const length = Math.min(combinations, Number(parameters['mostRows']));
      return [{ collected: Array.from({ length }, (_, index) => [`organization:o${index}`, 1]) }];
    },
  };
}

const REQUEST = { measured: 'PILOTS', dimensions: ['AUTHORITY'], conditions: [] } as const;

describe('rows of counts', () => {
  it('are all given up to a hundred thousand combinations', async () => {
    expect(await statisticsRows(readerOf(100_000), REQUEST)).toHaveLength(100_000);
  });

  it('are refused beyond, not cut', async () => {
    await expect(statisticsRows(readerOf(200_000), REQUEST)).rejects.toMatchObject({
      code: 'TOO_COSTLY',
      message: expect.stringContaining('more than 100000 different combinations'),
    });
  });
});
