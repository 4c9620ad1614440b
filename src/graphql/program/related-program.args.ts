import { Field, InputType } from 'type-graphql';
import type { Condition } from '../../queries/match-lines.js';
import { PROGRAM_PILOTS } from '../../queries/relations.js';
import { whereGiven, whereRelated } from '../connection/filter.js';
import { PilotConditions, pilotOwnConditions } from '../pilot/pilot-conditions.args.js';
import { ProgramConditions, programOwnConditions } from './program-conditions.args.js';

@InputType({ description: 'What pilots a related program has.' })
export class PilotsOfRelatedFilter {
  @Field(() => PilotConditions, {
    nullable: true,
    description: 'At least one such pilot; with no condition inside, any.',
  })
  some?: PilotConditions | null;

  @Field(() => PilotConditions, { nullable: true, description: 'No such pilot.' })
  none?: PilotConditions | null;
}

@InputType({ description: 'Which related programs, by what they are and by their pilots.' })
export class RelatedProgramFilter extends ProgramConditions {
  @Field(() => PilotsOfRelatedFilter, { nullable: true, description: 'With such pilots.' })
  pilots?: PilotsOfRelatedFilter | null;
}

type Relations = Omit<RelatedProgramFilter, keyof ProgramConditions>;

export function relatedProgramConditions(filter: RelatedProgramFilter): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    pilots: (pilots) => whereRelated(PROGRAM_PILOTS, pilots, pilotOwnConditions),
  });
  return [...programOwnConditions(filter), ...relations];
}
