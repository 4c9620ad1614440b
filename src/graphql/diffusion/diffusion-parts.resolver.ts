import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Float, Info, Int, Resolver, Root } from 'type-graphql';
import { adoptionSpeed } from '../../analytics/adoption/adoption-speed.js';
import type { HazardPoint } from '../../analytics/adoption/discrete-hazard.js';
import type { LeftOut } from '../../analytics/cascades/left-out.js';
import type { Hazard } from '../../analytics/diffusion/identified-figures.js';
import type { OneDiffusion } from '../../analytics/diffusion/one-diffusion.js';
import { DomainError } from '../../domain/errors.js';
import { PILOT } from '../../domain/pilot.js';
import { REGION } from '../../domain/region.js';
import type { UntoldReason } from '../../domain/untold.js';
import {
  DEFAULT_PAGE_SIZE,
  MAX_PAGE_SIZE,
  pageSize,
  requestedItems,
} from '../connection/page-args.js';
import type { RequestContext } from '../context.js';
import { PilotType } from '../pilot/pilot.type.js';
import { findReferred } from '../record/follow-reference.js';
import { RegionType } from '../region/region.type.js';
import type { AdopterOfDiffusion } from './diffusion-adopter.js';
import { withinYears, yearlyCost } from './diffusion-limits.js';
import {
  AdoptionSpeedType,
  DiffusionAdopterType,
  HazardType,
  HazardYearType,
  LeftOutPilotsType,
  TimeToEligibleShareType,
  YEARLY,
} from './diffusion.type.js';
import type { Shown } from './told.type.js';

const MOST_SHARES = 20;

/** How fast a practice spread, as its fields are resolved from it. */
export interface Speed {
  readonly diffusion: OneDiffusion;
  readonly meanLag: number | null;
  readonly reasons: readonly UntoldReason[];
}

export function speedOf(diffusion: OneDiffusion): Speed {
  const { meanLag } = adoptionSpeed(diffusion.periods, diffusion.eligibility);
  return { diffusion, meanLag, reasons: meanLag === null ? ['NO_ADOPTIONS'] : [] };
}

@Resolver(() => AdoptionSpeedType)
export class AdoptionSpeedResolver {
  @FieldResolver(() => [TimeToEligibleShareType], {
    description: `Years from the first adoption until these shares of the eligible units had adopted; at most ${MOST_SHARES}.`,
    complexity: ({ childComplexity }) => 1 + MOST_SHARES * childComplexity,
  })
  timeTo(
    @Root() { diffusion, meanLag }: Speed,
    @Arg('share', () => [Float], {
      defaultValue: [0.1, 0.25, 0.5, 0.9],
      description: `Shares above 0 and at most 1; up to ${MOST_SHARES}.`,
    })
    shares: readonly number[],
  ): readonly TimeToEligibleShareType[] {
    refuseShares(shares);
    const { timesToShares } = adoptionSpeed(diffusion.periods, diffusion.eligibility, shares);
    const reason = meanLag === null ? 'NO_ADOPTIONS' : 'NOT_REACHED';
    return timesToShares.map(({ share, periods: years }) => ({
      share,
      years,
      reason: years === null ? reason : null,
    }));
  }
}

@Resolver(() => HazardType)
export class HazardResolver {
  @FieldResolver(() => [HazardYearType], {
    nullable: true,
    description: `From the first year observed to the last; null: the reasons say why. ${YEARLY}`,
    complexity: yearlyCost,
  })
  points(@Root() { points }: Shown<Hazard>): readonly HazardPoint[] | null {
    return points === undefined ? null : withinYears(points);
  }
}

@Resolver(() => LeftOutPilotsType)
export class LeftOutPilotsResolver {
  @FieldResolver(() => Int, { description: 'How many.' })
  count(@Root() { pilotIds }: LeftOut): number {
    return pilotIds.length;
  }

  @FieldResolver(() => [PilotType], {
    description: `The first of them by id; at most ${MAX_PAGE_SIZE}.`,
    complexity: ({ args, childComplexity }) => 1 + requestedItems(args) * childComplexity,
  })
  pilots(
    @Root() { pilotIds }: LeftOut,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE_SIZE,
      description: `How many; 1 to ${MAX_PAGE_SIZE}.`,
    })
    first: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): readonly unknown[] {
    const some = pilotIds.slice(0, pageSize('first', first));
    return some.map((id) => findReferred(PILOT, id, context, info));
  }
}

@Resolver(() => DiffusionAdopterType)
export class DiffusionAdopterResolver {
  @FieldResolver(() => RegionType, { nullable: true, description: 'The unit of analysis.' })
  unit(
    @Root() { unitId }: AdopterOfDiffusion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(REGION, unitId, context, info);
  }

  @FieldResolver(() => PilotType, {
    nullable: true,
    description: 'The pilot by which it adopted first.',
  })
  pilot(
    @Root() { pilotId }: AdopterOfDiffusion,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): object | null | Promise<object | null> {
    return findReferred(PILOT, pilotId, context, info);
  }
}

function refuseShares(shares: readonly number[]): void {
  if (shares.length <= MOST_SHARES && shares.every((share) => share > 0 && share <= 1)) return;
  throw new DomainError(
    'BAD_USER_INPUT',
    `share takes up to ${MOST_SHARES} numbers above 0 and at most 1.`,
  );
}
