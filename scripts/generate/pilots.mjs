import { dayNear, partialDateOf } from './dates.mjs';

/** How far a pilot's beginning may lie from its place in the order: enough that some receivers precede their sources. */
const SPREAD_DAYS = 90;
const LEVELS_OF_SITES = { county: 62, prefecture: 33, province: 5 };
const SHARE_DESIGNATED = 0.3;

/** What each pilot of a spread is: what of, where, since when, in which batch. */
export function makePilots(random, { pilots, edges }, programs, regions) {
  const receivers = new Set(edges.map(({ receiver }) => receiver));
  const sitesOf = (level) => regions.filter((region) => region.level === level);
  const sites = Object.fromEntries(
    Object.keys(LEVELS_OF_SITES).map((level) => [level, sitesOf(level)]),
  );
  return pilots.map(({ program: rank }, index) => {
    const program = programs[rank];
    const moment = index / pilots.length;
    const day = dayNear(random, moment, SPREAD_DAYS);
    const isDesignated = program.batchIds.length > 0 && random.happens(SHARE_DESIGNATED);
    return {
      id: `pilot:synthetic-${index + 1}`,
      number: index + 1,
      program,
      site: random.pick(sites[random.pickWeighted(LEVELS_OF_SITES)]),
      day,
      started: partialDateOf(random, day),
      batchId: isDesignated ? program.batchIds[Math.floor(moment * program.batchIds.length)] : '',
      origin: isDesignated ? 'designated' : receivers.has(index) ? 'taken_up' : 'local_exploration',
    };
  });
}

export const PILOT_COLUMNS = [
  'id',
  'name',
  'name_en',
  'site',
  'program',
  'domains',
  'batch',
  'authority',
  'authority_level',
  'origin',
  'started',
];

export function pilotRow({ id, number, program, site, started, batchId, origin }) {
  return {
    id,
    name: `${site.name}${program.matter}试点`,
    name_en: `Synthetic pilot ${number} of ${program.nameEn.toLowerCase()}`,
    site: site.id,
    program: program.id,
    domains: program.domainId,
    batch: batchId,
    authority: batchId === '' ? '' : 'organization:synthetic-nation',
    authority_level: batchId === '' ? '' : 'nation',
    origin,
    started,
  };
}
