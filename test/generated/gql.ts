/* eslint-disable */
import * as types from './graphql.js';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  query Adopters($filter: AdopterFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    pilot(id: \"pilot:port\") {\n      replication {\n        adopters(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n          totalCount\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          edges {\n            node {\n              pilot { id }\n              replication { id }\n              replicationClass\n              date { text precision }\n              contentDirection\n              lagFromParent { atLeastDays atMostDays }\n              lagFromOrigin { atLeastDays atMostDays }\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AdoptersDocument,
    "\n  query TreeInTime($id: ID!, $by: Period, $share: [Float!]) {\n    pilot(id: $id) {\n      replication {\n        curve(by: $by) { period cumulativeAtLeast cumulativeAtMost }\n        timeTo(share: $share) { share time { atLeastDays atMostDays } }\n      }\n    }\n  }\n": typeof types.TreeInTimeDocument,
    "\n  query PilotPage(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: PilotFilter\n    $orderBy: PilotOrder\n  ) {\n    pilots(\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n      filter: $filter\n      orderBy: $orderBy\n    ) {\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n      edges { node { id } }\n    }\n  }\n": typeof types.PilotPageDocument,
    "\n  query ProgramPage($after: String) {\n    programs(first: 1, after: $after, orderBy: ID_ASC) { pageInfo { endCursor } }\n  }\n": typeof types.ProgramPageDocument,
    "\n  query OwnedPages($id: ID!, $first: Int, $after: String) {\n    region(id: $id) {\n      children(first: $first, after: $after, orderBy: ID_ASC) {\n        totalCount\n        pageInfo { endCursor hasNextPage }\n        edges { node { id children(first: 1) { totalCount edges { node { id } } } } }\n      }\n    }\n  }\n": typeof types.OwnedPagesDocument,
    "\n      query PilotById($id: ID!) {\n        pilot(id: $id) { id name started { text } copyCounts { attested } site { __typename name } }\n      }\n    ": typeof types.PilotByIdDocument,
    "\n  query Copies($id: ID!, $classes: [ReplicationClass!], $filter: ReplicationFilter, $orderBy: ReplicationOrder) {\n    pilot(id: $id) {\n      copies(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      copiedFrom(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      collectiveCopies(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      copyCounts { attested prescribed inferred collective scaleUps }\n    }\n  }\n": typeof types.CopiesDocument,
    "\n  query Event($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Replication {\n        replicationClass\n        receiver { id }\n        source { __typename ... on Pilot { id } ... on Batch { id name members { id } } }\n        isCollective\n        mandate\n        fidelity\n        authorityDirection\n        contentDirection\n        lag { atLeastDays atMostDays }\n        changes { changeKind nameEn step { id } }\n      }\n      ... on AttestedReplication {\n        assertedBy { role by { id } }\n        document { id }\n      }\n      ... on PrescribedReplication {\n        authority { id }\n        document { id number }\n      }\n    }\n  }\n": typeof types.EventDocument,
    "\n  query RegionCopies($id: ID!) {\n    region(id: $id) {\n      tookUp { edges { node { id } } }\n      takenUpBy { edges { node { id } } }\n      pilots { edges { node { id } } }\n    }\n  }\n": typeof types.RegionCopiesDocument,
    "\n  query Tree($id: ID!, $classes: [ReplicationClass!], $maxHops: Int, $validAt: EdtfDate) {\n    pilot(id: $id) {\n      replication(classes: $classes, maxHops: $maxHops, validAt: $validAt) {\n        origin { id }\n        byHop { hop adopters }\n        depth\n        breadth\n        structuralVirality\n        undated\n        firstDate { text }\n        lastDate { text }\n        adopters {\n          edges { node { hop pilot { id } parent { id } otherReplications { id } } }\n        }\n        collective { totalCount edges { node { id } } }\n      }\n    }\n  }\n": typeof types.TreeDocument,
};
const documents: Documents = {
    "\n  query Adopters($filter: AdopterFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    pilot(id: \"pilot:port\") {\n      replication {\n        adopters(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n          totalCount\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          edges {\n            node {\n              pilot { id }\n              replication { id }\n              replicationClass\n              date { text precision }\n              contentDirection\n              lagFromParent { atLeastDays atMostDays }\n              lagFromOrigin { atLeastDays atMostDays }\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AdoptersDocument,
    "\n  query TreeInTime($id: ID!, $by: Period, $share: [Float!]) {\n    pilot(id: $id) {\n      replication {\n        curve(by: $by) { period cumulativeAtLeast cumulativeAtMost }\n        timeTo(share: $share) { share time { atLeastDays atMostDays } }\n      }\n    }\n  }\n": types.TreeInTimeDocument,
    "\n  query PilotPage(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: PilotFilter\n    $orderBy: PilotOrder\n  ) {\n    pilots(\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n      filter: $filter\n      orderBy: $orderBy\n    ) {\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n      edges { node { id } }\n    }\n  }\n": types.PilotPageDocument,
    "\n  query ProgramPage($after: String) {\n    programs(first: 1, after: $after, orderBy: ID_ASC) { pageInfo { endCursor } }\n  }\n": types.ProgramPageDocument,
    "\n  query OwnedPages($id: ID!, $first: Int, $after: String) {\n    region(id: $id) {\n      children(first: $first, after: $after, orderBy: ID_ASC) {\n        totalCount\n        pageInfo { endCursor hasNextPage }\n        edges { node { id children(first: 1) { totalCount edges { node { id } } } } }\n      }\n    }\n  }\n": types.OwnedPagesDocument,
    "\n      query PilotById($id: ID!) {\n        pilot(id: $id) { id name started { text } copyCounts { attested } site { __typename name } }\n      }\n    ": types.PilotByIdDocument,
    "\n  query Copies($id: ID!, $classes: [ReplicationClass!], $filter: ReplicationFilter, $orderBy: ReplicationOrder) {\n    pilot(id: $id) {\n      copies(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      copiedFrom(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      collectiveCopies(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      copyCounts { attested prescribed inferred collective scaleUps }\n    }\n  }\n": types.CopiesDocument,
    "\n  query Event($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Replication {\n        replicationClass\n        receiver { id }\n        source { __typename ... on Pilot { id } ... on Batch { id name members { id } } }\n        isCollective\n        mandate\n        fidelity\n        authorityDirection\n        contentDirection\n        lag { atLeastDays atMostDays }\n        changes { changeKind nameEn step { id } }\n      }\n      ... on AttestedReplication {\n        assertedBy { role by { id } }\n        document { id }\n      }\n      ... on PrescribedReplication {\n        authority { id }\n        document { id number }\n      }\n    }\n  }\n": types.EventDocument,
    "\n  query RegionCopies($id: ID!) {\n    region(id: $id) {\n      tookUp { edges { node { id } } }\n      takenUpBy { edges { node { id } } }\n      pilots { edges { node { id } } }\n    }\n  }\n": types.RegionCopiesDocument,
    "\n  query Tree($id: ID!, $classes: [ReplicationClass!], $maxHops: Int, $validAt: EdtfDate) {\n    pilot(id: $id) {\n      replication(classes: $classes, maxHops: $maxHops, validAt: $validAt) {\n        origin { id }\n        byHop { hop adopters }\n        depth\n        breadth\n        structuralVirality\n        undated\n        firstDate { text }\n        lastDate { text }\n        adopters {\n          edges { node { hop pilot { id } parent { id } otherReplications { id } } }\n        }\n        collective { totalCount edges { node { id } } }\n      }\n    }\n  }\n": types.TreeDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Adopters($filter: AdopterFilter, $first: Int, $after: String, $last: Int, $before: String) {\n    pilot(id: \"pilot:port\") {\n      replication {\n        adopters(filter: $filter, first: $first, after: $after, last: $last, before: $before) {\n          totalCount\n          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }\n          edges {\n            node {\n              pilot { id }\n              replication { id }\n              replicationClass\n              date { text precision }\n              contentDirection\n              lagFromParent { atLeastDays atMostDays }\n              lagFromOrigin { atLeastDays atMostDays }\n            }\n          }\n        }\n      }\n    }\n  }\n"): typeof import('./graphql.js').AdoptersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TreeInTime($id: ID!, $by: Period, $share: [Float!]) {\n    pilot(id: $id) {\n      replication {\n        curve(by: $by) { period cumulativeAtLeast cumulativeAtMost }\n        timeTo(share: $share) { share time { atLeastDays atMostDays } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').TreeInTimeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PilotPage(\n    $first: Int\n    $after: String\n    $last: Int\n    $before: String\n    $filter: PilotFilter\n    $orderBy: PilotOrder\n  ) {\n    pilots(\n      first: $first\n      after: $after\n      last: $last\n      before: $before\n      filter: $filter\n      orderBy: $orderBy\n    ) {\n      pageInfo { endCursor hasNextPage hasPreviousPage }\n      edges { node { id } }\n    }\n  }\n"): typeof import('./graphql.js').PilotPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProgramPage($after: String) {\n    programs(first: 1, after: $after, orderBy: ID_ASC) { pageInfo { endCursor } }\n  }\n"): typeof import('./graphql.js').ProgramPageDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OwnedPages($id: ID!, $first: Int, $after: String) {\n    region(id: $id) {\n      children(first: $first, after: $after, orderBy: ID_ASC) {\n        totalCount\n        pageInfo { endCursor hasNextPage }\n        edges { node { id children(first: 1) { totalCount edges { node { id } } } } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').OwnedPagesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n      query PilotById($id: ID!) {\n        pilot(id: $id) { id name started { text } copyCounts { attested } site { __typename name } }\n      }\n    "): typeof import('./graphql.js').PilotByIdDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Copies($id: ID!, $classes: [ReplicationClass!], $filter: ReplicationFilter, $orderBy: ReplicationOrder) {\n    pilot(id: $id) {\n      copies(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      copiedFrom(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      collectiveCopies(classes: $classes, filter: $filter, orderBy: $orderBy) { totalCount edges { node { id } } }\n      copyCounts { attested prescribed inferred collective scaleUps }\n    }\n  }\n"): typeof import('./graphql.js').CopiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Event($id: ID!) {\n    node(id: $id) {\n      __typename\n      ... on Replication {\n        replicationClass\n        receiver { id }\n        source { __typename ... on Pilot { id } ... on Batch { id name members { id } } }\n        isCollective\n        mandate\n        fidelity\n        authorityDirection\n        contentDirection\n        lag { atLeastDays atMostDays }\n        changes { changeKind nameEn step { id } }\n      }\n      ... on AttestedReplication {\n        assertedBy { role by { id } }\n        document { id }\n      }\n      ... on PrescribedReplication {\n        authority { id }\n        document { id number }\n      }\n    }\n  }\n"): typeof import('./graphql.js').EventDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegionCopies($id: ID!) {\n    region(id: $id) {\n      tookUp { edges { node { id } } }\n      takenUpBy { edges { node { id } } }\n      pilots { edges { node { id } } }\n    }\n  }\n"): typeof import('./graphql.js').RegionCopiesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Tree($id: ID!, $classes: [ReplicationClass!], $maxHops: Int, $validAt: EdtfDate) {\n    pilot(id: $id) {\n      replication(classes: $classes, maxHops: $maxHops, validAt: $validAt) {\n        origin { id }\n        byHop { hop adopters }\n        depth\n        breadth\n        structuralVirality\n        undated\n        firstDate { text }\n        lastDate { text }\n        adopters {\n          edges { node { hop pilot { id } parent { id } otherReplications { id } } }\n        }\n        collective { totalCount edges { node { id } } }\n      }\n    }\n  }\n"): typeof import('./graphql.js').TreeDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
