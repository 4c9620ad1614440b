import type { CascadeChoices, DiffusionScope } from './diffusion.js';
import { DomainError } from './errors.js';

export const LAG_MODELS = ['exponential', 'rayleigh', 'log-normal'] as const;

/** How the lag between an adoption and the one it leads to is distributed, in years. A rate of null is taken from the data. */
export type LagModel =
  | { readonly model: 'exponential'; readonly lambda: number | null }
  | { readonly model: 'rayleigh'; readonly alpha: number }
  | { readonly model: 'log-normal'; readonly mu: number; readonly sigma: number };

/** The same with its rate known. */
export type FittedLagModel =
  | Exclude<LagModel, { readonly model: 'exponential' }>
  | { readonly model: 'exponential'; readonly lambda: number };

/** Stop after a number of edges, or with the first edge whose p value is not below a cutoff. */
export type InferenceStop = { readonly edges: number } | { readonly pValue: number };

/** A release whose published numbers are to be repeated, faults included. */
export const COMPATIBILITIES = ['networkinference-1.2'] as const;
export type Compatibility = (typeof COMPATIBILITIES)[number];

/** Everything that an inference is asked for. Equal parameters over equal data give an equal run. */
export interface InferenceParameters {
  readonly scope: DiffusionScope;
  readonly choices: CascadeChoices;
  readonly model: LagModel;
  readonly stop: InferenceStop;
  readonly compat: Compatibility | null;
}

export const DEFAULT_STOP: InferenceStop = { pValue: 0.05 };

/** Above what any network of places needs; a slip of the keyboard must not keep a machine for days. */
export const MOST_EDGES = 100_000;

/** The numbers that models and stops have, as somebody gives them. */
export interface GivenModel {
  readonly model: LagModel['model'];
  readonly lambda?: number | null | undefined;
  readonly alpha?: number | null | undefined;
  readonly mu?: number | null | undefined;
  readonly sigma?: number | null | undefined;
}

const PARAMETERS: Readonly<Record<LagModel['model'], readonly string[]>> = {
  exponential: ['lambda'],
  rayleigh: ['alpha'],
  'log-normal': ['mu', 'sigma'],
};

/** The model that was asked for. Throws DomainError BAD_USER_INPUT when it lacks a parameter, or has one of another model. */
export function lagModelOf({ model, ...numbers }: GivenModel): LagModel {
  const wanted = PARAMETERS[model];
  const given = Object.entries(numbers).filter(([, value]) => value != null);
  const foreign = given.find(([name]) => !wanted.includes(name));
  if (foreign !== undefined) throw refused(`${foreign[0]} is no parameter of the model ${model}.`);
  const { lambda = null, alpha, mu, sigma } = numbers;
  if (model === 'exponential') return { model, lambda };
  if (model === 'rayleigh' && alpha != null) return { model, alpha };
  if (model === 'log-normal' && mu != null && sigma != null) return { model, mu, sigma };
  throw refused(`The model ${model} wants ${wanted.join(' and ')}.`);
}

/** The stop that was asked for. Throws DomainError BAD_USER_INPUT when there are two. */
export function inferenceStopOf(given: {
  readonly maxEdges?: number | null | undefined;
  readonly pValue?: number | null | undefined;
}): InferenceStop {
  const { maxEdges = null, pValue = null } = given;
  if (maxEdges !== null && pValue !== null)
    throw refused('A search for edges stops by their number or by a p value, but got both.');
  if (maxEdges !== null) return { edges: maxEdges };
  return pValue === null ? DEFAULT_STOP : { pValue };
}

/** Throws DomainError BAD_USER_INPUT for parameters that cannot be, naming the first. */
export function checkInference({ scope, model, stop }: InferenceParameters): void {
  switch (model.model) {
    case 'exponential':
      if (model.lambda !== null) requirePositive('lambda', model.lambda);
      break;
    case 'rayleigh':
      requirePositive('alpha', model.alpha);
      break;
    case 'log-normal':
      requirePositive('sigma', model.sigma);
      if (!Number.isFinite(model.mu)) throw refused(`mu is a finite number, but got ${model.mu}.`);
  }
  checkStop(stop);
  const { fromYear, toYear } = scope;
  if (fromYear !== null && toYear !== null && toYear < fromYear)
    throw refused(`toYear is not before fromYear, but got ${fromYear} to ${toYear}.`);
}

function checkStop(stop: InferenceStop): void {
  if (
    'edges' in stop &&
    !(Number.isInteger(stop.edges) && stop.edges >= 1 && stop.edges <= MOST_EDGES)
  )
    throw refused(`edges is a whole number from 1 to ${MOST_EDGES}, but got ${stop.edges}.`);
  if ('pValue' in stop && !(stop.pValue > 0 && stop.pValue <= 1))
    throw refused(`pValue is above 0 and at most 1, but got ${stop.pValue}.`);
}

function requirePositive(name: string, value: number): void {
  if (value > 0 && Number.isFinite(value)) return;
  throw refused(`${name} is a finite number above 0, but got ${value}.`);
}

function refused(message: string): DomainError {
  return new DomainError('BAD_USER_INPUT', message);
}
