import { DOCUMENT } from '../../domain/document.js';
import { STUDY_VISIT } from '../../domain/event.js';
import { CLAIM, OUTCOME, RECOGNITION, TALLY, TARGET } from '../../domain/measure.js';
import { OFFICIAL, POST } from '../../domain/organization.js';
import { PILOT } from '../../domain/pilot.js';
import { PLAN } from '../../domain/plan.js';
import { BATCH, RULE } from '../../domain/program.js';
import type { RecordShape } from '../../domain/record-shape.js';
import { SCALE_UP } from '../../domain/scale-up.js';
import type { CandidateKind } from '../extract/candidate.js';

/** What a candidate would be as a record: the columns that its text, its place and its date fill. */
export interface RecordProposal {
  readonly shape: RecordShape;
  readonly textColumn: string;
  readonly placeColumn?: string;
  readonly dateColumn?: string;
  /** Columns that the values of the candidate fill. */
  readonly columns: readonly string[];
  /** Cells that are the same for all. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Whether the same text twice is one record: a person is one, however often named; a post is one for each of its holders. */
  readonly isOneByText?: true;
}

const FIGURE = ['indicator', 'value', 'bound', 'unit'];

/** The kinds of candidates that may become records. The others fill cells; a replication is left to the person altogether. */
export const RECORD_PROPOSALS: Readonly<Partial<Record<CandidateKind, RecordProposal>>> = {
  title: {
    shape: DOCUMENT,
    textColumn: 'title',
    columns: ['kind'],
    fixed: { checked: 'Only named in the document; not looked up', confidence: 'unverified' },
    isOneByText: true,
  },
  official: { shape: OFFICIAL, textColumn: 'name', columns: [], isOneByText: true },
  post: {
    shape: POST,
    textColumn: 'title',
    placeColumn: 'region',
    columns: [],
    isOneByText: true,
  },
  batch: { shape: BATCH, textColumn: 'name', columns: ['number'] },
  pilot: {
    shape: PILOT,
    textColumn: 'name',
    placeColumn: 'site',
    columns: ['origin', 'authority_level'],
  },
  plan: {
    shape: PLAN,
    textColumn: 'name',
    placeColumn: 'region',
    dateColumn: 'date',
    columns: ['modality'],
  },
  target: {
    shape: TARGET,
    textColumn: 'name',
    placeColumn: 'region',
    dateColumn: 'due',
    columns: FIGURE,
  },
  outcome: {
    shape: OUTCOME,
    textColumn: 'name',
    placeColumn: 'region',
    dateColumn: 'period',
    columns: FIGURE,
  },
  tally: {
    shape: TALLY,
    textColumn: 'name',
    placeColumn: 'region',
    dateColumn: 'as_of',
    columns: ['counted', 'value', 'bound', 'unit'],
  },
  rule: {
    shape: RULE,
    textColumn: 'name',
    placeColumn: 'region',
    columns: ['lower', 'upper', 'unit', 'cadence'],
  },
  claim: {
    shape: CLAIM,
    textColumn: 'name',
    placeColumn: 'region',
    dateColumn: 'date',
    columns: [],
  },
  recognition: {
    shape: RECOGNITION,
    textColumn: 'name',
    placeColumn: 'region',
    dateColumn: 'date',
    columns: ['kind'],
  },
  scale_up: {
    shape: SCALE_UP,
    textColumn: 'name',
    dateColumn: 'date',
    columns: ['scope', 'open_list'],
  },
  study_visit: {
    shape: STUDY_VISIT,
    textColumn: 'name',
    placeColumn: 'visitor_region',
    dateColumn: 'date',
    columns: [],
  },
};
