import { Field, Float, Int, ObjectType } from 'type-graphql';
import type { LeftOutReason, UnitLevel, IdentificationReason } from '../../domain/diffusion.js';
import {
  COMPATIBILITIES,
  LAG_MODELS,
  type Compatibility,
} from '../../domain/inference-parameters.js';
import { INFERENCE_ENDS, type InferenceEnd } from '../../domain/inference.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import {
  LeftOutReasonEnum,
  UnitLevelEnum,
  UntoldReasonEnum,
} from '../diffusion/diffusion-enums.js';
import { NodeType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export type LagModelName = (typeof LAG_MODELS)[number];

export const LagModelEnum = registerValues<LagModelName>(
  'LagModelName',
  'A distribution of lags.',
  {
    exponential: 'Density lambda e^(-lambda x): the sooner the likelier.',
    rayleigh: 'Density x/alpha² e^(-x²/2alpha²): likeliest after alpha.',
    'log-normal': 'The logarithm of the lag is normal, with mean mu and deviation sigma.',
  },
  LAG_MODELS,
);

export const CompatibilityEnum = registerValues<Compatibility>(
  'InferenceCompatibility',
  'A release of other software whose published numbers are to be repeated, faults included.',
  { 'networkinference-1.2': 'NetworkInference 1.2, whose test drifts from edge to edge.' },
  COMPATIBILITIES,
);

const InferenceEndEnum = registerValues<InferenceEnd>(
  'InferenceEnd',
  'Why no further edge was looked for.',
  {
    EDGES_REACHED: 'The number of edges that was asked for is reached.',
    P_VALUE_REACHED: 'The last edge has a p value that is not below the cutoff.',
    NO_POSSIBLE_EDGE: 'Nobody adopted after anybody.',
    NO_EDGE_LEFT: 'Every possible edge is in the network.',
    NO_VARIANCE: 'The stop is by p value, and the last edge has none.',
  },
  INFERENCE_ENDS,
);

@ObjectType('LagModel', {
  simpleResolvers: true,
  description: 'How the lag between an adoption and the one it leads to is distributed, in years.',
})
export class LagModelType {
  @Field(() => LagModelEnum, { description: 'The distribution.' })
  readonly model!: LagModelName;

  @Field(() => Boolean, { description: 'Whether lambda was taken from the data.' })
  readonly isRateAutomatic!: boolean;

  @Field(() => Float, { nullable: true, description: 'Of EXPONENTIAL; null for others.' })
  readonly lambda!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of RAYLEIGH; null for others.' })
  readonly alpha!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of LOG_NORMAL; null for others.' })
  readonly mu!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of LOG_NORMAL; null for others.' })
  readonly sigma!: number | null;
}

@ObjectType('InferenceStop', { simpleResolvers: true, description: 'When to stop adding edges.' })
export class InferenceStopType {
  @Field(() => Int, { nullable: true, description: 'After so many edges; null: not by number.' })
  readonly maxEdges!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'With the first edge whose p value is not below it; null: not by p value.',
  })
  readonly pValue!: number | null;
}

@ObjectType('LeftOutCount', {
  simpleResolvers: true,
  description: 'Pilots of the scope that are in no cascade.',
})
export class LeftOutCountType {
  @Field(() => LeftOutReasonEnum, { description: 'Why.' })
  readonly reason!: LeftOutReason;

  @Field(() => Int, { description: 'How many.' })
  readonly pilots!: number;
}

@ObjectType('InferenceAgreement', {
  simpleResolvers: true,
  description:
    'How what a run infers between pilots agrees with attested voluntary replications in the same cascades. Receivers of which nobody attests a source are not judged.',
})
export class InferenceAgreementType {
  @Field(() => Int, { description: 'Pairs of receiver and source that documents attest.' })
  readonly attested!: number;

  @Field(() => Int, { description: 'Of these, those that the run infers.' })
  readonly hits!: number;

  @Field(() => Int, { description: 'Of these, those that it does not.' })
  readonly misses!: number;

  @Field(() => Int, {
    description: 'Inferred for a receiver with an attested source, and not that source.',
  })
  readonly extra!: number;

