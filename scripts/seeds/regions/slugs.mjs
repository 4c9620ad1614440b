/** Ids of regions: readable, unique, and once given never changed (they are read back from the committed tables). */
import { groupBy, IN_FORCE } from './divisions.mjs';
import { stemOf } from './names.mjs';
import { slugOf } from './readings.mjs';

/** Gives every region its id: the committed one, else one made of its superiors' and its own short name. */
export function assignIds(regions, { readings, committed, parentRegionOf }) {
  const ids = new Map();
  const taken = new Set(committed.values());
  const tiers = groupBy(regions, (region) => depthOf(region, parentRegionOf));
  for (const depth of [...tiers.keys()].sort()) {
    const fresh = [];
    for (const region of tiers.get(depth)) {
      const id = committed.get(region.first.key);
      if (id) ids.set(region, id);
      else fresh.push(region);
    }
    assignFresh(fresh, { ids, taken, readings, parentRegionOf });
  }
  return ids;
}

/** How many superiors stand above a region: those beside each other compete for the same ids, whatever their level. */
function depthOf(region, parentRegionOf) {
  const parent = parentRegionOf(region.last);
  return parent ? 1 + depthOf(parent, parentRegionOf) : 0;
}

function assignFresh(regions, { ids, taken, readings, parentRegionOf }) {
  const plainId = (region) => {
    const slug = slugOf(readings.get(region.last.name) ?? readings.get(stemOf(region.last)));
    const parent = parentRegionOf(region.last);
    return parent ? `${ids.get(parent)}-${slug}` : `region:${slug}`;
  };
  for (const [plain, rivals] of groupBy(regions, plainId)) {
    for (const region of rivals.sort(byClaim)) {
      const id = [
        plain,
        `${plain}-${levelWord(region.last)}`,
        `${plain}-c${region.first.code}`,
      ].find((candidate) => !taken.has(candidate));
      taken.add(id);
      ids.set(region, id);
    }
  }
}

/** Who keeps the plain id: what is in force, else what ended later; between two in force the city or district. */
function byClaim(a, b) {
  const end = (region) => (region.last.end === IN_FORCE ? 9999 : region.last.end);
  const urban = (region) => (/[市区]$/.test(region.last.name) ? 0 : 1);
  return end(b) - end(a) || urban(a) - urban(b) || (a.first.code < b.first.code ? -1 : 1);
}

function levelWord({ level, name }) {
  if (level === 'prefecture') return 'prefecture';
  if (name.endsWith('市')) return 'city';
  if (name.endsWith('旗')) return 'banner';
  return name.endsWith('区') ? 'district' : 'county';
}
