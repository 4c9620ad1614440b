import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { useSeeds } from '../support/graph-seeds.js';

const client = useSeeds();

const HANGZHOU = graphql(`
  query WhoCopiedHangzhou {
    pilot(id: "pilot:hangzhou-cbec-2015") {
      copyCounts {
        attested
        prescribed
        inferred
        collective
        scaleUps
      }
      copies(first: 100) {
        totalCount
        edges {
          node {
            __typename
            date {
              text
            }
            mandate
            authorityDirection
            contentDirection
            receiver {
              id
              batch {
                id
              }
              copyCounts {
                attested
                prescribed
              }
            }
            evidence {
              __typename
              ... on BibliographicCitation {
                checked
                confidence
                document {
                  id
                  number
                }
              }
            }
            ... on PrescribedReplication {
              authority {
                name
                nameEn
              }
              document {
                number
                date {
                  text
                }
              }
            }
          }
        }
      }
      attested: copies(classes: [ATTESTED]) {
        totalCount
      }
      collectiveCopies {
        totalCount
      }
      replication {
        depth
        breadth
        structuralVirality
        byHop {
          hop
          adopters
        }
        adopters {
          totalCount
        }
        collective {
          totalCount
        }
        timeTo(share: [1]) {
          time {
            atLeastDays
            atMostDays
          }
        }
      }
    }
  }
`);

const TAKEN_UP = graphql(`
  query TakenUpIn($id: ID!) {
    region(id: $id) {
      tookUp(first: 100) {
        edges {
          node {
            id
          }
        }
      }
    }
  }
`);

const REVOKED = graphql(`
  query RevokedZones {
    pilots(filter: { hadStatus: REVOKED }) {
      edges {
        node {
          site {
            name
          }
          ended {
            text
          }
          endKind
          replacedBy {
            id
            batch {
              id
            }
            site {
              name
            }
          }
          statuses {
            status
            date {
              text
            }
            document {
              id
            }
          }
        }
      }
    }
  }
`);

describe('who copied the cross-border e-commerce zone of Hangzhou', () => {
  it('is answered class by class: 12 prescribed, none attested, 119 of the first batches as a body, apart', async () => {
    const pilot = await hangzhou();
    // Batch 2 is told to draw on Hangzhou: 12. Batches 3 to 6 on the earlier batches as a body: 22 + 24 + 46 + 27 = 119.
    expect(pilot.copyCounts).toEqual({
      attested: 0,
      prescribed: 12,
      inferred: 0,
      collective: 119,
      scaleUps: 1,
    });
    expect(pilot.copies.totalCount).toBe(12);
    expect(pilot.attested.totalCount).toBe(0);
    expect(pilot.collectiveCopies.totalCount).toBe(119);
  });

  it('names the twelve zones of the second batch, by order of the State Council in 国函〔2016〕17号', async () => {
    const { copies } = await hangzhou();
    const receivers = copies.edges.map(({ node }) =>
      node.receiver.id.replace(/^pilot:|-cbec-2016$/g, ''),
    );
    expect([...receivers].sort()).toEqual([
      'chengdu',
      'chongqing',
      'dalian',
      'guangzhou',
      'hefei',
      'ningbo',
      'qingdao',
      'shanghai',
      'shenzhen',
      'suzhou-jiangsu',
      'tianjin',
      'zhengzhou',
    ]);
    for (const { node } of copies.edges) {
      expect(node).toMatchObject({
        __typename: 'PrescribedReplication',
        date: { text: '2016-01-12' },
        mandate: 'APPLIED_AND_APPROVED',
        authorityDirection: 'APPLIED_AND_APPROVED',
        receiver: { batch: { id: 'batch:cbec-2' } },
        authority: { name: '国务院', nameEn: 'State Council' },
        document: { number: '国函〔2016〕17号', date: { text: '2016-01-12' } },
      });
    }
  });

  it('rests on bibliographic evidence that says how far it was checked', async () => {
    const { copies } = await hangzhou();
    for (const { node } of copies.edges) {
      expect(node.evidence.length).toBeGreaterThan(0);
      for (const citation of node.evidence) {
        expect(citation).toMatchObject({
          __typename: 'BibliographicCitation',
          checked: expect.stringContaining('Xinhua'),
          confidence: 'VERIFIED2',
          document: { number: '国函〔2016〕17号' },
        });
      }
    }
  });

  it('tells the direction of the content by the ranks of January 2016', async () => {
    const { copies } = await hangzhou();
    const directions = new Map(
      copies.edges.map(({ node }) => [node.receiver.id, node.contentDirection]),
    );
    // Hangzhou is a sub-provincial city, as Ningbo is; Tianjin is of province level, Hefei a prefecture.
    expect(directions.get('pilot:ningbo-cbec-2016')).toBe('SIDEWAYS');
    expect(directions.get('pilot:tianjin-cbec-2016')).toBe('UPWARD');
    expect(directions.get('pilot:hefei-cbec-2016')).toBe('DOWNWARD');
  });

  it('is a star of one hop, for bodies of batches are no hops', async () => {
    const { replication } = await hangzhou();
    // A star of 13: 2 - 2/13 = 24/13. From 7 March 2015 to 12 January 2016: 24 + 275 + 12 = 311 days.
    expect(replication).toMatchObject({
      depth: 1,
      breadth: 12,
      byHop: [{ hop: 1, adopters: 12 }],
      adopters: { totalCount: 12 },
      collective: { totalCount: 119 },
      timeTo: [{ time: { atLeastDays: 311, atMostDays: 311 } }],
    });
    expect(replication.structuralVirality).toBeCloseTo(24 / 13, 12);
  });

  it('goes no further: nobody is known to have taken up a zone of the second batch by itself', async () => {
    const { copies } = await hangzhou();
    const counts = copies.edges.map(({ node }) => node.receiver.copyCounts);
    expect(counts).toEqual(counts.map(() => ({ attested: 0, prescribed: 0 })));
  });
});

