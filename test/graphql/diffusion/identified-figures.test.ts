import { describe, expect, it } from '@jest/globals';
import { fitBass, type BassFit } from '#src/analytics/adoption/fit-bass.js';
import { diffusionOf, nodesOf, rowsOf } from '../../support/ask-diffusion.js';
import { useGraph } from '../../support/graph-client.js';
import { SPREAD } from '../../support/graph-spread.js';

const client = useGraph({ spread: SPREAD });

const LEARN = 'program:learn';
const PREFECTURES = 'unit: PREFECTURE';

describe('what the times of a diffusion identify', () => {
  it('tells hazards where the times identify them', async () => {
    const fields = `identification { isIdentified reasons adoptions designated distinctTimes }
      hazard { mean reasons isOverridden points { year atRisk adoptions hazard } }`;
    const found = await diffusionOf(client(), LEARN, PREFECTURES, fields);
    // Times are 2001, 2002, 2004, 2006 and 2007.
    expect(found['identification']).toEqual({
      isIdentified: true,
      reasons: [],
      adoptions: 6,
      designated: 0,
      distinctTimes: 5,
    });
    const { points, ...hazard } = found['hazard'] as { points: unknown };
    // At risk: 9 - 1, 9 - 3 twice, 10 - 4 twice, 10 - 5. After the first year 5 adoptions of 8 + 6 + 6 + 6 + 6 + 5 = 37.
    expect(hazard).toEqual({ mean: 5 / 37, reasons: [], isOverridden: false });
    expect(rowsOf(points)).toEqual([
      [2001, 9, 1, null],
      [2002, 8, 2, 2 / 8],
      [2003, 6, 0, 0],
      [2004, 6, 1, 1 / 6],
      [2005, 6, 0, 0],
      [2006, 6, 1, 1 / 6],
      [2007, 5, 1, 1 / 5],
    ]);
  });

  it('fits the Bass curve to the shares, with what all come to in the end if that is wanted', async () => {
    const fit =
      'reasons isOverridden estimates { p q m } standardErrors { p q m } residualSumOfSquares periods';
    const fields = `bass { ${fit} } whole: bass(fitPotential: true) { ${fit} }`;
    // 9 units until 2004, 10 from 2005 on.
    const shares = [1 / 9, 2 / 9, 4 / 9, 7 / 9, 8 / 10, 9 / 10];
    const shown = ({ converged, ...figures }: BassFit) => ({
      ...(converged ? figures : {}),
      reasons: [],
      isOverridden: false,
    });
    expect(await diffusionOf(client(), 'program:surge', '', fields)).toEqual({
      bass: shown(fitBass(shares)),
      whole: shown(fitBass(shares, { fitsPotential: true })),
    });
  });

  it('says why the Bass curve does not fit', async () => {
    // The first year brought as many as any: nobody seems to have looked at others, and the best q is none above 0.
    const fields = 'bass { reasons estimates { p } standardErrors { p } periods }';
    expect(await diffusionOf(client(), LEARN, PREFECTURES, fields)).toEqual({
      bass: { reasons: ['AT_BOUND'], estimates: null, standardErrors: null, periods: null },
    });
  });

  it('tells classes of adopters, and that of each', async () => {
    const fields = `adopterClasses { mean standardDeviation reasons counts { adopterClass adopters } }
      adopters { edges { node { unit { id } adopterClass } } }`;
    const found = await diffusionOf(client(), LEARN, PREFECTURES, fields);
    // Years 2001, 2002, 2002, 2004, 2006 and 2007: mean 2003.67, squares of the distances 7.11, 2.78, 2.78, 0.11, 5.44 and 11.11,
    // together 29.33, and the square root of a fifth of it is 2.422. Bounds are 2001.24, 2003.67 and 2006.09.
    expect(found['adopterClasses']).toEqual({
      mean: 12022 / 6,
      standardDeviation: expect.closeTo(Math.sqrt(88 / 15), 9),
      reasons: [],
      counts: [
        { adopterClass: 'EARLY_ADOPTER', adopters: 1 },
        { adopterClass: 'EARLY_MAJORITY', adopters: 2 },
        { adopterClass: 'LATE_MAJORITY', adopters: 2 },
        { adopterClass: 'LAGGARD', adopters: 1 },
      ],
    });
    expect(nodesOf(found['adopters']).map(({ adopterClass }) => adopterClass)).toEqual([
      'EARLY_ADOPTER',
      'EARLY_MAJORITY',
      'EARLY_MAJORITY',
      'LATE_MAJORITY',
      'LATE_MAJORITY',
      'LAGGARD',
    ]);
  });
});

