import { CONFLICTING_STATEMENT } from '../../domain/conflicting-statement.js';
import { EVENT, EVENT_KINDS, STUDY_VISIT } from '../../domain/event.js';
import { recordType } from '../record/record-type.js';
import { registerValues } from '../scalar/register-values.js';

registerValues(
  'EventKind',
  'What sort of event it is.',
  {
    meeting: 'A meeting of a body.',
    conference: 'A conference of several bodies or places.',
    inspection: 'An inspection.',
    ceremony: 'An opening, an unveiling.',
  },
  EVENT_KINDS,
);

export const EventType = recordType(EVENT, {
  description: 'Something that took place once. A number of events without names is a tally.',
  fields: {
    eventKind: 'What sort of event it is.',
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    heldById: 'Who held it.',
    regionId: 'Where it was held, or for which place.',
    programId: 'The program that it was about.',
    pilotId: 'The pilot that it was about.',
    number: 'Its ordinal in a series.',
    date: 'When.',
    resolvedFromId: 'The document against whose date it was resolved.',
    note: 'Remark of the coder.',
  },
});

export const StudyVisitType = recordType(STUDY_VISIT, {
  description: 'Somebody went to see what others do. It is no evidence that anything was taken up.',
  fields: {
    name: 'Short name in Chinese.',
    nameEn: 'Short name in English.',
    visitorRegionId: 'The place that the visitors came from.',
    visitorId: 'The body that the visitors came from.',
    visitedIds: 'The places that they went to.',
    programId: 'What they went to see.',
    date: 'When.',
    resolvedFromId: 'The document against whose date it was resolved.',
    item: 'What exactly, in Chinese.',
    itemEn: 'What exactly, in English.',
    note: 'Remark of the coder.',
  },
});

export const ConflictingStatementType = recordType(CONFLICTING_STATEMENT, {
  description:
    'What a further source states of a field of a record, where it disagrees with the value that the record holds.',
  fields: {
    subjectId: 'The record.',
    field: 'The column of the record, such as date.',
    value: 'The value that this source gives.',
    documentId: 'The document that states it.',
    note: 'Remark of the coder.',
  },
});
