/** What has a place, and how it is found by a region that it was at or below at its time. */
export type Placed = WalkedPlace | WrittenPlace;

/** Walked to along the history of places. */
export interface WalkedPlace extends PlaceInTime {
  /** From a `place` to `n`. */
  readonly down: string;
  /** Name of the parameter that holds the region. */
  readonly parameter: string;
}

/** From `n` to its place, and the days that it can have been there. */
export interface PlaceInTime {
  /** To the place, `located`, as the beginning of a path upward. */
  readonly up: string;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** Found by what loads have written down. */
export interface WrittenPlace {
  /** From a region to each `n` that was there or below at its time, once each, and back. */
  readonly written: { readonly down: string; readonly up: string };
  readonly parameter: string;
}

/** After every day of the calendar and every day that is unknown. */
const NOW = "'9999-99-99'";

const EVENT_DAYS = { firstDay: 'n.dateOrder', lastDay: 'coalesce(n.dateLatest, n.dateOrder)' };
const NO_DAYS = { firstDay: NOW, lastDay: NOW };

/** What loads write down for {@link PILOT_AT_SITE}. */
export const PILOT_WHEN_IT_BEGAN: PlaceInTime = {
  up: '(n)-[:SITED_IN]->(located:Region)',
  firstDay: 'n.startedOrder',
  lastDay: 'coalesce(n.startedLatest, n.startedOrder)',
};
export const PILOT_AT_SITE: Placed = {
  written: {
    down: '<-[:WITHIN]-(:Placement)<-[:PLACED]-(n:Pilot)',
    up: '(n)-[:PLACED]->(:Placement)-[:WITHIN]->',
  },
  parameter: 'within',
};
export const REPLICATION_AT_RECEIVER: Placed = {
  down: '(place)<-[:SITED_IN]-(:Pilot)<-[:RECEIVER]-(n:Replication)',
  up: '(n)-[:RECEIVER]->(:Pilot)-[:SITED_IN]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'receiverWithin',
};
export const REPLICATION_AT_SOURCE: Placed = {
  down: '(place)<-[:SITED_IN]-(:Pilot)<-[:SOURCE]-(n:Replication)',
  up: '(n)-[:SOURCE]->(:Pilot)-[:SITED_IN]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'sourceWithin',
};
export const OUTCOME_OF_REGION: Placed = {
  down: '(place)<-[:MEASURED_IN]-(n:Outcome)',
  up: '(n)-[:MEASURED_IN]->(located:Region)',
  firstDay: 'n.periodOrder',
  lastDay: 'coalesce(n.periodLatest, n.periodOrder)',
  parameter: 'within',
};
export const PLAN_OF_REGION: Placed = {
  down: '(place)<-[:PLAN_OF_REGION]-(n:Plan)',
  up: '(n)-[:PLAN_OF_REGION]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'within',
};
export const SCALE_UP_FROM: Placed = {
  down: '(place)<-[:SPREADS_FROM|SPREADS_PILOT|SITED_IN*1..2]-(n:ScaleUp)',
  up: '(n)-[:SPREADS_FROM|SPREADS_PILOT|SITED_IN*1..2]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'sourceWithin',
};
export const SCALE_UP_TO: Placed = {
  down: '(place)<-[:TO_REGION]-(n:ScaleUp)',
  up: '(n)-[:TO_REGION]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'targetWithin',
};
export const PROGRAM_OF_REGION: Placed = {
  down: '(place)<-[:PRACTISED_IN]-(n:Program)',
  up: '(n)-[:PRACTISED_IN]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const ORGANIZATION_FOR_REGION: Placed = {
  down: '(place)<-[:SERVES]-(n:Organization)',
  up: '(n)-[:SERVES]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const TARGET_OF_REGION: Placed = {
  down: '(place)<-[:MEASURED_IN]-(n:Target)',
  up: '(n)-[:MEASURED_IN]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const CLAIM_ABOUT_REGION: Placed = {
  down: '(place)<-[:CLAIM_ABOUT_REGION]-(n:Claim)',
  up: '(n)-[:CLAIM_ABOUT_REGION]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const TALLY_IN_REGION: Placed = {
  down: '(place)<-[:TALLY_IN]-(n:Tally)',
  up: '(n)-[:TALLY_IN]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const RECOGNITION_OF_REGION: Placed = {
  down: '(place)<-[:GIVEN_TO_REGION]-(n:Recognition)',
  up: '(n)-[:GIVEN_TO_REGION]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const RULE_IN_REGION: Placed = {
  down: '(place)<-[:RULE_IN]-(n:Rule)',
  up: '(n)-[:RULE_IN]->(located:Region)',
  ...NO_DAYS,
  parameter: 'within',
};
export const STUDY_VISIT_FROM: Placed = {
  down: '(place)<-[:VISITOR_FROM]-(n:StudyVisit)',
  up: '(n)-[:VISITOR_FROM]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'visitorWithin',
};
export const STUDY_VISIT_TO: Placed = {
  down: '(place)<-[:VISITED]-(n:StudyVisit)',
  up: '(n)-[:VISITED]->(located:Region)',
  ...EVENT_DAYS,
  parameter: 'visitedWithin',
};
/** A spell in a post without a known end may go on. */
export const OFFICIAL_IN_POST: Placed = {
  down: '(place)<-[:POST_FOR|POST_IN|SERVES*1..2]-(post:Post)-[:HELD_BY]->(n:Official)',
  up: '(n)<-[:HELD_BY]-(post:Post)-[:POST_FOR|POST_IN|SERVES*1..2]->(located:Region)',
  firstDay: "coalesce(post.fromEarliest, post.toEarliest, '9999-99-99')",
  lastDay: "coalesce(post.toLatest, '9999-99-99')",
  parameter: 'within',
};
