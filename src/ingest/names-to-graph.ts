import type { Kind } from '../domain/identifiers.js';
import { shortNamesOf } from '../domain/place-names.js';
import type { RegionLevel } from '../domain/region.js';
import type { GraphNode } from '../queries/write-records.js';
import type { PlacedRecord } from './row-to-record.js';

/** Kinds that people look for by name. */
const NAMED_KINDS: ReadonlySet<Kind> = new Set<Kind>([
  'Batch',
  'Document',
  'Domain',
  'Event',
  'Official',
  'Organization',
  'Outcome',
  'Pilot',
  'Plan',
  'Program',
  'Region',
  'RegionVersion',
  'ScaleUp',
  'Scheme',
]);

type NameRole = 'preferred' | 'alias' | 'historic';

/** The names of a record as nodes of their own, so that one index finds them all. A region's ended versions give its historic names, full and short. */
export function namesOf(record: PlacedRecord): readonly GraphNode[] {
  if (!NAMED_KINDS.has(record.kind)) return [];
  if (record.kind === 'RegionVersion') return namesOfVersion(record);
  const { fields } = record;
  const text = (name: string): string[] => (typeof fields[name] === 'string' ? [fields[name]] : []);
  const preferred = [...text('name'), ...text('title'), ...text('nameEn'), ...text('titleEn')];
  const aliases = [
    ...((fields['aliases'] as string[] | undefined) ?? []),
    ...text('number').filter(isTextual),
  ];
  const named = [
    ...preferred.map((name) => [name, 'preferred'] as const),
    ...aliases.map((name) => [name, 'alias'] as const),
  ];
  return named.map(([name, role], index) =>
    nameNode(`${record.id}-${index}`, record.id, record.kind, name, role),
  );
}

/** The names of a version in force are those of the region itself. */
function namesOfVersion({ id, fields }: PlacedRecord): readonly GraphNode[] {
  if (fields['to'] === null) return [];
  const regionId = fields['regionId'] as string;
  const name = fields['name'] as string;
  const short = shortNamesOf({ name, level: fields['level'] as RegionLevel | null });
  return [
    nameNode(id, regionId, 'Region', name, 'historic'),
    // Searches take equal names of one role by id: behind the `region:` of places that are called so now.
    ...short.map((text, index) =>
      nameNode(`short:${id}-${index}`, regionId, 'Region', text, 'alias'),
    ),
  ];
}

function nameNode(
  key: string,
  subjectId: string,
  subjectKind: Kind,
  text: string,
  role: NameRole,
): GraphNode {
  const id = `name:${key}`;
  const folded = text.toLowerCase();
  return {
    label: 'Name',
    id,
    properties: { id, text, folded, role, subjectId, subjectKind },
    links: [],
  };
}

function isTextual(number: string): boolean {
  return !/^\d+$/.test(number);
}
