import { beforeAll, describe, expect, it } from '@jest/globals';
import { ID_PREFIXES, kindOfId } from '#src/domain/identifiers.js';
import { RECORD_SHAPES } from '#src/domain/record-shapes.js';
import { graphql } from '../generated/index.js';
import { useSeeds } from '../support/graph-seeds.js';

const client = useSeeds();

const COUNTS = graphql(`
  query CountsOfPilots($after: String) {
    pilots(first: 100, after: $after, orderBy: ID_ASC) {
      pageInfo {
        hasNextPage
        endCursor
      }
      edges {
        node {
          id
          copyCounts {
            attested
            prescribed
            inferred
            collective
          }
        }
      }
    }
  }
`);

const UNCITED = `
  MATCH (n)
  WHERE n.dataSetId IS NOT NULL AND NOT EXISTS { MATCH (n)<-[:SUPPORTS]-(:Citation) }
  MATCH (d:DataSet {id: n.dataSetId})
  WHERE d.citedBy = 'rows'
  RETURN n.id AS id, n.checked AS checked, n.sha256 AS sha256
  ORDER BY id
`;

const DANGLING_CITATIONS = `
  MATCH (c:Citation)
  WHERE NOT EXISTS { MATCH (c)-[:SUPPORTS]->(s) WHERE s.id = c.subjectId }
    OR NOT EXISTS { MATCH (c)-[:CITES]->(d:Document) WHERE d.id = c.documentId }
  RETURN c.id AS id
  ORDER BY id
`;

const ATTESTED_BY_NOBODY = `
  MATCH (r:Replication)
  WHERE r.replicationClass = 'ATTESTED'
    AND (r.asserterRole IS NULL OR NOT EXISTS { MATCH (r)-[:ASSERTED_BY]->(:Organization) })
  RETURN r.id AS id
  ORDER BY id
`;

const PRESCRIBED_BY_NOBODY = `
  MATCH (r:Replication)
  WHERE r.replicationClass = 'PRESCRIBED'
    AND (NOT EXISTS { MATCH (r)-[:PRESCRIBED_BY]->(:Organization) }
      OR NOT EXISTS { MATCH (r)-[:PRESCRIBED_IN]->(:Document) }
      OR EXISTS { MATCH (r)-[:ASSERTED_BY]->(:Organization) })
  RETURN r.id AS id
  ORDER BY id
`;

const CLASSES = `
  MATCH (r:Replication)
  RETURN r.replicationClass AS replicationClass, count(r) AS total
  ORDER BY replicationClass
`;

const EVENTS = `
  MATCH (receiver:Pilot)<-[:RECEIVER]-(r:Replication)-[:SOURCE]->(source)
  RETURN r.id AS id, receiver.id AS receiverId, source.id AS sourceId, r.replicationClass AS replicationClass
  ORDER BY id
`;

const EDGES = `
  MATCH (receiver:Pilot)-[e:REPLICATES]->(source:Pilot)
  RETURN e.id AS id, receiver.id AS receiverId, source.id AS sourceId, e.class AS replicationClass
  ORDER BY id
`;

const LABELS = `
  MATCH (n)
  RETURN n.id AS id, labels(n) AS labels
  ORDER BY id
`;

const NUMBERS_OF_BOTH = `
  MATCH (n)
  WHERE (n:Target AND (n.measure IS NOT NULL OR n.period IS NOT NULL))
    OR (n:Outcome AND n.due IS NOT NULL)
    OR (n:Claim AND n.value IS NOT NULL)
  RETURN n.id AS id
  ORDER BY id
`;

const HUBEI_REPLICATIONS = `
  MATCH (r:Replication)
  WHERE r.dataSetId = 'dataset:hubei-2019' OR r.documentId = 'document:hubei-reform-2019'
  RETURN r.id AS id
  ORDER BY id
`;

const HUBEI_PILOTS = `
  MATCH (p:Pilot)
  WHERE p.dataSetId = 'dataset:hubei-2019'
  RETURN p.id AS id, EXISTS { MATCH (p)--(:Replication) } AS inReplication
  ORDER BY id
`;

