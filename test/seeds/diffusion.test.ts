import { describe, expect, it } from '@jest/globals';
import { buildCascades, type BuiltCascades } from '#src/analytics/cascades/build-cascades.js';
import { DEFAULT_CHOICES, type CascadeChoices } from '#src/domain/diffusion.js';
import { readAdoptionData } from '#src/queries/adoption-queries.js';
import { useSeeds } from '../support/graph-seeds.js';

const LOW_CARBON = 'program:low-carbon-pilot';

describe('cascades of the real data', () => {
  const client = useSeeds();

  async function cascadesOf(
    programId: string,
    choices: Partial<CascadeChoices> = {},
  ): Promise<BuiltCascades> {
    const scope = {
      programIds: [programId],
      domainIds: [],
      dataSetIds: [],
      fromYear: null,
      toYear: null,
    };
    const data = await readAdoptionData(client().store, scope);
    return buildCascades(data, scope, { ...DEFAULT_CHOICES, ...choices });
  }

  it('refuses the low-carbon pilots until a unit is chosen: they are provinces, cities and counties', async () => {
    await expect(cascadesOf(LOW_CARBON)).rejects.toThrow(
      '10 × province, 67 × prefecture, 10 × county',
    );
  });

  it('finds the prefectures among them, by three dates, and says that no learning can be told from them', async () => {
    const built = await cascadesOf(LOW_CARBON, { unit: 'prefecture' });
    expect(built.identification).toEqual({
      isIdentified: false,
      reasons: ['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'],
      adoptions: 67,
      designated: 67,
      distinctTimes: 3,
    });
  });

  it('has every prefecture of the last year as eligible, and counts the sites that are none', async () => {
    const built = await cascadesOf(LOW_CARBON, { unit: 'prefecture' });
    expect(built.years).toEqual({ first: 2010, last: 2017 });
    // Prefecture-level units at the end of 2017, by the table of division codes: 334.
    expect(built.set.units).toHaveLength(334);
    expect(built.leftOut.map(({ reason, pilotIds }) => [reason, pilotIds.length])).toEqual([
      ['OTHER_LEVEL', 20],
    ]);
  });

  it('refuses a program that is not there', async () => {
    await expect(cascadesOf('program:nothing-of-the-sort')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
