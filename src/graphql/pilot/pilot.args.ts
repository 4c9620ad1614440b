import { Field, InputType } from 'type-graphql';
import type { Condition } from '../../queries/match-lines.js';
import {
  PILOT_COPIES,
  PILOT_GIVERS,
  PILOT_OUTCOMES,
  PILOT_PROGRAM,
  PILOT_SITE,
  PILOT_SOURCES,
  PILOT_TAKERS,
} from '../../queries/relations.js';
import { whereGiven, whereReferred, whereRelated } from '../connection/filter.js';
import { OutcomesFilter, outcomeOwnConditions } from '../measure/outcome-conditions.args.js';
import { RelatedProgramFilter, relatedProgramConditions } from '../program/related-program.args.js';
import { RegionConditions, regionOwnConditions } from '../region/region-conditions.args.js';
import { ReplicationsFilter, whereReplicated } from '../replication/related-replication.args.js';
import { PilotConditions, pilotOwnConditions } from './pilot-conditions.args.js';

@InputType({ description: 'Which pilots; all conditions hold together.' })
export class PilotFilter extends PilotConditions {
  @Field(() => RegionConditions, { nullable: true, description: 'At such a place.' })
  site?: RegionConditions | null;

  @Field(() => RelatedProgramFilter, { nullable: true, description: 'Of such a program.' })
  program?: RelatedProgramFilter | null;

  @Field(() => ReplicationsFilter, {
    nullable: true,
    description: 'Taken up, with the pilot itself named as the source, in such a way.',
  })
  copies?: ReplicationsFilter | null;

  @Field(() => ReplicationsFilter, {
    nullable: true,
    description: 'That took something up in such a way.',
  })
  copiedFrom?: ReplicationsFilter | null;

  @Field(() => OutcomesFilter, { nullable: true, description: 'With such measured results.' })
  outcomes?: OutcomesFilter | null;
}

type Relations = Omit<PilotFilter, keyof PilotConditions>;

const TO_RECEIVERS = { toRecords: PILOT_COPIES, toPilots: PILOT_TAKERS, end: 'receiver' } as const;
const TO_SOURCES = { toRecords: PILOT_SOURCES, toPilots: PILOT_GIVERS, end: 'source' } as const;

export function pilotConditions(filter: PilotFilter | null): readonly Condition[] {
  const relations = whereGiven<Relations>(filter, {
    site: (site) => whereReferred(PILOT_SITE, regionOwnConditions(site)),
    program: (program) => whereReferred(PILOT_PROGRAM, relatedProgramConditions(program)),
    copies: (copies) => whereReplicated(TO_RECEIVERS, copies),
    copiedFrom: (copied) => whereReplicated(TO_SOURCES, copied),
    outcomes: (outcomes) => whereRelated(PILOT_OUTCOMES, outcomes, outcomeOwnConditions),
  });
  return [...pilotOwnConditions(filter), ...relations];
}
