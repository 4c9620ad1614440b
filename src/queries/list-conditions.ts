import { kindOfId } from '../domain/identifiers.js';
import { isReference, type Field, type RecordShape } from '../domain/record-shape.js';
import { areAllStated } from '../domain/replication.js';
import { isWithin, regionsEverWithin, wasEverWithin, whatIsWithin } from './descent.js';
import type { BoundOnce, Condition } from './match-lines.js';
import type { Placed } from './placed.js';
import { withWords, type Label } from './with-words.js';

/**
 * The conditions that filters are made of. Each is a constant predicate over `n` with parameters of its own, so that any of them
 * can stand together. COUNT { } > 0 stands where EXISTS { } would: the embedded engine works out an EXISTS for the whole graph at
 * once, and one inside another never ends; Neo4j takes both for the same.
 */

const IS = 'n.PROPERTY = $is_PROPERTY';
const CONTAINS = 'n.PROPERTY CONTAINS $nameContains';
const AT_LEAST = 'n.PROPERTY >= $PROPERTY_atLeast';
const AT_MOST = 'n.PROPERTY <= $PROPERTY_atMost';
const ON_OR_AFTER = 'n.PROPERTY >= $firstDay';
const ON_OR_BEFORE = 'n.PROPERTY <= $lastDay';
const ON_OR_BEFORE_OR_UNKNOWN = '(n.PROPERTY IS NULL OR n.PROPERTY <= $validAt)';

const REFERRING_TO = 'MATCH (:TARGET {id: $is_PROPERTY})<-[:TYPE]-(n:LABEL)';

const OF_DOMAIN = `
MATCH (:Domain {id: $domainId})<-[:BROADER*0..6]-(field:Domain)
WITH DISTINCT field
MATCH (field)<-[:IN_DOMAIN]-(n:LABEL)
WITH DISTINCT n
`.trim();

const IS_OF_DOMAIN = `
COUNT {
  MATCH (n)-[:IN_DOMAIN]->(field:Domain)
  WHERE $domainId IN field.withinIds
} > 0
`.trim();

/** An expansion reads all relationships of a record; a list of ids is one property of it. */
const DOMAINS_WITHIN: BoundOnce = {
  bind: `
MATCH (:Domain {id: $domainId})<-[:BROADER*0..6]-(field:Domain)
WITH collect(DISTINCT field.id) AS fieldIds
`.trim(),
  variable: 'fieldIds',
  where: 'any(domainId IN n.domainIds WHERE domainId IN fieldIds)',
};

const STATUS_OF_PILOT = `
COUNT {
  MATCH (n)<-[:STATUS_OF]-(step:PilotStatus)
  WHERE step.status = $status
} > 0
`.trim();

const FIRST_AT_ITS_SITE = `
n.programId IS NOT NULL AND COUNT {
  MATCH (n)-[:SITED_IN]->(:Region)<-[:SITED_IN]-(other:Pilot)
  WHERE other.programId = n.programId
    AND (other.startedOrder < n.startedOrder OR (other.startedOrder = n.startedOrder AND other.id < n.id))
} = 0
`.trim();

/** A property equals a value. The property is one of the program's own names, never a caller's. */
export function propertyIs(property: string, value: string | boolean): Condition {
  return {
    where: withWords(IS, { PROPERTY: property }),
    parameters: { [`is_${property}`]: value },
  };
}

/** A field of a record refers to the record with an id. The search can begin at that record. */
export function refersTo<S extends RecordShape>(
  shape: S,
  fieldName: keyof S['fields'] & string,
  id: string,
): Condition {
  const { fieldType } = shape.fields[fieldName] as Field;
  if (!isReference(fieldType))
    throw new RangeError(`${fieldName} of ${shape.kind} is no reference.`);
  const match = withWords(REFERRING_TO, {
    LABEL: shape.kind,
    TARGET: kindOfId(id) ?? shape.kind,
    TYPE: fieldType.relationship,
    PROPERTY: fieldName,
  });
  return { ...propertyIs(fieldName, id), match };
}

/** The latest Chinese name holds a text. */
export function nameContains(property: 'name' | 'title', text: string): Condition {
  return { where: withWords(CONTAINS, { PROPERTY: property }), parameters: { nameContains: text } };
}

/** A number is a value or more; a record without the number is left out. */
export function isAtLeast(property: string, value: number): Condition {
  return {
    where: withWords(AT_LEAST, { PROPERTY: property }),
    parameters: { [`${property}_atLeast`]: value },
  };
}

/** A number is a value or less; a record without the number is left out. */
export function isAtMost(property: string, value: number): Condition {
  return {
    where: withWords(AT_MOST, { PROPERTY: property }),
    parameters: { [`${property}_atMost`]: value },
  };
}

/** At a region or anywhere below it at the time. The search can begin at the region. */
export function within(placed: Placed, regionId: string): Condition {
  const top = `$${placed.parameter}`;
  return {
    where: isWithin(placed, top),
    match: whatIsWithin(placed, top),
    looks: 'along',
    parameters: { [placed.parameter]: regionId },
  };
}

/** A region, or anything that was ever below it. The search can begin at the region. */
export function regionWithin(regionId: string): Condition {
  return {
    where: wasEverWithin('$within'),
    match: regionsEverWithin('$within'),
    looks: 'along',
    parameters: { within: regionId },
  };
}

/** In a domain or any narrower one. The search can begin at the domain. */
export function inDomain(label: Label, domainId: string): Condition {
  const match = withWords(OF_DOMAIN, { LABEL: label });
  const parameters = { domainId };
  return { where: IS_OF_DOMAIN, match, once: DOMAINS_WITHIN, looks: 'beside', parameters };
}

/** Pilots that had a status at any time. */
export function hadStatus(status: string): Condition {
  return { where: STATUS_OF_PILOT, looks: 'beside', parameters: { status } };
}

/**
 * Pilots that were the first of their program at their site: by the first possible day of their beginning, those without one last, then by id.
 * Each program is so counted once for each of its sites.
 */
export function isFirstAtItsSite(): Condition {
  return { where: FIRST_AT_ITS_SITE, looks: 'beside', parameters: {} };
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

/** Replications of any of the classes. No condition where these are all that a record of a replication can have: to look at each costs as much as to find it. */
export function ofClasses(classes: readonly string[]): readonly Condition[] {
  if (areAllStated(classes)) return [];
  return [{ where: 'n.replicationClass IN $classes', parameters: { classes } }];
}
