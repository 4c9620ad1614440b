import type {
  CascadeChoices,
  DiffusionScope,
  IdentificationReason,
  UnitLevel,
} from '../domain/diffusion.js';
import type {
  Compatibility,
  FittedLagModel,
  InferenceParameters,
  InferenceStop,
  LagModel,
} from '../domain/inference-parameters.js';
import type { Agreement, InferenceEnd, InferenceRun, LeftOutCount } from '../domain/inference.js';
import { madeId } from '../domain/made-ids.js';
import type { GraphValue } from '../store/graph-store.js';
import type { MadeShape } from './made-queries.js';
import {
  readNumber,
  readText,
  readTextList,
  readTextOrNull,
  type Properties,
} from './read-properties.js';

/** Numbers of a run that stand in the graph under their own names. */
const NUMBERS = [
  'firstYear',
  'lastYear',
  'units',
  'cascades',
  'adoptions',
  'possibleEdges',
  'edgeCount',
  'gain',
  'logScore',
  'replications',
  'unexplained',
  'releaseNumber',
] as const satisfies readonly (keyof InferenceRun)[];

/** Texts likewise. */
const TEXTS = [
  'key',
  'releaseDigest',
  'programVersion',
  'createdAt',
  'startedBy',
] as const satisfies readonly (keyof InferenceRun)[];

const AGREEMENT = [
  'attested',
  'hits',
  'misses',
  'extra',
  'unjudged',
] as const satisfies readonly (keyof Agreement)[];

/** Parameters of the models. */
const MODEL_NUMBERS = ['lambda', 'alpha', 'mu', 'sigma'] as const;

/** How a run stands in the graph: plain properties for whoever writes Cypher, and as JSON what is a tree. */
export const RUN_SHAPE: MadeShape<InferenceRun> = {
  kind: 'InferenceRun',
  properties: [
    ...NUMBERS,
    ...TEXTS,
    ...AGREEMENT,
    ...MODEL_NUMBERS,
    'model',
    'isRateAutomatic',
    'stopEdges',
    'stopPValue',
    'compat',
    'scope',
    'choices',
    'unit',
    'boundaryYear',
    'leftOut',
    'isOverridden',
    'overridden',
    'endReason',
  ],
  decode: decodeRun,
};

/** The properties of a run, without those that are null. */
export function runProperties(run: InferenceRun): Readonly<Record<string, GraphValue>> {
  const { parameters, model, agreement, overridden, leftOut, id } = run;
  const { scope, choices, stop, compat } = parameters;
  const { model: name, ...modelNumbers } = model;
  const all: Readonly<Record<string, GraphValue>> = {
    id,
    ...Object.fromEntries([...NUMBERS, ...TEXTS].map((property) => [property, run[property]])),
    ...agreement,
    ...modelNumbers,
    model: name,
    isRateAutomatic: parameters.model.model === 'exponential' && parameters.model.lambda === null,
    stopEdges: 'edges' in stop ? stop.edges : null,
    stopPValue: 'pValue' in stop ? stop.pValue : null,
    compat,
    scope: JSON.stringify(scope),
    choices: JSON.stringify(choices),
    unit: run.unit,
    boundaryYear: run.boundaryYear,
    leftOut: JSON.stringify(leftOut),
    isOverridden: overridden !== null,
    overridden: overridden === null || overridden.length === 0 ? null : overridden,
    endReason: run.end,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

function decodeRun(properties: Properties): InferenceRun {
  const numbers = Object.fromEntries(NUMBERS.map((name) => [name, readNumber(properties, name)]));
  const texts = Object.fromEntries(TEXTS.map((name) => [name, readText(properties, name)]));
  const agreement = Object.fromEntries(
    AGREEMENT.map((name) => [name, readNumber(properties, name)]),
  );
  const model = decodeModel(properties);
  return {
    ...(numbers as Pick<InferenceRun, (typeof NUMBERS)[number]>),
    ...(texts as Pick<InferenceRun, (typeof TEXTS)[number]>),
    kind: 'InferenceRun',
    id: madeId('InferenceRun', readText(properties, 'id')),
    parameters: decodeParameters(properties, model),
    model,
    unit: readTextOrNull(properties, 'unit') as UnitLevel | null,
    boundaryYear: numberOrNull(properties, 'boundaryYear'),
    leftOut: JSON.parse(readText(properties, 'leftOut')) as readonly LeftOutCount[],
    overridden:
      properties['isOverridden'] === true
        ? (readTextList(properties, 'overridden') as readonly IdentificationReason[])
        : null,
    end: readText(properties, 'endReason') as InferenceEnd,
    agreement: agreement as unknown as Agreement,
  };
}

function decodeModel(properties: Properties): FittedLagModel {
  const model = readText(properties, 'model');
  const names = MODEL_NUMBERS.filter((name) => properties[name] != null);
  const numbers = names.map((name) => [name, readNumber(properties, name)]);
  return { model, ...Object.fromEntries(numbers) } as FittedLagModel;
}

function decodeParameters(properties: Properties, fitted: FittedLagModel): InferenceParameters {
  const isAutomatic = properties['isRateAutomatic'] === true;
  const model: LagModel = isAutomatic ? { model: 'exponential', lambda: null } : fitted;
  return {
    scope: JSON.parse(readText(properties, 'scope')) as DiffusionScope,
    choices: JSON.parse(readText(properties, 'choices')) as CascadeChoices,
    model,
    stop: decodeStop(properties),
    compat: readTextOrNull(properties, 'compat') as Compatibility | null,
  };
}

function decodeStop(properties: Properties): InferenceStop {
  const edges = numberOrNull(properties, 'stopEdges');
  return edges === null ? { pValue: readNumber(properties, 'stopPValue') } : { edges };
}

function numberOrNull(properties: Properties, name: string): number | null {
  return properties[name] == null ? null : readNumber(properties, name);
}
