import { InvalidArgumentError, Option, type Command } from 'commander';
import {
  COMPATIBILITIES,
  inferenceStopOf,
  LAG_MODELS,
  lagModelOf,
  MOST_EDGES,
  type Compatibility,
  type InferenceParameters,
  type LagModel,
} from '../../domain/inference-parameters.js';
import { questionOf, withDiffusionOptions } from '../diffusion-options.js';
import { wholeNumber } from '../options.js';

/** Options of an inference beside those of every question about diffusion. */
export interface InferenceOptions {
  readonly model: LagModel['model'];
  readonly lambda?: number;
  readonly alpha?: number;
  readonly mu?: number;
  readonly sigma?: number;
  readonly maxEdges?: number;
  readonly pValue?: number;
  readonly compat?: Compatibility;
}

/** Gives a command the options that say from what a network is inferred, and how. */
export function withInferenceOptions(command: Command): Command {
  return withDiffusionOptions(command)
    .addOption(
      new Option('--model <name>', 'how lags are distributed')
        .choices(LAG_MODELS)
        .default('exponential'),
    )
    .option('--lambda <rate>', 'of exponential, per year (default: from the data)', finiteNumber)
    .option('--alpha <years>', 'of rayleigh', finiteNumber)
    .option('--mu <number>', 'of log-normal: mean of the logarithm of the years', finiteNumber)
    .option('--sigma <number>', 'of log-normal: its deviation', finiteNumber)
    .option('--max-edges <n>', 'stop after so many edges', wholeNumber(1, MOST_EDGES))
    .option(
      '--p-value <p>',
      'stop with the first edge whose p value is not below this (default 0.05)',
      finiteNumber,
    )
    .addOption(
      new Option('--compat <release>', 'repeat the published numbers, faults included').choices(
        COMPATIBILITIES,
      ),
    );
}

/** The parameters that options ask for. Throws DomainError BAD_USER_INPUT for what does not go together; values are checked with the work. */
export function parametersOf(options: InferenceOptions): InferenceParameters {
  const { model, lambda, alpha, mu, sigma } = options;
  return {
    ...questionOf(options as unknown as Parameters<typeof questionOf>[0]),
    model: lagModelOf({ model, lambda, alpha, mu, sigma }),
    stop: inferenceStopOf(options),
    compat: options.compat ?? null,
  };
}

function finiteNumber(text: string): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  throw new InvalidArgumentError('A number is wanted.');
}
