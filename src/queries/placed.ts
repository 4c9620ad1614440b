/** What has a place: how to walk from the place to it and back, and the days that it can have been on. */
export interface Placed {
  /** From a `place` to `n`. */
  readonly down: string;
  /** From `n` to its place, `located`, as the beginning of a path upward. */
  readonly up: string;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Name of the parameter that holds the region. */
  readonly parameter: string;
  /** Where the graph holds what follows from all of that: the ways from a region to each `n` that was there or below at its time, and back. */
  readonly written?: Pick<Placed, 'down' | 'up'>;
}

/** After every day of the calendar and every day that is unknown. */
const NOW = "'9999-99-99'";

const PILOT_DAYS = {
  firstDay: 'n.startedOrder',
  lastDay: 'coalesce(n.startedLatest, n.startedOrder)',
};
const EVENT_DAYS = { firstDay: 'n.dateOrder', lastDay: 'coalesce(n.dateLatest, n.dateOrder)' };
const NO_DAYS = { firstDay: NOW, lastDay: NOW };

export const PILOT_AT_SITE: Placed = {
  down: '(place)<-[:SITED_IN]-(n:Pilot)',
  up: '(n)-[:SITED_IN]->(located:Region)',
  ...PILOT_DAYS,
  parameter: 'within',
  written: {
    down: '<-[:WITHIN]-(:Placement)<-[:PLACED]-(n:Pilot)',
    up: '(n)-[:PLACED]->(:Placement)-[:WITHIN]->',
  },
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
