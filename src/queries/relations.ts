/**
 * A way from a record `n` to records of another kind, for conditions on these. `name` is the variable that both clauses give to the
 * related record, and begins the names of its parameters: along one way no name comes twice.
 */
export interface Relation {
  readonly name: string;
  /** From `n` to what is related. */
  readonly match: string;
  /** From what is related, bound already, to `n`. */
  readonly back: string;
}

export const PILOT_SITE: Relation = {
  name: 'site',
  match: 'MATCH (n)-[:SITED_IN]->(site:Region)',
  back: 'MATCH (site)<-[:SITED_IN]-(n:Pilot)',
};
export const PILOT_PROGRAM: Relation = {
  name: 'program',
  match: 'MATCH (n)-[:PILOT_OF]->(program:Program)',
  back: 'MATCH (program)<-[:PILOT_OF]-(n:Pilot)',
};
export const PILOT_COPIES: Relation = {
  name: 'copies',
  match: 'MATCH (n)<-[:SOURCE]-(copies:Replication)',
  back: 'MATCH (copies)-[:SOURCE]->(n:Pilot)',
};
export const PILOT_SOURCES: Relation = {
  name: 'copiedFrom',
  match: 'MATCH (n)<-[:RECEIVER]-(copiedFrom:Replication)',
  back: 'MATCH (copiedFrom)-[:RECEIVER]->(n:Pilot)',
};
/** The pilots at the other end of what documents state, without the replications between. */
export const PILOT_TAKERS: Relation = {
  name: 'taker',
  match: 'MATCH (n)<-[:REPLICATES]-(taker:Pilot)',
  back: 'MATCH (taker)-[:REPLICATES]->(n:Pilot)',
};
export const PILOT_GIVERS: Relation = {
  name: 'giver',
  match: 'MATCH (n)-[:REPLICATES]->(giver:Pilot)',
  back: 'MATCH (giver)<-[:REPLICATES]-(n:Pilot)',
};
export const PILOT_OUTCOMES: Relation = {
  name: 'outcomes',
  match: 'MATCH (n)<-[:MEASURED_OF_PILOT]-(outcomes:Outcome)',
  back: 'MATCH (outcomes)-[:MEASURED_OF_PILOT]->(n:Pilot)',
};
export const REPLICATION_RECEIVER: Relation = {
  name: 'receiver',
  match: 'MATCH (n)-[:RECEIVER]->(receiver:Pilot)',
  back: 'MATCH (receiver)<-[:RECEIVER]-(n:Replication)',
};
export const REPLICATION_SOURCE: Relation = {
  name: 'source',
  match: 'MATCH (n)-[:SOURCE]->(source:Pilot)',
  back: 'MATCH (source)<-[:SOURCE]-(n:Replication)',
};
export const PROGRAM_PILOTS: Relation = {
  name: 'pilots',
  match: 'MATCH (n)<-[:PILOT_OF]-(pilots:Pilot)',
  back: 'MATCH (pilots)-[:PILOT_OF]->(n:Program)',
};
export const REGION_PILOTS: Relation = {
  name: 'pilots',
  match: 'MATCH (n)<-[:SITED_IN]-(pilots:Pilot)',
  back: 'MATCH (pilots)-[:SITED_IN]->(n:Region)',
};
export const OUTCOME_PILOT: Relation = {
  name: 'pilot',
  match: 'MATCH (n)-[:MEASURED_OF_PILOT]->(pilot:Pilot)',
  back: 'MATCH (pilot)<-[:MEASURED_OF_PILOT]-(n:Outcome)',
};
export const OUTCOME_PROGRAM: Relation = {
  name: 'program',
  match: 'MATCH (n)-[:MEASURED_OF_PROGRAM]->(program:Program)',
  back: 'MATCH (program)<-[:MEASURED_OF_PROGRAM]-(n:Outcome)',
};
export const SCALE_UP_PILOT: Relation = {
  name: 'sourcePilot',
  match: 'MATCH (n)-[:SPREADS_PILOT]->(sourcePilot:Pilot)',
  back: 'MATCH (sourcePilot)<-[:SPREADS_PILOT]-(n:ScaleUp)',
};
export const DOCUMENT_PUBLISHER: Relation = {
  name: 'publisher',
  match: 'MATCH (n)-[:PUBLISHED_BY]->(publisher:Organization)',
  back: 'MATCH (publisher)<-[:PUBLISHED_BY]-(n:Document)',
};
