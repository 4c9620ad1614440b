import type { PartialDate } from '../domain/partial-date.js';
import { cypher } from '../store/cypher.js';
import type { Reader } from './data-set-queries.js';
import { placesBelow } from './descent.js';
import { readText } from './read-properties.js';

const PILOTS_AT_PLACES = `
MATCH (place)<-[:SITED_IN]-(p:Pilot)
RETURN p.id AS id, since, until
ORDER BY id, since, until
`.trim();
const PILOTS_EVER_WITHIN = [placesBelow('$regionId'), PILOTS_AT_PLACES].join('\n');

/** Days on which the site of a pilot belonged to a region: `since` inclusive, `until` exclusive. */
export interface DaysWithin {
  /** Before all days, `''`, where no beginning is known. */
  readonly since: string;
  /** After all days, `~`, where it goes on. */
  readonly until: string;
}

/** All pilots at a region or anywhere that was ever below it, each with the days of that. One statement. */
export async function pilotsEverWithin(
  reader: Reader,
  regionId: string,
): Promise<ReadonlyMap<string, readonly DaysWithin[]>> {
  const rows = await reader.read(cypher(PILOTS_EVER_WITHIN, { regionId }), { maxRows: 1_000_000 });
  const found = new Map<string, DaysWithin[]>();
  for (const row of rows) {
    const days = { since: readText(row, 'since'), until: readText(row, 'until') };
    found.set(readText(row, 'id'), [...(found.get(readText(row, 'id')) ?? []), days]);
  }
  return found;
}

/** Whether an event can have been on one of the days; an undated one counts as of now, as lists of a region have it. */
export function mayHaveBeenWithin(days: readonly DaysWithin[], date: PartialDate | null): boolean {
  return days.some(({ since, until }) =>
    date === null ? until === '~' : since <= date.latest && date.earliest < until,
  );
}
