import { describe, expect, it } from '@jest/globals';
import { getNamedType, isCompositeType } from 'graphql';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { useGraph } from '../support/graph-client.js';
import { CROWD, CROWD_SIZE } from '../support/graph-crowd.js';
import { makeCrowd } from '../support/made-crowd.js';
import {
  compositeFields,
  isConnection,
  isList,
  nodeTypes,
  selectionOf,
  WORKED_OUT,
  type AnyField,
} from '../support/graph-selections.js';

const client = useGraph({ crowd: CROWD }, { prepare: makeCrowd });

/** Ids of the fiftyfold records of each type: of several of a kind, those that hold something in every field. */
const PARENTS: Readonly<Record<string, (c: string) => string>> = {
  AttestedReplication: (c) => `replication:${c}-taken`,
  Batch: (c) => `batch:${c}-body`,
  Claim: (c) => `claim:${c}`,
  ConflictingStatement: (c) => `conflicting-statement:pilot-${c}`,
  Document: (c) => `document:${c}`,
  DocumentReference: (c) => `document-reference:${c}`,
  Domain: (c) => `domain:${c}`,
  Event: (c) => `event:${c}`,
  InferenceRun: (c) => `run:${c}`,
  InferredReplication: (c) => `inferred:${c}`,
  Job: (c) => `job:${c}`,
  Official: (c) => `official:${c}`,
  Organization: (c) => `organization:${c}`,
  Outcome: (c) => `outcome:${c}`,
  PairedCooperation: (c) => `paired-cooperation:${c}`,
  Pilot: (c) => `pilot:${c}`,
  PilotStatus: (c) => `status:${c}`,
  Plan: (c) => `plan:${c}`,
  Post: (c) => `post:${c}`,
  PrescribedReplication: (c) => `replication:${c}-body`,
  Program: (c) => `program:${c}`,
  ProgramStep: (c) => `step:${c}-a`,
  Recognition: (c) => `recognition:${c}`,
  Region: (c) => `region:${c}`,
  RegionRank: (c) => `region-rank:${c}`,
  RegionSpan: (c) => `region-span:${c}`,
  RegionVersion: (c) => `region-version:${c}`,
  Role: (c) => `role:${c}`,
  Rule: (c) => `rule:${c}`,
  ScaleUp: (c) => `scale-up:${c}`,
  Scheme: (c) => `scheme:${c}`,
  StepChange: (c) => `change:${c}`,
  StudyVisit: (c) => `study-visit:${c}`,
  Tally: (c) => `tally:${c}`,
  Target: (c) => `target:${c}`,
};

/** Fields that hold nothing in the crowd, with the reason. */
const EMPTY: Readonly<Record<string, string>> = {
  'InferredReplication.changes': 'a model knows nothing of steps',
  'InferredReplication.evidence': 'the run of a model is no evidence',
  'Job.error': 'its jobs are done',
  'PrescribedReplication.changes': 'the step changes are of the attested ones',
  'RegionRank.to': 'ranks go on',
  'RegionSpan.to': 'spans go on',
  'RegionVersion.to': 'versions are in force',
};

const schema = await buildReformSchema();
const types = nodeTypes(schema);
const fields = types.flatMap((type) =>
  compositeFields(type)
    .filter((field) => !WORKED_OUT.includes(getNamedType(field.type).name))
    .map((field) => [`${type.name}.${field.name}`, type.name, field] as const),
);

describe('a field of 50 records', () => {
  it('is tested for every kind of record', () => {
    expect(types.map(({ name }) => name)).toEqual(Object.keys(PARENTS));
    expect(fields.length).toBeGreaterThan(100);
  });

  it.each(fields)('costs the statements of one: %s', async (path, typeName, field) => {
    const query = queryOf(typeName, field);
    const one = await client().answer(query, { ids: [parentId(typeName, 1)] });
    const fifty = await client().answer(query, { ids: allParents(typeName) });
    expect(fifty.errors).toEqual([]);
    expect([...fifty.statements].sort()).toEqual([...one.statements].sort());
    const values = (one.data?.['nodes'] as readonly Record<string, unknown>[]).map(
      (node) => node['value'],
    );
    expect(values.map(isFilled)).toEqual([EMPTY[path] === undefined]);
  });

  it('costs one statement for the records themselves', async () => {
    const { statements } = await client().answer(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      {
        ids: allParents('Pilot'),
      },
    );
    expect(statements).toHaveLength(1);
  });
});

describe('the trees of 50 pilots', () => {
  const query = `query ($ids: [ID!]!) {
    nodes(ids: $ids) {
      ... on Pilot {
        replication {
          byHop { adopters }
          adopters(filter: { within: "region:crowd" }) {
            totalCount
            edges {
              node {
                pilot { id } parent { id } replication { id } otherReplications { id }
                contentDirection
                lagFromParent { atLeastDays }
              }
            }
          }
          collective { totalCount edges { node { id } } }
        }
      }
    }
  }`;

  it('cost the statements of one: one a hop, and one for each kind that is looked up', async () => {
    const one = await client().answer(query, { ids: [parentId('Pilot', 1)] });
    const fifty = await client().answer(query, { ids: allParents('Pilot') });
    expect(fifty.errors).toEqual([]);
    expect([...fifty.statements].sort()).toEqual([...one.statements].sort());
    const trees = (fifty.data?.['nodes'] as readonly { readonly replication: unknown }[]).map(
      (node) => node.replication,
    );
    expect(trees).toHaveLength(CROWD_SIZE);
    for (const tree of trees)
      expect(tree).toMatchObject({ byHop: [{ adopters: 1 }], adopters: { totalCount: 1 } });
  });
});

describe('a list of 50 records', () => {
  it('costs one statement more for its total, and none for it when it is not asked for', async () => {
    const page = await client().answer('{ pilots(first: 50) { edges { node { id } } } }');
    const counted = await client().answer(
      '{ pilots(first: 50) { totalCount edges { node { id } } } }',
    );
    expect([page.statements.length, counted.statements.length]).toEqual([1, 2]);
  });
});

function queryOf(typeName: string, field: AnyField): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) throw new RangeError(`${field.name} leads to no object.`);
  const selection = selectionOf(type, isList(field) || isConnection(field) ? 1 : 0);
  return `query ($ids: [ID!]!) {
    nodes(ids: $ids) { ... on ${typeName} { value: ${field.name} { ${selection} } } }
  }`;
}

function allParents(typeName: string): readonly string[] {
  return Array.from({ length: CROWD_SIZE }, (_, index) => parentId(typeName, index + 1));
}

function parentId(typeName: string, n: number): string {
  const parent = PARENTS[typeName];
  if (parent === undefined) throw new RangeError(`Name a parent for ${typeName}.`);
  return parent(`c${String(n).padStart(2, '0')}`);
}

/** Whether there is something: an object, a list with items or a page with items. */
function isFilled(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (value === null || typeof value !== 'object') return false;
  return !('edges' in value) || (value.edges as readonly unknown[]).length > 0;
}
