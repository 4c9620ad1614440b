import { signsOf } from './names.mjs';

const PREFECTURES_A_PROVINCE = 10;
const COUNTIES_A_PREFECTURE = 9;

/**
 * A nation of provinces, prefectures and counties that nobody lives in: about as many as China has, or fewer when there are few pilots.
 * They have no division codes, so that they cannot be taken for real ones.
 */
export function makeRegions(pilotCount) {
  const provinces = Math.max(2, Math.min(30, Math.ceil(pilotCount / 100)));
  const nation = {
    id: 'region:synthetic-nation',
    name: '虚构国',
    nameEn: 'Synthetic nation',
    level: 'nation',
    parentId: '',
  };
  const all = [nation];
  for (let province = 0; province < provinces; province += 1) {
    const top = addRegion(all, nation, 'province', [province]);
    for (let prefecture = 0; prefecture < PREFECTURES_A_PROVINCE; prefecture += 1) {
      const middle = addRegion(all, top, 'prefecture', [province, prefecture]);
      for (let county = 0; county < COUNTIES_A_PREFECTURE; county += 1) {
        addRegion(all, middle, 'county', [province, prefecture, county]);
      }
    }
  }
  return all;
}

const SUFFIXES = { province: '省', prefecture: '市', county: '县' };

function addRegion(all, parent, level, path) {
  const label = path.map((number) => number + 1).join('-');
  const number = path.reduce((sum, step) => sum * 10 + step, 0);
  const region = {
    id: `region:synthetic-${level}-${label}`,
    name: signsOf(number, path.length + 1) + SUFFIXES[level],
    nameEn: `Synthetic ${level} ${label}`,
    level,
    parentId: parent.id,
  };
  all.push(region);
  return region;
}

export const REGION_COLUMNS = ['id', 'kind', 'name', 'name_en'];

export function regionRow({ id, name, nameEn, level }) {
  return { id, kind: level === 'nation' ? 'nation' : 'administrative', name, name_en: nameEn };
}

export const VERSION_COLUMNS = ['id', 'region', 'name', 'level', 'parent', 'from'];

export function versionRow({ id, name, level, parentId }) {
  return {
    id: id.replace('region:', 'region-version:'),
    region: id,
    name,
    level,
    parent: parentId,
    from: '1981',
  };
}
