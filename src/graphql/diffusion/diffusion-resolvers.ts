import {
  AdoptionOverlapResolver,
  ComparedProgramResolver,
  CompareProgramsResolver,
  ProgramPairResolver,
} from './compare-programs.resolver.js';
import {
  ComparedRegionResolver,
  CompareRegionsResolver,
  RegionPairResolver,
} from './compare-regions.resolver.js';
import {
  AdoptionSpeedResolver,
  DiffusionAdopterResolver,
  HazardResolver,
  LeftOutPilotsResolver,
} from './diffusion-parts.resolver.js';
import { DiffusionResolver } from './diffusion.resolver.js';
import {
  StatedForestResolver,
  StatedForestsResolver,
  StatedTreeResolver,
} from './forest.resolver.js';
import { InnovativenessResolver, RegionInnovativenessResolver } from './innovativeness.resolver.js';
import { ProgramDiffusionResolver } from './program-diffusion.resolver.js';

/** Whatever answers questions about how programs spread. */
export const DIFFUSION_RESOLVERS = [
  ProgramDiffusionResolver,
  DiffusionResolver,
  AdoptionSpeedResolver,
  HazardResolver,
  LeftOutPilotsResolver,
  DiffusionAdopterResolver,
  StatedForestsResolver,
  StatedForestResolver,
  StatedTreeResolver,
  RegionInnovativenessResolver,
  InnovativenessResolver,
  CompareProgramsResolver,
  ComparedProgramResolver,
  ProgramPairResolver,
  AdoptionOverlapResolver,
  CompareRegionsResolver,
  ComparedRegionResolver,
  RegionPairResolver,
] as const;
