import { stringify } from 'yaml';
import { toCsv } from '../to-csv.js';
import type { CascadeLine } from './cascade-file.js';
import { slugsOf } from './slugs.js';

/** What the user says of a table of adoptions. */
export interface CascadeDescription {
  /** Name of the data set: `spid` becomes `dataset:spid`. */
  readonly name: string;
  readonly title: string;
  readonly publisher: string;
  readonly version: string;
  readonly terms: string;
  readonly url: string | null;
  /** The day on which the file was taken over, `YYYY-MM-DD`. */
  readonly retrieved: string;
  /** Whether the regions are made from the table; else they are those of the graph, by id or by name as of the date. */
  readonly hasNewRegions: boolean;
}

/** The files of a data set, and which line of the table each row of `pilots.csv` comes from. */
export interface CascadeDataSet {
  readonly files: Readonly<Record<string, string>>;
  readonly pilotLines: readonly number[];
}

type CsvRow = Readonly<Record<string, string>>;

/** A table of adoptions as a data set: its policies are programs, its adoptions pilots whose origin is unstated, and the manifest is the citation of all. */
export function cascadeDataSet(
  lines: readonly CascadeLine[],
  description: CascadeDescription,
): CascadeDataSet {
  const programs = slugsOf(lines.map(({ policy }) => policy));
  const places = slugsOf(lines.map(({ region }) => region));
  const adopted = lines.filter(({ date }) => date !== null);
  const { name, hasNewRegions } = description;
  const pilots = adopted.map((line) => {
    const [program, place] = [programs.get(line.policy) ?? '', places.get(line.region) ?? ''];
    return {
      id: `pilot:${name}-${program}-${place}`,
      name: `${line.region} ${line.policy}`,
      name_en: `${line.region} ${line.policy}`,
      site: hasNewRegions ? regionId(name, place) : siteCell(line),
      program: `program:${name}-${program}`,
      origin: 'unstated',
      started: line.date ?? '',
    };
  });
  const files = {
    'dataset.yml': manifestOf(description, lines.length, pilots.length),
    'programs.csv': programRows(name, programs),
    'pilots.csv': csvOf(pilots),
    ...(hasNewRegions ? regionFiles(name, places, lines) : {}),
  };
  return { files, pilotLines: adopted.map(({ line }) => line) };
}

function regionId(name: string, place: string): string {
  return `region:${name}-${place}`;
}

/** An id or a cell that says how to find the region stays as it is; a bare name is that of the date. */
function siteCell({ region, date }: CascadeLine): string {
  return /^(?:region|name|gb2260):/.test(region) ? region : `name:${region}@${date ?? ''}`;
}

function manifestOf(description: CascadeDescription, rows: number, pilots: number): string {
  const { name, title, publisher, version, terms, url, retrieved, hasNewRegions } = description;
  return stringify({
    id: `dataset:${name}`,
    title,
    publisher,
    url,
    version,
    terms,
    retrieved,
    coverage: coverageOf(rows, pilots),
    citedBy: 'dataset',
    dependsOn: hasNewRegions ? [] : ['regions'],
  });
}

function coverageOf(rows: number, pilots: number): string {
  return `A table of ${rows} rows, of which ${pilots} are adoptions, taken over whole. How each came about is not stated.`;
}

/** Whether a data set covers what such a table does: nothing else in the graph tells where a data set came from. */
export function isCascadeCoverage(coverage: string): boolean {
  return /^A table of \d+ rows, of which \d+ are adoptions, taken over whole\./.test(coverage);
}

function programRows(name: string, programs: ReadonlyMap<string, string>): string {
  const rows = [...programs].map(([policy, slug]) => ({
    id: `program:${name}-${slug}`,
    name: policy,
    name_en: policy,
    kind: 'instrument',
  }));
  return csvOf(rows);
}

/** Regions of the table, and the year from which they can adopt where the table says it. */
function regionFiles(
  name: string,
  places: ReadonlyMap<string, string>,
  lines: readonly CascadeLine[],
): Readonly<Record<string, string>> {
  const regions = [...places].map(([region, slug]) => ({
    id: regionId(name, slug),
    kind: 'administrative',
    name: region,
    name_en: region,
  }));
  const since = new Map<string, string>();
  for (const { region, eligibleFrom } of lines)
    if (eligibleFrom !== null && !since.has(region)) since.set(region, eligibleFrom);
  const versions = [...since].map(([region, from]) => ({
    id: `region-version:${name}-${places.get(region) ?? ''}`,
    region: regionId(name, places.get(region) ?? ''),
    name: region,
    from,
  }));
  return {
    'regions.csv': csvOf(regions),
    ...(versions.length === 0 ? {} : { 'region-versions.csv': csvOf(versions) }),
  };
}

function csvOf(rows: readonly CsvRow[]): string {
  return toCsv(Object.keys(rows[0] ?? { id: '' }), rows);
}
