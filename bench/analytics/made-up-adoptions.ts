import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { seededRandom } from '#src/analytics/seeded-random.js';

export interface PanelSizes {
  readonly regions: number;
  readonly years: number;
  readonly programs: number;
}

export const FIRST_YEAR = 1985;
const SEED = 1;

export interface MadeUpAdoption {
  readonly region: number;
  readonly program: number;
  readonly year: number;
}

/** Regions that take up programs in years at random, half of them each, as in SPID; the same each time. */
export function* madeUpAdoptions({
  regions,
  years,
  programs,
}: PanelSizes): Generator<MadeUpAdoption> {
  const random = seededRandom(SEED);
  for (let program = 1; program <= programs; program += 1) {
    for (let region = 1; region <= regions; region += 1) {
      const year = uniformInt(random, FIRST_YEAR, FIRST_YEAR + 2 * years - 1);
      if (year <= lastYearOf(years)) yield { region, program, year };
    }
  }
}

export function lastYearOf(years: number): number {
  return FIRST_YEAR + years - 1;
}

/** The same as a table that `load-cascades` takes. */
export function adoptionsAsCsv(sizes: PanelSizes): string {
  const lines = ['region,policy,date'];
  for (const { region, program, year } of madeUpAdoptions(sizes))
    lines.push(`County ${region},practice ${program},${year}`);
  return `${lines.join('\n')}\n`;
}