  @Field(() => Int, {
    description: 'Inferred for receivers of which no document attests a source: not judged.',
  })
  readonly unjudged!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of hits + extra that are hits; null, with the reason, where nothing can be judged.',
  })
  readonly precision!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of what is attested that is inferred; null, with the reason, where nothing is attested.',
  })
  readonly recall!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why precision or recall is null; null where both are numbers.',
  })
  readonly reason!: string | null;
}

@ObjectType('InferenceRun', {
  implements: NodeType,
  simpleResolvers: true,
  description:
    'One run of a model that infers who followed whom from times of adoption: what was asked, over which data, and what came of it.',
})
export class InferenceRunType extends NodeType {
  @Field(() => UnitLevelEnum, {
    nullable: true,
    description: 'Level of the places; null: places without a known level.',
  })
  readonly unit!: UnitLevel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Places are those of the end of this year; null: places without a known level.',
  })
  readonly boundaryYear!: number | null;

  @Field(() => Int, { description: 'First year of observation.' })
  readonly firstYear!: number;

  @Field(() => Int, { description: 'Last year of observation.' })
  readonly lastYear!: number;

  @Field(() => Int, { description: 'Places that could adopt.' })
  readonly units!: number;

  @Field(() => Int, { description: 'Practices that spread.' })
  readonly cascades!: number;

  @Field(() => Int, { description: 'First adoptions of a practice by a place.' })
  readonly adoptions!: number;

  @Field(() => [LeftOutCountType], {
    description: 'Pilots that are in no cascade, by reason. At most 7.',
  })
  readonly leftOut!: readonly LeftOutCountType[];

  @Field(() => [UntoldReasonEnum], {
    nullable: true,
    description:
      'Why times cannot tell who followed whom here, which was overridden; null: they can, as far as is known.',
  })
  readonly overridden!: readonly IdentificationReason[] | null;

  @Field(() => Int, { description: 'Pairs of places of which one came before the other.' })
  readonly possibleEdges!: number;

  @Field(() => Int, { description: 'Edges of the network.' })
  readonly edgeCount!: number;

  @Field(() => InferenceEndEnum, { description: 'Why there are no more.' })
  readonly end!: InferenceEnd;

  @Field(() => Float, { description: 'What all edges add to the log score of the best trees.' })
  readonly gain!: number;

  @Field(() => Float, { description: 'Log score of the best trees with the network.' })
  readonly logScore!: number;

  @Field(() => Int, { description: 'Replications between pilots that the network explains.' })
  readonly replications!: number;

  @Field(() => Int, {
    description: 'Adoptions with others before them that no edge of the network explains.',
  })
  readonly unexplained!: number;

  @Field(() => Int, { description: 'Number of the data release.' })
  readonly releaseNumber!: number;

  @Field(() => String, { description: 'Digest of the data release.' })
  readonly releaseDigest!: string;

  @Field(() => String, { description: 'Version of the program.' })
  readonly programVersion!: string;

  @Field(() => String, { description: 'When it was done: a UTC instant.' })
  readonly createdAt!: string;

  @Field(() => String, { description: 'Name of whoever asked for it.' })
  readonly startedBy!: string;
}

@ObjectType('InferredTie', {
  simpleResolvers: true,
  description:
    'An edge of an inferred network: what the source adopts tends to come to the receiver later. No document says so.',
})
export class InferredTieType {
  @Field(() => Int, {
    description: 'Its place in the order in which edges were added; 1 is the first.',
  })
  readonly position!: number;

  @Field(() => Float, { description: 'What it added to the log score of all cascades.' })
  readonly gain!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'By Vuong’s test against the network without it; null where it cannot tell.',
  })
  readonly pValue!: number | null;

  @Field(() => Int, {
    description:
      'How many other edges would have gained the same: between them, only the order of the places decided.',
  })
  readonly equalGains!: number;
}

@ObjectType('InferredCount', {
  simpleResolvers: true,
  description: 'How often one run of a model infers that a pilot was followed.',
})
export class InferredCountType {
  @Field(() => Int, { description: 'Pilots that followed it, by that run.' })
  readonly copies!: number;
}

export const InferenceRunConnection = connectionType('InferenceRun', () => InferenceRunType);
export const InferredTieConnection = connectionType('InferredTie', () => InferredTieType);

export const InferredTieOrder = orderEnum('InferredTieOrder', {
  POSITION: { property: 'position', description: 'In the order in which they were added' },
  GAIN: { property: 'gain', description: 'By what they added' },
});
