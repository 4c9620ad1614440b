/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Which adopters; all conditions hold together. */
export type AdopterFilter = {
  /** Just so many replications from the origin. */
  hop?: number | null | undefined;
  /** At this region or a place that belonged to it when the practice came; undated ones by where the place belongs now. */
  within?: string | number | null | undefined;
};

/** What part the asserter has in the event. */
export type AsserterRole =
  /** It is the receiver. */
  | 'RECEIVER'
  /** It is the source. */
  | 'SOURCE'
  /** It is neither. */
  | 'THIRD_PARTY';

/** Who moved the receiver. */
export type AuthorityDirection =
  /** An application that a superior approved. */
  | 'APPLIED_AND_APPROVED'
  /** A superior’s order. */
  | 'FROM_ABOVE'
  /** Its own will. */
  | 'VOLUNTARY';

/** Level at which an authority stands. */
export type AuthorityLevel =
  /** Of a county-level unit. */
  | 'COUNTY'
  /** National. */
  | 'NATION'
  /** Of a prefecture-level unit. */
  | 'PREFECTURE'
  /** Provincial. */
  | 'PROVINCE';

/** What a stated number says of the true one. */
export type Bound =
  /** About this. */
  | 'ABOUT'
  /** At least this. */
  | 'AT_LEAST'
  /** At most this. */
  | 'AT_MOST'
  /** It is this. */
  | 'EQUAL'
  /** Less than this. */
  | 'LESS_THAN'
  /** More than this. */
  | 'MORE_THAN';

/** What cites the records of a data set. */
export type CitedBy =
  /** The manifest is the citation of all records. */
  | 'DATASET'
  /** Each record has citations of its own. */
  | 'ROWS';

/** How well a bibliographic fact was checked. */
export type Confidence =
  /** One poor page. */
  | 'LOW'
  /** Checked in part; see the note on what was checked. */
  | 'PARTIAL'
  /** Not checked. */
  | 'UNVERIFIED'
  /** One page says so. */
  | 'VERIFIED1'
  /** Two stored pages agree. */
  | 'VERIFIED2';

/** Which way the content went between the ranks of source and receiver, as of the event. */
export type ContentDirection =
  /** From a higher rank to a lower. */
  | 'DOWNWARD'
  /** Between equals. */
  | 'SIDEWAYS'
  /** From a lower rank to a higher. */
  | 'UPWARD';

/** What replications there are. */
export type CopiesFilter = {
  /** Of which classes. */
  classes?: Array<ReplicationClass>;
  /** No such replication. */
  none?: ReplicationConditions | null | undefined;
  /** At least one such replication; with no condition inside, any. */
  some?: ReplicationConditions | null | undefined;
};

/** How precisely a date is known. */
export type DatePrecision =
  /** To the day. */
  | 'DAY'
  /** Somewhere between two dates. */
  | 'INTERVAL'
  /** To the month. */
  | 'MONTH'
  /** To the year. */
  | 'YEAR';

/** How one document refers to another. */
export type DocumentRelation =
  /** Follows its line. */
  | 'ALIGNS_WITH'
  /** Changes it. */
  | 'AMENDS'
  /** Names it. */
  | 'CITES'
  /** Carries it out at a lower level. */
  | 'IMPLEMENTS';

/** How a pilot came to an end. */
export type EndKind =
  /** It ran out. */
  | 'ENDED'
  /** The place left. */
  | 'EXITED'
  /** Another took its place. */
  | 'REPLACED'
  /** The authority revoked it. */
  | 'REVOKED';

/** How closely the receiver followed. */
export type Fidelity =
  /** With changes. */
  | 'ADAPTATION'
  /** As it was. */
  | 'COPY'
  /** Some items only. */
  | 'SELECTED_ITEMS'
  /** The source does not say. */
  | 'UNSTATED';

/** What moved the receiver. */
export type Mandate =
  /** It was applied for, and a superior approved. */
  | 'APPLIED_AND_APPROVED'
  /** A superior ordered it. */
  | 'ORDERED'
  /** The source does not say. */
  | 'UNSTATED'
  /** It took it up of its own will. */
  | 'VOLUNTARY';

/** By what a region was found. */
export type MatchedBy =
  /** By a short or other name. */
  | 'ALIAS'
  /** By a division code. */
  | 'CODE'
  /** By a name that it once bore. */
  | 'HISTORIC_NAME'
  /** By its latest full name. */
  | 'NAME';

/** What sort of result a number is. */
export type Measure =
  /** Something that was carried out. */
  | 'ACTIVITY'
  /** An effect. */
  | 'OUTCOME'
  /** Something that was produced, such as items done. */
  | 'OUTPUT';

/** How a name matches a text. Upper and lower case, full and half width, accents, and brackets of different forms count as equal. */
export type NameMatch =
  /** The name holds the text. */
  | 'CONTAINS'
  /** The name is the text. */
  | 'EXACT'
  /** The text is the initials of the name’s syllables, or a part of them: hzs of 杭州市. */
  | 'INITIALS'
  /** The text is the pinyin of the name or a part of it; or both sound alike, where no name holds the text. */
  | 'PINYIN'
  /** The name begins with the text. */
  | 'PREFIX'
  /** The name shares words or pairs of characters with the text. */
  | 'SIMILAR'
  /** Every word of the text is in one of the record’s names, or spells a part of one. */
  | 'WORDS';

/** Where a name comes from. */
export type NameRole =
  /** A further name, or a document number. */
  | 'ALIAS'
  /** A name that a region once bore. */
  | 'HISTORIC'
  /** What the number of an outcome, a target or a tally measures or counts, where its name does not say so. */
  | 'INDICATOR'
  /** The name or title itself, in Chinese or English. */
  | 'PREFERRED';

/** What sort of body it is. */
export type OrganizationKind =
  /** A court or procuratorate. */
  | 'COURT'
  /** An enterprise. */
  | 'ENTERPRISE'
  /** A government or one of its offices. */
  | 'GOVERNMENT'
  /** A law firm. */
  | 'LAW_FIRM'
  /** A ministry or commission. */
  | 'MINISTRY'
  /** A news agency or publisher. */
  | 'NEWS'
  /** Anything else. */
  | 'OTHER'
  /** An organ of the Party. */
  | 'PARTY'
  /** A research body. */
  | 'RESEARCH';

/** What an outcome is by itself; all conditions hold together. */
export type OutcomeConditions = {
  /** Outcome proper, output or activity. */
  measure?: Measure | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** That may be of this date or a later one. */
  periodFrom?: string | null | undefined;
  /** That may be of this date or an earlier one. */
  periodTo?: string | null | undefined;
  /** Of this pilot. */
  pilotId?: string | number | null | undefined;
  /** Of this program. */
  programId?: string | number | null | undefined;
  /** Of just this region. */
  regionId?: string | number | null | undefined;
  /** In this unit, in Chinese, whole. */
  unit?: string | null | undefined;
  /** With this number or more as stated, whatever its bound says of the true one. */
  valueAtLeast?: number | null | undefined;
  /** With this number or less as stated, whatever its bound says of the true one. */
  valueAtMost?: number | null | undefined;
  /** Of this region, or of a place that belonged to it in the period; undated ones by where the place belongs now. */
  within?: string | number | null | undefined;
};

/** What measured results there are. */
export type OutcomesFilter = {
  /** No such outcome. */
  none?: OutcomeConditions | null | undefined;
  /** At least one such outcome; with no condition inside, any. */
  some?: OutcomeConditions | null | undefined;
};

/** How sure it is that the replications of a path came one after another. */
export type PathCertainty =
  /** The dates say so. */
  | 'CERTAIN'
  /** The dates allow it, or one is unknown. */
  | 'POSSIBLE';

/** Length of a step of time. */
export type Period =
  /** A month. */
  | 'MONTH'
  /** A year. */
  | 'YEAR';

/** What a pilot is by itself; all conditions hold together. */
export type PilotConditions = {
  /** Designated by this organization. */
  authorityId?: string | number | null | undefined;
  /** Designated at this level. */
  authorityLevel?: AuthorityLevel | null | undefined;
  /** Of this batch. */
  batchId?: string | number | null | undefined;
  /** In this domain or a narrower one. */
  domainId?: string | number | null | undefined;
  /** That had this status at any time. */
  hadStatus?: PilotStatusName | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** That came to be in this way. */
  origin?: PilotOrigin | null | undefined;
  /** Of this program. */
  programId?: string | number | null | undefined;
  /** At just this region. */
  siteId?: string | number | null | undefined;
  /** That may have begun on this date or later. */
  startedFrom?: string | null | undefined;
  /** That may have begun on this date or earlier. */
  startedTo?: string | null | undefined;
  /** At this region, or at a place that belonged to it when the pilot began; undated ones by where the place belongs now. A place without superior belongs to what it spans. */
  within?: string | number | null | undefined;
};

