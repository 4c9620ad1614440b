import type { Entity, EntityType } from '../domain/entity-types.js';
import { scoreOf, similarity, type MatchClass } from '../domain/name-score.js';
import { compareText } from '../domain/partial-date.js';
import { liesBelow, regionsMeant } from '../domain/resolve-place.js';
import type { GraphReader } from '../store/graph-store.js';
import { describeEntity } from './describe-entity.js';
import { nameOf, placeOf, type Entities } from './entities.js';
import {
  bearingName,
  containingName,
  likeName,
  type Hit,
  type ReconcileQuestion,
} from './reconcile-steps.js';

export type { ReconcileQuestion } from './reconcile-steps.js';

/** An entity that may be meant. */
export interface ReconcileCandidate {
  readonly entity: Entity;
  readonly name: string;
  readonly description: string;
  /** 1 to 100; see `scoreOf`. */
  readonly score: number;
  /** Whether it is the one entity that bears just this name, code or id at the date. */
  readonly match: boolean;
  readonly matchClass: MatchClass;
  /** Of the text to the name that was found, 0 to 1. */
  readonly similarity: number;
  /** False for a region that has ended, where no date was given. */
  readonly isInForce: boolean;
}

/** The next is taken only for questions that the one before left open. */
const STEPS = [bearingName, containingName, likeName] as const;

/**
 * Candidates for each question, best first. What bears the text as its name comes first; only where nothing does, names that contain
 * it are looked for, and only where none does, names that are like it. The first step takes regions by the rules of `resolveRegion`. At most
 * fifteen statements a step, however many questions, and a full-text search for each text that two steps left open.
 */
export async function reconcile(
  reader: GraphReader,
  questions: readonly ReconcileQuestion[],
): Promise<readonly (readonly ReconcileCandidate[])[]> {
  const answers = new Map<ReconcileQuestion, readonly ReconcileCandidate[]>();
  for (const step of STEPS) {
    const open = questions.filter((question) => !answers.has(question));
    if (open.length === 0) break;
    const { entities, hitsOf } = await step(reader, open);
    for (const question of open) {
      const hits = hitsOf(question).filter((hit) => isWanted(hit, question, entities));
      if (hits.length > 0) answers.set(question, ranked(hits, question, entities));
    }
  }
  return questions.map((question) => answers.get(question) ?? []);
}

function isWanted(
  { entity, version }: Hit,
  question: ReconcileQuestion,
  entities: Entities,
): boolean {
  const { types, kind, level } = question;
  return (
    (types.length === 0 || types.some((type) => isOfType(entity, type))) &&
    (kind === null || ownKindOf(entity) === kind) &&
    (level === null || (version?.level ?? levelOf(entity)) === level) &&
    isWithin(entity, question, entities)
  );
}

function isOfType(entity: Entity, { kind, regionKind }: EntityType): boolean {
  if (entity.kind !== kind) return false;
  return regionKind === undefined || (entity.kind === 'Region' && entity.regionKind === regionKind);
}

function ownKindOf(entity: Entity): string | null {
  switch (entity.kind) {
    case 'Region':
      return entity.regionKind;
    case 'Program':
      return entity.programKind;
    case 'Organization':
      return entity.organizationKind;
    case 'Document':
      return entity.documentKind;
    default:
      return null;
  }
}

function levelOf(entity: Entity): string | null {
  return entity.kind === 'Organization' ? entity.level : null;
}

function isWithin(
  entity: Entity,
  { within, validAt }: ReconcileQuestion,
  { places }: Entities,
): boolean {
  if (within === null) return true;
  const tops = regionsMeant(places, within, validAt);
  if (entity.kind === 'Region') return liesBelow(places, entity.id, tops, validAt);
  const place = placeOf(entity);
  return place !== null && (tops.has(place) || liesBelow(places, place, tops, validAt));
}

/** Each entity once, by its best name. */
function ranked(
  hits: readonly Hit[],
  question: ReconcileQuestion,
  entities: Entities,
): readonly ReconcileCandidate[] {
  const exact = new Set(
    hits.filter(({ matchClass }) => matchClass === 'exact').map(({ entity }) => entity.id),
  );
  const best = new Map<string, ReconcileCandidate>();
  for (const hit of hits) {
    const match = exact.size === 1 && exact.has(hit.entity.id);
    const candidate = { ...judged(hit, question, entities), match };
    const known = best.get(hit.entity.id);
    if (known === undefined || known.score < candidate.score) best.set(hit.entity.id, candidate);
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score || compareText(a.entity.id, b.entity.id))
    .slice(0, question.limit);
}

function judged(
  { entity, matchClass, name, version }: Hit,
  { text, validAt }: ReconcileQuestion,
  { places }: Entities,
): Omit<ReconcileCandidate, 'match'> {
  const newest = entity.kind === 'Region' ? places.versions(entity.id).at(-1) : undefined;
  const isEnded = validAt === null && newest !== undefined && newest.to !== null;
  return {
    entity,
    name: nameOf(entity),
    description: describeEntity(entity, places, version),
    score: scoreOf(matchClass, { text, name, isEnded }),
    matchClass,
    similarity: similarity(text, name),
    isInForce: !isEnded,
  };
}
