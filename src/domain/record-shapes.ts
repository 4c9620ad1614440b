import { CONFLICTING_STATEMENT } from './conflicting-statement.js';
import { DOCUMENT, DOCUMENT_REFERENCE } from './document.js';
import { EVENT, STUDY_VISIT } from './event.js';
import { CLAIM, OUTCOME, RECOGNITION, TALLY, TARGET } from './measure.js';
import { OFFICIAL, ORGANIZATION, POST, ROLE } from './organization.js';
import { PILOT, PILOT_STATUS } from './pilot.js';
import { PLAN } from './plan.js';
import { BATCH, DOMAIN, PROGRAM, PROGRAM_STEP, RULE, SCHEME } from './program.js';
import type { RecordShape } from './record-shape.js';
import { REGION, REGION_RANK, REGION_SPAN, REGION_VERSION } from './region.js';
import { REPLICATION, STEP_CHANGE } from './replication.js';
import { PAIRED_COOPERATION, SCALE_UP } from './scale-up.js';

/** Every kind of record that a data set may hold. */
export const RECORD_SHAPES: readonly RecordShape[] = [
  REGION,
  REGION_VERSION,
  REGION_RANK,
  REGION_SPAN,
  DOMAIN,
  ORGANIZATION,
  DOCUMENT,
  DOCUMENT_REFERENCE,
  OFFICIAL,
  POST,
  PROGRAM,
  PROGRAM_STEP,
  RULE,
  SCHEME,
  BATCH,
  PILOT,
  PILOT_STATUS,
  PLAN,
  ROLE,
  OUTCOME,
  TARGET,
  CLAIM,
  TALLY,
  RECOGNITION,
  REPLICATION,
  STEP_CHANGE,
  SCALE_UP,
  PAIRED_COOPERATION,
  EVENT,
  STUDY_VISIT,
  CONFLICTING_STATEMENT,
];

const SHAPE_BY_KIND = new Map<string, RecordShape>(
  RECORD_SHAPES.map((shape): [string, RecordShape] => [shape.kind, shape]),
);

/** The shape of a kind of record; null for what is none. */
export function shapeOfKind(kind: string | null): RecordShape | null {
  return SHAPE_BY_KIND.get(kind ?? '') ?? null;
}
