import type { PartialDate } from '#src/domain/partial-date.js';
import { isInForce } from '#src/domain/region.js';
import { cell, dateIn, type World, type WorldRow } from './world.js';

const HOPS = 4;
const NOW = '9999-12-31';
const BEFORE_ALL = '0001-01-01';

/** The days that an event can have been on; undated ones are of now. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

export function daysOf(date: PartialDate | null): Days {
  return date === null ? { first: NOW, last: NOW } : { first: date.earliest, last: date.latest };
}

export const ALL_DAYS: Days = { first: BEFORE_ALL, last: NOW };
export const TODAY: Days = { first: NOW, last: NOW };

/** The region and its superiors on a day, nearest first, at most four hops up. */
export function placesOn(world: World, regionId: string, day: string): readonly string[] {
  const places = [regionId];
  while (places.length <= HOPS) {
    const parent = cell(versionOn(world, places.at(-1) ?? '', day), 'parent');
    if (parent === '') break;
    places.push(parent);
  }
  return places;
}

/** Whether a place can have belonged to a region, or be it, on one of the days: each day on which anything changes is tried. */
export function canBeWithin(world: World, regionId: string, top: string, days: Days): boolean {
  return turningDays(world, days).some((day) => placesOn(world, regionId, day).includes(top));
}

/** The places of a level that a place can have belonged to on one of the days. */
export function placesAtLevel(
  world: World,
  regionId: string,
  level: string,
  days: Days,
): ReadonlySet<string> {
  return new Set(
    turningDays(world, days).flatMap((day) =>
      placesOn(world, regionId, day).filter(
        (id) => cell(versionOn(world, id, day), 'level') === level,
      ),
    ),
  );
}

function versionOn(world: World, regionId: string, day: string): WorldRow | undefined {
  return world['region-versions'].find(
    (version) =>
      version['region'] === regionId &&
      isInForce({ from: dateIn(version, 'from'), to: dateIn(version, 'to') }, day),
  );
}

/** The first of the days, and each on which some place changes. */
function turningDays(world: World, { first, last }: Days): readonly string[] {
  const changes = world['region-versions'].flatMap((version) =>
    ['from', 'to'].flatMap((column) => dateIn(version, column)?.earliest ?? []),
  );
  return [...new Set([first, ...changes.filter((day) => first <= day && day <= last)])];
}
