import { foldName } from './name.js';
import { shortNamesOf } from './place-names.js';
import { isInForce, validitiesOverlap, type RegionLevel, type Validity } from './region.js';

/** By what a region was found. */
export type MatchedBy = 'CODE' | 'NAME' | 'HISTORIC_NAME' | 'ALIAS';

/** What finding a region needs to know of it. */
export interface KnownPlace {
  readonly name: string;
  readonly nameEn: string | null;
}

/** What finding a region needs to know of one of its versions. */
export interface KnownVersion extends Validity {
  readonly name: string;
  readonly level: RegionLevel | null;
  readonly code: string | null;
  readonly parentId: string | null;
}

/** What finding a region needs to know of a unit that it spans. */
export interface KnownSpan extends Validity {
  readonly spannedId: string;
}

/**
 * Regions as far as some questions touch them, from the graph or from files: all that bear the names and codes, and all that ever lay
 * above those.
 */
export interface KnownPlaces<P extends KnownPlace, V extends KnownVersion> {
  /** Ids of the regions that have a name, in lower case, in whatever way and at whatever time. */
  named(folded: string): readonly string[];
  /** Ids of the regions that ever had a division code. */
  coded(code: string): readonly string[];
  place(regionId: string): P | undefined;
  /** Oldest first. */
  versions(regionId: string): readonly V[];
  spans(regionId: string): readonly KnownSpan[];
}

/** Which region somebody means. */
export interface PlaceQuestion {
  /** A full, short, other or historic name, or a division code. */
  readonly nameOrCode: string;
  /** `YYYY-MM-DD`; null: at any time. */
  readonly validAt: string | null;
  /** Id, name or division code of a region that it lay below at the time; null: anywhere. */
  readonly within: string | null;
}

/** How a name or code belongs to a region. */
export interface Bearer<V> {
  /** The version that bore the name or code; null for a region without versions. */
  readonly version: V | null;
  readonly matchedBy: MatchedBy;
}

/** A region that a question may mean. */
export interface PlaceCandidate<P, V> extends Bearer<V> {
  readonly regionId: string;
  readonly place: P;
}

export interface PlaceAnswer<P, V> {
  /** By id of the region; every one that may be meant, never a guess among them. */
  readonly candidates: readonly PlaceCandidate<P, V>[];
  /** False when `within` names no region of the time: then there are no candidates. */
  readonly isWithinKnown: boolean;
}

const CODE = /^\d{6}$/;
const REGION_ID = /^region:/;

/** Levels above a place, as `within` follows them everywhere. */
const MOST_LEVELS_ABOVE = 4;

/** Whether a text is a division code rather than a name. */
export function isDivisionCode(text: string): boolean {
  return CODE.test(text.trim());
}

/** Whether a text is the id of a region rather than a name. */
export function isRegionId(text: string): boolean {
  return REGION_ID.test(text.trim());
}

/**
 * The one way from a name or division code to regions, for questions to the graph and for cells of files alike. With a day only versions
 * in force then count, and a name only if a version of that day bore it: a short name (襄樊) goes with the full names that it is short for, an
 * English name with the names that share the latest one's stem. Other aliases hold at any time. `within` that may mean several regions means below any of them.
 */
export function resolvePlace<P extends KnownPlace, V extends KnownVersion>(
  known: KnownPlaces<P, V>,
  { nameOrCode, validAt, within }: PlaceQuestion,
): PlaceAnswer<P, V> {
  const tops = within === null ? null : regionsMeant(known, within, validAt);
  if (tops?.size === 0) return { candidates: [], isWithinKnown: false };
  const candidates = candidatesOf(known, nameOrCode.trim(), validAt).filter(
    ({ regionId }) => tops === null || liesBelow(known, regionId, tops, validAt),
  );
  return { candidates, isWithinKnown: true };
}

/** The ids of the regions that an id, a name or a division code means on a day, or at any time. */
export function regionsMeant(
  known: KnownPlaces<KnownPlace, KnownVersion>,
  region: string,
  day: string | null,
): ReadonlySet<string> {
  const text = region.trim();
  if (isRegionId(text)) return new Set(known.place(text) === undefined ? [] : [text]);
  return new Set(candidatesOf(known, text, day).map(({ regionId }) => regionId));
}

/**
 * Whether a region lay below any of others on a day, or ever. The way up is by superiors; a region that has none by its newest version,
 * such as a belt across provinces, lies below what it spans.
 */
