import { comparePartialDates, type PartialDate } from '../domain/partial-date.js';
import type { GraphLink } from '../queries/write-records.js';
import type { GraphValue } from '../store/graph-store.js';
import type { DataSetFiles } from './read-data-set.js';
import type { PlacedRecord } from './row-to-record.js';

/** A sort key for regions without a code: after every code. */
const UNCODED = '~';

/** The versions of each region, oldest first. */
export type RegionVersions = ReadonlyMap<string, readonly PlacedRecord[]>;

/** Groups the region versions of data sets by region, in order of time. */
export function regionVersions(sets: readonly Pick<DataSetFiles, 'records'>[]): RegionVersions {
  const groups = new Map<string, PlacedRecord[]>();
  for (const record of sets.flatMap((set) => set.records)) {
    if (record.kind !== 'RegionVersion') continue;
    const regionId = record.fields['regionId'] as string;
    groups.set(regionId, [...(groups.get(regionId) ?? []), record]);
  }
  for (const versions of groups.values()) versions.sort(compareVersions);
  return groups;
}

/** What a region is by its newest version, kept on the region itself so that lists need not join. */
export function currentStateOf(
  regionId: string,
  versions: RegionVersions,
): Record<string, GraphValue> {
  const newest = versions.get(regionId)?.at(-1)?.fields;
  if (newest === undefined) return { codeOrder: UNCODED, isInForce: true };
  const state = {
    currentCode: newest['code'],
    currentLevel: newest['level'],
    currentParentId: newest['parentId'],
  };
  const known = Object.entries(state).filter(([, value]) => typeof value === 'string');
  return {
    ...(Object.fromEntries(known) as Record<string, string>),
    codeOrder: typeof newest['code'] === 'string' ? newest['code'] : UNCODED,
    isInForce: newest['to'] === null,
  };
}

/** PART_OF from the region of a version to its parent, dated; consecutive versions under one parent make one relationship, owned by the first. */
export function partOfLinks(version: PlacedRecord, versions: RegionVersions): readonly GraphLink[] {
  const parentId = version.fields['parentId'] as string | null;
  const regionId = version.fields['regionId'] as string;
  const all = versions.get(regionId) ?? [];
  const index = all.indexOf(version);
  if (parentId === null || continues(all[index - 1], version)) return [];
  let last = version;
  for (const next of all.slice(index + 1)) {
    if (!continues(last, next)) break;
    last = next;
  }
  const spell = { id: version.id, from: version.fields['from'], to: last.fields['to'] };
  return [datedLink('PART_OF', regionId, parentId, spell as DatedSpell)];
}

/** SPANS from a zone, a basin or a cluster to the unit that it lies in or reaches into, dated and owned by the record. */
export function spansLinks({ id, fields }: PlacedRecord): readonly GraphLink[] {
  const { regionId, spannedId, from, to } = fields;
  const spell = { id, from, to } as DatedSpell;
  return [datedLink('SPANS', regionId as string, spannedId as string, spell)];
}

/** A spell and the record that owns it. */
interface DatedSpell {
  readonly id: string;
  readonly from: PartialDate | null;
  readonly to: PartialDate | null;
}

function datedLink(type: string, fromId: string, toId: string, spell: DatedSpell): GraphLink {
  const { id, from, to } = spell;
  return {
    type,
    from: { label: 'Region', id: fromId },
    to: { label: 'Region', id: toId },
    properties: {
      id,
      ...(from === null ? {} : { from: from.earliest }),
      ...(to === null ? {} : { to: to.earliest }),
    },
  };
}

function continues(earlier: PlacedRecord | undefined, later: PlacedRecord): boolean {
  if (earlier === undefined) return false;
  const end = earlier.fields['to'] as PartialDate | null;
  const start = later.fields['from'] as PartialDate | null;
  return (
    earlier.fields['parentId'] === later.fields['parentId'] &&
    end !== null &&
    end.earliest === start?.earliest
  );
}

function compareVersions(a: PlacedRecord, b: PlacedRecord): number {
  const [fromA, fromB] = [a.fields['from'], b.fields['from']] as (PartialDate | null)[];
  if (fromA === null || fromB === null) return Number(fromB === null) - Number(fromA === null);
  return comparePartialDates(fromA ?? null, fromB ?? null);
}
