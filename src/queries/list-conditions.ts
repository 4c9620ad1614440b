import type { Condition } from './page.js';
import { withWords } from './with-words.js';

/**
 * The conditions that filters are made of. Each is a constant predicate over `n` with parameters of its own, so that any of them
 * can stand together.
 */

const IS = 'n.PROPERTY = $is_PROPERTY';
const CONTAINS = 'n.PROPERTY CONTAINS $nameContains';
const ON_OR_AFTER = 'n.PROPERTY >= $firstDay';
const ON_OR_BEFORE = 'n.PROPERTY <= $lastDay';
const ON_OR_BEFORE_OR_UNKNOWN = '(n.PROPERTY IS NULL OR n.PROPERTY <= $validAt)';

const REGION_WITHIN = `MATCH (:Region {id: $withinId})<-[:PART_OF*0..4]-(n:Region)
WITH DISTINCT n`;

const PILOT_WITHIN = `MATCH (:Region {id: $withinId})<-[:PART_OF*0..4]-(site:Region)
WITH DISTINCT site
MATCH (site)<-[:SITED_IN]-(n:Pilot)`;

const DOMAINS_WITHIN =
  'EXISTS { MATCH (n)-[:IN_DOMAIN]->(:Domain)-[:BROADER*0..6]->(:Domain {id: $domainId}) }';

const STATUS_OF_PILOT =
  'EXISTS { MATCH (n)<-[:STATUS_OF]-(s:PilotStatus) WHERE s.status = $status }';

/** A property equals a value. The property is one of the program's own names, never a caller's. */
export function propertyIs(property: string, value: string | boolean): Condition {
  return {
    where: withWords(IS, { PROPERTY: property }),
    parameters: { [`is_${property}`]: value },
  };
}

/** The latest Chinese name holds a text. */
export function nameContains(property: 'name' | 'title', text: string): Condition {
  return { where: withWords(CONTAINS, { PROPERTY: property }), parameters: { nameContains: text } };
}

/** A region or anything that was ever below it. */
export function regionWithin(withinId: string): Condition {
  return { match: REGION_WITHIN, parameters: { withinId } };
}

/** Pilots at a place or anywhere below it, at any time. Begins at the place: its descendants are fewer than all pilots. */
export function sitedWithin(withinId: string): Condition {
  return { match: PILOT_WITHIN, parameters: { withinId } };
}

/** In a domain or any narrower one. */
export function inDomain(domainId: string): Condition {
  return { where: DOMAINS_WITHIN, parameters: { domainId } };
}

/** Pilots that had a status at any time. */
export function hadStatus(status: string): Condition {
  return { where: STATUS_OF_PILOT, parameters: { status } };
}

/** A date that may lie on or after a day (`YYYY-MM-DD`); unknown dates are left out. */
export function mayBeOnOrAfter(dateField: string, day: string): Condition {
  return {
    where: withWords(ON_OR_AFTER, { PROPERTY: `${dateField}Latest` }),
    parameters: { firstDay: day },
  };
}

/** A date that may lie on or before a day (`YYYY-MM-DD`); unknown dates are left out. */
export function mayBeOnOrBefore(dateField: string, day: string): Condition {
  return {
    where: withWords(ON_OR_BEFORE, { PROPERTY: `${dateField}Earliest` }),
    parameters: { lastDay: day },
  };
}

/** A date that may lie on or before a day (`YYYY-MM-DD`), or is unknown: what a walk with that day keeps. */
export function mayHaveComeBy(dateField: string, day: string): Condition {
  return {
    where: withWords(ON_OR_BEFORE_OR_UNKNOWN, { PROPERTY: `${dateField}Earliest` }),
    parameters: { validAt: day },
  };
}

/** Replications of any of the classes. */
export function ofClasses(classes: readonly string[]): Condition {
  return { where: 'n.replicationClass IN $classes', parameters: { classes } };
}
