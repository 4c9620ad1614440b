import {
  CONDITIONS,
  DOMAIN,
  PROGRAM,
  PROGRAM_KINDS,
  PROGRAM_STEP,
  RULE,
  SCHEME,
  BATCH,
} from '../../domain/program.js';
import { connectionType } from '../connection/connection-type.js';
import { orderEnum } from '../connection/order-enum.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

export const ProgramKindEnum = registerValues(
  'ProgramKind',
  'What sort of thing can spread.',
  {
    initiative: 'A named campaign or bundle of measures.',
    instrument: 'A policy instrument, such as a tax or a list.',
    institution: 'An institution, such as a pilot zone or the river-chief system.',
    mechanism: 'A way of working with steps and roles.',
    platform: 'A system or platform.',
  },
  PROGRAM_KINDS,
);

registerValues(
  'Condition',
  'How far a program had come, as its document states it.',
  {
    planned: 'Planned.',
    tried: 'On trial.',
    running: 'Running.',
    stated: 'Described, without saying how far.',
  },
  CONDITIONS,
);

export const DomainType = recordType(DOMAIN, {
  description: 'A reform domain; domains form a tree, with a notation of their own as in SKOS.',
  fields: {
    notation: 'Stable notation, such as ECO.TRADE.',
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    broaderId: 'The domain above it.',
    note: 'Remark of the coder.',
  },
});

export const ProgramType = recordType(PROGRAM, {
  description:
    'What can spread: a named initiative, instrument, institution, mechanism or platform.',
  fields: {
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    aliases: 'Other names.',
    programKind: 'What sort of thing it is.',
    domainIds: 'Domains that it belongs to.',
    regionId: 'The place whose practice it is, where it is one place’s.',
    broaderId: 'The general practice that it is one place’s form of.',
    condition: 'How far it had come.',
    note: 'Remark of the coder.',
  },
});

export const ProgramStepType = recordType(PROGRAM_STEP, {
  description: 'A step or component of a program, so that two places’ versions can be compared.',
  fields: {
    programId: 'The program.',
    position: 'Its place among the steps, from 1.',
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    actor: 'Who acts.',
    gate: 'What must hold before it.',
    cadence: 'How often.',
    practiceId: 'The general practice that the step is.',
    note: 'Remark of the coder.',
  },
});

export const RuleType = recordType(RULE, {
  description:
    'A norm that binds a class of persons or units: one rule, not as many facts as it binds.',
  fields: {
    programId: 'The program that it belongs to.',
    regionId: 'Where it holds.',
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    binds: 'Whom it binds.',
    lower: 'At least so many.',
    upper: 'At most so many.',
    bound: 'What the text says of the numbers, such as about; null: they are as stated.',
    unit: 'Of what.',
    cadence: 'How often.',
    note: 'Remark of the coder.',
  },
});

export const SchemeType = recordType(SCHEME, {
  description: 'A campaign of trials under an authority.',
  fields: {
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    programId: 'What is tried.',
    authorityId: 'Who designates.',
    note: 'Remark of the coder.',
  },
});

export const BatchType = recordType(BATCH, {
  description:
    'A numbered batch of a scheme, or several batches as one body ("the first three batches").',
  fields: {
    schemeId: 'The scheme.',
    number: 'Its number within the scheme; null for several batches as a body.',
    memberIds: 'The batches of a body; empty for a single batch.',
    name: 'Name in Chinese.',
    nameEn: 'Name in English.',
    documentId: 'The document that announced it.',
    date: 'Date of that document.',
    announcedCount: 'Number of pilots as announced, whether or not all are known.',
    note: 'Remark of the coder.',
  },
});

export const DomainConnection = connectionType('Domain', () => DomainType);
export const ProgramConnection = connectionType('Program', () => ProgramType);

export const DomainOrder = orderEnum('DomainOrder', {
  NOTATION: { property: 'notation', description: 'By notation' },
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
});

export const ProgramOrder = orderEnum('ProgramOrder', {
  NAME: { property: 'name', description: 'By Chinese name, by code point' },
  NAME_EN: { property: 'nameEn', description: 'By English name' },
  ID: { property: 'id', description: 'By id' },
});
