import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import {
  cascadesFromRows,
  type AdoptionRow,
  type CascadeSet,
} from '#src/analytics/cascades/cascade.js';
import { PACKAGE_FOLDER } from '#src/package-files.js';

/** Cascades with published results. They are not part of the project, so tests of them are skipped where they are not there. */
const FOLDER = join(PACKAGE_FOLDER, '..', 'shared', 'data');
const IS_THERE = existsSync(FOLDER);

/** `it` where the reference data are, else a skip; put `REFERENCE_NOTE` at the end of the name, to say why. */
export const referenceIt = IS_THERE ? it : it.skip;
export const REFERENCE_NOTE = IS_THERE ? '' : ' (skipped: ../shared/data is not there)';

/** The example of SNAP's netinf: 54 cascades over 32 nodes that have numbers for names. Node 19 adopts nothing. */
export function snapCascades(): CascadeSet {
  return cascadesFromRows(
    readRows('snap_cascades.csv').map(([cascade = '', unit = '', time]) => ({
      cascade,
      unit,
      time: Number(time),
    })),
    ['19'],
  );
}

/** The first adoptions of 728 policies by the states of the United States, by year. */
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

function spidRows(): readonly AdoptionRow[] {
  return readRows('spid_v1_adoptions.csv').map(([unit = '', cascade = '', time]) => ({
    cascade,
    unit,
    time: Number(time),
  }));
}

function readRows(file: string): readonly (readonly string[])[] {
  const rows: readonly (readonly string[])[] = parse(readFileSync(join(FOLDER, file), 'utf8'));
  return rows.slice(1);
}