export function liesBelow(
  known: Pick<KnownPlaces<KnownPlace, KnownVersion>, 'versions' | 'spans'>,
  regionId: string,
  tops: ReadonlySet<string>,
  day: string | null,
): boolean {
  const climb = (id: string, during: readonly Validity[], left: number): boolean =>
    left > 0 &&
    stepsUp(known, id, left === MOST_LEVELS_ABOVE).some(({ above, validity }) => {
      if (day !== null && !isInForce(validity, day)) return false;
      // Spells on a line that overlap two by two share a day; one with itself, unless it holds no day at all.
      const all = [...during, validity];
      if (!all.every((other) => validitiesOverlap(other, validity))) return false;
      return tops.has(above) || climb(above, all, left - 1);
    });
  return climb(regionId, [], MOST_LEVELS_ABOVE);
}

/** How a version of a region bore a text as its name, or how the region has it besides; null when it did not on that day. */
export function bearerOf<V extends KnownVersion>(
  place: KnownPlace,
  versions: readonly V[],
  text: string,
  day: string | null,
): Bearer<V> | null {
  if (versions.length === 0) {
    return { version: null, matchedBy: place.name === text ? 'NAME' : 'ALIAS' };
  }
  const valid = versions.filter((version) => day === null || isInForce(version, day));
  const newest = valid.at(-1);
  if (newest === undefined) return null;
  const bearer = valid.findLast(({ name }) => name === text);
  if (bearer !== undefined) {
    const matchedBy = bearer.name === place.name ? 'NAME' : 'HISTORIC_NAME';
    return { version: bearer, matchedBy };
  }
  if (place.name === text) {
    return day === null ? { version: newest, matchedBy: 'NAME' } : null;
  }
  const isOwnForm = formOf(place, versions, text);
  const inForm = isOwnForm === null ? newest : valid.findLast(isOwnForm);
  return inForm === undefined ? null : { version: inForm, matchedBy: 'ALIAS' };
}

function candidatesOf<P extends KnownPlace, V extends KnownVersion>(
  known: KnownPlaces<P, V>,
  text: string,
  day: string | null,
): readonly PlaceCandidate<P, V>[] {
  const isCode = isDivisionCode(text);
  const ids = isCode ? known.coded(text) : known.named(foldName(text));
  return [...new Set(ids)].sort().flatMap((id) => {
    const place = known.place(id);
    if (place === undefined) return [];
    const versions = known.versions(id);
    const found = isCode ? bearerOfCode(versions, text, day) : bearerOf(place, versions, text, day);
    return found === null ? [] : [{ regionId: id, place, ...found }];
  });
}

function bearerOfCode<V extends KnownVersion>(
  versions: readonly V[],
  code: string,
  day: string | null,
): Bearer<V> | null {
  const version = versions.findLast(
    (one) => one.code === code && (day === null || isInForce(one, day)),
  );
  return version === undefined ? null : { version, matchedBy: 'CODE' };
}

/** Tells the versions that a text is a form of the name of; null when it comes from no version's name, so that it holds at any time. */
function formOf(
  { nameEn }: KnownPlace,
  versions: readonly KnownVersion[],
  text: string,
): ((version: KnownVersion) => boolean) | null {
  const comesFrom = (version: KnownVersion): boolean =>
    version.name.includes(text) || shortNamesOf(version).includes(text);
  if (versions.some(comesFrom)) return comesFrom;
  const latest = versions.at(-1);
  if (latest === undefined || nameEn?.toLowerCase() !== text.toLowerCase()) return null;
  return (version) => stemOf(version) === stemOf(latest);
}

function stemOf(version: KnownVersion): string {
  return shortNamesOf(version)[0] ?? version.name;
}

function stepsUp(
  known: Pick<KnownPlaces<KnownPlace, KnownVersion>, 'versions' | 'spans'>,
  regionId: string,
  mayReach: boolean,
): readonly { readonly above: string; readonly validity: Validity }[] {
  const versions = known.versions(regionId);
  const bySuperior = versions.flatMap((version) =>
    version.parentId === null ? [] : [{ above: version.parentId, validity: version }],
  );
  if (!mayReach || (versions.at(-1)?.parentId ?? null) !== null) return bySuperior;
  const bySpan = known.spans(regionId).map((span) => ({ above: span.spannedId, validity: span }));
  return [...bySuperior, ...bySpan];
}
