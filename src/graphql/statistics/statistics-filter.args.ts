import { Field, ID, InputType } from 'type-graphql';
import { DomainError } from '../../domain/errors.js';
import type { PartialDate } from '../../domain/partial-date.js';
import type { ReplicationClass } from '../../domain/replication.js';
import type { Measured } from '../../domain/statistics.js';
import { isFirstAtItsSite } from '../../queries/list-conditions.js';
import type { Condition } from '../../queries/match-lines.js';
import { OutcomeFilter, outcomeConditions } from '../measure/outcome.args.js';
import { PilotFilter, pilotConditions } from '../pilot/pilot.args.js';
import { ReplicationFilter, replicationConditions } from '../replication/replication.args.js';
import { EdtfDate } from '../scalar/partial-date.type.js';

@InputType({
  description: 'Which records are counted, whatever they are, and more for those of the measure.',
})
export class StatisticsFilter {
  @Field(() => ID, {
    nullable: true,
    description:
      'In this region, or in a place that belonged to it at the date: pilots by their sites, replications by their receivers’, outcomes by their own regions.',
  })
  within?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'In this domain or a narrower one: of the pilot, of the receiver, or of the pilot that the outcome is of.',
  })
  domainId?: string | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may have begun, come or been measured on this date or later.',
  })
  from?: PartialDate | null;

  @Field(() => EdtfDate, {
    nullable: true,
    description: 'That may have begun, come or been measured on this date or earlier.',
  })
  to?: PartialDate | null;

  @Field(() => PilotFilter, {
    nullable: true,
    description: 'Which pilots; for PILOTS, FIRST_ADOPTIONS, PROGRAMS and SITES only.',
  })
  pilots?: PilotFilter | null;

  @Field(() => ReplicationFilter, {
    nullable: true,
    description: 'Which replications; for REPLICATIONS and ADOPTING_SITES only.',
  })
  replications?: ReplicationFilter | null;

  @Field(() => OutcomeFilter, {
    nullable: true,
    description: 'Which outcomes; for OUTCOMES only.',
  })
  outcomes?: OutcomeFilter | null;
}

/** The kinds of record that are counted, by the names of their filters. */
type Counted = 'pilots' | 'replications' | 'outcomes';

const COUNTED: Readonly<Record<Measured, Counted>> = {
  PILOTS: 'pilots',
  FIRST_ADOPTIONS: 'pilots',
  PROGRAMS: 'pilots',
  SITES: 'pilots',
  REPLICATIONS: 'replications',
  ADOPTING_SITES: 'replications',
  OUTCOMES: 'outcomes',
};

/** Whether a measure counts replications, or what they lead to. */
export function countsReplications(measured: Measured): boolean {
  return COUNTED[measured] === 'replications';
}

/** The conditions on what a measure counts. Throws DomainError BAD_USER_INPUT for filters of what it does not count, and for a condition named twice. */
export function statisticsConditions(
  measured: Measured,
  filter: StatisticsFilter,
  classes: readonly ReplicationClass[],
): readonly Condition[] {
  const counted = COUNTED[measured];
  refuseOthers(measured, counted, filter);
  const { within = null, domainId = null, from = null, to = null } = filter;
  const related = domainId === null ? null : { domainId };
  switch (counted) {
    case 'pilots':
      return [
        ...pilotConditions(
          both(filter.pilots, { within, domainId, startedFrom: from, startedTo: to }),
        ),
        ...(measured === 'FIRST_ADOPTIONS' ? [isFirstAtItsSite()] : []),
      ];
    case 'replications': {
      const more = { receiverWithin: within, receiver: related, dateFrom: from, dateTo: to };
      return replicationConditions({ classes, filter: both(filter.replications, more) });
    }
    case 'outcomes':
      return outcomeConditions(
        both(filter.outcomes, { within, pilot: related, periodFrom: from, periodTo: to }),
      );
  }
}

function refuseOthers(measured: Measured, counted: Counted, filter: StatisticsFilter): void {
  const other = Object.values(COUNTED).find((name) => name !== counted && filter[name] != null);
  if (other !== undefined) {
    throw new DomainError(
      'BAD_USER_INPUT',
      `${measured} are filtered by ${counted}, but got: ${other}.`,
      { details: { reason: 'OTHER_FILTER' } },
    );
  }
}

function both<Filter extends object>(filter: Filter | null | undefined, more: Filter): Filter {
  const given = Object.entries(more).filter(([, value]) => value != null);
  const twice = given.find(([name]) => filter?.[name as keyof Filter] != null)?.[0];
  if (twice !== undefined) {
    throw new DomainError('BAD_USER_INPUT', `The filter says ${twice} in two places.`, {
      details: { reason: 'SAME_CONDITION' },
    });
  }
  return { ...filter, ...Object.fromEntries(given) } as Filter;
}
