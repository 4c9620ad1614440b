import {
  BOUNDS,
  CLAIM,
  MEASURES,
  OUTCOME,
  RECOGNITION,
  RECOGNITION_KINDS,
  TALLY,
  TARGET,
} from '../../domain/measure.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

registerValues(
  'Bound',
  'What a stated number says of the true one.',
  {
    '=': 'It is this.',
    '>=': 'At least this.',
    '>': 'More than this.',
    '<=': 'At most this.',
    '<': 'Less than this.',
    about: 'About this.',
  },
  BOUNDS,
);

export const MeasureEnum = registerValues(
  'Measure',
  'What sort of result a number is.',
  {
    outcome: 'An effect.',
    output: 'Something that was produced, such as items done.',
    activity: 'Something that was carried out.',
  },
  MEASURES,
);

export const RecognitionKindEnum = registerValues(
  'RecognitionKind',
  'What sort of recognition it is.',
  {
    award: 'An award.',
    endorsement: 'An endorsement by a leader (批示).',
    on_site_meeting: 'An on-site meeting.',
    title: 'A title.',
    publicity: 'Others made it known: a report, a bulletin, a presentation (推介).',
  },
  RECOGNITION_KINDS,
);

const STATED_NUMBER = {
  name: 'Short name in Chinese.',
  nameEn: 'Short name in English.',
  regionId: 'The region.',
  pilotId: 'The pilot.',
  programId: 'The program.',
  organizationId: 'The body.',
  indicator: 'What is measured, in Chinese.',
  indicatorEn: 'What is measured, in English.',
  value: 'The number; null where none is stated.',
  valueText: 'What is stated instead of a number.',
  bound: 'What the number says of the true one.',
  unit: 'Unit, in Chinese.',
  unitEn: 'Unit, in English.',
  scope: 'What the number is of.',
  resolvedFromId: 'The document against whose date "this year" or "so far" was resolved.',
  flag: 'What the source gets wrong; the number stands as stated.',
  note: 'Remark of the coder.',
} as const;

export const OutcomeType = recordType(OUTCOME, {
  description: 'A measured result. A target or a claim is never one.',
  fields: {
    ...STATED_NUMBER,
    measure: 'Outcome proper, output or activity.',
    period: 'The time that it is of.',
    baseline: 'What it is compared with.',
  },
});

export const TargetType = recordType(TARGET, {
  description: 'A number that is aimed at.',
  fields: { ...STATED_NUMBER, due: 'By when.' },
});

export const ClaimType = recordType(CLAIM, {
  description:
    'What somebody says of themselves or others ("first in the province"). Nobody has approved it.',
  fields: {
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    claimantId: 'Who says so.',
    regionId: 'The region that it is about.',
    pilotId: 'The pilot that it is about.',
    programId: 'The program that it is about.',
    date: 'When.',
    note: 'Remark of the coder.',
  },
});

export const TallyType = recordType(TALLY, {
  description: 'A stated number whose members are not named. It stands as a number.',
  fields: {
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    regionId: 'The region.',
    organizationId: 'The body.',
    programId: 'The program.',
    counted: 'What is counted, in Chinese.',
    countedEn: 'What is counted, in English.',
    value: 'The number.',
    bound: 'What the number says of the true one.',
    unit: 'Unit, in Chinese.',
    unitEn: 'Unit, in English.',
    asOf: 'As of when.',
    partOfId: 'The total that this is a part of.',
    resolvedFromId: 'The document against whose date "so far" was resolved.',
    flag: 'What the source gets wrong.',
    note: 'Remark of the coder.',
  },
});

export const RecognitionType = recordType(RECOGNITION, {
  description: 'An award, an endorsement, an on-site meeting or a title.',
  fields: {
    recognitionKind: 'What sort it is.',
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    byId: 'Who gave it.',
    regionId: 'The region that got it.',
    pilotId: 'The pilot that got it.',
    programId: 'The program that got it.',
    level: 'Level of who gave it.',
    date: 'When.',
    note: 'Remark of the coder.',
  },
});

export const OutcomeConnection = connectionType('Outcome', () => OutcomeType);

export const OutcomeOrder = orderEnum('OutcomeOrder', {
  PERIOD: {
    property: 'periodOrder',
    description: 'By the time that it is of; undated ones after all others',
  },
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  ID: { property: 'id', description: 'By id' },
});
