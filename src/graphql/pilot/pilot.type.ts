import { AUTHORITY_LEVELS } from '../../domain/organization.js';
import {
  END_KINDS,
  PILOT,
  PILOT_ORIGINS,
  PILOT_STATUS,
  PILOT_STATUSES,
} from '../../domain/pilot.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const AuthorityLevelEnum = registerValues(
  'AuthorityLevel',
  'Level at which an authority stands.',
  {
    nation: 'National.',
    province: 'Provincial.',
    prefecture: 'Of a prefecture-level unit.',
    county: 'Of a county-level unit.',
  },
  AUTHORITY_LEVELS,
);

export const PilotOriginEnum = registerValues(
  'PilotOrigin',
  'How a pilot came to be.',
  {
    designated: 'An authority designated it, or designates pilots of its kind.',
    local_exploration: 'The place began it of its own.',
    roll_out: 'It came with a roll-out to all.',
    taken_up: 'It was taken up from elsewhere.',
    unstated: 'The source does not say.',
  },
  PILOT_ORIGINS,
);

registerValues(
  'EndKind',
  'How a pilot came to an end.',
  {
    ended: 'It ran out.',
    revoked: 'The authority revoked it.',
    exited: 'The place left.',
    replaced: 'Another took its place.',
  },
  END_KINDS,
);

export const PilotStatusNameEnum = registerValues(
  'PilotStatusName',
  'A step in the history of a pilot. Aspiring is not applying; completed is not passed acceptance.',
  {
    aspired: 'The place says that it strives for it (争创).',
    applied: 'It applied.',
    refused: 'It was refused.',
    approved: 'An authority approved or designated it.',
    under_way: 'It is under way.',
    completed: 'It was completed.',
    passed_acceptance: 'It passed acceptance (验收).',
    demonstration: 'It was made a demonstration.',
    rolled_out: 'It was rolled out in full (全面推开).',
    adjusted: 'It was adjusted.',
    exited: 'The place left.',
    revoked: 'It was revoked.',
    ended: 'It ended.',
  },
  PILOT_STATUSES,
);

export const PilotType = recordType(PILOT, {
  description:
    'One practice at exactly one site, as a spell with a beginning and an end. A trial in many places is a batch of pilots.',
  fields: {
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    aliases: 'Other names.',
    siteId: 'Where it takes place.',
    programId: 'What is practised.',
    matter: 'What it is about, where there is no named program.',
    domainIds: 'Domains that it belongs to.',
    batchId: 'The batch that it was designated in.',
    authorityId: 'Who designated it.',
    authorityLevel: 'Level of who designates; the level of the place is another matter.',
    origin: 'How it came to be.',
    started: 'Beginning: of designation, where it was designated.',
    ended: 'End; null: none is known.',
    endKind: 'How it came to its end.',
    replacedById: 'The pilot that took its place.',
    note: 'Remark of the coder.',
  },
});

export const PilotStatusType = recordType(PILOT_STATUS, {
  description: 'One step in the history of a pilot, dated as far as known.',
  fields: {
    pilotId: 'The pilot.',
    status: 'The step.',
    date: 'When.',
    lastEvidenceOn: 'Last date for which a source shows it.',
    resolvedFromId: 'The document against whose date "this year" or "so far" was resolved.',
    documentId: 'The document that states it.',
    note: 'Remark of the coder.',
  },
});

export const PilotConnection = connectionType('Pilot', () => PilotType);

export const PilotOrder = orderEnum('PilotOrder', {
  STARTED: {
    property: 'startedOrder',
    description: 'By earliest possible beginning; undated ones after all others',
  },
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  NAME_EN: { property: 'nameEn', description: 'By English name' },
  ID: { property: 'id', description: 'By id' },
});
