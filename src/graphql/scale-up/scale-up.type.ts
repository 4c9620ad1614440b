import { MODALITIES, PLAN } from '../../domain/plan.js';
import {
  PAIRED_COOPERATION,
  SCALE_UP,
  SCALE_UP_MODALITIES,
  SCALE_UP_SCOPES,
} from '../../domain/scale-up.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const ScaleUpScopeEnum = registerValues(
  'ScaleUpScope',
  'How far an experience is to be spread.',
  {
    named_places: 'To named places.',
    city: 'To the whole city.',
    province: 'To the whole province.',
    nation: 'To the whole country.',
  },
  SCALE_UP_SCOPES,
);

registerValues(
  'ScaleUpModality',
  'How far a scale-up had come when it was stated.',
  {
    planned: 'Planned by the place itself.',
    ordered: 'Called for by a superior.',
    done: 'Carried out.',
  },
  SCALE_UP_MODALITIES,
);

export const ModalityEnum = registerValues(
  'Modality',
  'How far something had come when it was stated.',
  { planned: 'Planned.', exploring: 'Being explored.', running: 'Running.', done: 'Done.' },
  MODALITIES,
);

export const ScaleUpType = recordType(SCALE_UP, {
  description:
    'A call to spread an experience (推广). It names no copier: a target has not thereby taken anything up.',
  fields: {
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    sourcePilotId: 'The pilot whose experience is to be spread.',
    sourceBatchId: 'The batch whose experience is to be spread.',
    sourceRegionId: 'The place whose experience is to be spread.',
    programId: 'What is to be spread.',
    calledById: 'Who called for it; null: the source does not say, or it is the place’s own plan.',
    documentId: 'The document that calls for it.',
    scope: 'How far.',
    targetIds: 'Places that are named.',
    openList: 'Whether the source says that there are more places, unnamed (等).',
    modality: 'How far it had come.',
    date: 'When it was called for.',
    resolvedFromId: 'The document against whose date it was resolved.',
    item: 'What exactly, in Chinese.',
    itemEn: 'What exactly, in English.',
    note: 'Remark of the coder.',
  },
});

export const PairedCooperationType = recordType(PAIRED_COOPERATION, {
  description:
    'An order that one place learn from another (对口合作). It is no evidence that anything was copied.',
  fields: {
    learnerId: 'The place that is to learn.',
    partnerId: 'The place that it is to learn from.',
    authorityId: 'Who ordered it.',
    documentId: 'The document that orders it.',
    date: 'When.',
    item: 'What, in Chinese.',
    itemEn: 'What, in English.',
    note: 'Remark of the coder.',
  },
});

export const PlanType = recordType(PLAN, {
  description: 'A measure that a place or a body has planned, explores, runs or has carried out.',
  fields: {
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    regionId: 'The place.',
    organizationId: 'The body.',
    programId: 'The program that it is for.',
    domainIds: 'Domains that it belongs to.',
    modality: 'How far it had come.',
    date: 'When it was stated to be so.',
    due: 'By when.',
    resolvedFromId: 'The document against whose date "this year" was resolved.',
    note: 'Remark of the coder.',
  },
});

export const ScaleUpConnection = connectionType('ScaleUp', () => ScaleUpType);
export const PlanConnection = connectionType('Plan', () => PlanType);

export const ScaleUpOrder = orderEnum('ScaleUpOrder', {
  DATE: { property: 'dateOrder', description: 'By date; undated ones after all others' },
  ID: { property: 'id', description: 'By id' },
});

export const PlanOrder = orderEnum('PlanOrder', {
  DATE: { property: 'dateOrder', description: 'By date; undated ones after all others' },
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  ID: { property: 'id', description: 'By id' },
});
