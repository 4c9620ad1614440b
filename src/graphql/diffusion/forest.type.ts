import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { ReplicationClass } from '../../domain/replication.js';
import { ReplicationClassEnum } from '../replication/replication.type.js';
import { ToldType } from './told.type.js';

@ObjectType('StatedForests', {
  simpleResolvers: true,
  description:
    'Who took up from whom among the pilots of a program, as documents state it: each class by itself, never summed.',
})
export class StatedForestsType {}

@ObjectType('StatedForest', {
  simpleResolvers: true,
  description:
    'Replications of one class among the pilots of a program. Each pilot hangs on the source with fewest hops, then the earliest date, then the least id.',
})
export class StatedForestType extends ToldType {
  @Field(() => ReplicationClassEnum, { description: 'Who says so.' })
  readonly replicationClass!: ReplicationClass;

  @Field(() => Int, { description: 'Replications between two of the pilots.' })
  readonly replications!: number;

  @Field(() => Int, { description: 'Replications by one of them from a pilot of another program.' })
  readonly fromOutside!: number;

  @Field(() => Int, {
    description:
      'Replications by one of them from a batch as a body: apart, in none of the other numbers.',
  })
  readonly collective!: number;

  @Field(() => Int, { description: 'Trees: pilots that were taken up and took up from none.' })
  readonly roots!: number;

  @Field(() => Int, { description: 'Pilots in the trees that are no roots.' })
  readonly adopters!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Hops from a root to the farthest adopter; null without a tree.',
  })
  readonly depth!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Most adopters at one hop of one tree; null without a tree.',
  })
  readonly breadth!: number | null;
}

@ObjectType('StatedTree', {
  simpleResolvers: true,
  description: 'One tree of a forest: everything that goes back to one pilot.',
})
export class StatedTreeType {
  @Field(() => Int, { description: 'Pilots below the root.' })
  readonly adopters!: number;

  @Field(() => Int, { description: 'Hops to the farthest.' })
  readonly depth!: number;

  @Field(() => Int, { description: 'Most of them at one hop.' })
  readonly breadth!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Mean distance between all pairs: near 2 for a star, more for chains.',
  })
  readonly structuralVirality!: number | null;
}
