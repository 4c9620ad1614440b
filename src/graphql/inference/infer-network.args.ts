import { Field, Float, InputType, Int } from 'type-graphql';
import {
  inferenceStopOf,
  lagModelOf,
  type Compatibility,
  type InferenceParameters,
} from '../../domain/inference-parameters.js';
import {
  DiffusionInput,
  DiffusionScopeInput,
  toDiffusionQuestion,
} from '../diffusion/diffusion.args.js';
import { CompatibilityEnum, LagModelEnum, type LagModelName } from './inference-run.type.js';

@InputType({
  description: 'How the lag between an adoption and the one it leads to is distributed.',
})
class LagModelInput {
  @Field(() => LagModelEnum, { description: 'The distribution.' })
  model!: LagModelName;

  @Field(() => Float, {
    nullable: true,
    description: 'Of EXPONENTIAL: the rate, per year, above 0; null: from the data.',
  })
  lambda?: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RAYLEIGH: in years, above 0.' })
  alpha?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of LOG_NORMAL: mean of the logarithm of the years.',
  })
  mu?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of LOG_NORMAL: deviation of the logarithm of the years, above 0.',
  })
  sigma?: number | null;
}

@InputType({ description: 'When to stop adding edges; one of the two.' })
class InferenceStopInput {
  @Field(() => Int, { nullable: true, description: 'After this many edges; 1 to 100000.' })
  maxEdges?: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'With the first edge whose p value is not below this, which is kept; above 0, at most 1.',
  })
  pValue?: number | null;
}

@InputType({ description: 'What to infer a network from, and how.' })
export class InferNetworkInput {
  @Field(() => DiffusionScopeInput, {
    nullable: true,
    description: 'What spreads; null: everything.',
  })
  scope?: DiffusionScopeInput | null;

  @Field(() => DiffusionInput, {
    nullable: true,
    description: 'Years, and how pilots become adoptions by places; null: the usual choices.',
  })
  choices?: DiffusionInput | null;

  @Field(() => LagModelInput, {
    nullable: true,
    description: 'Null: EXPONENTIAL with a rate from the data.',
  })
  model?: LagModelInput | null;

  @Field(() => InferenceStopInput, {
    nullable: true,
    description: 'Null: by a p value of 0.05.',
  })
  stop?: InferenceStopInput | null;

  @Field(() => CompatibilityEnum, {
    nullable: true,
    description: 'Repeat the numbers that a release published, with its faults; null: do not.',
  })
  compat?: Compatibility | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Do it again, though a run with the same parameters over the same data is there; its job would be the reply.',
  })
  fresh!: boolean;
}

/** Throws DomainError BAD_USER_INPUT for what does not go together; values are checked where the work is submitted. */
export function toInferenceParameters(input: InferNetworkInput): InferenceParameters {
  return {
    ...toDiffusionQuestion(input.scope, input.choices),
    model: lagModelOf(input.model ?? { model: 'exponential' }),
    stop: inferenceStopOf(input.stop ?? {}),
    compat: input.compat ?? null,
  };
}