describe('what the times of a diffusion cannot identify', () => {
  const FIGURES = `identification { isIdentified reasons designated distinctTimes }
    hazard { mean reasons isOverridden points { year hazard } }
    bass { reasons isOverridden estimates { p } }
    adopterClasses { mean reasons isOverridden counts { adopters } }`;
  const REASONS = ['MOSTLY_DESIGNATED', 'FEW_DISTINCT_DATES'];

  it('is null with the reasons, and is no error; the curve and the speed are told', async () => {
    const more = 'curve { cumulative } speed { meanLag }';
    // Batches of three in 2003 and of two in 2005: (0 + 0 + 0 + 2 + 2) / 5.
    expect(await diffusionOf(client(), 'program:order', '', `${FIGURES} ${more}`)).toEqual({
      identification: { isIdentified: false, reasons: REASONS, designated: 5, distinctTimes: 2 },
      hazard: { mean: null, reasons: REASONS, isOverridden: false, points: null },
      bass: { reasons: REASONS, isOverridden: false, estimates: null },
      adopterClasses: { mean: null, reasons: REASONS, isOverridden: false, counts: null },
      curve: [{ cumulative: 3 }, { cumulative: 3 }, { cumulative: 5 }],
      speed: { meanLag: 4 / 5 },
    });
  });

  it('is told with override, and says so', async () => {
    const found = await diffusionOf(client(), 'program:order', 'override: true', FIGURES);
    // 9 units in 2003, of which 6 are at risk in 2004, and 7 in 2005, with u10.
    expect(found).toMatchObject({
      hazard: {
        mean: 2 / 13,
        reasons: [],
        isOverridden: true,
        points: [{ hazard: null }, { hazard: 0 }, { hazard: 2 / 7 }],
      },
      bass: { isOverridden: true },
      adopterClasses: { mean: 2003.8, reasons: [], isOverridden: true },
    });
  });

  it.each(['', 'override: true'])(
    'has no adopters, and nothing to tell, whatever is chosen: %s',
    async (choices) => {
      const fields =
        'adopterCount eligible firstTime curve { year } speed { meanLag reasons timeTo { reason } }';
      const found = await diffusionOf(client(), 'program:idle', choices, `${FIGURES} ${fields}`);
      expect(found).toMatchObject({
        adopterCount: 0,
        eligible: null,
        firstTime: null,
        curve: [],
        speed: {
          meanLag: null,
          reasons: ['NO_ADOPTIONS'],
          timeTo: [0, 1, 2, 3].map(() => ({ reason: 'NO_ADOPTIONS' })),
        },
        hazard: { points: null, reasons: ['NO_ADOPTIONS'], isOverridden: false },
        bass: { estimates: null, reasons: ['NO_ADOPTIONS'] },
        adopterClasses: { counts: null, reasons: ['NO_ADOPTIONS'] },
      });
    },
  );

  it('is the wait of a single adopter, even with override', async () => {
    const found = await diffusionOf(client(), 'program:once', 'override: true', FIGURES);
    expect(found).toMatchObject({
      hazard: { reasons: ['TOO_FEW_PERIODS'], points: null },
      bass: { reasons: ['TOO_FEW_PERIODS'], estimates: null },
      adopterClasses: { reasons: ['TOO_FEW_ADOPTERS'], counts: null },
    });
  });
});
