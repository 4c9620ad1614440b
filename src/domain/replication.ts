import type { BatchId, DocumentId, OrganizationId, PilotId, ReplicationId } from './identifiers.js';
import { idOf, kindOfId } from './identifiers.js';
import type { InferredEvent } from './inference.js';
import type { PartialDate } from './partial-date.js';
import {
  date,
  inColumn,
  oneOf,
  optional,
  recordShape,
  reference,
  text,
  type RecordOf,
} from './record-shape.js';
import type { Parsed } from './row-fault.js';

/**
 * Who says so. ATTESTED: the receiver, the source or a third party states an act done. PRESCRIBED: a superior's
 * document orders or approves with that source named. INFERRED: a model says so. The classes are never merged or summed unasked.
 */
export const REPLICATION_CLASSES = ['ATTESTED', 'PRESCRIBED', 'INFERRED'] as const;
export type ReplicationClass = (typeof REPLICATION_CLASSES)[number];

/** What documents can state; an inference comes from a model's run, never from a file of facts. */
export const STATED_CLASSES = ['ATTESTED', 'PRESCRIBED'] as const;

/** Whether these are all classes that documents can state. */
export function areAllStated(classes: readonly string[]): boolean {
  return STATED_CLASSES.every((stated) => classes.includes(stated));
}

export const MANDATES = ['ordered', 'applied_and_approved', 'voluntary', 'unstated'] as const;
export type Mandate = (typeof MANDATES)[number];

export const FIDELITIES = ['copy', 'adaptation', 'selected_items', 'unstated'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

export const MECHANISMS = ['learning', 'competition', 'emulation', 'coercion'] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export const ASSERTER_ROLES = ['receiver', 'source', 'third_party'] as const;
export type AsserterRole = (typeof ASSERTER_ROLES)[number];

/** A row of `replications.csv`: flat, so that a table can hold every class. The domain works with {@link Replication}. */
export const REPLICATION = recordShape('Replication', 'replications.csv', {
  replicationClass: inColumn('class', oneOf(STATED_CLASSES)),
  receiverId: reference('Pilot', 'RECEIVER'),
  sourceId: reference(['Pilot', 'Batch'], 'SOURCE'),
  date: optional(date({ ordered: true })),
  mandate: oneOf(MANDATES),
  fidelity: oneOf(FIDELITIES),
  mechanism: optional(oneOf(MECHANISMS)),
  assertedById: optional(reference('Organization', 'ASSERTED_BY')),
  asserterRole: optional(oneOf(ASSERTER_ROLES)),
  authorityId: optional(reference('Organization', 'PRESCRIBED_BY')),
  documentId: optional(reference('Document', 'PRESCRIBED_IN')),
  item: optional(text()),
  itemEn: optional(text()),
  note: optional(text()),
});
export type ReplicationRecord = RecordOf<typeof REPLICATION>;

interface ReplicationEvent {
  readonly id: ReplicationId;
  readonly receiverId: PilotId;
  /** A pilot, or a batch as a body. A collective source ends a path, is no hop, and is counted apart. */
  readonly sourceId: PilotId | BatchId;
  readonly date: PartialDate | null;
  readonly mandate: Mandate;
  readonly fidelity: Fidelity;
  readonly mechanism: Mechanism | null;
  readonly item: string | null;
  readonly itemEn: string | null;
  readonly note: string | null;
}

export interface AttestedReplication extends ReplicationEvent {
  readonly kind: 'AttestedReplication';
  readonly assertedById: OrganizationId;
  readonly asserterRole: AsserterRole;
  readonly documentId: DocumentId | null;
}

export interface PrescribedReplication extends ReplicationEvent {
  readonly kind: 'PrescribedReplication';
  readonly authorityId: OrganizationId;
  readonly documentId: DocumentId;
}

/** What a model infers. It rests on a run, not on a document, and says nothing of why or how closely. */
export interface InferredReplication
  extends Omit<ReplicationEvent, keyof InferredEvent>, InferredEvent {
  readonly kind: 'InferredReplication';
}

/** The event "this pilot takes up what that one had". Each class carries only its own data. */
export type Replication = AttestedReplication | PrescribedReplication | InferredReplication;

/** What a run infers, as an event beside those that documents state. */
export function inferredReplication(event: InferredEvent): InferredReplication {
  return {
    ...event,
    kind: 'InferredReplication',
    mandate: 'unstated',
    fidelity: 'unstated',
    mechanism: null,
    item: null,
    itemEn: null,
    note: null,
  };
}

/** A replication between two pilots as walks along paths need it, and no more. */
export interface ReplicationEdge {
  readonly replicationId: string;
  readonly sourceId: string;
  readonly receiverId: string;
  readonly replicationClass: ReplicationClass;
  readonly date: PartialDate | null;
}

const CLASS_OF_KIND = {
  AttestedReplication: 'ATTESTED',
  PrescribedReplication: 'PRESCRIBED',
  InferredReplication: 'INFERRED',
} as const;

const KIND_OF_CLASS = {
  ATTESTED: 'AttestedReplication',
  PRESCRIBED: 'PrescribedReplication',
  INFERRED: 'InferredReplication',
} as const;

/** The class of a replication, by its kind. */
export function classOf(replication: Pick<Replication, 'kind'>): ReplicationClass {
  return CLASS_OF_KIND[replication.kind];
}

export function kindOfClass(replicationClass: ReplicationClass): Replication['kind'] {
  return KIND_OF_CLASS[replicationClass];
}

/** As much of an event as an edge tells. */
export type EdgeEvent = Pick<Replication, 'kind' | 'id' | 'date'>;

export function eventOfEdge({ replicationId, replicationClass, date }: ReplicationEdge): EdgeEvent {
  return { kind: kindOfClass(replicationClass), id: idOf('Replication', replicationId), date };
}

/** Whether the source is a batch as a body. */
export function isCollective(replication: Pick<ReplicationEvent, 'sourceId'>): boolean {
  return kindOfId(replication.sourceId) === 'Batch';
}

/** The event that a row states; refused when the row lacks what its class needs or has what another class has. */
export function replicationOf(record: ReplicationRecord): Parsed<Replication> {
  const { assertedById, asserterRole, authorityId, documentId, replicationClass, ...event } =
    record;
  if (replicationClass === 'ATTESTED') {
    if (assertedById === null || asserterRole === null || authorityId !== null) {
      return wrong('An ATTESTED replication has asserted_by and asserter_role, and no authority.');
    }
    return {
      ok: true,
      value: { ...event, kind: 'AttestedReplication', assertedById, asserterRole, documentId },
    };
  }
  if (
    authorityId === null ||
    documentId === null ||
    assertedById !== null ||
    asserterRole !== null
  ) {
    return wrong(
      'A PRESCRIBED replication has authority and document, and no asserted_by or asserter_role.',
    );
  }
  return { ok: true, value: { ...event, kind: 'PrescribedReplication', authorityId, documentId } };
}

function wrong(message: string): { readonly ok: false; readonly message: string } {
  return { ok: false, message };
}

export const STEP_CHANGE_KINDS = ['kept', 'changed', 'dropped', 'added'] as const;

/** What a receiver did with one step of what it took up. */
export const STEP_CHANGE = recordShape('StepChange', 'step-changes.csv', {
  replicationId: reference('Replication', 'CHANGE_IN'),
  changeKind: inColumn('kind', oneOf(STEP_CHANGE_KINDS)),
  stepId: optional(reference('ProgramStep', 'CHANGE_OF')),
  name: text(),
  nameEn: text(),
  note: optional(text()),
});
export type StepChange = RecordOf<typeof STEP_CHANGE>;
