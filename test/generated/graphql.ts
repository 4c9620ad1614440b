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
  /** At this region, or anywhere that was ever below it. */
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

/** Which way the content went between the ranks of source and receiver, as of the event. */
export type ContentDirection =
  /** From a higher rank to a lower. */
  | 'DOWNWARD'
  /** Between equals. */
  | 'SIDEWAYS'
  /** From a lower rank to a higher. */
  | 'UPWARD';

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

/** Which pilots; all conditions hold together. */
export type PilotFilter = {
  /** Designated at this level. */
  authorityLevel?: AuthorityLevel | null | undefined;
  /** Of this batch. */
  batch?: string | number | null | undefined;
  /** In this domain or a narrower one. */
  domain?: string | number | null | undefined;
  /** That had this status at any time. */
  hadStatus?: PilotStatusName | null | undefined;
  /** Part of the Chinese name. */
  nameContains?: string | null | undefined;
  /** That came to be in this way. */
  origin?: PilotOrigin | null | undefined;
  /** Of this program. */
  program?: string | number | null | undefined;
  /** At just this region. */
  site?: string | number | null | undefined;
  /** That may have begun on this date or later. */
  startedFrom?: string | null | undefined;
  /** That may have begun on this date or earlier. */
  startedTo?: string | null | undefined;
  /** At this region, or anywhere that was ever below it. */
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
  | 'TAKEN_UP';

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

/** Who says that something was taken up. The classes are never merged or summed unasked. */
export type ReplicationClass =
  /** The receiver, the source or a third party states an act done. */
  | 'ATTESTED'
  /** A model says so. */
  | 'INFERRED'
  /** A superior’s document orders or approves it with that source named; nobody attests a copy. */
  | 'PRESCRIBED';

/** Which replications; all conditions hold together. */
export type ReplicationFilter = {
  /** That may have come on this date or later. */
  dateFrom?: string | null | undefined;
  /** That may have come on this date or earlier. */
  dateTo?: string | null | undefined;
  /** How closely it followed. */
  fidelity?: Fidelity | null | undefined;
  /** What moved the receiver. */
  mandate?: Mandate | null | undefined;
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

export type AnyNodeQueryVariables = Exact<{
  id: string | number;
}>;


export type AnyNodeQuery = { node:
    | { __typename: 'AttestedReplication', id: string }
    | { __typename: 'Batch', id: string }
    | { __typename: 'Claim', id: string }
    | { __typename: 'Document', id: string }
    | { __typename: 'DocumentReference', id: string }
    | { __typename: 'Domain', id: string }
    | { __typename: 'InferredReplication', id: string }
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
    | { __typename: 'RegionVersion', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'ScaleUp', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'StepChange', id: string }
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
    | { __typename: 'Document', id: string }
    | { __typename: 'DocumentReference', id: string }
    | { __typename: 'Domain', id: string }
    | { __typename: 'InferredReplication', id: string }
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
    | { __typename: 'RegionVersion', id: string }
    | { __typename: 'Role', id: string }
    | { __typename: 'Rule', id: string }
    | { __typename: 'ScaleUp', id: string }
    | { __typename: 'Scheme', id: string }
    | { __typename: 'StepChange', id: string }
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
    | { __typename: 'Document' }
    | { __typename: 'DocumentReference' }
    | { __typename: 'Domain' }
    | { __typename: 'InferredReplication', replicationClass: ReplicationClass, isCollective: boolean, mandate: Mandate, fidelity: Fidelity, authorityDirection: AuthorityDirection | null, contentDirection: ContentDirection | null, receiver: { id: string }, source:
        | { __typename: 'Batch', id: string, name: string, members: Array<{ id: string }> }
        | { __typename: 'Pilot', id: string }
      , lag: { atLeastDays: number | null, atMostDays: number | null }, changes: Array<{ changeKind: StepChangeKind, nameEn: string, step: { id: string } | null }> }
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
    | { __typename: 'RegionVersion' }
    | { __typename: 'Role' }
    | { __typename: 'Rule' }
    | { __typename: 'ScaleUp' }
    | { __typename: 'Scheme' }
    | { __typename: 'StepChange' }
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