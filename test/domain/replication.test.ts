import { describe, expect, it } from '@jest/globals';
import { idOf } from '#src/domain/identifiers.js';
import { madeId } from '#src/domain/made-ids.js';
import { partialDate } from '#src/domain/partial-date.js';
import {
  classOf,
  inferredReplication,
  isCollective,
  replicationOf,
  type ReplicationRecord,
} from '#src/domain/replication.js';

const NEWSPAPER = idOf('Organization', 'organization:hubei-daily');
const STATE_COUNCIL = idOf('Organization', 'organization:state-council');
const APPROVAL = idOf('Document', 'document:approval-2016');

const ATTESTED: ReplicationRecord = {
  kind: 'Replication',
  id: idOf('Replication', 'replication:yichang-hangzhou'),
  replicationClass: 'ATTESTED',
  receiverId: idOf('Pilot', 'pilot:yichang-2016'),
  sourceId: idOf('Pilot', 'pilot:hangzhou-2015'),
  date: null,
  mandate: 'voluntary',
  fidelity: 'unstated',
  mechanism: null,
  assertedById: NEWSPAPER,
  asserterRole: 'third_party',
  authorityId: null,
  documentId: null,
  item: null,
  itemEn: null,
  note: null,
};

const PRESCRIBED: ReplicationRecord = {
  ...ATTESTED,
  replicationClass: 'PRESCRIBED',
  assertedById: null,
  asserterRole: null,
  authorityId: STATE_COUNCIL,
  documentId: APPROVAL,
};

const OF_A_MODEL = inferredReplication({
  id: madeId('InferredReplication', 'inferred:a-1'),
  runId: madeId('InferenceRun', 'run:a'),
  receiverId: idOf('Pilot', 'pilot:b'),
  sourceId: idOf('Pilot', 'pilot:a'),
  date: partialDate('2015'),
  gain: 1,
  pValue: null,
  logScore: -2,
  lagYears: 3,
});

describe('an attested replication', () => {
  it('carries who asserts it, and nothing of a prescription', () => {
    const parsed = replicationOf(ATTESTED);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        kind: 'AttestedReplication',
        assertedById: NEWSPAPER,
        asserterRole: 'third_party',
        documentId: null,
      },
    });
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain('authorityId');
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain('replicationClass');
  });

  it('may name the document that asserts it', () => {
    expect(replicationOf({ ...ATTESTED, documentId: APPROVAL })).toMatchObject({
      ok: true,
      value: { documentId: APPROVAL },
    });
  });

  it.each<[string, Partial<ReplicationRecord>]>([
    ['without an asserter', { assertedById: null }],
    ['without the role of its asserter', { asserterRole: null }],
    ['with an authority', { authorityId: STATE_COUNCIL }],
  ])('is refused %s', (_, change) => {
    expect(replicationOf({ ...ATTESTED, ...change })).toEqual({
      ok: false,
      message: 'An ATTESTED replication has asserted_by and asserter_role, and no authority.',
    });
  });
});

describe('a prescribed replication', () => {
  it('carries its authority and document, and nobody who asserts it', () => {
    const parsed = replicationOf(PRESCRIBED);
    expect(parsed).toMatchObject({
      ok: true,
      value: { kind: 'PrescribedReplication', authorityId: STATE_COUNCIL, documentId: APPROVAL },
    });
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain('assertedById');
    expect(parsed.ok && Object.keys(parsed.value)).not.toContain('asserterRole');
  });

  it.each<[string, Partial<ReplicationRecord>]>([
    ['without an authority', { authorityId: null }],
    ['without a document', { documentId: null }],
    ['with an asserter', { assertedById: NEWSPAPER }],
    ['with the role of an asserter', { asserterRole: 'receiver' }],
  ])('is refused %s', (_, change) => {
    expect(replicationOf({ ...PRESCRIBED, ...change })).toEqual({
      ok: false,
      message: expect.stringMatching(
        /^A PRESCRIBED replication has authority and document, and no asserted_by/,
      ),
    });
  });
});

describe('classOf', () => {
  it('tells the classes apart by the kind of an event', () => {
    const attested = replicationOf(ATTESTED);
    const prescribed = replicationOf(PRESCRIBED);
    expect(attested.ok && classOf(attested.value)).toBe('ATTESTED');
    expect(prescribed.ok && classOf(prescribed.value)).toBe('PRESCRIBED');
    expect(classOf(OF_A_MODEL)).toBe('INFERRED');
  });

  it('is all that a model says of an event: why and how closely are not stated, and nothing is asserted', () => {
    expect(OF_A_MODEL).toMatchObject({
      mandate: 'unstated',
      fidelity: 'unstated',
      mechanism: null,
    });
    expect(OF_A_MODEL).not.toHaveProperty('assertedById');
  });
});

describe('isCollective', () => {
  it('is true of a batch as a body and false of a pilot', () => {
    expect(isCollective({ sourceId: idOf('Batch', 'batch:cbec-first-three') })).toBe(true);
    expect(isCollective({ sourceId: idOf('Pilot', 'pilot:hangzhou-2015') })).toBe(false);
  });
});
