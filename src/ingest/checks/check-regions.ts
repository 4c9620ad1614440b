import { validitiesOverlap, type Validity } from '../../domain/region.js';
import type { RowFault } from '../../domain/row-fault.js';
import type { DataSetFiles } from '../read-data-set.js';
import type { RegionVersions } from '../regions-to-graph.js';
import type { KnownCode } from '../places-in-graph.js';
import type { PlacedRecord } from '../row-to-record.js';

const CODE_FORM = /^[1-9]\d{5}$/;

/** Codes are well formed, versions of a region do not overlap, nor two regions under one code, and no region is part of itself. */
export function checkRegions(versions: RegionVersions): readonly RowFault[] {
  const all = [...versions.values()].flat();
  return [
    ...all.flatMap(checkCode),
    ...[...versions.values()].flatMap((group) => checkOverlaps(group, 'version of the region')),
    ...[...byCode(all).values()].flatMap((group) => checkOverlaps(group, 'region with this code')),
    ...checkCycles(versions),
  ];
}

/**
 * The versions of a region stand in the data set that has the region: its state and what it is part of follow from all of them, so
 * they are loaded together.
 */
export function checkVersionsOfOwnRegions(set: Pick<DataSetFiles, 'records'>): readonly RowFault[] {
  const own = new Set(set.records.filter(({ kind }) => kind === 'Region').map(({ id }) => id));
  return set.records
    .filter(
      ({ kind, fields }) => kind === 'RegionVersion' && !own.has(fields['regionId'] as string),
    )
    .map((version) =>
      fault(
        version,
        'region',
        `The versions of "${String(version.fields['regionId'])}" stand in its own data set.`,
      ),
    );
}

/** No region takes a code while a region that the graph has from another data set has it. */
export function checkCodesInGraph(
  records: readonly PlacedRecord[],
  inGraph: readonly KnownCode[],
): readonly RowFault[] {
  const others = new Map(inGraph.map(({ code }) => [code, [] as KnownCode[]]));
  for (const known of inGraph) others.get(known.code)?.push(known);
  return records
    .filter(({ kind }) => kind === 'RegionVersion')
    .flatMap((version) =>
      (others.get(String(version.fields['code'])) ?? [])
        .filter((other) => validitiesOverlap(other, validityOf(version)))
        .map(({ code, regionId }) =>
          fault(version, 'code', `The graph has ${regionId} with the code ${code} at that time.`),
        ),
    );
}

function checkCode(version: PlacedRecord): readonly RowFault[] {
  const code = version.fields['code'];
  if (code === null || CODE_FORM.test(String(code))) return [];
  return [
    fault(version, 'code', `A division code of six digits is wanted, but got: "${String(code)}".`),
  ];
}

function checkOverlaps(group: readonly PlacedRecord[], what: string): readonly RowFault[] {
  return group.flatMap((version, index) =>
    group
      .slice(0, index)
      .filter((earlier) => validitiesOverlap(validityOf(earlier), validityOf(version)))
      .map((earlier) =>
        fault(
          version,
          'from',
          `Overlaps with another ${what}: ${earlier.id} in line ${earlier.line}.`,
        ),
      ),
  );
}

/** Follows parents upward from each region, at any time; a region met twice on the way is part of itself. */
function checkCycles(versions: RegionVersions): readonly RowFault[] {
  const sound = new Set<string>();
  const faults: RowFault[] = [];
  const visit = (regionId: string, path: readonly string[]): void => {
    if (sound.has(regionId)) return;
    const way = [...path, regionId];
    for (const version of versions.get(regionId) ?? []) {
      const parentId = version.fields['parentId'] as string | null;
      if (parentId === null) continue;
      if (way.includes(parentId)) {
        const circle = [...way.slice(way.indexOf(parentId)), parentId].join(' < ');
        faults.push(fault(version, 'parent', `A region cannot be part of itself: ${circle}.`));
      } else {
        visit(parentId, way);
      }
    }
    sound.add(regionId);
  };
  for (const regionId of versions.keys()) visit(regionId, []);
  return faults;
}

function byCode(versions: readonly PlacedRecord[]): ReadonlyMap<string, PlacedRecord[]> {
  const groups = new Map<string, PlacedRecord[]>();
  for (const version of versions) {
    const code = version.fields['code'];
    if (typeof code === 'string') groups.set(code, [...(groups.get(code) ?? []), version]);
  }
  return groups;
}

function validityOf(version: PlacedRecord): Validity {
  return { from: version.fields['from'], to: version.fields['to'] } as Validity;
}

function fault({ file, line }: PlacedRecord, column: string, message: string): RowFault {
  return { file, line, column, message };
}
