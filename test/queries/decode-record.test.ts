import { describe, expect, it } from '@jest/globals';
import { OUTCOME } from '#src/domain/measure.js';
import { PILOT } from '#src/domain/pilot.js';
import type { ReplicationRecord } from '#src/domain/replication.js';
import { SCALE_UP } from '#src/domain/scale-up.js';
import { decodeRecord, type Loaded } from '#src/queries/decode-record.js';
import { toReplication } from '#src/queries/decode-replication.js';
import { withWords } from '#src/queries/with-words.js';

const PILOT_PROPERTIES = {
  id: 'pilot:port',
  dataSetId: 'dataset:story',
  name: '港市一窗',
  nameEn: 'Port window',
  siteId: 'region:port',
  origin: 'designated',
  started: '2010-05',
  startedEarliest: '2010-05-01',
  domainIds: ['domain:trade'],
};

describe('decodeRecord', () => {
  it('gives the domain object of a kind, with null and empty lists for what the graph does not hold', () => {
    expect(decodeRecord(PILOT, PILOT_PROPERTIES)).toEqual({
      kind: 'Pilot',
      id: 'pilot:port',
      dataSetId: 'dataset:story',
      name: '港市一窗',
      nameEn: 'Port window',
      aliases: [],
      siteId: 'region:port',
      programId: null,
      matter: null,
      domainIds: ['domain:trade'],
      batchId: null,
      authorityId: null,
      authorityLevel: null,
      origin: 'designated',
      started: {
        text: '2010-05',
        precision: 'MONTH',
        earliest: '2010-05-01',
        latest: '2010-05-31',
      },
      ended: null,
      endKind: null,
      replacedById: null,
      note: null,
    });
  });

  it('keeps 0 and false, which are not nothing', () => {
    const stated = {
      id: 'x:a',
      dataSetId: 'd',
      name: 'a',
      nameEn: 'a',
      measure: 'outcome',
      indicator: 'a',
      indicatorEn: 'a',
    };
    expect(decodeRecord(OUTCOME, { ...stated, value: 0 }).value).toBe(0);
    const call = {
      id: 'x:a',
      dataSetId: 'd',
      name: 'a',
      nameEn: 'a',
      scope: 'nation',
      openList: false,
      modality: 'done',
    };
    expect(decodeRecord(SCALE_UP, call).openList).toBe(false);
  });

  it.each([
    ['a required field that is missing', { siteId: null }, 'The node pilot:port lacks its siteId.'],
    ['a text that is a number', { name: 5 }, 'should have a text as name, but has 5.'],
    [
      'a list that is a text',
      { domainIds: 'domain:trade' },
      'should have a list of texts as domainIds',
    ],
    ['no data set', { dataSetId: null }, 'should have a text as dataSetId'],
  ])('refuses %s and names the node', (_, changes, message) => {
    expect(() => decodeRecord(PILOT, { ...PILOT_PROPERTIES, ...changes })).toThrow(
      expect.objectContaining({
        code: 'INTERNAL_SERVER_ERROR',
        message: expect.stringContaining(message),
      }),
    );
  });
});

describe('toReplication', () => {
  it('refuses a record that lacks what its class needs', () => {
    const record = {
      kind: 'Replication',
      id: 'replication:x',
      replicationClass: 'ATTESTED',
      assertedById: null,
      asserterRole: null,
      authorityId: null,
      documentId: null,
    } as unknown as Loaded<ReplicationRecord>;
    expect(() => toReplication(record)).toThrow(
      'replication:x: An ATTESTED replication has asserted_by and asserter_role, and no authority.',
    );
  });

  it.each([
    ['ATTESTED', 'AttestedReplication'],
    ['PRESCRIBED', 'PrescribedReplication'],
  ])('tells of a record of class %s that was read in part what it is', (replicationClass, kind) => {
    const record = { kind: 'Replication', id: 'replication:x', replicationClass };
    expect(toReplication(record as unknown as Loaded<ReplicationRecord>)).toEqual({
      ...record,
      kind,
    });
  });
});

describe('withWords', () => {
  it('replaces whole words, and leaves those that were not given', () => {
    const text = 'MATCH (n:LABEL)-[:TYPE]->(m:TARGET) WHERE n.LABELS = m.TYPED RETURN n.id AS id';
    expect(withWords(text, { LABEL: 'Pilot', TYPE: 'SITED_IN' })).toBe(
      'MATCH (n:Pilot)-[:SITED_IN]->(m:TARGET) WHERE n.LABELS = m.TYPED RETURN n.id AS id',
    );
  });
});
