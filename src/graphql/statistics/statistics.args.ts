import { ArgsType, Field, Int } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import type { ReplicationClass } from '../../domain/replication.js';
import type { Dimension, Measured } from '../../domain/statistics.js';
import type { StatisticsRequest } from '../../queries/statistics-queries.js';
import { STATED } from '../replication/replication-conditions.args.js';
import { ReplicationClassEnum } from '../replication/replication.type.js';
import {
  countsReplications,
  StatisticsFilter,
  statisticsConditions,
} from './statistics-filter.args.js';
import { DimensionEnum, MeasuredEnum, MOST_GROUPS } from './statistics.type.js';

const MOST_DIMENSIONS = 3;
const DEFAULT_GROUPS = 1_000;

@ArgsType()
export class StatisticsArgs {
  @Field(() => [DimensionEnum], {
    description: `By what, from the outermost to the innermost; 1 to ${MOST_DIMENSIONS}, none twice.`,
  })
  groupBy!: readonly Dimension[];

  @Field(() => MeasuredEnum, { defaultValue: 'PILOTS', description: 'What is counted.' })
  measure!: Measured;

  @Field(() => StatisticsFilter, { nullable: true, description: 'Which of them.' })
  filter?: StatisticsFilter | null;

  @Field(() => [ReplicationClassEnum], {
    nullable: true,
    description:
      'Which classes of replications; ATTESTED and PRESCRIBED unless told, but where classes are not grouped by, they must be told: they are not summed unasked.',
  })
  classes?: readonly ReplicationClass[] | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_GROUPS,
    description: `Most groups, at all depths, that the client is ready for; 1 to ${MOST_GROUPS}. More are refused (TOO_COSTLY), never cut off: part of them would not be the counts. The cost of the query follows from it.`,
  })
  maxGroups!: number;
}

/** What to count. Throws DomainError BAD_USER_INPUT, with a reason, for arguments that do not go together. */
export function toStatisticsRequest(args: StatisticsArgs): StatisticsRequest {
  const { groupBy: dimensions, measure: measured, filter, maxGroups } = args;
  refuseDimensions(dimensions, measured);
  if (maxGroups < 1 || maxGroups > MOST_GROUPS) {
    const message = `maxGroups is between 1 and ${MOST_GROUPS}, but got ${maxGroups}.`;
    throw refusal(message, 'BAD_MAX_GROUPS');
  }
  const conditions = statisticsConditions(measured, filter ?? {}, classesOf(args));
  return { measured, dimensions, conditions };
}

/** The number of groups that a query asks for, for cost; out of bounds counts as the bound. */
export function requestedGroups({ maxGroups }: { readonly maxGroups?: unknown }): number {
  return Math.min(MOST_GROUPS, Math.max(1, Number(maxGroups ?? DEFAULT_GROUPS)));
}

/** Classes that nobody chose are counted each for itself only. */
function classesOf({ classes, groupBy, measure }: StatisticsArgs): readonly ReplicationClass[] {
  if (!countsReplications(measure)) {
    if (classes == null) return [];
    throw refusal(`${measure} have no classes of replications.`, 'OTHER_FILTER');
  }
  if (classes == null && !groupBy.includes('REPLICATION_CLASS')) {
    throw refusal(
      'Replications of several classes are not summed unasked: group by REPLICATION_CLASS, or name the classes.',
      'CLASSES_NOT_CHOSEN',
    );
  }
  return classes ?? STATED;
}

function refuseDimensions(dimensions: readonly Dimension[], measured: Measured): void {
  if (dimensions.length < 1 || dimensions.length > MOST_DIMENSIONS) {
    throw refusal(
      `groupBy names 1 to ${MOST_DIMENSIONS} dimensions, but got ${dimensions.length}.`,
      'BAD_NUMBER_OF_DIMENSIONS',
    );
  }
  const twice = dimensions.find((dimension, at) => dimensions.indexOf(dimension) < at);
  if (twice !== undefined)
    throw refusal(`groupBy names each dimension once, but got ${twice} twice.`, 'SAME_DIMENSION');
  if (dimensions.includes('REPLICATION_CLASS') && !countsReplications(measured))
    throw refusal(`${measured} have no REPLICATION_CLASS.`, 'NO_SUCH_DIMENSION');
}

function refusal(message: string, reason: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message, { details: { reason } });
}
