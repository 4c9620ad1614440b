import { DomainError } from './errors.js';
import { isSlug, LONGEST_ID } from './identifiers.js';

declare const brand: unique symbol;

/** Prefix of an id, by kind of what the program makes itself. No file of facts may hold any of these. */
export const MADE_ID_PREFIXES = {
  InferenceRun: 'run',
  InferredReplication: 'inferred',
  Job: 'job',
} as const;

/** A kind of thing that the program makes: work, a model's run, what a run infers. */
export type MadeKind = keyof typeof MADE_ID_PREFIXES;

export type MadeId<K extends MadeKind> = string & { readonly [brand]: K };

const KINDS = Object.keys(MADE_ID_PREFIXES) as MadeKind[];

/** The kind that a well-formed id belongs to, or null for any other text. */
export function madeKindOfId(text: string): MadeKind | null {
  const colon = text.indexOf(':');
  if (text.length > LONGEST_ID || colon < 0 || !isSlug(text.slice(colon + 1))) return null;
  return KINDS.find((kind) => MADE_ID_PREFIXES[kind] === text.slice(0, colon)) ?? null;
}

/** The text as an id of the given kind. Throws DomainError BAD_USER_INPUT when it has another form or prefix. */
export function madeId<K extends MadeKind>(kind: K, text: string): MadeId<K> {
  if (madeKindOfId(text) === kind) return text as MadeId<K>;
  throw new DomainError(
    'BAD_USER_INPUT',
    `An id of kind ${kind} looks like "${MADE_ID_PREFIXES[kind]}:20261126t101500123-5f3a9c", but got: "${text.slice(0, LONGEST_ID)}".`,
  );
}

/** What follows the prefix of an id. */
export function slugOf(id: MadeId<MadeKind>): string {
  return id.slice(id.indexOf(':') + 1);
}

/** A slug that begins with a moment, to the millisecond, so that ids are in order of time; `ending` tells equal moments apart. */
export function slugAt(moment: Date, ending: string): string {
  return `${moment
    .toISOString()
    .replace(/[-:.Z]/g, '')
    .toLowerCase()}-${ending}`;
}
