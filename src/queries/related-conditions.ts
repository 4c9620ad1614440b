import type { GraphValue } from '../store/graph-store.js';
import { matchLines, mergedParameters, whereLines, type Condition } from './match-lines.js';
import type { Relation } from './relations.js';
import { withWords } from './with-words.js';

const OPEN_COUNT = 'COUNT {';
const IS_SOME = '} > 0';
const IS_NONE = '} = 0';

const EACH_ONCE = `
WITH DISTINCT n
`.trim();

/** Before the way back: Neo4j else puts all that the way leads to in order, many times over, before it takes each once. */
const EACH_RELATED_ONCE = 'WITH DISTINCT OWNER';

/**
 * Records with a relation to at least one record that fulfils all conditions, or to any record when there are none. The search can
 * begin where that of the conditions can.
 */
export function hasSome(relation: Relation, conditions: readonly Condition[]): Condition {
  const related = conditions.map((condition) => aboutRelated(condition, relation, relation.name));
  const canBegin = related.some(({ match }) => match !== undefined);
  const match = [
    ...matchLines(relation.match, related),
    withWords(EACH_RELATED_ONCE, { OWNER: relation.name }),
    relation.back,
    EACH_ONCE,
  ].join('\n');
  return {
    where: countOf(relation, related, IS_SOME),
    ...(canBegin ? { match } : {}),
    looks: looksOf(conditions),
    parameters: mergedParameters(related),
  };
}

/** Records without a relation to any record that fulfils all conditions. */
export function hasNone(relation: Relation, conditions: readonly Condition[]): Condition {
  const prefix = `no_${relation.name}`;
  const related = conditions.map((condition) => aboutRelated(condition, relation, prefix));
  return {
    where: countOf(relation, related, IS_NONE),
    looks: looksOf(conditions),
    parameters: mergedParameters(related),
  };
}

function looksOf(conditions: readonly Condition[]): 'beside' | 'along' {
  return conditions.some(({ looks }) => looks === 'along') ? 'along' : 'beside';
}

function countOf(relation: Relation, related: readonly Condition[], end: string): string {
  const predicates = whereLines(related.map(({ where }) => where));
  return [OPEN_COUNT, relation.match, ...predicates, end].join('\n');
}

/** The same condition about the related record: its variable for `n`, and names of its own for the parameters. */
function aboutRelated(condition: Condition, relation: Relation, prefix: string): Condition {
  const renamed = (text: string): string =>
    text.replace(/(?<![\w$.:])n(?!\w)/g, relation.name).replace(/\$(?=\w)/g, `$$${prefix}_`);
  return {
    where: renamed(condition.where),
    ...(condition.match === undefined ? {} : { match: renamed(condition.match) }),
    parameters: prefixed(condition.parameters, prefix),
  };
}

function prefixed(
  parameters: Readonly<Record<string, GraphValue>>,
  prefix: string,
): Readonly<Record<string, GraphValue>> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [`${prefix}_${name}`, value]),
  );
}