describe('a revoked zone', () => {
  it('has an end, what became of it, and the zone that took its place', async () => {
    const { pilots } = await client().ask(REVOKED);
    const zones = new Map(pilots.edges.map(({ node }) => [node.site.name, node]));
    expect([...zones.keys()].sort()).toEqual(['三亚市', '海口市', '阿拉山口市']);
    const hainan = {
      id: 'pilot:hainan-cbec-2025',
      batch: { id: 'batch:cbec-8' },
      site: { name: '海南省' },
    };
    const bortala = {
      id: 'pilot:bortala-cbec-2025',
      batch: { id: 'batch:cbec-8' },
      site: { name: '博尔塔拉蒙古自治州' },
    };
    for (const [name, replacedBy] of [
      ['海口市', hainan],
      ['三亚市', hainan],
      ['阿拉山口市', bortala],
    ] as const) {
      const zone = zones.get(name);
      expect(zone).toMatchObject({ ended: { text: '2025-04' }, endKind: 'REVOKED', replacedBy });
      expect(zone?.statuses.map(({ status }) => status)).toEqual(['APPROVED', 'REVOKED']);
      expect(zone?.statuses[1]?.document).toEqual({ id: 'document:guohan-2025-40' });
    }
  });
});

async function hangzhou() {
  const { pilot } = await client().ask(HANGZHOU);
  if (pilot === null) throw new Error('The zone of Hangzhou is not there.');
  return pilot;
}

describe('Haikou and Sanya', () => {
  // Hainan left Guangdong in 1988; the zones are of 2018 and 2020.
  const ZONES = [
    'replication:haikou-cbec-2018-from-batches-1-to-2',
    'replication:sanya-cbec-2020-from-batches-1-to-4',
  ];

  it.each([
    ['region:hainan', true],
    ['region:guangdong', false],
  ])('took up the first zones in %s: %p', async (id, wanted) => {
    const { region } = await client().ask(TAKEN_UP, { id });
    const ids = region?.tookUp.edges.map(({ node }) => node.id) ?? [];
    expect(ids.length).toBeGreaterThan(0);
    expect(ZONES.map((zone) => ids.includes(zone))).toEqual([wanted, wanted]);
  });
});