/** Which pilots; all conditions hold together. */
export type PilotFilter = {
  /** Designated by this organization. */
  authorityId?: string | number | null | undefined;
  /** Designated at this level. */
  authorityLevel?: AuthorityLevel | null | undefined;
  /** Of this batch. */
  batchId?: string | number | null | undefined;
  /** That took something up in such a way. */
  copiedFrom?: ReplicationsFilter | null | undefined;
  /** Taken up, with the pilot itself named as the source, in such a way. */
  copies?: ReplicationsFilter | null | undefined;
  /** In this domain or a narrower one. */
  domainId?: string | number | null | undefined;
  /** That had this status at any time. */
  hadStatus?: PilotStatusName | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** That came to be in this way. */
  origin?: PilotOrigin | null | undefined;
  /** With such measured results. */
  outcomes?: OutcomesFilter | null | undefined;
  /** Of such a program. */
  program?: RelatedProgramFilter | null | undefined;
  /** Of this program. */
  programId?: string | number | null | undefined;
  /** At such a place. */
  site?: RegionConditions | null | undefined;
  /** At just this region. */
  siteId?: string | number | null | undefined;
  /** That may have begun on this date or later. */
  startedFrom?: string | null | undefined;
  /** That may have begun on this date or earlier. */
  startedTo?: string | null | undefined;
  /** At this region, or at a place that belonged to it when the pilot began; undated ones by where the place belongs now. A place without superior belongs to what it spans. */
  within?: string | number | null | undefined;
};

/** Order of the list. Equal items are told apart by id, so that pages never overlap. */
export type PilotOrder =
  /** By id, upward. */
  | 'ID_ASC'
  /** By id, downward. */
  | 'ID_DESC'
  /** By Chinese name, by code point, upward. */
  | 'NAME_ASC'
  /** By Chinese name, by code point, downward. */
  | 'NAME_DESC'
  /** By English name, upward. */
  | 'NAME_EN_ASC'
  /** By English name, downward. */
  | 'NAME_EN_DESC'
  /** By earliest possible beginning; undated ones after all others, upward. */
  | 'STARTED_ASC'
  /** By earliest possible beginning; undated ones after all others, downward. */
  | 'STARTED_DESC';

/** How a pilot came to be. */
export type PilotOrigin =
  /** An authority designated it, or designates pilots of its kind. */
  | 'DESIGNATED'
  /** The place began it of its own. */
  | 'LOCAL_EXPLORATION'
  /** It came with a roll-out to all. */
  | 'ROLL_OUT'
  /** It was taken up from elsewhere. */
  | 'TAKEN_UP'
  /** The source does not say. */
  | 'UNSTATED';

/** A step in the history of a pilot. Aspiring is not applying; completed is not passed acceptance. */
export type PilotStatusName =
  /** It was adjusted. */
  | 'ADJUSTED'
  /** It applied. */
  | 'APPLIED'
  /** An authority approved or designated it. */
  | 'APPROVED'
  /** The place says that it strives for it (争创). */
  | 'ASPIRED'
  /** It was completed. */
  | 'COMPLETED'
  /** It was made a demonstration. */
  | 'DEMONSTRATION'
  /** It ended. */
  | 'ENDED'
  /** The place left. */
  | 'EXITED'
  /** It passed acceptance (验收). */
  | 'PASSED_ACCEPTANCE'
  /** It was refused. */
  | 'REFUSED'
  /** It was revoked. */
  | 'REVOKED'
  /** It was rolled out in full (全面推开). */
  | 'ROLLED_OUT'
  /** It is under way. */
  | 'UNDER_WAY';

/** What pilots a related program has. */
export type PilotsOfRelatedFilter = {
  /** No such pilot. */
  none?: PilotConditions | null | undefined;
  /** At least one such pilot; with no condition inside, any. */
  some?: PilotConditions | null | undefined;
};

/** What a program is by itself; all conditions hold together. */
export type ProgramConditions = {
  /** In this domain or a narrower one. */
  domainId?: string | number | null | undefined;
  /** Sort of thing. */
  kind?: ProgramKind | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** The practice of just this region. */
  regionId?: string | number | null | undefined;
  /** The practice of this region, or of a place that belongs to it now. */
  within?: string | number | null | undefined;
};

/** What sort of thing can spread. */
export type ProgramKind =
  /** A named campaign or bundle of measures. */
  | 'INITIATIVE'
  /** An institution, such as a pilot zone or the river-chief system. */
  | 'INSTITUTION'
  /** A policy instrument, such as a tax or a list. */
  | 'INSTRUMENT'
  /** A way of working with steps and roles. */
  | 'MECHANISM'
  /** A system or platform. */
  | 'PLATFORM';

/** Whether the reader’s copy of a document holds what was cited. */
export type QuotationStatus =
  /** The reader’s copy has another text at this place. */
  | 'MISMATCH'
  /** The server has no copy of the document: set SOURCES_DIR. */
  | 'NO_COPY'
  /** The span was read from the reader’s copy, and its digest is right. */
  | 'VERIFIED';

/** What a region is by itself; all conditions hold together. */
export type RegionConditions = {
  /** Whether it still exists. */
  inForce?: boolean | null | undefined;
  /** Sort of place. */
  kind?: RegionKind | null | undefined;
  /** Level by its newest version. */
  level?: RegionLevel | null | undefined;
  /** Part of the latest Chinese name. */
  nameContains?: string | null | undefined;
  /** Directly under this region by its newest version. */
  parentId?: string | number | null | undefined;
  /** This region, or anything that was ever below it: a place has no date of its own, so each of its times counts. What has no superior, such as a belt, lies below what it spans. */
  within?: string | number | null | undefined;
};

/** What sort of place a region is. */
export type RegionKind =
  /** A unit of administration with a division code. */
  | 'ADMINISTRATIVE'
  /** A river basin or a lake. */
  | 'BASIN'
  /** A group of cities or a belt. */
  | 'CITY_CLUSTER'
  /** A development, pilot or new area (开发区, 新区, 自贸片区). */
  | 'FUNCTIONAL_ZONE'
  /** The whole country. */
  | 'NATION';

/** Level of administration. */
export type RegionLevel =
  /** Counties, county-level cities, districts, banners. */
  | 'COUNTY'
  /** The whole country. */
  | 'NATION'
  /** Prefecture-level cities, prefectures, autonomous prefectures, leagues. */
  | 'PREFECTURE'
  /** Provinces, autonomous regions, municipalities, special administrative regions. */
  | 'PROVINCE'
  /** Towns, townships, streets. */
  | 'TOWNSHIP';

/** Which related pilots, by what they are and what they relate to themselves. */
export type RelatedPilotFilter = {
  /** Designated by this organization. */
  authorityId?: string | number | null | undefined;
  /** Designated at this level. */
  authorityLevel?: AuthorityLevel | null | undefined;
  /** Of this batch. */
  batchId?: string | number | null | undefined;
  /** That took something up in such a way. */
  copiedFrom?: CopiesFilter | null | undefined;
  /** Taken up, with the pilot itself named as the source, in such a way. */
  copies?: CopiesFilter | null | undefined;
  /** In this domain or a narrower one. */
  domainId?: string | number | null | undefined;
  /** That had this status at any time. */
  hadStatus?: PilotStatusName | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** That came to be in this way. */
  origin?: PilotOrigin | null | undefined;
  /** With such measured results. */
  outcomes?: OutcomesFilter | null | undefined;
  /** Of such a program. */
  program?: ProgramConditions | null | undefined;
  /** Of this program. */
  programId?: string | number | null | undefined;
  /** At just this region. */
  siteId?: string | number | null | undefined;
  /** That may have begun on this date or later. */
  startedFrom?: string | null | undefined;
  /** That may have begun on this date or earlier. */
  startedTo?: string | null | undefined;
  /** At this region, or at a place that belonged to it when the pilot began; undated ones by where the place belongs now. A place without superior belongs to what it spans. */
  within?: string | number | null | undefined;
};

