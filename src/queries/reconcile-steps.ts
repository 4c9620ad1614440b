import {
  ENTITY_KINDS,
  isEntityKind,
  type Entity,
  type EntityType,
} from '../domain/entity-types.js';
import { kindOfId } from '../domain/identifiers.js';
import { foldName } from '../domain/name.js';
import type { MatchClass } from '../domain/name-score.js';
import type { RegionLevel, RegionVersion } from '../domain/region.js';
import {
  bearerOf,
  resolvePlace,
  type PlaceCandidate,
  type PlaceQuestion,
} from '../domain/resolve-place.js';
import type { GraphReader } from '../store/graph-store.js';
import { nameOf, readEntities, type Entities } from './entities.js';
import {
  containingNames,
  equalNames,
  similarNames,
  type BorneName,
  type NamesByText,
} from './names-by-text.js';
import { versionOn } from './region-queries.js';

/** What somebody's own list says of one thing. */
export interface ReconcileQuestion {
  /** A name, an id, a division code or a document number. */
  readonly text: string;
  /** Of any of these; none: of any type. */
  readonly types: readonly EntityType[];
  /** `YYYY-MM-DD`: regions in force then, by the names that they bore then. */
  readonly validAt: string | null;
  /** Id, name or division code of a region: what lay below it, or was sited at it or below it. */
  readonly within: string | null;
  /** What an entity is by itself, such as `functional_zone` or `ministry`. */
  readonly kind: string | null;
  readonly level: RegionLevel | null;
  readonly limit: number;
}

/** An entity that a text may mean, before anything else is asked of it. */
export interface Hit {
  readonly entity: Entity;
  readonly matchClass: MatchClass;
  /** The name that was found. */
  readonly name: string;
  /** Of a region: the version that bore it. */
  readonly version: RegionVersion | null;
}

/** What one step found for some questions. */
export interface Step {
  readonly entities: Entities;
  hitsOf(question: ReconcileQuestion): readonly Hit[];
}

/** Names that are read for a text before they are judged. */
const MOST_NAMES = 30;

/** What bears a text as its name, code or id. */
export async function bearingName(
  reader: GraphReader,
  questions: readonly ReconcileQuestion[],
): Promise<Step> {
  const kinds = kindsOf(questions).filter((kind) => kind !== 'Region');
  const names =
    kinds.length === 0 ? new Map() : await equalNames(reader, textsOf(questions), kinds);
  const ids = [...questions.map(idIn), ...subjectsOf(names)];
  const entities = await readEntities(
    reader,
    ids.filter((id) => id !== null),
    questions.map(toPlaceQuestion),
  );
  const hitsOf = (question: ReconcileQuestion): readonly Hit[] => [
    ...byId(question, entities),
    ...regionsBearing(question, entities),
    ...othersBearing(names.get(folded(question)) ?? [], entities),
  ];
  return { entities, hitsOf };
}

/** What has the text as a part of a name. */
export async function containingName(
  reader: GraphReader,
  questions: readonly ReconcileQuestion[],
): Promise<Step> {
  const names = await containingNames(reader, textsOf(questions), kindsOf(questions), MOST_NAMES);
  return foundStep(reader, questions, names, 'contains');
}

/** What has a name that shares words or pairs of characters with the text. */
export async function likeName(
  reader: GraphReader,
  questions: readonly ReconcileQuestion[],
): Promise<Step> {
  const names = await similarNames(reader, textsOf(questions), kindsOf(questions), MOST_NAMES);
  return foundStep(reader, questions, names, 'similar');
}

async function foundStep(
  reader: GraphReader,
  questions: readonly ReconcileQuestion[],
  names: NamesByText,
  matchClass: MatchClass,
): Promise<Step> {
  const where = questions.map((question) => ({ ...toPlaceQuestion(question), nameOrCode: '' }));
  const entities = await readEntities(reader, subjectsOf(names), where);
  const hitsOf = (question: ReconcileQuestion): readonly Hit[] =>
    (names.get(folded(question)) ?? []).flatMap(({ subjectId, text }): readonly Hit[] => {
      const entity = entities.find(subjectId);
      if (entity === undefined) return [];
      if (entity.kind !== 'Region') return [{ entity, matchClass, name: text, version: null }];
      const versions = entities.places.versions(entity.id);
      const bearer = bearerOf(entity, versions, text, question.validAt);
      return bearer === null ? [] : [{ entity, matchClass, name: text, version: bearer.version }];
    });
  return { entities, hitsOf };
}

function byId(question: ReconcileQuestion, entities: Entities): readonly Hit[] {
  const id = idIn(question);
  const entity = id === null ? undefined : entities.find(id);
  if (entity === undefined) return [];
  const versions = entity.kind === 'Region' ? entities.places.versions(entity.id) : [];
  const { validAt } = question;
  const version = validAt === null ? null : versionOn(versions, validAt);
  return [
    {
      entity,
      matchClass: 'exact',
      name: nameOf(entity),
      version: version ?? versions.at(-1) ?? null,
    },
  ];
}

function regionsBearing(question: ReconcileQuestion, { places }: Entities): readonly Hit[] {
  const { candidates } = resolvePlace(places, toPlaceQuestion(question));
  return candidates.map((candidate): Hit => {
    const matchClass = classOf(candidate, question.validAt, places.versions(candidate.regionId));
    return { entity: candidate.place, matchClass, name: question.text, version: candidate.version };
  });
}

/** A name or code in force at the date asked for is exact, whatever became of it since; without a date the latest is. */
function classOf(
  { matchedBy, version }: PlaceCandidate<unknown, RegionVersion>,
  validAt: string | null,
  versions: readonly RegionVersion[],
): MatchClass {
  if (matchedBy === 'ALIAS') return 'alias';
  if (validAt !== null || matchedBy === 'NAME') return 'exact';
  return matchedBy === 'CODE' && version?.id === versions.at(-1)?.id ? 'exact' : 'historic';
}

function othersBearing(names: readonly BorneName[], entities: Entities): readonly Hit[] {
  return names.flatMap(({ subjectId, text, role }): readonly Hit[] => {
    const entity = entities.find(subjectId);
    const matchClass = role === 'preferred' ? 'exact' : 'alias';
    return entity === undefined ? [] : [{ entity, matchClass, name: text, version: null }];
  });
}

function toPlaceQuestion({ text, validAt, within }: ReconcileQuestion): PlaceQuestion {
  return { nameOrCode: text, validAt, within };
}

/** The id of an entity that a question gives in place of a name. */
function idIn({ text }: ReconcileQuestion): string | null {
  return isEntityKind(kindOfId(text)) ? text : null;
}

function kindsOf(questions: readonly ReconcileQuestion[]): readonly string[] {
  if (questions.some(({ types }) => types.length === 0)) return ENTITY_KINDS;
  return [...new Set(questions.flatMap(({ types }) => types.map(({ kind }) => kind)))];
}

function textsOf(questions: readonly ReconcileQuestion[]): readonly string[] {
  return [...new Set(questions.map(folded))];
}

function folded({ text }: ReconcileQuestion): string {
  return foldName(text);
}

function subjectsOf(names: NamesByText): readonly string[] {
  return [...names.values()].flat().map(({ subjectId }) => subjectId);
}
