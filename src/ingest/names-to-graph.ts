import type { Kind } from '../domain/identifiers.js';
import { foldName, SEARCHED_KINDS, wordsOf, type NameRole } from '../domain/name.js';
import { shortNamesOf } from '../domain/place-names.js';
import { REGION_LEVELS, type RegionLevel } from '../domain/region.js';
import { spellName } from '../queries/spell-name.js';
import type { GraphNode } from '../queries/write-records.js';
import { currentStateOf, type RegionVersions } from './regions-to-graph.js';
import type { PlacedRecord } from './row-to-record.js';

const NAMED_KINDS: ReadonlySet<Kind> = new Set(SEARCHED_KINDS);

/** Fields by which a record is found, by the role of what they hold. */
const FIELDS: readonly (readonly [NameRole, readonly string[]])[] = [
  ['preferred', ['name', 'title', 'nameEn', 'titleEn']],
  ['alias', ['aliases', 'number']],
  ['indicator', ['indicator', 'indicatorEn', 'counted', 'countedEn']],
];

const OTHER = REGION_LEVELS.length;
const ENDED = OTHER + 1;

/** A name that a record gives to itself or, if it is the version of a region, to its region. */
export interface GivenName {
  /** Of the node that holds it. */
  readonly id: string;
  readonly text: string;
  readonly role: NameRole;
  readonly subjectId: string;
  readonly subjectKind: Kind;
}

/**
 * The names of a record, each once: its own in Chinese and English, aliases and document numbers, and what a number measures or counts where
 * no name says so. A region's ended versions give its historic names.
 */
export function namesOf(record: PlacedRecord): readonly GivenName[] {
  const { id, kind, fields } = record;
  if (kind === 'RegionVersion') return fields['to'] === null ? [] : namesOfVersion(record);
  if (!NAMED_KINDS.has(kind)) return [];
  const roles = new Map<string, NameRole>();
  for (const [role, names] of FIELDS) {
    const texts = names.flatMap((name) => textsIn(name, fields[name]));
    const isNew = (text: string): boolean => role !== 'indicator' || !isSaid(text, roles.keys());
    for (const text of texts.filter(isNew)) if (!roles.has(text)) roles.set(text, role);
  }
  return [...roles].map(([text, role], index) => ({
    id: `name:${id}-${index}`,
    text,
    role,
    subjectId: id,
    subjectKind: kind,
  }));
}

function isSaid(text: string, names: Iterable<string>): boolean {
  const folded = foldName(text);
  return [...names].some((name) => foldName(name).includes(folded));
}

/** The names of a record as nodes of their own, so that one index finds them all, each with the forms that searches compare. */
export function nameNodesOf(record: PlacedRecord, versions: RegionVersions): readonly GraphNode[] {
  const prominence = prominenceOf(record, versions);
  const names = namesOf(record).map((name) => ({ ...name, ...formsOf(name.text) }));
  return names.map(({ id, ...name }, index) => {
    const words = index === 0 ? { words: wordsIn(names) } : {};
    return { label: 'Name', id, properties: { id, ...name, ...words, prominence }, links: [] };
  });
}

interface NameForms {
  readonly folded: string;
  readonly spelling?: string;
}

function formsOf(text: string): NameForms {
  const spelling = spellName(text);
  return { folded: foldName(text), ...(spelling === null ? {} : { spelling }) };
}

/** All words of a record's names, each behind a blank, and all spellings, for searches by several words. Kept with its first name. */
function wordsIn(names: readonly NameForms[]): string {
  const words = new Set(names.flatMap(({ folded }) => wordsOf(folded)));
  return [' ', [...words].join(' '), ...names.map(({ spelling }) => spelling ?? '')].join('');
}

/** Of names that match equally well, those of a nation, a province and so on come first, and those of ended regions last. */
function prominenceOf(record: PlacedRecord, versions: RegionVersions): number {
  if (record.kind === 'RegionVersion') return levelOf(record.fields['level']);
  if (record.kind !== 'Region') return OTHER;
  const { currentLevel, isInForce } = currentStateOf(record.id, versions);
  return isInForce === false ? ENDED : levelOf(currentLevel);
}

function levelOf(level: unknown): number {
  const index = REGION_LEVELS.findIndex((each) => each === level);
  return index < 0 ? OTHER : index;
}

/** The names of a version in force are those of the region itself. */
function namesOfVersion({ id, fields }: PlacedRecord): readonly GivenName[] {
  const subject = { subjectId: fields['regionId'] as string, subjectKind: 'Region' } as const;
  const name = fields['name'] as string;
  const short = shortNamesOf({ name, level: fields['level'] as RegionLevel | null });
  return [
    { id: `name:${id}`, text: name, role: 'historic', ...subject },
    // Searches take equal names of one role by id: behind the `region:` of places that are called so now.
    ...short.map((text, index) => ({
      id: `name:short:${id}-${index}`,
      text,
      role: 'alias' as const,
      ...subject,
    })),
  ];
}

/** A number in digits alone, as batches and many documents have, is no name. */
function textsIn(field: string, value: unknown): readonly string[] {
  const texts = [value].flat().filter((text) => typeof text === 'string' && text !== '');
  const isName = (text: string): boolean => field !== 'number' || !/^\d+$/.test(text);
  return (texts as readonly string[]).filter(isName);
}
