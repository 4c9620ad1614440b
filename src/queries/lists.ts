import { CONFLICTING_STATEMENT } from '../domain/conflicting-statement.js';
import { DOCUMENT } from '../domain/document.js';
import { STUDY_VISIT } from '../domain/event.js';
import { CLAIM, OUTCOME, RECOGNITION, TALLY, TARGET } from '../domain/measure.js';
import { OFFICIAL, ORGANIZATION } from '../domain/organization.js';
import { PILOT } from '../domain/pilot.js';
import { DOMAIN, PROGRAM, RULE } from '../domain/program.js';
import { REGION } from '../domain/region.js';
import { REPLICATION } from '../domain/replication.js';
import { SCALE_UP } from '../domain/scale-up.js';
import { PLAN } from '../domain/plan.js';
import { whatIsWithin } from './descent.js';
import { PILOT_AT_SITE, REPLICATION_AT_RECEIVER, REPLICATION_AT_SOURCE } from './placed.js';
import type { ListSource } from './page.js';

/** What can be listed at the root. */
export const ALL_PILOTS: ListSource<typeof PILOT> = { shape: PILOT, match: 'MATCH (n:Pilot)' };
export const ALL_PROGRAMS: ListSource<typeof PROGRAM> = {
  shape: PROGRAM,
  match: 'MATCH (n:Program)',
};
export const ALL_REGIONS: ListSource<typeof REGION> = { shape: REGION, match: 'MATCH (n:Region)' };
export const ALL_DOMAINS: ListSource<typeof DOMAIN> = { shape: DOMAIN, match: 'MATCH (n:Domain)' };
export const ALL_OFFICIALS: ListSource<typeof OFFICIAL> = {
  shape: OFFICIAL,
  match: 'MATCH (n:Official)',
};
export const ALL_ORGANIZATIONS: ListSource<typeof ORGANIZATION> = {
  shape: ORGANIZATION,
  match: 'MATCH (n:Organization)',
};
export const ALL_OUTCOMES: ListSource<typeof OUTCOME> = {
  shape: OUTCOME,
  match: 'MATCH (n:Outcome)',
};
export const ALL_DOCUMENTS: ListSource<typeof DOCUMENT> = {
  shape: DOCUMENT,
  match: 'MATCH (n:Document)',
};
export const ALL_SCALE_UPS: ListSource<typeof SCALE_UP> = {
  shape: SCALE_UP,
  match: 'MATCH (n:ScaleUp)',
};
export const ALL_REPLICATIONS: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: 'MATCH (n:Replication)',
};
export const ALL_PLANS: ListSource<typeof PLAN> = { shape: PLAN, match: 'MATCH (n:Plan)' };
export const ALL_TARGETS: ListSource<typeof TARGET> = { shape: TARGET, match: 'MATCH (n:Target)' };
export const ALL_CLAIMS: ListSource<typeof CLAIM> = { shape: CLAIM, match: 'MATCH (n:Claim)' };
export const ALL_TALLIES: ListSource<typeof TALLY> = { shape: TALLY, match: 'MATCH (n:Tally)' };
export const ALL_RULES: ListSource<typeof RULE> = { shape: RULE, match: 'MATCH (n:Rule)' };
export const ALL_RECOGNITIONS: ListSource<typeof RECOGNITION> = {
  shape: RECOGNITION,
  match: 'MATCH (n:Recognition)',
};
export const ALL_STUDY_VISITS: ListSource<typeof STUDY_VISIT> = {
  shape: STUDY_VISIT,
  match: 'MATCH (n:StudyVisit)',
};
export const ALL_CONFLICTING_STATEMENTS: ListSource<typeof CONFLICTING_STATEMENT> = {
  shape: CONFLICTING_STATEMENT,
  match: 'MATCH (n:ConflictingStatement)',
};

/** Lists of an owner, whose id is `ownerId`. Only replications have a SOURCE or a RECEIVER: their label is not looked at. */
export const COPIES_OF_PILOT: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: 'MATCH (:Pilot {id: ownerId})<-[:SOURCE]-(n)',
  counted: {
    match: 'MATCH (owner:Pilot {id: ownerId})',
    total: 'COUNT { (owner)<-[:SOURCE]-() }',
  },
  told: {
    variable: 'taking',
    match: 'MATCH (:Pilot {id: ownerId})<-[taking:REPLICATES]-(n_receiverId)',
    farEnd: 'receiverId',
    values: {
      id: 'taking.id',
      replicationClass: 'taking.class',
      receiverId: 'n_receiverId.id',
      date: 'taking.date',
      mandate: 'taking.mandate',
    },
  },
};
export const SOURCES_OF_PILOT: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: 'MATCH (:Pilot {id: ownerId})<-[:RECEIVER]-(n)',
  counted: {
    match: 'MATCH (owner:Pilot {id: ownerId})',
    total: 'COUNT { (owner)<-[:RECEIVER]-() }',
  },
};
export const COLLECTIVE_COPIES_OF_PILOT: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: `MATCH (:Pilot {id: ownerId})-[:IN_BATCH]->(:Batch)<-[:COMPRISES*0..1]-(body:Batch)
    WITH DISTINCT body
    MATCH (body)<-[:SOURCE]-(n:Replication)`,
};
export const COPIES_OF_BATCH: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: 'MATCH (:Batch {id: ownerId})<-[:SOURCE]-(n:Replication)',
};
export const PILOTS_OF_BATCH: ListSource<typeof PILOT> = {
  shape: PILOT,
  match: 'MATCH (:Batch {id: ownerId})<-[:IN_BATCH]-(n:Pilot)',
};
export const PILOTS_OF_PROGRAM: ListSource<typeof PILOT> = {
  shape: PILOT,
  match: 'MATCH (:Program {id: ownerId})<-[:PILOT_OF]-(n:Pilot)',
};
export const CHILDREN_OF_REGION: ListSource<typeof REGION> = {
  shape: REGION,
  match: 'MATCH (n:Region {currentParentId: ownerId})',
};
export const PILOTS_IN_REGION: ListSource<typeof PILOT> = {
  shape: PILOT,
  match: whatIsWithin(PILOT_AT_SITE, 'ownerId'),
};
export const TAKEN_UP_IN_REGION: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: whatIsWithin(REPLICATION_AT_RECEIVER, 'ownerId'),
};
export const TAKEN_UP_FROM_REGION: ListSource<typeof REPLICATION> = {
  shape: REPLICATION,
  match: whatIsWithin(REPLICATION_AT_SOURCE, 'ownerId'),
};
export const PLANS_OF_REGION: ListSource<typeof PLAN> = {
  shape: PLAN,
  match: 'MATCH (:Region {id: ownerId})<-[:PLAN_OF_REGION]-(n:Plan)',
};
export const SCALE_UPS_TO_REGION: ListSource<typeof SCALE_UP> = {
  shape: SCALE_UP,
  match: 'MATCH (:Region {id: ownerId})<-[:TO_REGION]-(n:ScaleUp)',
};
