import { Arg, Args, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql';
import { adoptionCounts, type AdoptionCount } from '../../analytics/adoption/adoption-counts.js';
import type { LeftOut } from '../../analytics/cascades/left-out.js';
import type { Identification } from '../../analytics/cascades/identification.js';
import {
  bassOf,
  classesOf,
  hazardOf,
  type FittedBass,
  type Hazard,
} from '../../analytics/diffusion/identified-figures.js';
import { connectArray } from '../connection/connect.js';
import { pageCost, type Connection } from '../connection/connection-type.js';
import { PageArgs } from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { adoptersOf, classCounts, type AdopterOfDiffusion } from './diffusion-adopter.js';
import { DiffusionChoicesType, IdentificationType } from './diffusion-choices.type.js';
import { settledChoices, type SettledChoices } from './settled-choices.js';
import { withinYears, yearlyCost } from './diffusion-limits.js';
import type { ProgramDiffusion } from './diffusion-loaders.js';
import { speedOf, type Speed } from './diffusion-parts.resolver.js';
import {
  AdopterClassesType,
  AdoptionSpeedType,
  AdoptionYearType,
  BassFitType,
  DiffusionAdopterConnection,
  DiffusionType,
  HazardType,
  LeftOutPilotsType,
  YEARLY,
} from './diffusion.type.js';
import { StatedForestsType } from './forest.type.js';
import type { StatedForest } from './stated-forests.js';
import { shown, type Shown } from './told.type.js';

@Resolver(() => DiffusionType)
export class DiffusionResolver {
  @FieldResolver(() => DiffusionChoicesType, {
    description: 'The decisions, as they were settled.',
  })
  choices(@Root() { built, choices }: ProgramDiffusion): SettledChoices {
    return settledChoices(built, choices);
  }

  @FieldResolver(() => IdentificationType, {
    description: 'Whether the times can tell anything of how it spread.',
  })
  identification(@Root() { built }: ProgramDiffusion): Identification {
    return built.identification;
  }

  @FieldResolver(() => [LeftOutPilotsType], {
    description: 'Pilots that are no adoption, by reason; at most 7.',
    complexity: ({ childComplexity }) => 1 + 7 * childComplexity,
  })
  leftOut(@Root() { built }: ProgramDiffusion): readonly LeftOut[] {
    return built.leftOut;
  }

  @FieldResolver(() => Int, { description: 'Units that adopted.' })
  adopterCount(@Root() { adoptions }: ProgramDiffusion): number {
    return adoptions.length;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Units that could adopt in the last year observed; null: no year is.',
  })
  eligible(@Root() { periods, eligibility, range }: ProgramDiffusion): number | null {
    const last = range === null ? null : { ...range, first: range.last };
    return adoptionCounts(periods, eligibility, last)[0]?.eligible ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Time of the first adoption; null: nobody adopted.',
  })
  firstTime(@Root() { adoptions }: ProgramDiffusion): number | null {
    return adoptions[0]?.time ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'Time of the last adoption; null: nobody adopted.',
  })
  lastTime(@Root() { adoptions }: ProgramDiffusion): number | null {
    return adoptions.at(-1)?.time ?? null;
  }

  @FieldResolver(() => [AdoptionYearType], {
    description: `Adopters over time, from the first year observed to the last. ${YEARLY}`,
    complexity: yearlyCost,
  })
  curve(@Root() { periods, eligibility, range }: ProgramDiffusion): readonly AdoptionCount[] {
    return range === null ? [] : withinYears(adoptionCounts(periods, eligibility, range));
  }

  @FieldResolver(() => HazardType, {
    description: 'The hazard of adoption. Null with reasons where it is not identified.',
  })
  hazard(@Root() diffusion: ProgramDiffusion): Shown<Hazard> {
    return shown(hazardOf(diffusion));
  }

  @FieldResolver(() => AdoptionSpeedType, { description: 'How fast it went.' })
  speed(@Root() diffusion: ProgramDiffusion): Speed {
    return speedOf(diffusion);
  }

  @FieldResolver(() => BassFitType, {
    description: 'The Bass curve. Null with reasons where it is not identified or does not fit.',
  })
  bass(
    @Root() diffusion: ProgramDiffusion,
    @Arg('fitPotential', () => Boolean, {
      defaultValue: false,
      description:
        'Whether the share of units that adopt in the end, m, is fitted too; else all do.',
    })
    fitsPotential: boolean,
  ): Shown<FittedBass> {
    return shown(bassOf(diffusion, { fitsPotential }));
  }

  @FieldResolver(() => DiffusionAdopterConnection, {
    description: 'The units that adopted, by time, then by id.',
    complexity: pageCost,
  })
  adopters(
    @Root() diffusion: ProgramDiffusion,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Connection<AdopterOfDiffusion> {
    const { programId, built, choices } = diffusion;
    const scope = JSON.stringify(['Diffusion.adopters', programId, settledChoices(built, choices)]);
    return connectArray(
      context,
      scope,
      adoptersOf(diffusion),
      ({ time, unitId }) => ({ key: String(time), id: unitId }),
      page,
    );
  }

  @FieldResolver(() => AdopterClassesType, {
    description: 'Adopters by how early they were. Null with reasons where it is not identified.',
  })
  adopterClasses(@Root() diffusion: ProgramDiffusion): object {
    const classes = classesOf(diffusion);
    return { ...shown(classes), counts: classCounts(classes) };
  }

  @FieldResolver(() => StatedForestsType, {
    description:
      'Who took up from whom among its pilots, as documents state it; the choices change nothing here. What models infer comes with their runs.',
  })
  trees(
    @Root() diffusion: ProgramDiffusion,
    @Ctx() context: RequestContext,
  ): Promise<readonly StatedForest[]> {
    return context.diffusion.forests.load(diffusion);
  }
}
