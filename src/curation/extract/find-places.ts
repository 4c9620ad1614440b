import { namesInForce, type PlaceDictionary, type PlaceName } from './place-dictionary.js';
import type { Candidate, ExtractionContext } from './candidate.js';

/** A short name before one of these is part of another name: 湖南日报, 四川大学. */
const OTHER_NAME_BEHIND = /^(?:日报|晚报|晨报|大学|学院|银行|路|街道|网|时间|人(?!民|大)|话)/u;
/** Our own place, by the word for its kind. */
const OWN_PLACE =
  /(?:[我该]|本(?!市场)|(?<=^|[\s,，。;；:：])全)(?<word>省|市|县|区|州)(?!人大|政协|直)/gu;
/** A zone, a basin or a town that no dictionary knows: 某某经开区, 某某流域. */
const ZONE =
  /(?<=[\s,，。;；、“]|将|在|向|制定|深化|加快|建设|设立|推进|支持)(?<name>[\p{Script=Han}]{2,9}?(?:流域|经开区|高新区|开发区|度假区|保税港区|港区|自贸试验区|自主创新示范区|城市圈|城市群|经济带|产业带|文化带|示范带|城镇带|科学城|航空城|生态城|科技新城|临港新城|新区|园区|镇))(?=建设|管委会|[\s,，。;；、”]|将|作为|获|成功|综合|和)/gu;
const NO_ZONE = /^(?:[县市各]|乡镇|功能|开发|加快|推动|推进|创建|打造|支持|合作|城镇)|乡镇$/u;
/** A name of places in a text, with the regions that it may mean. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly names: readonly PlaceName[];
}

/**
 * Places by their names, present and historic: the longest name wins, and of several regions with that name those in force on the
 * document's date. Where several are left, those within another place that the same paragraph, else the document, names without
 * doubt; if several are left still, all are given. A county counts only where a place above it is named, or no higher place at all. The
 * nation is left out: its name stands in too many others.
 */
export function findPlaces(text: string, context: ExtractionContext): readonly Candidate[] {
  const mentions = mentionsOf(text, context);
  const named = regionsNamed(mentions);
  const paragraphs = paragraphsOf(text, mentions);
  const known = mentions.flatMap((mention) => {
    const near = paragraphs.get(mention) ?? new Set<string>();
    return toCandidates(text, mention, { near, named }, context.places);
  });
  const zones = unknownZones(text).filter(
    (zone) => !known.some(({ start, end }) => start === zone.start && zone.end <= end),
  );
  return [...known, ...zones, ...ownPlaces(text, context)];
}

function mentionsOf(text: string, { places, documentDate }: ExtractionContext): readonly Mention[] {
  const mentions: Mention[] = [];
  let start = 0;
  while (start < text.length) {
    const found = places.longestAt(text, start);
    const end = start + (found[0]?.name.length ?? 1);
    if (found.length > 0) {
      const names = namesInForce(found, documentDate?.latest ?? null);
      if (!isOtherName(names, text.slice(end, end + 3))) mentions.push({ start, end, names });
    }
    start = end;
  }
  return mentions;
}

function isOtherName(names: readonly PlaceName[], behind: string): boolean {
  return names.every(({ isShort }) => isShort) && OTHER_NAME_BEHIND.test(behind);
}

/** Regions below the nation that some mention names without doubt. Names of counties are in doubt by themselves. */
function regionsNamed(mentions: readonly Mention[]): ReadonlySet<string> {
  return new Set(
    mentions.flatMap(({ names }) => {
      const ids = idsOf(names.filter((name) => !needsParent(name) && name.level !== 'nation'));
      return ids.length === 1 ? ids : [];
    }),
  );
}

/** Names of counties are many and short, so that they turn up within other words: 示范县, 新增城区. */
function needsParent({ level }: PlaceName): boolean {
  return level === 'county' || level === 'township';
}

function toCandidates(
  text: string,
  { start, end, names }: Mention,
  { near, named }: Readonly<Record<'near' | 'named', ReadonlySet<string>>>,
  places: PlaceDictionary,
): readonly Candidate[] {
  const within = (regions: ReadonlySet<string>) => (name: PlaceName) =>
    [...places.ancestorsOf(name.regionId)].some((id) => id !== name.regionId && regions.has(id));
  const isPossible = (name: PlaceName): boolean =>
    name.level !== 'nation' &&
    (!needsParent(name) || within(named)(name) || (named.size === 0 && !name.isShort));
  const possible = names.filter(isPossible);
  if (possible.length === 0) return [];
  const ids = narrowed(possible, [within(near), within(named)]);
  const isOld = possible.every(({ to }) => to !== null);
  const rule = isOld ? 'historic-place-name' : 'place-name';
  return [placeAt(text, rule, start, end, ids.join('|'))];
}

/** The regions that the first condition that fits any leaves. One region needs no condition. */
function narrowed(
  names: readonly PlaceName[],
  conditions: readonly ((name: PlaceName) => boolean)[],
): readonly string[] {
  if (idsOf(names).length === 1) return idsOf(names);
  const fitting = conditions.map((fits) => names.filter(fits)).find((left) => left.length > 0);
  return idsOf(fitting ?? names);
}

function idsOf(names: readonly PlaceName[]): readonly string[] {
  return [...new Set(names.map(({ regionId }) => regionId))].sort();
}

/** "Our city": the place that the document is of, or the one above it that is called a city; unresolved where that is not told. */
function ownPlaces(text: string, { ownPlaceId, places }: ExtractionContext): readonly Candidate[] {
  const above = ownPlaceId === null ? [] : [...places.ancestorsOf(ownPlaceId)];
  return [...text.matchAll(OWN_PLACE)].map((match) => {
    const word = match.groups?.['word'] ?? '';
    const region = above.find((id) => places.namesOf(id).some((name) => name.endsWith(word)));
    const end = match.index + match[0].length;
    return placeAt(text, 'own-place', match.index, end, region ?? '');
  });
}

function unknownZones(text: string): readonly Candidate[] {
  return [...text.matchAll(ZONE)].flatMap((match) => {
    const name = match.groups?.['name'] ?? '';
    if (NO_ZONE.test(name)) return [];
    const start = match.index;
    return [placeAt(text, 'zone-by-form', start, start + name.length, '')];
  });
}

function placeAt(
  text: string,
  rule: string,
  start: number,
  end: number,
  region: string,
): Candidate {
  return { kind: 'place', rule, start, end, text: text.slice(start, end), values: { region } };
}

/** For each mention the regions that its own paragraph names without doubt. */
function paragraphsOf(
  text: string,
  mentions: readonly Mention[],
): ReadonlyMap<Mention, ReadonlySet<string>> {
  const named = new Map<Mention, ReadonlySet<string>>();
  for (const { index, 0: paragraph } of text.matchAll(/[^\n]+/gu)) {
    const inside = mentions.filter(
      ({ start }) => index <= start && start < index + paragraph.length,
    );
    const regions = regionsNamed(inside);
    for (const mention of inside) named.set(mention, regions);
  }
  return named;
}
