import {
  date,
  inColumn,
  integer,
  oneOf,
  optional,
  recordShape,
  reference,
  referenceList,
  text,
  type RecordOf,
} from './record-shape.js';

export const EVENT_KINDS = ['meeting', 'conference', 'inspection', 'ceremony'] as const;

/** Something that took place once: a meeting, a conference, an inspection, an opening. A number of events without names is a tally. */
export const EVENT = recordShape('Event', 'events.csv', {
  eventKind: inColumn('kind', oneOf(EVENT_KINDS)),
  name: text(),
  nameEn: text(),
  heldById: optional(reference('Organization', 'HELD_BY_ORGANIZATION')),
  regionId: optional(reference('Region', 'HELD_IN')),
  programId: optional(reference('Program', 'EVENT_ON_PROGRAM')),
  pilotId: optional(reference('Pilot', 'EVENT_ON_PILOT')),
  /** Its ordinal in a series: 20 of "the twentieth meeting". */
  number: optional(integer()),
  date: optional(date({ ordered: true })),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  note: optional(text()),
});
export type Event = RecordOf<typeof EVENT>;

/** Somebody went to see what others do. It is no evidence that anything was taken up. */
export const STUDY_VISIT = recordShape('StudyVisit', 'study-visits.csv', {
  name: text(),
  nameEn: text(),
  visitorRegionId: optional(reference('Region', 'VISITOR_FROM')),
  visitorId: optional(reference('Organization', 'VISITOR')),
  visitedIds: inColumn('visited', referenceList('Region', 'VISITED')),
  programId: optional(reference('Program', 'VISIT_ABOUT')),
  date: optional(date({ ordered: true })),
  resolvedFromId: optional(reference('Document', 'RESOLVED_FROM')),
  item: optional(text()),
  itemEn: optional(text()),
  note: optional(text()),
});
export type StudyVisit = RecordOf<typeof STUDY_VISIT>;
