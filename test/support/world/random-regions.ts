import type { Random } from './random.js';
import type { WorldRow } from './world.js';

const LEVELS = ['nation', 'province', 'prefecture', 'county'] as const;
const COUNTS = { nation: 1, province: 3, prefecture: 5, county: 8 } as const;

interface RandomRegions {
  readonly regions: readonly WorldRow[];
  readonly versions: readonly WorldRow[];
  readonly ids: readonly string[];
}

/**
 * A nation whose places change their superiors, are promoted by a level, begin and end, in the years from 2000 to 2009; and a basin, which
 * belongs to nothing. A superior stands above what belongs to it in the order of the list, so that nothing is part of itself.
 */
export function randomRegions(random: Random): RandomRegions {
  const ids = LEVELS.flatMap((level) =>
    Array.from({ length: COUNTS[level] }, (_, index) => `region:${level}-${'abcdefgh'[index]}`),
  );
  const versions = ids.flatMap((id, index) => versionsOf(random, id, ids.slice(0, index)));
  const regions = [...ids, 'region:basin'].map((id) => ({
    id,
    kind: id === 'region:basin' ? 'basin' : id === ids[0] ? 'nation' : 'administrative',
    name: `${random.pick(['东', '西', '南', '北'])}${random.pick(['山', '河', '湖', '江'])}`,
  }));
  return { regions, versions, ids: [...ids, 'region:basin'] };
}

function versionsOf(random: Random, id: string, above: readonly string[]): readonly WorldRow[] {
  const years = [...new Set([year(random), year(random), year(random)])].sort();
  const ends = random.happens(0.2);
  const begins = random.happens(0.3);
  const spells = years.flatMap((from, index) => {
    const to = years[index + 1] ?? '';
    return [[from, to] as const];
  });
  const all = [...(begins ? [] : [['', years[0] ?? ''] as const]), ...spells];
  const kept = ends ? all.slice(0, -1) : all;
  return kept
    .filter(() => random.happens(0.95))
    .map(([from, to], index) => ({
      id: `region-version:${id.slice('region:'.length)}-v${index}`,
      region: id,
      name: `${id.slice(-1)}${index}`,
      level: levelOf(random, id),
      parent: parentOf(random, above),
      from,
      to,
    }));
}

/** Parents are taken from all places before it in the list: a county may stand directly under a province, or under another county. */
function parentOf(random: Random, above: readonly string[]): string {
  return above.length === 0 || random.happens(0.05) ? '' : random.pick(above);
}

function levelOf(random: Random, id: string): string {
  const own = LEVELS.findIndex((level) => id.includes(level));
  return LEVELS[random.happens(0.1) ? Math.max(0, own - 1) : own] ?? '';
}

function year(random: Random): string {
  return String(2000 + random.below(10));
}