/** Which related programs, by what they are and by their pilots. */
export type RelatedProgramFilter = {
  /** In this domain or a narrower one. */
  domainId?: string | number | null | undefined;
  /** Sort of thing. */
  kind?: ProgramKind | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** With such pilots. */
  pilots?: PilotsOfRelatedFilter | null | undefined;
  /** The practice of just this region. */
  regionId?: string | number | null | undefined;
  /** The practice of this region, or of a place that belongs to it now. */
  within?: string | number | null | undefined;
};

/** Which related replications, by what they are and by their two ends. */
export type RelatedReplicationFilter = {
  /** Ordered or approved by this organization. */
  authorityId?: string | number | null | undefined;
  /** That may have come on this date or later. */
  dateFrom?: string | null | undefined;
  /** That may have come on this date or earlier. */
  dateTo?: string | null | undefined;
  /** How closely it followed. */
  fidelity?: Fidelity | null | undefined;
  /** What moved the receiver. */
  mandate?: Mandate | null | undefined;
  /** By such a pilot. */
  receiver?: PilotConditions | null | undefined;
  /** By this pilot. */
  receiverId?: string | number | null | undefined;
  /** By a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now. */
  receiverWithin?: string | number | null | undefined;
  /** From such a pilot; a batch as a body is none. */
  source?: PilotConditions | null | undefined;
  /** From this pilot, or from this batch as a body. */
  sourceId?: string | number | null | undefined;
  /** From a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now. */
  sourceWithin?: string | number | null | undefined;
};

/** Who says that something was taken up. The classes are never merged or summed unasked. */
export type ReplicationClass =
  /** The receiver, the source or a third party states an act done. */
  | 'ATTESTED'
  /** A model says so. */
  | 'INFERRED'
  /** A superior’s document orders or approves it with that source named; nobody attests a copy. */
  | 'PRESCRIBED';

/** What a replication is by itself; all conditions hold together. */
export type ReplicationConditions = {
  /** Ordered or approved by this organization. */
  authorityId?: string | number | null | undefined;
  /** That may have come on this date or later. */
  dateFrom?: string | null | undefined;
  /** That may have come on this date or earlier. */
  dateTo?: string | null | undefined;
  /** How closely it followed. */
  fidelity?: Fidelity | null | undefined;
  /** What moved the receiver. */
  mandate?: Mandate | null | undefined;
  /** By this pilot. */
  receiverId?: string | number | null | undefined;
  /** By a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now. */
  receiverWithin?: string | number | null | undefined;
  /** From this pilot, or from this batch as a body. */
  sourceId?: string | number | null | undefined;
  /** From a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now. */
  sourceWithin?: string | number | null | undefined;
};

/** Which replications; all conditions hold together. */
export type ReplicationFilter = {
  /** Ordered or approved by this organization. */
  authorityId?: string | number | null | undefined;
  /** That may have come on this date or later. */
  dateFrom?: string | null | undefined;
  /** That may have come on this date or earlier. */
  dateTo?: string | null | undefined;
  /** How closely it followed. */
  fidelity?: Fidelity | null | undefined;
  /** What moved the receiver. */
  mandate?: Mandate | null | undefined;
  /** By such a pilot. */
  receiver?: RelatedPilotFilter | null | undefined;
  /** By this pilot. */
  receiverId?: string | number | null | undefined;
  /** By a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now. */
  receiverWithin?: string | number | null | undefined;
  /** From such a pilot; a batch as a body is none. */
  source?: RelatedPilotFilter | null | undefined;
  /** From this pilot, or from this batch as a body. */
  sourceId?: string | number | null | undefined;
  /** From a pilot at this region, or at a place that belonged to it at the date of the replication; undated ones by where the place belongs now. */
  sourceWithin?: string | number | null | undefined;
};

/** Order of the list. Equal items are told apart by id, so that pages never overlap. */
export type ReplicationOrder =
  /** By earliest possible date; undated ones after all others, upward. */
  | 'DATE_ASC'
  /** By earliest possible date; undated ones after all others, downward. */
  | 'DATE_DESC'
  /** By id, upward. */
  | 'ID_ASC'
  /** By id, downward. */
  | 'ID_DESC';

/** What replications there are, and between whom. */
export type ReplicationsFilter = {
  /** Of which classes. */
  classes?: Array<ReplicationClass>;
  /** No such replication. */
  none?: RelatedReplicationFilter | null | undefined;
  /** At least one such replication; with no condition inside, any. */
  some?: RelatedReplicationFilter | null | undefined;
};

/** What somebody does for a pilot, a program or a plan. */
export type RoleName =
  /** Endorses it. */
  | 'ENDORSES'
  /** Follows a leader of a higher level in it. */
  | 'FOLLOWS_HIGHER_LEADER'
  /** Inspects it. */
  | 'INSPECTS'
  /** Leads it. */
  | 'LEADS'
  /** Is quoted on it. */
  | 'STATES';

/** How far a scale-up had come when it was stated. */
export type ScaleUpModality =
  /** Carried out. */
  | 'DONE'
  /** Called for by a superior. */
  | 'ORDERED'
  /** Planned by the place itself. */
  | 'PLANNED';

/** How far an experience is to be spread. */
export type ScaleUpScope =
  /** To the whole city. */
  | 'CITY'
  /** To named places. */
  | 'NAMED_PLACES'
  /** To the whole country. */
  | 'NATION'
  /** To the whole province. */
  | 'PROVINCE';

/** What to search for. */
export type SearchedKind =
  /** Batches. */
  | 'BATCH'
  /** Claims. */
  | 'CLAIM'
  /** Documents, by title or number. */
  | 'DOCUMENT'
  /** Domains. */
  | 'DOMAIN'
  /** Events. */
  | 'EVENT'
  /** Officials. */
  | 'OFFICIAL'
  /** Organizations. */
  | 'ORGANIZATION'
  /** Outcomes, by what they measure too. */
  | 'OUTCOME'
  /** Pilots. */
  | 'PILOT'
  /** Plans. */
  | 'PLAN'
  /** Programs. */
  | 'PROGRAM'
  /** Steps of programs. */
  | 'PROGRAMSTEP'
  /** Recognitions. */
  | 'RECOGNITION'
  /** Regions, by historic names too. */
  | 'REGION'
  /** Rules. */
  | 'RULE'
  /** Scale-ups. */
  | 'SCALEUP'
  /** Schemes. */
  | 'SCHEME'
  /** Study visits. */
  | 'STUDYVISIT'
  /** Tallies, by what they count too. */
  | 'TALLY'
  /** Targets, by what they measure too. */
  | 'TARGET';

/** A rank that the level alone does not tell. */
export type SpecialRank =
  /** Sub-provincial city (副省级市). */
  | 'SUB_PROVINCIAL_CITY';

/** What a receiver did with a step. */
export type StepChangeKind =
  /** Added it. */
  | 'ADDED'
  /** Changed it. */
  | 'CHANGED'
  /** Dropped it. */
  | 'DROPPED'
  /** Kept it. */
  | 'KEPT';

export type AdoptersQueryVariables = Exact<{
  filter?: AdopterFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AdoptersQuery = { pilot: { replication: { adopters: { totalCount: number, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null }, edges: Array<{ node: { replicationClass: ReplicationClass, contentDirection: ContentDirection | null, pilot: { id: string } | null, replication:
              | { id: string }
              | { id: string }
              | { id: string }
             | null, date: { text: string, precision: DatePrecision } | null, lagFromParent: { atLeastDays: number | null, atMostDays: number | null }, lagFromOrigin: { atLeastDays: number | null, atMostDays: number | null } } }> } } } | null };

export type TreeInTimeQueryVariables = Exact<{
  id: string | number;
  by?: Period | null | undefined;
  share?: Array<number> | number | null | undefined;
}>;


export type TreeInTimeQuery = { pilot: { replication: { curve: Array<{ period: string, cumulativeAtLeast: number, cumulativeAtMost: number }>, timeTo: Array<{ share: number, time: { atLeastDays: number | null, atMostDays: number | null } }> } } | null };

export type PilotPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PilotFilter | null | undefined;
  orderBy?: PilotOrder | null | undefined;
}>;


export type PilotPageQuery = { pilots: { pageInfo: { endCursor: string | null, hasNextPage: boolean, hasPreviousPage: boolean }, edges: Array<{ node: { id: string } }> } };

export type ProgramPageQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ProgramPageQuery = { programs: { pageInfo: { endCursor: string | null } } };

