import {
  OFFICIAL,
  ORGANIZATION,
  ORGANIZATION_KINDS,
  POST,
  ROLE,
  ROLE_NAMES,
} from '../../domain/organization.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const OrganizationKindEnum = registerValues(
  'OrganizationKind',
  'What sort of body it is.',
  {
    party: 'An organ of the Party.',
    government: 'A government or one of its offices.',
    ministry: 'A ministry or commission.',
    court: 'A court or procuratorate.',
    news: 'A news agency or publisher.',
    law_firm: 'A law firm.',
    research: 'A research body.',
    enterprise: 'An enterprise.',
    other: 'Anything else.',
  },
  ORGANIZATION_KINDS,
);

registerValues(
  'RoleName',
  'What somebody does for a pilot, a program or a plan.',
  {
    leads: 'Leads it.',
    follows_higher_leader: 'Follows a leader of a higher level in it.',
    endorses: 'Endorses it.',
    inspects: 'Inspects it.',
    states: 'Is quoted on it.',
  },
  ROLE_NAMES,
);

export const OrganizationType = recordType(ORGANIZATION, {
  description: 'A body: an organ, an office, a publisher.',
  fields: {
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    aliases: 'Other names.',
    organizationKind: 'What sort of body it is.',
    level: 'Level at which it stands.',
    regionId: 'The region that it serves.',
    parentId: 'The body that it belongs to.',
    note: 'Remark of the coder.',
  },
});

export const OfficialType = recordType(OFFICIAL, {
  description: 'A person who holds or held office.',
  fields: { name: 'Name in Chinese.', nameEn: 'Name in English.', note: 'Remark of the coder.' },
});

export const PostType = recordType(POST, {
  description: 'A dated spell in a post; the holder may be unknown.',
  fields: {
    officialId: 'Who held it; null: unknown.',
    organizationId: 'The body.',
    regionId: 'The region.',
    title: 'Title in Chinese.',
    titleEn: 'Title in English.',
    from: 'Beginning.',
    to: 'End.',
    rank: 'Rank.',
    note: 'Remark of the coder.',
  },
});

export const RoleType = recordType(ROLE, {
  description: 'What a person, a post or a body does for a pilot, a program or a plan.',
  fields: {
    role: 'What is done.',
    officialId: 'The person.',
    postId: 'The post.',
    organizationId: 'The body.',
    pilotId: 'The pilot.',
    programId: 'The program.',
    planId: 'The plan.',
    from: 'Beginning.',
    to: 'End.',
    note: 'Remark of the coder.',
  },
});

export const OrganizationConnection = connectionType('Organization', () => OrganizationType);
export const OfficialConnection = connectionType('Official', () => OfficialType);

export const OrganizationOrder = orderEnum('OrganizationOrder', {
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  ID: { property: 'id', description: 'By id' },
});

export const OfficialOrder = orderEnum('OfficialOrder', {
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  ID: { property: 'id', description: 'By id' },
});
