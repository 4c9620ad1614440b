import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many adopters the stars have: as in the lists of zones, from one to the 165 that were to use the experience of the first. */
export const REAL_SIZES = [1, 3, 12, 40, 100, 165] as const;
/** Far more than any practice has. */
export const STRESS_SIZE = 5_000;

/** The pilot in the middle of the star with so many adopters. */
export function originOf(size: number): string {
  return `pilot:star-${size}`;
}

const FIRST_YEAR = 2001;
const YEARS = 24;

/** Writes a data set of stars, each a pilot that all others of it took up directly, and gives its folder. Made up, and the same each time. */
export function writeStars(parent: string): string {
  const folder = join(parent, 'stars');
  mkdirSync(folder);
  const stars = [...REAL_SIZES, STRESS_SIZE];
  const files: Readonly<Record<string, readonly string[]>> = {
    'dataset.yml': [MANIFEST],
    'regions.csv': ['id,kind,name,name_en', 'region:star,administrative,星地,Star'],
    'organizations.csv': ['id,name,kind', 'organization:star,星报,news'],
    'domains.csv': ['id,notation,name,name_en,broader', 'domain:star,STA,星,Star,'],
    'programs.csv': [
      'id,name,name_en,kind,domains',
      'program:star,星办法,Star,mechanism,domain:star',
    ],
    'pilots.csv': ['id,name,name_en,site,program,origin,started', ...stars.flatMap(pilotsOf)],
    'replications.csv': [
      'id,class,receiver,source,date,mandate,fidelity,asserted_by,asserter_role',
      ...stars.flatMap(replicationsOf),
    ],
  };
  for (const [file, lines] of Object.entries(files))
    writeFileSync(join(folder, file), `${lines.join('\n')}\n`);
  return folder;
}

const MANIFEST = JSON.stringify({
  id: 'dataset:stars',
  title: 'Stars, no data',
  publisher: 'npm run bench:analytics of Reform Graph',
  version: '1',
  terms: 'CC0-1.0',
  retrieved: '2026-01-01',
  coverage: 'Nothing that exists: made up to measure with.',
  citedBy: 'dataset',
});

function pilotsOf(size: number): readonly string[] {
  const row = (id: string, origin: string, started: string): string =>
    `${id},星点 ${id.slice(11)},Star ${id.slice(11)},region:star,program:star,${origin},${started}`;
  return [
    row(originOf(size), 'local_exploration', String(FIRST_YEAR - 1)),
    ...adoptersOf(size).map(({ id, date }) => row(id, 'taken_up', date)),
  ];
}

function replicationsOf(size: number): readonly string[] {
  return adoptersOf(size).map(
    ({ id, date }) =>
      `replication:${id.slice(6)},ATTESTED,${id},${originOf(size)},${date},voluntary,unstated,organization:star,third_party`,
  );
}

/** Dates to the day, the month or the year, as sources have them. */
function adoptersOf(size: number): readonly { readonly id: string; readonly date: string }[] {
  return Array.from({ length: size }, (_, index) => {
    const year = FIRST_YEAR + ((index * 7) % YEARS);
    const month = String(1 + ((index * 5) % 12)).padStart(2, '0');
    const day = String(1 + ((index * 11) % 28)).padStart(2, '0');
    const date = [`${year}`, `${year}-${month}`, `${year}-${month}-${day}`][index % 3];
    return { id: `${originOf(size)}-${index + 1}`, date: date ?? '' };
  });
}
