import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DiffusionScope } from '../../domain/diffusion.js';

@ObjectType('DiffusionScope', {
  simpleResolvers: true,
  description: 'What spreads, and when it is looked at, as it was asked for.',
})
export class RunScopeType implements DiffusionScope {
  @Field(() => [ID], {
    description: 'Programs; empty: every program, or every one of the domains.',
  })
  readonly programIds!: readonly string[];

  @Field(() => [ID], { description: 'Domains with all below them; empty: no matter which.' })
  readonly domainIds!: readonly string[];

  @Field(() => [ID], { description: 'Data sets, for their programs; empty: no matter which.' })
  readonly dataSetIds!: readonly string[];

  @Field(() => Int, { nullable: true, description: 'First year; null: as the data have it.' })
  readonly fromYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year; null: as the data have it.' })
  readonly toYear!: number | null;
}
