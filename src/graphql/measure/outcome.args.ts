import { Field, InputType } from 'type-graphql';
import type { Condition } from '../../queries/match-lines.js';
import { OUTCOME_PILOT, OUTCOME_PROGRAM } from '../../queries/relations.js';
import { whereGiven, whereReferred } from '../connection/filter.js';
import { RelatedPilotFilter, relatedPilotConditions } from '../pilot/related-pilot.args.js';
import { RelatedProgramFilter, relatedProgramConditions } from '../program/related-program.args.js';
import { OutcomeConditions, outcomeOwnConditions } from './outcome-conditions.args.js';

@InputType({ description: 'Which outcomes; all conditions hold together.' })
export class OutcomeFilter extends OutcomeConditions {
  @Field(() => RelatedPilotFilter, { nullable: true, description: 'Of such a pilot.' })
  pilot?: RelatedPilotFilter | null;

  @Field(() => RelatedProgramFilter, { nullable: true, description: 'Of such a program.' })
  program?: RelatedProgramFilter | null;
}

type Relations = Omit<OutcomeFilter, keyof OutcomeConditions>;

export function outcomeConditions(filter: OutcomeFilter | null): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    pilot: (pilot) => whereReferred(OUTCOME_PILOT, relatedPilotConditions(pilot)),
    program: (program) => whereReferred(OUTCOME_PROGRAM, relatedProgramConditions(program)),
  });
  return [...outcomeOwnConditions(filter), ...relations];
}
