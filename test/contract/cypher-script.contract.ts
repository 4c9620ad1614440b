import { describe, expect, it } from '@jest/globals';
import { cypherLines } from '#src/exports/network/cypher-script.js';
import type { Network } from '#src/exports/network/network.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore, Row } from '#src/store/graph-store.js';
import { DESCRIPTION } from '../support/export-fixtures.js';
import { edge, HOSTILE_TEXTS, NETWORK, node, withText } from '../support/network-fixtures.js';

const NODES = cypher(`
  MATCH (n:Pilot)
  RETURN n.id AS id, n.label AS label, n.label_zh AS labelZh, n.members AS members, n.start_date AS start
  ORDER BY id
`);
const EDGES = cypher(`
  MATCH (a)-[e]->(b)
  RETURN e.id AS id, a.id AS source, b.id AS target, type(e) AS type, e.class AS class, e.item AS item, e.share AS share,
    e.is_first AS isFirst, e.weight AS weight, e.run AS run
  ORDER BY id
`);
const COUNTS = cypher(`
  MATCH (n:Pilot)
  OPTIONAL MATCH (n)-[e]->()
  RETURN count(DISTINCT n) AS nodes, count(e) AS edges
`);

/** What the exported script does to an empty graph of an engine. */
export function describeCypherScript(name: string, open: () => Promise<GraphStore>): void {
  describe(`the Cypher script on ${name}`, () => {
    it('makes the nodes and edges, by value, with a type for each class', async () => {
      await withScript(open, [NETWORK], async (store) => {
        expect(await store.read(NODES)).toEqual([
          {
            id: 'pilot:a',
            label: 'Hangzhou',
            labelZh: '杭州',
            members: 9007199254740991,
            start: '2015-03-07',
          },
          { id: 'pilot:b', label: 'pilot:b', labelZh: null, members: null, start: '2016-01-06' },
          { id: 'pilot:c', label: 'pilot:c', labelZh: null, members: null, start: null },
        ]);
        const edges = await store.read(EDGES);
        expect(edges.map(({ id, source, target, type }) => [id, source, target, type])).toEqual([
          ['inference:1', 'pilot:a', 'pilot:c', 'INFERRED'],
          ['replication:1', 'pilot:a', 'pilot:b', 'ATTESTED'],
          ['replication:2', 'pilot:a', 'pilot:b', 'PRESCRIBED'],
          ['replication:3', 'pilot:b', 'pilot:c', 'ATTESTED'],
          ['replication:4', 'pilot:b', 'pilot:c', 'ATTESTED'],
        ]);
        expect(edges[1]).toMatchObject({
          item: '',
          share: 2,
          isFirst: true,
          weight: 1.5,
          run: null,
        });
      });
    });

    it('changes nothing when it runs again, and replaces what was there with another state', async () => {
      const renamed = { ...NETWORK, nodes: NETWORK.nodes.map((item) => ({ ...item, label: 'X' })) };
      await withScript(open, [NETWORK, NETWORK, renamed], async (store) => {
        expect(await store.read(COUNTS)).toEqual([{ nodes: 3, edges: 5 }]);
        expect((await store.read(NODES)).map(({ label }) => label)).toEqual(['X', 'X', 'X']);
      });
    });

    it('takes more rows than a statement has', async () => {
      const ids = Array.from({ length: 450 }, (_, index) => `pilot:n${index}`);
      const nodes = ids.map((id) => node(id));
      const edges = ids.slice(1).map((id, index) => edge(`replication:e${index}`, 'pilot:n0', id));
      await withScript(open, [{ ...NETWORK, nodes, edges }], async (store) => {
        expect(await store.read(COUNTS)).toEqual([{ nodes: 450, edges: 449 }]);
      });
    });

    it.each(HOSTILE_TEXTS)('keeps %j as a text, and the graph as it was', async (text) => {
      await withScript(open, [withText(text)], async (store) => {
        expect(await store.read(COUNTS)).toEqual([{ nodes: 3, edges: 5 }]);
        const texts = [
          ...column(await store.read(NODES), 'label'),
          ...column(await store.read(EDGES), 'item'),
        ];
        expect(new Set(texts)).toEqual(new Set([text]));
      });
    });
  });
}

function column(rows: readonly Row[], name: string): readonly unknown[] {
  return rows.map((row) => row[name]);
}

/** Runs the scripts of networks one after another in an empty graph. */
async function withScript(
  open: () => Promise<GraphStore>,
  networks: readonly Network[],
  work: (store: GraphStore) => Promise<void>,
): Promise<void> {
  const store = await open();
  try {
    for (const network of networks) await runScript(store, network);
    await work(store);
  } finally {
    await store.close();
  }
}

/** The script is made a statement at a time, after its comments. */
async function runScript(store: GraphStore, network: Network): Promise<void> {
  const [comments, constraint, ...statements] = cypherLines(network, DESCRIPTION);
  const bare = (text = '') => text.replace(/;\n$/, '');
  await store.changeSchema(bare(constraint));
  await store.write(async (transaction) => {
    for (const statement of statements) await transaction.run(cypher(bare(statement)));
    // What stands in comments is no statement: with them before it, a statement is the same.
    await transaction.run(cypher(`${comments}MATCH (n:Pilot) RETURN count(n) AS nodes`));
  });
}
