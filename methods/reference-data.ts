import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import {
  cascadesFromRows,
  type AdoptionRow,
  type CascadeSet,
} from '#src/analytics/cascades/cascade.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';

/** Cascades with published results. They are not part of the project, but lie beside it where its results are checked. */
const FOLDER = join(PACKAGE_FOLDER, '..', 'shared', 'data');

export const SPID_FILE = join(FOLDER, 'spid_v1_adoptions.csv');

export function hasReferenceData(): boolean {
  return existsSync(FOLDER);
}

/** The example of SNAP's netinf: 54 cascades over 32 nodes that have numbers for names. Node 19 adopts nothing. */
export function snapCascades(): CascadeSet {
  return cascadesFromRows(
    readRows(join(FOLDER, 'snap_cascades.csv')).map(([cascade = '', unit = '', time]) => ({
      cascade,
      unit,
      time: Number(time),
    })),
    ['19'],
  );
}

/**
 * The same in whole tenths of its time, as the package spid tests its event history. Units stand in the order of their numbers: many edges
 * gain the same, and order decides between them.
 */
export function roundedSnapCascades(): CascadeSet {
  const { units: byText, cascades } = snapCascades();
  return {
    units: [...byText].sort((a, b) => Number(a) - Number(b)),
    cascades: cascades.map(({ id, adopters, times }) => ({
      id,
      adopters: adopters.map((unit) => Number(byText[unit])),
      times: times.map((time) => Math.round(10 * time)),
    })),
  };
}

/** The first adoptions of 728 policies by the states of the United States, by year (SPID 1.0). */
export function spidRows(): readonly AdoptionRow[] {
  return readRows(SPID_FILE).map(([unit = '', cascade = '', time]) => ({
    cascade,
    unit,
    time: Number(time),
  }));
}

export function spidCascades(): CascadeSet {
  return cascadesFromRows(spidRows());
}

/** The same, with the states in the order in which the file names them, as NetworkInference numbers them. */
export function spidCascadesAsNamed(): CascadeSet {
  const { units: byName, cascades } = spidCascades();
  const units = [...new Set(spidRows().map(({ unit }) => unit))];
  const indexes = byName.map((name) => units.indexOf(name));
  return {
    units,
    cascades: cascades.map((cascade) => ({
      ...cascade,
      adopters: cascade.adopters.map((unit) => indexes[unit] as number),
    })),
  };
}

function readRows(file: string): readonly (readonly string[])[] {
  const rows: readonly (readonly string[])[] = parse(readFileSync(file, 'utf8'));
  return rows.slice(1);
}