describe('every record', () => {
  it('is cited: by rows of its own, or as a whole data set that says so', async () => {
    const uncited = await client().rows(UNCITED);
    const facts = uncited.filter(({ id }) =>
      RECORD_SHAPES.some(({ kind }) => kind === kindOfId(String(id))),
    );
    // A document is itself what is cited: it says how far it was checked, or which file was read.
    const unchecked = facts.filter(
      ({ id, checked, sha256 }) =>
        kindOfId(String(id)) !== 'Document' || (checked === null && sha256 === null),
    );
    expect(unchecked).toEqual([]);
  });

  it('is what its citations say, and no citation hangs in the air', async () => {
    expect(await client().rows(DANGLING_CITATIONS)).toEqual([]);
  });

  it('has one label, that of its id', async () => {
    const wrong = (await client().rows(LABELS)).filter(({ id, labels }) => {
      const kind = kindOfId(String(id));
      return (
        (labels as readonly string[]).length !== 1 ||
        (kind !== null && (labels as readonly string[])[0] !== kind)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('a replication', () => {
  it('is attested by somebody, or prescribed by an authority in a document, and never both', async () => {
    expect(await client().rows(ATTESTED_BY_NOBODY)).toEqual([]);
    expect(await client().rows(PRESCRIBED_BY_NOBODY)).toEqual([]);
  });

  it('is attested 3 times and prescribed 131 + 10 times, and never inferred', async () => {
    expect(await client().rows(CLASSES)).toEqual([
      { replicationClass: 'ATTESTED', total: 3 },
      { replicationClass: 'PRESCRIBED', total: 141 },
    ]);
  });

  it('is walked along just where a pilot is the source: a batch as a body has no edge', async () => {
    const events = await client().rows(EVENTS);
    const collective = events.filter(({ sourceId }) => kindOfId(String(sourceId)) === 'Batch');
    expect(collective).toHaveLength(119);
    const between = events.filter(({ sourceId }) => kindOfId(String(sourceId)) === 'Pilot');
    expect(await client().rows(EDGES)).toEqual(between);
  });

  it('counts for its source in its own class only', async () => {
    const events = await client().rows(EVENTS);
    const countOf = (id: string, replicationClass: string): number =>
      events.filter(
        (event) => event['sourceId'] === id && event['replicationClass'] === replicationClass,
      ).length;
    for (const { id, copyCounts } of counts) {
      expect([id, copyCounts.attested]).toEqual([id, countOf(id, 'ATTESTED')]);
      expect([id, copyCounts.prescribed]).toEqual([id, countOf(id, 'PRESCRIBED')]);
      expect([id, copyCounts.inferred]).toEqual([id, 0]);
    }
    expect(counts.length).toBeGreaterThan(230);
    expect(counts.reduce((sum, { copyCounts }) => sum + copyCounts.attested, 0)).toBe(3);
    // 12 after Hangzhou and 10 after Pudong; the other 119 have a body of batches as source.
    expect(counts.reduce((sum, { copyCounts }) => sum + copyCounts.prescribed, 0)).toBe(22);
  });

  it('from a body of batches counts for its members apart, and for nobody else', async () => {
    const withCollective = counts.filter(({ copyCounts }) => copyCounts.collective > 0);
    // The zones of batches 1 to 5: 1 + 12 + 22 + 24 + 46.
    expect(withCollective).toHaveLength(105);
    // Batch 5 belongs to the first five batches only, taken up by the 27 of batch 6.
    expect(counts.find(({ id }) => id === 'pilot:changzhou-cbec-2020')?.copyCounts.collective).toBe(
      27,
    );
  });
});

describe('results, targets and claims', () => {
  it('are records of their own: no id is of two kinds, and no name of an id either', async () => {
    const ids = (await client().rows(LABELS)).map(({ id }) => String(id));
    const names = (['Outcome', 'Target', 'Claim'] as const).map((kind) =>
      ids
        .filter((id) => id.startsWith(`${ID_PREFIXES[kind]}:`))
        .map((id) => id.slice(id.indexOf(':') + 1)),
    );
    expect(names.map((list) => list.length > 0)).toEqual([true, true, true]);
    const all = names.flat();
    expect(new Set(all).size).toBe(all.length);
  });

  it('hold what their kind holds: a target measures nothing, a result is not due, a claim has no number', async () => {
    expect(await client().rows(NUMBERS_OF_BOTH)).toEqual([]);
  });
});

describe('the article on Hubei in 2019', () => {
  it('creates no replication, though it names 23 pilots', async () => {
    const pilots = await client().rows(HUBEI_PILOTS);
    expect(pilots).toHaveLength(23);
    expect(pilots.filter(({ inReplication }) => inReplication === true)).toEqual([]);
    expect(await client().rows(HUBEI_REPLICATIONS)).toEqual([]);
  });
});

type Counted = Awaited<ReturnType<typeof countsOfAllPilots>>[number];
let counts: readonly Counted[] = [];
beforeAll(async () => {
  counts = await countsOfAllPilots();
});

async function countsOfAllPilots() {
  const first = (await client().ask(COUNTS, {})).pilots;
  const nodes = first.edges.map(({ node }) => node);
  for (let { pageInfo } = first; pageInfo.hasNextPage;) {
    const { pilots } = await client().ask(COUNTS, { after: pageInfo.endCursor });
    nodes.push(...pilots.edges.map(({ node }) => node));
    pageInfo = pilots.pageInfo;
  }
  return nodes;
}
