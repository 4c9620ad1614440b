import { describe, expect, it } from '@jest/globals';
import { kindOfId } from '#src/domain/identifiers.js';
import { MADE_ID_PREFIXES } from '#src/domain/made-ids.js';
import { RECORD_SHAPES } from '#src/domain/record-shapes.js';
import { buildReformSchema } from '#src/graphql/build-schema.js';
import { graphql } from '../generated/index.js';
import { useGraph } from '../support/graph-client.js';
import { CROWD } from '../support/graph-crowd.js';
import { isConnection } from '../support/graph-selections.js';

const client = useGraph({ crowd: CROWD });

const NODE = graphql(`
  query AnyNode($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Pilot {
        name
      }
    }
  }
`);

const NODES = graphql(`
  query AnyNodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
    }
  }
`);

const SOME_IDS = `
  MATCH (n)
  WHERE n.id IS NOT NULL
  RETURN n.id AS id
  ORDER BY id
`;

describe('node', () => {
  it('finds a record of every kind, as the type of that kind', async () => {
    const oneOfEach = await idsByKind();
    expect([...oneOfEach.keys()].sort()).toEqual(RECORD_SHAPES.map(({ kind }) => kind).sort());
    for (const [kind, id] of oneOfEach) {
      const { node } = await client().ask(NODE, { id });
      expect(node?.id).toBe(id);
      expect(node?.__typename).toMatch(
        kind === 'Replication' ? /^(Attested|Prescribed)Replication$/ : `${kind}`,
      );
    }
  });

  it('gives what belongs to the kind', async () => {
    expect((await client().ask(NODE, { id: 'pilot:c01' })).node).toEqual({
      __typename: 'Pilot',
      id: 'pilot:c01',
      name: '乙点',
    });
  });

  it.each([
    ['an unknown id', 'pilot:nobody'],
    ['an unknown kind', 'planet:mars'],
    ['text that is no id', 'x'],
    ['nothing', ''],
    ['a kind without records of its own', 'dataset:crowd'],
    ['a very long text', `pilot:${'x'.repeat(1000)}`],
  ])('gives null for %s', async (_, id) => {
    expect(await client().ask(NODE, { id })).toEqual({ node: null });
  });
});

describe('nodes', () => {
  it('gives records of any kinds in the order asked, repeated ones again, null for unknown ones', async () => {
    const ids = ['region:c02', 'pilot:nobody', 'replication:c01-taken', 'region:c02', 'x'];
    const { nodes } = await client().ask(NODES, { ids });
    expect(nodes.map((node) => node && `${node.__typename} ${node.id}`)).toEqual([
      'Region region:c02',
      null,
      'AttestedReplication replication:c01-taken',
      'Region region:c02',
      null,
    ]);
  });

  it('asks the graph once for each kind', async () => {
    const ids = ['region:c01', 'region:c02', 'pilot:c01', 'pilot:c02'];
    expect((await client().answer(NODES, { ids })).statements).toHaveLength(2);
  });

  it('takes none to 100 ids', async () => {
    const ids = Array.from({ length: 100 }, () => 'pilot:c01');
    expect((await client().ask(NODES, { ids })).nodes).toHaveLength(100);
    expect((await client().ask(NODES, { ids: [] })).nodes).toEqual([]);
    expect(await client().refusal(NODES, { ids: [...ids, 'pilot:c01'] })).toEqual({
      code: 'BAD_USER_INPUT',
    });
  });
});

const schema = await buildReformSchema();
const lookUps = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
  (field) =>
    !isConnection(field) &&
    field.name !== 'node' &&
    field.args.length === 1 &&
    field.args[0]?.name === 'id' &&
    // What the program makes is in no data set: inference.test.ts.
    !(kindOf(field.name) in MADE_ID_PREFIXES),
);

describe('a look-up by id at the root', () => {
  it.each(lookUps.map(({ name }) => name))('%s finds its own kind', async (name) => {
    const id = (await idsByKind()).get(kindOf(name)) ?? '';
    const { data } = await client().answer(queryOf(name), { id });
    expect(data).toEqual({ found: { id } });
  });

  it.each(lookUps.map(({ name }) => name))('%s gives null for an unknown id', async (name) => {
    const id = (await idsByKind()).get(kindOf(name)) ?? '';
    const { data, errors } = await client().answer(queryOf(name), { id: `${id}-unknown` });
    expect([data, errors]).toEqual([{ found: null }, []]);
  });

  it.each(lookUps.map(({ name }) => name))('%s refuses what is no id of its kind', async (name) => {
    for (const id of ['', 'x', 'planet:mars', `${kindOf(name)}:x`, 'status:c01', '1']) {
      expect(await client().refusal(queryOf(name), { id })).toEqual({ code: 'BAD_USER_INPUT' });
    }
  });

  it('is there for twelve kinds', () => {
    expect(lookUps).toHaveLength(12);
  });
});

function queryOf(name: string): string {
  return `query ($id: ID!) { found: ${name}(id: $id) { id } }`;
}

function kindOf(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** An id of each kind of record that the graph holds. */
async function idsByKind(): Promise<ReadonlyMap<string, string>> {
  const ids = (await client().rows(SOME_IDS)).map((row) => String(row['id']));
  const found = new Map<string, string>();
  for (const id of ids) {
    const kind = kindOfId(id);
    if (kind !== null && kind !== 'DataSet' && !found.has(kind)) found.set(kind, id);
  }
  return found;
}
