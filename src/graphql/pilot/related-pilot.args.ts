import { Field, InputType } from 'type-graphql';
import type { Condition } from '../../queries/match-lines.js';
import {
  PILOT_COPIES,
  PILOT_OUTCOMES,
  PILOT_PROGRAM,
  PILOT_SOURCES,
} from '../../queries/relations.js';
import { whereGiven, whereReferred, whereRelated } from '../connection/filter.js';
import { OutcomesFilter, outcomeOwnConditions } from '../measure/outcome-conditions.args.js';
import { ProgramConditions, programOwnConditions } from '../program/program-conditions.args.js';
import { CopiesFilter, replicationsOfClasses } from '../replication/replication-conditions.args.js';
import { PilotConditions, pilotOwnConditions } from './pilot-conditions.args.js';

@InputType({
  description: 'Which related pilots, by what they are and what they relate to themselves.',
})
export class RelatedPilotFilter extends PilotConditions {
  @Field(() => ProgramConditions, { nullable: true, description: 'Of such a program.' })
  program?: ProgramConditions | null;

  @Field(() => CopiesFilter, {
    nullable: true,
    description: 'Taken up, with the pilot itself named as the source, in such a way.',
  })
  copies?: CopiesFilter | null;

  @Field(() => CopiesFilter, {
    nullable: true,
    description: 'That took something up in such a way.',
  })
  copiedFrom?: CopiesFilter | null;

  @Field(() => OutcomesFilter, { nullable: true, description: 'With such measured results.' })
  outcomes?: OutcomesFilter | null;
}

@InputType({ description: 'What pilots there are.' })
export class PilotsFilter {
  @Field(() => RelatedPilotFilter, {
    nullable: true,
    description: 'At least one such pilot; with no condition inside, any.',
  })
  some?: RelatedPilotFilter | null;

  @Field(() => RelatedPilotFilter, { nullable: true, description: 'No such pilot.' })
  none?: RelatedPilotFilter | null;
}

type Relations = Omit<RelatedPilotFilter, keyof PilotConditions>;

export function relatedPilotConditions(filter: RelatedPilotFilter): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    program: (program) => whereReferred(PILOT_PROGRAM, programOwnConditions(program)),
    copies: (copies) => whereRelated(PILOT_COPIES, copies, replicationsOfClasses(copies)),
    copiedFrom: (copied) => whereRelated(PILOT_SOURCES, copied, replicationsOfClasses(copied)),
    outcomes: (outcomes) => whereRelated(PILOT_OUTCOMES, outcomes, outcomeOwnConditions),
  });
  return [...pilotOwnConditions(filter), ...relations];
}
