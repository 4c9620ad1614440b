import type { Placed, PlaceInTime } from './placed.js';
import { withWords } from './with-words.js';

/**
 * Regions with what is below them. PART_OF is dated: `from` is the first day of a spell, absent where the record merely begins; `to` is
 * the day from which it no longer held, absent while it holds. A place belongs to a region on the days that all spells on the way
 * share, and an event belongs to it when it can have been on one of those days. What is undated belongs to where its place is now.
 *
 * The chain of superiors is one way up; what a zone, a basin or a cluster SPANS is another, dated likewise. It counts only for a place that has no superior
 * by its newest version: a zone of a province belongs to that province alone, a belt without a superior to all provinces that it crosses.
 * `domain/resolve-place.ts` says the same of regions in memory.
 */

/** Its `since` and `until` are the days that all spells on the way share; `~` comes after every day. */
const PLACES_BELOW = `
MATCH way = (:Region {id: TOP})<-[:PART_OF|SPANS*0..4]-(place:Region)
WHERE none(hop IN relationships(way) WHERE type(hop) = 'SPANS') OR place.currentParentId IS NULL
WITH place,
  reduce(low = '', hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END) AS since,
  reduce(high = '~', hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END) AS until
WHERE since < until
`.trim();

/** What surely came later than the beginning of a spell need not be asked for its last day, nor anything whether it came before the end of one that goes on. */
const WHAT_IS_THERE = `
MATCH DOWN
WHERE (since <= FIRST_DAY OR since <= LAST_DAY) AND (until = '~' OR FIRST_DAY < until)
WITH DISTINCT n
`.trim();

/** `coalesce` keeps Neo4j from beginning at the region and walking down to everything below it for each `n`. */
const IS_BELOW = `
COUNT {
  MATCH way = UP-[:PART_OF|SPANS*0..4]->(top:Region)
  WHERE coalesce(top.id, '') = TOP
    AND (none(hop IN relationships(way) WHERE type(hop) = 'SPANS') OR located.currentParentId IS NULL)
    AND reduce(low = FIRST_DAY, hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END) <= LAST_DAY
    AND reduce(low = FIRST_DAY, hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END)
      < reduce(high = '~', hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END)
} > 0
`.trim();

/** By what is written down, from the region and from `n`. */
const WRITTEN_THERE = 'MATCH (:Region {id: TOP})DOWN';
const IS_WRITTEN = `
COUNT {
  MATCH UP(top:Region)
  WHERE coalesce(top.id, '') = TOP
} > 0
`.trim();

const REGIONS_AT_ITS_TIME = `
MATCH way = UP-[:PART_OF|SPANS*0..4]->(top:Region)
WHERE none(hop IN relationships(way) WHERE type(hop) = 'SPANS') OR located.currentParentId IS NULL
WITH n, top,
  reduce(low = FIRST_DAY, hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END) AS since,
  reduce(high = '~', hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END) AS until
WHERE since <= LAST_DAY AND since < until
WITH DISTINCT n, top
`.trim();

const REGIONS_EVER_BELOW = `
WITH DISTINCT place AS n
`.trim();

const WAS_EVER_BELOW = `
COUNT {
  MATCH way = (n)-[:PART_OF|SPANS*0..4]->(top:Region)
  WHERE coalesce(top.id, '') = TOP
    AND (none(hop IN relationships(way) WHERE type(hop) = 'SPANS') OR n.currentParentId IS NULL)
    AND reduce(low = '', hop IN relationships(way) | CASE WHEN hop.from > low THEN hop.from ELSE low END)
    < reduce(high = '~', hop IN relationships(way) | CASE WHEN hop.to < high THEN hop.to ELSE high END)
} > 0
`.trim();

/** Binds a `place` to a region and to each place that was ever below it, with the days `since` and `until` (exclusive) of that. */
export function placesBelow(top: string): string {
  return withWords(PLACES_BELOW, { TOP: top });
}

/** Binds `n`, once each, to what was at a region or below it at its time. `top` is the region's id: a parameter or a variable. */
export function whatIsWithin(placed: Placed, top: string): string {
  if ('written' in placed) return withWords(WRITTEN_THERE, { TOP: top, DOWN: placed.written.down });
  const { down, firstDay, lastDay } = placed;
  const there = withWords(WHAT_IS_THERE, { DOWN: down, FIRST_DAY: firstDay, LAST_DAY: lastDay });
  return [placesBelow(top), there].join('\n');
}

/** Whether one `n` was at a region or below it at its time. */
export function isWithin(placed: Placed, top: string): string {
  if ('written' in placed) return withWords(IS_WRITTEN, { TOP: top, UP: placed.written.up });
  const { up, firstDay, lastDay } = placed;
  return withWords(IS_BELOW, { UP: up, FIRST_DAY: firstDay, LAST_DAY: lastDay, TOP: top });
}

/** Binds `top` to each region that an `n` was at or below at its time, once each. */
export function regionsAtItsTime({ up, firstDay, lastDay }: PlaceInTime): string {
  return withWords(REGIONS_AT_ITS_TIME, { UP: up, FIRST_DAY: firstDay, LAST_DAY: lastDay });
}

/** Binds `n` to a region and to each that was ever below it. */
export function regionsEverWithin(top: string): string {
  return [placesBelow(top), REGIONS_EVER_BELOW].join('\n');
}

/** Whether a region `n` is the region or was ever below it. */
export function wasEverWithin(top: string): string {
  return withWords(WAS_EVER_BELOW, { TOP: top });
}
