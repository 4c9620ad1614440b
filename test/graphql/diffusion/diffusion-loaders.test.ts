import { describe, expect, it } from '@jest/globals';
import { DEFAULT_CHOICES } from '#src/domain/diffusion.js';
import type { DiffusionQuestion } from '#src/domain/diffusion-parameters.js';
import { DomainError } from '#src/domain/errors.js';
import { MOST_PILOTS, MOST_SCORES } from '#src/graphql/diffusion/diffusion-limits.js';
import { createDiffusionLoaders } from '#src/graphql/diffusion/diffusion-loaders.js';
import { ResultCache } from '#src/graphql/diffusion/result-cache.js';
import type { Reader } from '#src/queries/data-set-queries.js';
import type { Row } from '#src/store/graph-store.js';

const EVERYTHING: DiffusionQuestion = {
  scope: { programIds: [], domainIds: [], dataSetIds: [], fromYear: null, toYear: null },
  choices: DEFAULT_CHOICES,
};

/** Zones without a level, and a practice that each of the first adopted in a year of its own. */
function answering(zones: number, adopters: number): Reader {
  const pilots = Array.from({ length: adopters }, (_, index): Row => ({
    pilotId: `pilot:p${index}`,
    programId: 'program:p',
    siteId: `region:z${index}`,
    origin: 'local_exploration',
    started: String(1100 + index),
    dataSetId: 'dataset:d',
  }));
  const regions = Array.from({ length: zones }, (_, index): Row => ({
    regionId: `region:z${index}`,
    dataSetId: 'dataset:d',
  }));
  const programs: readonly Row[] = [{ programId: 'program:p', practiceId: 'program:p' }];
  return {
    async read({ text }, { maxRows = Infinity } = {}) {
      const rows = rowsOf(text);
      if (rows.length > maxRows) throw new DomainError('TOO_COSTLY', 'Too many rows.');
      return rows;
    },
  };

  function rowsOf(text: string): readonly Row[] {
    if (text.includes('AS practiceId')) return programs;
    if (text.includes(':PILOT_OF')) return pilots;
    return text.includes('MATCH (r:Region)') ? regions : [];
  }
}

function loadersOf(reader: Reader): ReturnType<typeof createDiffusionLoaders> {
  return createDiffusionLoaders(reader, new ResultCache());
}

describe('what a diffusion is worked out from', () => {
  it('is at most so many pilots, of a program and of a scope', async () => {
    const loaders = loadersOf(answering(0, MOST_PILOTS + 1));
    const refusal = { code: 'TOO_COSTLY', details: { exceeded: 'pilots', limit: MOST_PILOTS } };
    await expect(loaders.ofProgram('program:p', EVERYTHING)).rejects.toMatchObject(refusal);
    await expect(loaders.compared(['program:p'], EVERYTHING)).rejects.toMatchObject(refusal);
    await expect(loaders.scores(EVERYTHING)).rejects.toMatchObject(refusal);
  });

  it('is not so many units by years that others must wait', async () => {
    // Adoptions in 900 years, by as many of the zones.
    const most = Math.floor(MOST_SCORES / 900);
    const scores = await loadersOf(answering(most, 900)).scores(EVERYTHING);
    expect(scores.rates).toHaveLength(most);
    await expect(loadersOf(answering(most + 1, 900)).scores(EVERYTHING)).rejects.toMatchObject({
      code: 'TOO_COSTLY',
      details: { limit: MOST_SCORES, requested: (most + 1) * 900 },
    });
  });

  it('passes on other failures as they are', async () => {
    const reader: Reader = {
      read: () => Promise.reject(new DomainError('STORE_UNAVAILABLE', 'Gone.')),
    };
    await expect(loadersOf(reader).ofProgram('program:p', EVERYTHING)).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
    });
  });
});

describe('the yearly rates of scores', () => {
  it('are worked out once a request', async () => {
    const loaders = loadersOf(answering(3, 2));
    const scores = await loaders.scores(EVERYTHING);
    expect(loaders.yearlyRates(scores)).toBe(loaders.yearlyRates(scores));
    expect(loaders.yearlyRates(scores)?.range).toEqual({ first: 1100, last: 1101 });
  });
});
