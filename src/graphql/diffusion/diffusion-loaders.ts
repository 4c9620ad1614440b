import DataLoader from 'dataloader';
import { buildCascades } from '../../analytics/cascades/build-cascades.js';
import type { RateScoresByPeriod } from '../../analytics/adoption/rate-scores.js';
import { diffusionsTogether } from '../../analytics/diffusion/diffusions-together.js';
import { oneDiffusion, type OneDiffusion } from '../../analytics/diffusion/one-diffusion.js';
import {
  regionScores,
  yearlyRates,
  type RegionScores,
} from '../../analytics/diffusion/region-scores.js';
import type { DiffusionScope } from '../../domain/diffusion.js';
import type { DiffusionQuestion } from '../../domain/diffusion-parameters.js';
import { DomainError } from '../../domain/errors.js';
import {
  adoptionDataByProgram,
  placeHistories,
  readAdoptionData,
  type AdoptionData,
  type AdoptionReading,
} from '../../queries/adoption-queries.js';
import type { Reader } from '../../queries/data-set-queries.js';
import { settledChoices, type DiffusionChoicesType } from './diffusion-choices.type.js';
import { MOST_PILOTS, MOST_SCORES, tooMany } from './diffusion-limits.js';
import { keptByRelease, type FindKept } from './release-results.js';
import type { ResultCache } from './result-cache.js';
import { createForestLoader, type ForestLoader } from './stated-forests.js';

/** How one program spread. */
export interface ProgramDiffusion extends OneDiffusion {
  readonly programId: string;
  /** All its pilots, those that are left out included. */
  readonly pilotIds: readonly string[];
}

/** Programs that are compared, over the same units, years and boundaries. */
export interface ComparedPrograms {
  readonly choices: DiffusionChoicesType;
  readonly unitIds: readonly string[];
  /** In the order asked. */
  readonly diffusions: readonly ProgramDiffusion[];
}

/** What figures of diffusion are worked out from, for one request. */
export interface DiffusionLoaders {
  /** What is asked of programs at one time is read by the statements of one. */
  ofProgram(programId: string, question: DiffusionQuestion): Promise<ProgramDiffusion>;
  /** Throws DomainError NOT_FOUND when a program is not in the graph. */
  compared(programIds: readonly string[], question: DiffusionQuestion): Promise<ComparedPrograms>;
  /** Scores of all regions over a scope, worked out once a request, and once a data release for those that come after. */
  scores(question: DiffusionQuestion): Promise<RegionScores>;
  /** The yearly rates of such scores, worked out once a request. */
  yearlyRates(scores: RegionScores): RateScoresByPeriod | null;
  readonly forests: ForestLoader;
}

export function createDiffusionLoaders(reader: Reader, results: ResultCache): DiffusionLoaders {
  const kept = keptByRelease(reader, results);
  const read = new AdoptionReader(reader, kept);
  const data = new DataLoader((programIds: readonly string[]) => read.ofPrograms(programIds));
  const scores = new Map<string, Promise<RegionScores>>();
  const rates = new Map<RegionScores, RateScoresByPeriod | null>();
  return {
    ofProgram: async (programId, question) =>
      diffusionOf(programId, await data.load(programId), question),
    compared: async (programIds, question) =>
      comparedPrograms(programIds, await read.ofPrograms(programIds), question),
    scores(question) {
      const key = JSON.stringify(question);
      const found = scores.get(key) ?? kept(['scores', question], () => scoresOf(read, question));
      scores.set(key, found);
      return found;
    },
    yearlyRates(of) {
      if (!rates.has(of)) rates.set(of, yearlyRates(of));
      return rates.get(of) ?? null;
    },
    forests: createForestLoader(reader),
  };
}

/** Reads pilots as far as one reply may look at them. The histories of places are the largest part of it, and seldom change. */
class AdoptionReader {
  constructor(
    private readonly reader: Reader,
    private readonly kept: FindKept,
  ) {}

  /** In the order asked. */
  async ofPrograms(programIds: readonly string[]): Promise<readonly AdoptionData[]> {
    const reading = await this.#reading();
    const found = await withinLimit(adoptionDataByProgram(this.reader, programIds, reading));
    return programIds.map((id) => found.get(id) as AdoptionData);
  }

  async ofScope(scope: DiffusionScope): Promise<AdoptionData> {
    const reading = await this.#reading();
    return withinLimit(readAdoptionData(this.reader, scope, reading));
  }

  async #reading(): Promise<AdoptionReading> {
    const histories = await this.kept(['histories'], () => placeHistories(this.reader));
    return { mostPilots: MOST_PILOTS, histories };
  }
}

function diffusionOf(
  programId: string,
  data: AdoptionData,
  { scope, choices }: DiffusionQuestion,
): ProgramDiffusion {
  return { ...oneDiffusion(data, scope, choices), programId, pilotIds: pilotsOf(data) };
}

function comparedPrograms(
  programIds: readonly string[],
  data: readonly AdoptionData[],
  { scope, choices }: DiffusionQuestion,
): ComparedPrograms {
  const { settled, unitIds, diffusions } = diffusionsTogether(data, scope, choices);
  return {
    choices: settledChoices(settled, choices),
    unitIds,
    diffusions: diffusions.map((diffusion, index) => ({
      ...diffusion,
      programId: programIds[index] as string,
      pilotIds: pilotsOf(data[index] as AdoptionData),
    })),
  };
}

async function scoresOf(
  read: AdoptionReader,
  { scope, choices }: DiffusionQuestion,
): Promise<RegionScores> {
  const built = buildCascades(await read.ofScope(scope), scope, choices);
  const { set, years } = built;
  const numberOfYears = years === null ? 0 : years.last - years.first + 1;
  const scores = set.units.length * Math.max(set.cascades.length, numberOfYears);
  if (scores > MOST_SCORES) throw tooMany('scores of practices and years', MOST_SCORES, scores);
  return regionScores(built, choices);
}

function pilotsOf({ adoptions }: AdoptionData): readonly string[] {
  return adoptions.map(({ pilotId }) => pilotId);
}

async function withinLimit<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const isTooMuch = error instanceof DomainError && error.code === 'TOO_COSTLY';
    throw isTooMuch ? tooMany('pilots', MOST_PILOTS) : error;
  }
}
