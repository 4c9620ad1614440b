import { ALL_CLAIMS, ALL_RECOGNITIONS, ALL_TALLIES, ALL_TARGETS } from '../../queries/lists.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { rootList } from '../connection/root-list.js';
import { ClaimType, RecognitionType, TallyType, TargetType } from './measure.type.js';
import {
  ClaimFilter,
  claimConditions,
  RecognitionFilter,
  recognitionConditions,
  TallyFilter,
  tallyConditions,
  TargetFilter,
  targetConditions,
} from './stated.args.js';

const NAME_AND_ID = {
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  ID: { property: 'id', description: 'By id' },
} as const;

const TargetOrder = orderEnum('TargetOrder', {
  DUE: {
    property: 'dueOrder',
    description: 'By when they are due; those without after all others',
  },
  ...NAME_AND_ID,
});
const ClaimOrder = orderEnum('ClaimOrder', NAME_AND_ID);
const TallyOrder = orderEnum('TallyOrder', NAME_AND_ID);
const RecognitionOrder = orderEnum('RecognitionOrder', NAME_AND_ID);

/** Lists of what is stated beside results: numbers aimed at, claims, totals without members, and who praised what. */
export const STATED_LISTS = [
  rootList({
    field: 'targets',
    description: 'Numbers that are aimed at, filtered and ordered. A target is no result.',
    source: ALL_TARGETS,
    connection: connectionType('Target', () => TargetType),
    filter: TargetFilter,
    conditionsOf: targetConditions,
    order: TargetOrder,
    defaultOrder: TargetOrder.DUE_ASC,
  }),
  rootList({
    field: 'claims',
    description: 'What is claimed, filtered and ordered. Nobody has approved it.',
    source: ALL_CLAIMS,
    connection: connectionType('Claim', () => ClaimType),
    filter: ClaimFilter,
    conditionsOf: claimConditions,
    order: ClaimOrder,
    defaultOrder: ClaimOrder.ID_ASC,
  }),
  rootList({
    field: 'tallies',
    description: 'Stated numbers whose members are not named, filtered and ordered.',
    source: ALL_TALLIES,
    connection: connectionType('Tally', () => TallyType),
    filter: TallyFilter,
    conditionsOf: tallyConditions,
    order: TallyOrder,
    defaultOrder: TallyOrder.ID_ASC,
  }),
  rootList({
    field: 'recognitions',
    description:
      'Awards, endorsements, titles, on-site meetings and publicity, filtered and ordered.',
    source: ALL_RECOGNITIONS,
    connection: connectionType('Recognition', () => RecognitionType),
    filter: RecognitionFilter,
    conditionsOf: recognitionConditions,
    order: RecognitionOrder,
    defaultOrder: RecognitionOrder.ID_ASC,
  }),
] as const;