export type OwnedPagesQueryVariables = Exact<{
  id: string | number;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type OwnedPagesQuery = { region: { children: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ node: { id: string, children: { totalCount: number, edges: Array<{ node: { id: string } }> } } }> } } | null };

export type CitationsQueryVariables = Exact<{
  id: string | number;
}>;


export type CitationsQuery = { node:
    | { evidence: Array<
        | { __typename: 'BibliographicCitation', field: string | null, section: string | null, checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
        | { __typename: 'DataSetCitation', subjectId: string, dataSet: { id: string, publisher: string, version: string, terms: string, citedBy: CitedBy } }
        | { __typename: 'SpanCitation', field: string | null, section: string | null, start: number, end: number, sha256: string, document: { id: string }, quotation: { status: QuotationStatus, text: string | null } }
      > }
    | { evidence: Array<
        | { __typename: 'BibliographicCitation', field: string | null, section: string | null, checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
        | { __typename: 'DataSetCitation', subjectId: string, dataSet: { id: string, publisher: string, version: string, terms: string, citedBy: CitedBy } }
        | { __typename: 'SpanCitation', field: string | null, section: string | null, start: number, end: number, sha256: string, document: { id: string }, quotation: { status: QuotationStatus, text: string | null } }
      > }
    | { evidence: Array<
        | { __typename: 'BibliographicCitation', field: string | null, section: string | null, checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
        | { __typename: 'DataSetCitation', subjectId: string, dataSet: { id: string, publisher: string, version: string, terms: string, citedBy: CitedBy } }
        | { __typename: 'SpanCitation', field: string | null, section: string | null, start: number, end: number, sha256: string, document: { id: string }, quotation: { status: QuotationStatus, text: string | null } }
      > }
    | { evidence: Array<
        | { __typename: 'BibliographicCitation', field: string | null, section: string | null, checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
        | { __typename: 'DataSetCitation', subjectId: string, dataSet: { id: string, publisher: string, version: string, terms: string, citedBy: CitedBy } }
        | { __typename: 'SpanCitation', field: string | null, section: string | null, start: number, end: number, sha256: string, document: { id: string }, quotation: { status: QuotationStatus, text: string | null } }
      > }
    | Record<PropertyKey, never>
   | null };

type Cited_BibliographicCitation_Fragment = { __typename: 'BibliographicCitation', field: string | null, section: string | null, checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } };

type Cited_DataSetCitation_Fragment = { __typename: 'DataSetCitation', subjectId: string, dataSet: { id: string, publisher: string, version: string, terms: string, citedBy: CitedBy } };

type Cited_SpanCitation_Fragment = { __typename: 'SpanCitation', field: string | null, section: string | null, start: number, end: number, sha256: string, document: { id: string }, quotation: { status: QuotationStatus, text: string | null } };

export type CitedFragment =
  | Cited_BibliographicCitation_Fragment
  | Cited_DataSetCitation_Fragment
  | Cited_SpanCitation_Fragment
;

export type DataSetsQueryVariables = Exact<{ [key: string]: never; }>;


export type DataSetsQuery = { dataSets: Array<{ id: string, title: string, publisher: string, version: string, terms: string, retrieved: string, coverage: string, citedBy: CitedBy, recordCount: number, url: string | null, titleZh: string | null }>, dataRelease: { number: number, digest: string, loadedAt: string } | null };

export type AnyNodeQueryVariables = Exact<{
  id: string | number;
}>;


export type AnyNodeQuery = { node:
    | { __typename: 'AttestedReplication', id: string }
    | { __typename: 'Batch', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'ConflictingStatement', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'DocumentReference', id: string }
    | { __typename: 'Domain', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'InferenceRun', id: string }
    | { __typename: 'InferredReplication', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'Official', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Outcome', id: string }
    | { __typename: 'PairedCooperation', id: string }
    | { __typename: 'Pilot', name: string, id: string }
    | { __typename: 'PilotStatus', id: string }
    | { __typename: 'Plan', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'PrescribedReplication', id: string }
    | { __typename: 'Program', id: string }
    | { __typename: 'ProgramStep', id: string }
    | { __typename: 'Recognition', id: string }
    | { __typename: 'Region', id: string }
    | { __typename: 'RegionRank', id: string }
    | { __typename: 'RegionSpan', id: string }
    | { __typename: 'RegionVersion', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'ScaleUp', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'StepChange', id: string }
    | { __typename: 'StudyVisit', id: string }
    | { __typename: 'Tally', id: string }
    | { __typename: 'Target', id: string }
   | null };

export type AnyNodesQueryVariables = Exact<{
  ids: Array<string | number> | string | number;
}>;


export type AnyNodesQuery = { nodes: Array<
    | { __typename: 'AttestedReplication', id: string }
    | { __typename: 'Batch', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'ConflictingStatement', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'DocumentReference', id: string }
    | { __typename: 'Domain', id: string }
    | { __typename: 'Event', id: string }
    | { __typename: 'InferenceRun', id: string }
    | { __typename: 'InferredReplication', id: string }
    | { __typename: 'Job', id: string }
    | { __typename: 'Official', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'Outcome', id: string }
    | { __typename: 'PairedCooperation', id: string }
    | { __typename: 'Pilot', id: string }
    | { __typename: 'PilotStatus', id: string }
    | { __typename: 'Plan', id: string }
    | { __typename: 'Post', id: string }
    | { __typename: 'PrescribedReplication', id: string }
    | { __typename: 'Program', id: string }
    | { __typename: 'ProgramStep', id: string }
    | { __typename: 'Recognition', id: string }
    | { __typename: 'Region', id: string }
    | { __typename: 'RegionRank', id: string }
    | { __typename: 'RegionSpan', id: string }
    | { __typename: 'RegionVersion', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'ScaleUp', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'StepChange', id: string }
    | { __typename: 'StudyVisit', id: string }
    | { __typename: 'Tally', id: string }
    | { __typename: 'Target', id: string }
   | null> };

export type PathsQueryVariables = Exact<{
  from: string | number;
  to: string | number;
  classes?: Array<ReplicationClass> | ReplicationClass | null | undefined;
  maxHops?: number | null | undefined;
  validAt?: string | null | undefined;
  timeRespecting?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type PathsQuery = { replicationPaths: { totalCount: number, isComplete: boolean, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { hops: number, certainty: PathCertainty | null, pilots: Array<{ id: string }>, replications: Array<
          | { __typename: 'AttestedReplication', id: string }
          | { __typename: 'InferredReplication', id: string }
          | { __typename: 'PrescribedReplication', id: string }
        > } }> } };

export type ListsOfPilotQueryVariables = Exact<{
  id: string | number;
}>;


export type ListsOfPilotQuery = { pilot: { aliases: Array<string>, endKind: EndKind | null, statuses: Array<{ status: PilotStatusName, date: { text: string } | null }>, outcomes: Array<{ id: string, measure: Measure, bound: Bound | null, value: number | null, unit: string | null }>, scaleUps: Array<{ id: string, openList: boolean, targets: Array<{ id: string }> }>, domains: Array<{ id: string, broader: { id: string } | null }>, replacedBy: { id: string } | null } | null };

export type ListsOfSchemeQueryVariables = Exact<{ [key: string]: never; }>;


export type ListsOfSchemeQuery = { scheme: { batches: Array<{ id: string, number: number | null, announcedCount: number | null, members: Array<{ id: string }>, pilots: { edges: Array<{ node: { id: string } }> } }> } | null, batch: { copies: { totalCount: number, edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> }, pilots: { totalCount: number } } | null, domain: { narrower: Array<{ id: string }>, broader: { id: string } | null } | null, document: { references: Array<{ relation: DocumentRelation, target: { id: string } }> } | null, region: { aliases: Array<string>, scaleUpsTo: { edges: Array<{ node: { id: string } }> } } | null };

export type ListsOfProgramQueryVariables = Exact<{ [key: string]: never; }>;


export type ListsOfProgramQuery = { program: { steps: Array<{ position: number, name: string }>, rules: Array<{ id: string, lower: number | null }>, schemes: Array<{ id: string }>, pilots: { totalCount: number } } | null, official: { posts: Array<{ id: string, title: string }>, roles: Array<{ id: string, role: RoleName, plan: { id: string } | null }> } | null, organization: { posts: Array<{ id: string }>, parent: { id: string } | null } | null, region: { pairedCooperations: Array<{ partner: { id: string } }>, outcomes: Array<{ id: string }>, targets: Array<{ id: string }>, claims: Array<{ id: string }>, tallies: Array<{ id: string, value: number }>, plans: { edges: Array<{ node: { id: string } }> } } | null };

export type EventQueryVariables = Exact<{
  id: string | number;
}>;


export type EventQuery = { node:
    | { __typename: 'AttestedReplication', replicationClass: ReplicationClass, isCollective: boolean, mandate: Mandate, fidelity: Fidelity, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, receiver: { id: string }, source:
        | { __typename: 'Batch', id: string, name: string, members: Array<{ id: string }> }
        | { __typename: 'Pilot', id: string }
      , lag: { atLeastDays: number | null, atMostDays: number | null }, changes: Array<{ changeKind: StepChangeKind, nameEn: string, step: { id: string } | null }>, assertedBy: { role: AsserterRole, by: { id: string } | null }, document: { id: string } | null }
    | { __typename: 'Batch' }
    | { __typename: 'Claim' }
    | { __typename: 'ConflictingStatement' }
    | { __typename: 'Document' }
    | { __typename: 'DocumentReference' }
    | { __typename: 'Domain' }
    | { __typename: 'Event' }
    | { __typename: 'InferenceRun' }
    | { __typename: 'InferredReplication', replicationClass: ReplicationClass, isCollective: boolean, mandate: Mandate, fidelity: Fidelity, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, receiver: { id: string }, source:
        | { __typename: 'Batch', id: string, name: string, members: Array<{ id: string }> }
        | { __typename: 'Pilot', id: string }
      , lag: { atLeastDays: number | null, atMostDays: number | null }, changes: Array<{ changeKind: StepChangeKind, nameEn: string, step: { id: string } | null }> }
    | { __typename: 'Job' }
    | { __typename: 'Official' }
    | { __typename: 'Organization' }
    | { __typename: 'Outcome' }
    | { __typename: 'PairedCooperation' }
    | { __typename: 'Pilot' }
    | { __typename: 'PilotStatus' }
    | { __typename: 'Plan' }
    | { __typename: 'Post' }
    | { __typename: 'PrescribedReplication', replicationClass: ReplicationClass, isCollective: boolean, mandate: Mandate, fidelity: Fidelity, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, receiver: { id: string }, source:
        | { __typename: 'Batch', id: string, name: string, members: Array<{ id: string }> }
        | { __typename: 'Pilot', id: string }
      , lag: { atLeastDays: number | null, atMostDays: number | null }, changes: Array<{ changeKind: StepChangeKind, nameEn: string, step: { id: string } | null }>, authority: { id: string } | null, document: { id: string, number: string | null } | null }
    | { __typename: 'Program' }
    | { __typename: 'ProgramStep' }
    | { __typename: 'Recognition' }
    | { __typename: 'Region' }
    | { __typename: 'RegionRank' }
    | { __typename: 'RegionSpan' }
    | { __typename: 'RegionVersion' }
    | { __typename: 'Role' }
    | { __typename: 'Rule' }
    | { __typename: 'ScaleUp' }
    | { __typename: 'Scheme' }
    | { __typename: 'StepChange' }
    | { __typename: 'StudyVisit' }
    | { __typename: 'Tally' }
    | { __typename: 'Target' }
   | null };

export type CopiesQueryVariables = Exact<{
  id: string | number;
  classes?: Array<ReplicationClass> | ReplicationClass | null | undefined;
  filter?: ReplicationFilter | null | undefined;
  orderBy?: ReplicationOrder | null | undefined;
}>;


export type CopiesQuery = { pilot: { copies: { totalCount: number, edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> }, copiedFrom: { totalCount: number, edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> }, collectiveCopies: { totalCount: number, edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> }, copyCounts: { attested: number, prescribed: number, inferred: number, collective: number, scaleUps: number } } | null };

export type RegionCopiesQueryVariables = Exact<{
  id: string | number;
}>;


export type RegionCopiesQuery = { region: { tookUp: { edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> }, takenUpBy: { edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> }, pilots: { edges: Array<{ node: { id: string } }> } } | null };

export type ResolveQueryVariables = Exact<{
  nameOrCode: string;
  validAt?: string | null | undefined;
  within?: string | null | undefined;
}>;


export type ResolveQuery = { resolveRegion: Array<{ matchedBy: MatchedBy, region: { id: string }, version: { id: string, name: string } | null }> };

export type VersionsQueryVariables = Exact<{
  id: string | number;
  validAt?: string | null | undefined;
}>;


export type VersionsQuery = { region: { versions: Array<{ name: string, from: { text: string } | null, to: { text: string } | null }>, version: { name: string, level: RegionLevel | null, parent: { id: string } | null } | null, ranks: Array<{ rank: SpecialRank, from: { text: string } }> } | null };

export type SearchSourcesQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
}>;


export type SearchSourcesQuery = { searchSources: { hitCount: number, documentsSearched: number, documentsWithoutCopy: number, areAllDocuments: boolean, hits: Array<{ start: number, end: number, quotation: string, quotationStart: number, document: { id: string }, records: Array<
        | { __typename: 'AttestedReplication', id: string }
        | { __typename: 'Batch', id: string }
        | { __typename: 'Claim', id: string }
        | { __typename: 'ConflictingStatement', id: string }
        | { __typename: 'Document', id: string }
        | { __typename: 'DocumentReference', id: string }
        | { __typename: 'Domain', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'InferenceRun', id: string }
        | { __typename: 'InferredReplication', id: string }
        | { __typename: 'Job', id: string }
        | { __typename: 'Official', id: string }
        | { __typename: 'Organization', id: string }
        | { __typename: 'Outcome', id: string }
        | { __typename: 'PairedCooperation', id: string }
        | { __typename: 'Pilot', id: string }
        | { __typename: 'PilotStatus', id: string }
        | { __typename: 'Plan', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PrescribedReplication', id: string }
        | { __typename: 'Program', id: string }
        | { __typename: 'ProgramStep', id: string }
        | { __typename: 'Recognition', id: string }
        | { __typename: 'Region', id: string }
        | { __typename: 'RegionRank', id: string }
        | { __typename: 'RegionSpan', id: string }
        | { __typename: 'RegionVersion', id: string }
        | { __typename: 'Role', id: string }
        | { __typename: 'Rule', id: string }
        | { __typename: 'ScaleUp', id: string }
        | { __typename: 'Scheme', id: string }
        | { __typename: 'StepChange', id: string }
        | { __typename: 'StudyVisit', id: string }
        | { __typename: 'Tally', id: string }
        | { __typename: 'Target', id: string }
      > }> } };

export type HowFoundQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchedKind> | SearchedKind | null | undefined;
}>;


export type HowFoundQuery = { search: { didYouMean: Array<string>, results: Array<{ match: NameMatch, matchedName: string, nameRole: NameRole, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }>, facets: Array<{ kind: SearchedKind, count: number }> } };

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchedKind> | SearchedKind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchQuery = { search: { results: Array<{ matchedName: string, nameRole: NameRole, node:
        | { __typename: 'AttestedReplication', id: string }
        | { __typename: 'Batch', id: string }
        | { __typename: 'Claim', id: string }
        | { __typename: 'ConflictingStatement', id: string }
        | { __typename: 'Document', id: string }
        | { __typename: 'DocumentReference', id: string }
        | { __typename: 'Domain', id: string }
        | { __typename: 'Event', id: string }
        | { __typename: 'InferenceRun', id: string }
        | { __typename: 'InferredReplication', id: string }
        | { __typename: 'Job', id: string }
        | { __typename: 'Official', id: string }
        | { __typename: 'Organization', id: string }
        | { __typename: 'Outcome', id: string }
        | { __typename: 'PairedCooperation', id: string }
        | { __typename: 'Pilot', id: string }
        | { __typename: 'PilotStatus', id: string }
        | { __typename: 'Plan', id: string }
        | { __typename: 'Post', id: string }
        | { __typename: 'PrescribedReplication', id: string }
        | { __typename: 'Program', id: string }
        | { __typename: 'ProgramStep', id: string }
        | { __typename: 'Recognition', id: string }
        | { __typename: 'Region', id: string }
        | { __typename: 'RegionRank', id: string }
        | { __typename: 'RegionSpan', id: string }
        | { __typename: 'RegionVersion', id: string }
        | { __typename: 'Role', id: string }
        | { __typename: 'Rule', id: string }
        | { __typename: 'ScaleUp', id: string }
        | { __typename: 'Scheme', id: string }
        | { __typename: 'StepChange', id: string }
        | { __typename: 'StudyVisit', id: string }
        | { __typename: 'Tally', id: string }
        | { __typename: 'Target', id: string }
       }> } };

export type TreeQueryVariables = Exact<{
  id: string | number;
  classes?: Array<ReplicationClass> | ReplicationClass | null | undefined;
  maxHops?: number | null | undefined;
  validAt?: string | null | undefined;
}>;


export type TreeQuery = { pilot: { replication: { depth: number, breadth: number, structuralVirality: number | null, undated: number, origin: { id: string }, byHop: Array<{ hop: number, adopters: number }>, firstDate: { text: string } | null, lastDate: { text: string } | null, adopters: { edges: Array<{ node: { hop: number, pilot: { id: string } | null, parent: { id: string } | null, otherReplications: Array<
              | { id: string }
              | { id: string }
              | { id: string }
            > } }> }, collective: { totalCount: number, edges: Array<{ node:
            | { id: string }
            | { id: string }
            | { id: string }
           }> } } } | null };

export type WhoCopiedHangzhouQueryVariables = Exact<{ [key: string]: never; }>;


export type WhoCopiedHangzhouQuery = { pilot: { copyCounts: { attested: number, prescribed: number, inferred: number, collective: number, scaleUps: number }, copies: { totalCount: number, edges: Array<{ node:
          | { __typename: 'AttestedReplication', mandate: Mandate, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, date: { text: string } | null, receiver: { id: string, batch: { id: string } | null, copyCounts: { attested: number, prescribed: number } }, evidence: Array<
              | { __typename: 'BibliographicCitation', checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
              | { __typename: 'DataSetCitation' }
              | { __typename: 'SpanCitation' }
            > }
          | { __typename: 'InferredReplication', mandate: Mandate, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, date: { text: string } | null, receiver: { id: string, batch: { id: string } | null, copyCounts: { attested: number, prescribed: number } }, evidence: Array<
              | { __typename: 'BibliographicCitation', checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
              | { __typename: 'DataSetCitation' }
              | { __typename: 'SpanCitation' }
            > }
          | { __typename: 'PrescribedReplication', mandate: Mandate, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, authority: { name: string, nameEn: string | null } | null, document: { number: string | null, date: { text: string } | null } | null, date: { text: string } | null, receiver: { id: string, batch: { id: string } | null, copyCounts: { attested: number, prescribed: number } }, evidence: Array<
              | { __typename: 'BibliographicCitation', checked: string | null, confidence: Confidence | null, document: { id: string, number: string | null } }
              | { __typename: 'DataSetCitation' }
              | { __typename: 'SpanCitation' }
            > }
         }> }, attested: { totalCount: number }, collectiveCopies: { totalCount: number }, replication: { depth: number, breadth: number, structuralVirality: number | null, byHop: Array<{ hop: number, adopters: number }>, adopters: { totalCount: number }, collective: { totalCount: number }, timeTo: Array<{ time: { atLeastDays: number | null, atMostDays: number | null } }> } } | null };

export type TakenUpInQueryVariables = Exact<{
  id: string | number;
}>;


export type TakenUpInQuery = { region: { tookUp: { edges: Array<{ node:
          | { id: string }
          | { id: string }
          | { id: string }
         }> } } | null };

export type RevokedZonesQueryVariables = Exact<{ [key: string]: never; }>;


export type RevokedZonesQuery = { pilots: { edges: Array<{ node: { endKind: EndKind | null, site: { name: string }, ended: { text: string } | null, replacedBy: { id: string, batch: { id: string } | null, site: { name: string } } | null, statuses: Array<{ status: PilotStatusName, date: { text: string } | null, document: { id: string } | null }> } }> } };

export type ResolvePlaceQueryVariables = Exact<{
  nameOrCode: string;
  validAt?: string | null | undefined;
}>;


export type ResolvePlaceQuery = { resolveRegion: Array<{ matchedBy: MatchedBy, region: { id: string }, version: { code: string | null, name: string, level: RegionLevel | null, parent: { name: string } | null, from: { text: string } | null, to: { text: string } | null } | null }> };

export type HistoryOfPlaceQueryVariables = Exact<{
  id: string | number;
}>;


export type HistoryOfPlaceQuery = { region: { versions: Array<{ code: string | null, name: string, from: { text: string } | null, to: { text: string } | null, parent: { name: string } | null }> } | null };

export type SearchPlaceQueryVariables = Exact<{
  text: string;
  kinds?: Array<SearchedKind> | SearchedKind | null | undefined;
  first?: number | null | undefined;
}>;


export type SearchPlaceQuery = { search: { results: Array<{ matchedName: string, nameRole: NameRole, node:
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
        | { id: string }
       }> } };

export type LaterZonesQueryVariables = Exact<{
  batch: string | number;
}>;


export type LaterZonesQuery = { pilots: { edges: Array<{ node: { id: string, copies: { totalCount: number }, copiedFrom: { edges: Array<{ node:
              | { __typename: 'AttestedReplication', isCollective: boolean, contentDirection: ContentDirection | null, source:
                  | { __typename: 'Batch', id: string, number: number | null, members: Array<{ number: number | null }> }
                  | { __typename: 'Pilot' }
                 }
              | { __typename: 'InferredReplication', isCollective: boolean, contentDirection: ContentDirection | null, source:
                  | { __typename: 'Batch', id: string, number: number | null, members: Array<{ number: number | null }> }
                  | { __typename: 'Pilot' }
                 }
              | { __typename: 'PrescribedReplication', isCollective: boolean, contentDirection: ContentDirection | null, authority: { id: string } | null, document: { id: string } | null, source:
                  | { __typename: 'Batch', id: string, number: number | null, members: Array<{ number: number | null }> }
                  | { __typename: 'Pilot' }
                 }
             }> } } }> } };

export type TradeZonesAfterShanghaiQueryVariables = Exact<{ [key: string]: never; }>;


export type TradeZonesAfterShanghaiQuery = { pilot: { copyCounts: { attested: number, prescribed: number }, copies: { edges: Array<{ node:
          | { __typename: 'AttestedReplication', fidelity: Fidelity, mandate: Mandate, authorityDirection: AuthorityDirection | null, assertedBy: { role: AsserterRole, by: { name: string, organizationKind: OrganizationKind } | null }, document: { id: string } | null, receiver: { id: string, site: { name: string, regionKind: RegionKind } }, evidence: Array<
              | { __typename: 'BibliographicCitation' }
              | { __typename: 'DataSetCitation' }
              | { __typename: 'SpanCitation' }
            > }
          | { __typename: 'InferredReplication', fidelity: Fidelity, mandate: Mandate, authorityDirection: AuthorityDirection | null, receiver: { id: string, site: { name: string, regionKind: RegionKind } }, evidence: Array<
              | { __typename: 'BibliographicCitation' }
              | { __typename: 'DataSetCitation' }
              | { __typename: 'SpanCitation' }
            > }
          | { __typename: 'PrescribedReplication', fidelity: Fidelity, mandate: Mandate, authorityDirection: AuthorityDirection | null, receiver: { id: string, site: { name: string, regionKind: RegionKind } }, evidence: Array<
              | { __typename: 'BibliographicCitation' }
              | { __typename: 'DataSetCitation' }
              | { __typename: 'SpanCitation' }
            > }
         }> } } | null };

export type HuangbaiQueryVariables = Exact<{ [key: string]: never; }>;


export type HuangbaiQuery = { scaleUp: { modality: ScaleUpModality, scope: ScaleUpScope, openList: boolean, targets: Array<{ name: string, regionKind: RegionKind }>, calledBy: { id: string } | null, resolvedFrom: { id: string } | null, sourcePilot: { copyCounts: { attested: number, prescribed: number, collective: number, scaleUps: number } } | null, evidence: Array<
      | { __typename: 'BibliographicCitation' }
      | { __typename: 'DataSetCitation' }
      | { __typename: 'SpanCitation', field: string | null, start: number, end: number, quotation: { status: QuotationStatus, text: string | null } }
    > } | null };

export type CountsOfPilotsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type CountsOfPilotsQuery = { pilots: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, copyCounts: { attested: number, prescribed: number, inferred: number, collective: number } } }> } };

export type WhichPlaceQueryVariables = Exact<{
  nameOrCode: string;
  validAt?: string | null | undefined;
  within?: string | null | undefined;
}>;


export type WhichPlaceQuery = { resolveRegion: Array<{ region: { id: string } }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CitedFragmentDoc = new TypedDocumentString(`
    fragment Cited on Citation {
  __typename
  ... on SpanCitation {
    field
    section
    start
    end
    sha256
    document {
      id
    }
    quotation {
      status
      text
    }
  }
  ... on BibliographicCitation {
    field
    section
    checked
    confidence
    document {
      id
      number
    }
  }
  ... on DataSetCitation {
    subjectId
    dataSet {
      id
      publisher
      version
      terms
      citedBy
    }
  }
}
    `, {"fragmentName":"Cited"}) as unknown as TypedDocumentString<CitedFragment, unknown>;
export const AdoptersDocument = new TypedDocumentString(`
    query Adopters($filter: AdopterFilter, $first: Int, $after: String, $last: Int, $before: String) {
  pilot(id: "pilot:port") {
    replication {
      adopters(
        filter: $filter
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        edges {
          node {
            pilot {
              id
            }
            replication {
              id
            }
            replicationClass
            date {
              text
              precision
            }
            contentDirection
            lagFromParent {
              atLeastDays
              atMostDays
            }
            lagFromOrigin {
              atLeastDays
              atMostDays
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AdoptersQuery, AdoptersQueryVariables>;
export const TreeInTimeDocument = new TypedDocumentString(`
    query TreeInTime($id: ID!, $by: Period, $share: [Float!]) {
  pilot(id: $id) {
    replication {
      curve(by: $by) {
        period
        cumulativeAtLeast
        cumulativeAtMost
      }
      timeTo(share: $share) {
        share
        time {
          atLeastDays
          atMostDays
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TreeInTimeQuery, TreeInTimeQueryVariables>;
export const PilotPageDocument = new TypedDocumentString(`
    query PilotPage($first: Int, $after: String, $last: Int, $before: String, $filter: PilotFilter, $orderBy: PilotOrder) {
  pilots(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    orderBy: $orderBy
  ) {
    pageInfo {
      endCursor
      hasNextPage
      hasPreviousPage
    }
    edges {
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PilotPageQuery, PilotPageQueryVariables>;
export const ProgramPageDocument = new TypedDocumentString(`
    query ProgramPage($after: String) {
  programs(first: 1, after: $after, orderBy: ID_ASC) {
    pageInfo {
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProgramPageQuery, ProgramPageQueryVariables>;
export const OwnedPagesDocument = new TypedDocumentString(`
    query OwnedPages($id: ID!, $first: Int, $after: String) {
  region(id: $id) {
    children(first: $first, after: $after, orderBy: ID_ASC) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        node {
          id
          children(first: 1) {
            totalCount
            edges {
              node {
                id
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OwnedPagesQuery, OwnedPagesQueryVariables>;
export const CitationsDocument = new TypedDocumentString(`
    query Citations($id: ID!) {
  node(id: $id) {
    ... on Replication {
      evidence {
        ...Cited
      }
    }
    ... on Pilot {
      evidence {
        ...Cited
      }
    }
  }
}
    fragment Cited on Citation {
  __typename
  ... on SpanCitation {
    field
    section
    start
    end
    sha256
    document {
      id
    }
    quotation {
      status
      text
    }
  }
  ... on BibliographicCitation {
    field
    section
    checked
    confidence
    document {
      id
      number
    }
  }
  ... on DataSetCitation {
    subjectId
    dataSet {
      id
      publisher
      version
      terms
      citedBy
    }
  }
}`) as unknown as TypedDocumentString<CitationsQuery, CitationsQueryVariables>;
export const DataSetsDocument = new TypedDocumentString(`
    query DataSets {
  dataSets {
    id
    title
    publisher
    version
    terms
    retrieved
    coverage
    citedBy
    recordCount
    url
    titleZh
  }
  dataRelease {
    number
    digest
    loadedAt
  }
}
    `) as unknown as TypedDocumentString<DataSetsQuery, DataSetsQueryVariables>;
export const AnyNodeDocument = new TypedDocumentString(`
    query AnyNode($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Pilot {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<AnyNodeQuery, AnyNodeQueryVariables>;
export const AnyNodesDocument = new TypedDocumentString(`
    query AnyNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<AnyNodesQuery, AnyNodesQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($from: ID!, $to: ID!, $classes: [ReplicationClass!], $maxHops: Int, $validAt: EdtfDate, $timeRespecting: Boolean, $first: Int, $after: String) {
  replicationPaths(
    from: $from
    to: $to
    classes: $classes
    maxHops: $maxHops
    validAt: $validAt
    timeRespecting: $timeRespecting
    first: $first
    after: $after
  ) {
    totalCount
    isComplete
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        hops
        certainty
        pilots {
          id
        }
        replications {
          id
          __typename
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const ListsOfPilotDocument = new TypedDocumentString(`
    query ListsOfPilot($id: ID!) {
  pilot(id: $id) {
    aliases
    statuses {
      status
      date {
        text
      }
    }
    outcomes {
      id
      measure
      bound
      value
      unit
    }
    scaleUps {
      id
      openList
      targets {
        id
      }
    }
    domains {
      id
      broader {
        id
      }
    }
    endKind
    replacedBy {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<ListsOfPilotQuery, ListsOfPilotQueryVariables>;
export const ListsOfSchemeDocument = new TypedDocumentString(`
    query ListsOfScheme {
  scheme(id: "scheme:window") {
    batches {
      id
      number
      announcedCount
      members {
        id
      }
      pilots {
        edges {
          node {
            id
          }
        }
      }
    }
  }
  batch(id: "batch:window-1-to-2") {
    copies {
      totalCount
      edges {
        node {
          id
        }
      }
    }
    pilots {
      totalCount
    }
  }
  domain(id: "domain:economy") {
    narrower {
      id
    }
    broader {
      id
    }
  }
  document(id: "document:news") {
    references {
      relation
      target {
        id
      }
    }
  }
  region(id: "region:mill") {
    aliases
    scaleUpsTo {
      edges {
        node {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListsOfSchemeQuery, ListsOfSchemeQueryVariables>;
export const ListsOfProgramDocument = new TypedDocumentString(`
    query ListsOfProgram {
  program(id: "program:c01") {
    steps {
      position
      name
    }
    rules {
      id
      lower
    }
    schemes {
      id
    }
    pilots {
      totalCount
    }
  }
  official(id: "official:c01") {
    posts {
      id
      title
    }
    roles {
      id
      role
      plan {
        id
      }
    }
  }
  organization(id: "organization:c01") {
    posts {
      id
    }
    parent {
      id
    }
  }
  region(id: "region:c01") {
    pairedCooperations {
      partner {
        id
      }
    }
    outcomes {
      id
    }
    targets {
      id
    }
    claims {
      id
    }
    tallies {
      id
      value
    }
    plans {
      edges {
        node {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListsOfProgramQuery, ListsOfProgramQueryVariables>;
export const EventDocument = new TypedDocumentString(`
    query Event($id: ID!) {
  node(id: $id) {
    __typename
    ... on Replication {
      replicationClass
      receiver {
        id
      }
      source {
        __typename
        ... on Pilot {
          id
        }
        ... on Batch {
          id
          name
          members {
            id
          }
        }
      }
      isCollective
      mandate
      fidelity
      authorityDirection
      contentDirection
      lag {
        atLeastDays
        atMostDays
      }
      changes {
        changeKind
        nameEn
        step {
          id
        }
      }
    }
    ... on AttestedReplication {
      assertedBy {
        role
        by {
          id
        }
      }
      document {
        id
      }
    }
    ... on PrescribedReplication {
      authority {
        id
      }
      document {
        id
        number
      }
    }
  }
}
    `) as unknown as TypedDocumentString<EventQuery, EventQueryVariables>;
export const CopiesDocument = new TypedDocumentString(`
    query Copies($id: ID!, $classes: [ReplicationClass!], $filter: ReplicationFilter, $orderBy: ReplicationOrder) {
  pilot(id: $id) {
    copies(classes: $classes, filter: $filter, orderBy: $orderBy) {
      totalCount
      edges {
        node {
          id
        }
      }
    }
    copiedFrom(classes: $classes, filter: $filter, orderBy: $orderBy) {
      totalCount
      edges {
        node {
          id
        }
      }
    }
    collectiveCopies(classes: $classes, filter: $filter, orderBy: $orderBy) {
      totalCount
      edges {
        node {
          id
        }
      }
    }
    copyCounts {
      attested
      prescribed
      inferred
      collective
      scaleUps
    }
  }
}
    `) as unknown as TypedDocumentString<CopiesQuery, CopiesQueryVariables>;
export const RegionCopiesDocument = new TypedDocumentString(`
    query RegionCopies($id: ID!) {
  region(id: $id) {
    tookUp {
      edges {
        node {
          id
        }
      }
    }
    takenUpBy {
      edges {
        node {
          id
        }
      }
    }
    pilots {
      edges {
        node {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RegionCopiesQuery, RegionCopiesQueryVariables>;
export const ResolveDocument = new TypedDocumentString(`
    query Resolve($nameOrCode: String!, $validAt: EdtfDate, $within: String) {
  resolveRegion(nameOrCode: $nameOrCode, validAt: $validAt, within: $within) {
    matchedBy
    region {
      id
    }
    version {
      id
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ResolveQuery, ResolveQueryVariables>;
export const VersionsDocument = new TypedDocumentString(`
    query Versions($id: ID!, $validAt: EdtfDate) {
  region(id: $id) {
    versions {
      name
      from {
        text
      }
      to {
        text
      }
    }
    version(validAt: $validAt) {
      name
      level
      parent {
        id
      }
    }
    ranks {
      rank
      from {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VersionsQuery, VersionsQueryVariables>;
export const SearchSourcesDocument = new TypedDocumentString(`
    query SearchSources($text: String!, $first: Int) {
  searchSources(text: $text, first: $first) {
    hitCount
    documentsSearched
    documentsWithoutCopy
    areAllDocuments
    hits {
      start
      end
      quotation
      quotationStart
      document {
        id
      }
      records {
        __typename
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchSourcesQuery, SearchSourcesQueryVariables>;
export const HowFoundDocument = new TypedDocumentString(`
    query HowFound($text: String!, $kinds: [SearchedKind!]) {
  search(text: $text, kinds: $kinds) {
    results {
      match
      matchedName
      nameRole
      node {
        id
      }
    }
    facets {
      kind
      count
    }
    didYouMean
  }
}
    `) as unknown as TypedDocumentString<HowFoundQuery, HowFoundQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $kinds: [SearchedKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    results {
      matchedName
      nameRole
      node {
        __typename
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const TreeDocument = new TypedDocumentString(`
    query Tree($id: ID!, $classes: [ReplicationClass!], $maxHops: Int, $validAt: EdtfDate) {
  pilot(id: $id) {
    replication(classes: $classes, maxHops: $maxHops, validAt: $validAt) {
      origin {
        id
      }
      byHop {
        hop
        adopters
      }
      depth
      breadth
      structuralVirality
      undated
      firstDate {
        text
      }
      lastDate {
        text
      }
      adopters {
        edges {
          node {
            hop
            pilot {
              id
            }
            parent {
              id
            }
            otherReplications {
              id
            }
          }
        }
      }
      collective {
        totalCount
        edges {
          node {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TreeQuery, TreeQueryVariables>;
export const WhoCopiedHangzhouDocument = new TypedDocumentString(`
    query WhoCopiedHangzhou {
  pilot(id: "pilot:hangzhou-cbec-2015") {
    copyCounts {
      attested
      prescribed
      inferred
      collective
      scaleUps
    }
    copies(first: 100) {
      totalCount
      edges {
        node {
          __typename
          date {
            text
          }
          mandate
          authorityDirection
          contentDirection
          receiver {
            id
            batch {
              id
            }
            copyCounts {
              attested
              prescribed
            }
          }
          evidence {
            __typename
            ... on BibliographicCitation {
              checked
              confidence
              document {
                id
                number
              }
            }
          }
          ... on PrescribedReplication {
            authority {
              name
              nameEn
            }
            document {
              number
              date {
                text
              }
            }
          }
        }
      }
    }
    attested: copies(classes: [ATTESTED]) {
      totalCount
    }
    collectiveCopies {
      totalCount
    }
    replication {
      depth
      breadth
      structuralVirality
      byHop {
        hop
        adopters
      }
      adopters {
        totalCount
      }
      collective {
        totalCount
      }
      timeTo(share: [1]) {
        time {
          atLeastDays
          atMostDays
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhoCopiedHangzhouQuery, WhoCopiedHangzhouQueryVariables>;
export const TakenUpInDocument = new TypedDocumentString(`
    query TakenUpIn($id: ID!) {
  region(id: $id) {
    tookUp(first: 100) {
      edges {
        node {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TakenUpInQuery, TakenUpInQueryVariables>;
export const RevokedZonesDocument = new TypedDocumentString(`
    query RevokedZones {
  pilots(filter: {hadStatus: REVOKED}) {
    edges {
      node {
        site {
          name
        }
        ended {
          text
        }
        endKind
        replacedBy {
          id
          batch {
            id
          }
          site {
            name
          }
        }
        statuses {
          status
          date {
            text
          }
          document {
            id
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RevokedZonesQuery, RevokedZonesQueryVariables>;
export const ResolvePlaceDocument = new TypedDocumentString(`
    query ResolvePlace($nameOrCode: String!, $validAt: EdtfDate) {
  resolveRegion(nameOrCode: $nameOrCode, validAt: $validAt) {
    matchedBy
    region {
      id
    }
    version {
      code
      name
      level
      parent {
        name
      }
      from {
        text
      }
      to {
        text
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResolvePlaceQuery, ResolvePlaceQueryVariables>;
export const HistoryOfPlaceDocument = new TypedDocumentString(`
    query HistoryOfPlace($id: ID!) {
  region(id: $id) {
    versions {
      code
      name
      from {
        text
      }
      to {
        text
      }
      parent {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HistoryOfPlaceQuery, HistoryOfPlaceQueryVariables>;
export const SearchPlaceDocument = new TypedDocumentString(`
    query SearchPlace($text: String!, $kinds: [SearchedKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) {
    results {
      matchedName
      nameRole
      node {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchPlaceQuery, SearchPlaceQueryVariables>;
export const LaterZonesDocument = new TypedDocumentString(`
    query LaterZones($batch: ID!) {
  pilots(filter: {batchId: $batch}, first: 100) {
    edges {
      node {
        id
        copies {
          totalCount
        }
        copiedFrom {
          edges {
            node {
              __typename
              isCollective
              contentDirection
              source {
                __typename
                ... on Batch {
                  id
                  number
                  members {
                    number
                  }
                }
              }
              ... on PrescribedReplication {
                authority {
                  id
                }
                document {
                  id
                }
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<LaterZonesQuery, LaterZonesQueryVariables>;
export const TradeZonesAfterShanghaiDocument = new TypedDocumentString(`
    query TradeZonesAfterShanghai {
  pilot(id: "pilot:shanghai-ftz-2013") {
    copyCounts {
      attested
      prescribed
    }
    copies(classes: [ATTESTED]) {
      edges {
        node {
          __typename
          fidelity
          mandate
          authorityDirection
          receiver {
            id
            site {
              name
              regionKind
            }
          }
          ... on AttestedReplication {
            assertedBy {
              role
              by {
                name
                organizationKind
              }
            }
            document {
              id
            }
          }
          evidence {
            __typename
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<TradeZonesAfterShanghaiQuery, TradeZonesAfterShanghaiQueryVariables>;
export const HuangbaiDocument = new TypedDocumentString(`
    query Huangbai {
  scaleUp(id: "scale-up:huangbai-river-basin") {
    modality
    scope
    openList
    targets {
      name
      regionKind
    }
    calledBy {
      id
    }
    resolvedFrom {
      id
    }
    sourcePilot {
      copyCounts {
        attested
        prescribed
        collective
        scaleUps
      }
    }
    evidence {
      __typename
      ... on SpanCitation {
        field
        start
        end
        quotation {
          status
          text
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<HuangbaiQuery, HuangbaiQueryVariables>;
export const CountsOfPilotsDocument = new TypedDocumentString(`
    query CountsOfPilots($after: String) {
  pilots(first: 100, after: $after, orderBy: ID_ASC) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      node {
        id
        copyCounts {
          attested
          prescribed
          inferred
          collective
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountsOfPilotsQuery, CountsOfPilotsQueryVariables>;
export const WhichPlaceDocument = new TypedDocumentString(`
    query WhichPlace($nameOrCode: String!, $validAt: EdtfDate, $within: String) {
  resolveRegion(nameOrCode: $nameOrCode, validAt: $validAt, within: $within) {
    region {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<WhichPlaceQuery, WhichPlaceQueryVariables>;