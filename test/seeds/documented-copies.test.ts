import { describe, expect, it } from '@jest/globals';
import { graphql } from '../generated/index.js';
import { SOURCES, useSeeds } from '../support/graph-seeds.js';

const client = useSeeds();

const LATER = graphql(`
  query LaterZones($batch: ID!) {
    pilots(filter: { batchId: $batch }, first: 100) {
      edges {
        node {
          id
          copies {
            totalCount
          }
          copiedFrom {
            edges {
              node {
                __typename
                isCollective
                contentDirection
                source {
                  __typename
                  ... on Batch {
                    id
                    number
                    members {
                      number
                    }
                  }
                }
                ... on PrescribedReplication {
                  authority {
                    id
                  }
                  document {
                    id
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`);

const TRADE_ZONES = graphql(`
  query TradeZonesAfterShanghai {
    pilot(id: "pilot:shanghai-ftz-2013") {
      copyCounts {
        attested
        prescribed
      }
      copies(classes: [ATTESTED]) {
        edges {
          node {
            __typename
            fidelity
            mandate
            authorityDirection
            receiver {
              id
              site {
                name
                regionKind
              }
            }
            ... on AttestedReplication {
              assertedBy {
                role
                by {
                  name
                  organizationKind
                }
              }
              document {
                id
              }
            }
            evidence {
              __typename
            }
          }
        }
      }
    }
  }
`);

const HUANGBAI = graphql(`
  query Huangbai {
    scaleUp(id: "scale-up:huangbai-river-basin") {
      modality
      scope
      openList
      targets {
        name
        regionKind
      }
      calledBy {
        id
      }
      resolvedFrom {
        id
      }
      sourcePilot {
        copyCounts {
          attested
          prescribed
          collective
          scaleUps
        }
      }
      evidence {
        __typename
        ... on SpanCitation {
          field
          start
          end
          quotation {
            status
            text
          }
        }
      }
    }
  }
`);

describe('a zone of a later batch', () => {
  it.each([
    ['batch:cbec-3', 22, 'batch:cbec-1-to-2', [1, 2], 'document:guohan-2018-93'],
    ['batch:cbec-4', 24, 'batch:cbec-1-to-3', [1, 2, 3], 'document:guohan-2019-137'],
    ['batch:cbec-5', 46, 'batch:cbec-1-to-4', [1, 2, 3, 4], 'document:guohan-2020-47'],
    ['batch:cbec-6', 27, 'batch:cbec-1-to-5', [1, 2, 3, 4, 5], 'document:guohan-2022-8'],
  ])(
    'of %s took up the earlier batches as one body, never each of their members',
    async (batch, count, body, members, document) => {
      const { pilots } = await client().ask(LATER, { batch });
      expect(pilots.edges).toHaveLength(count);
      for (const { node } of pilots.edges) {
        expect(node.copiedFrom.edges).toEqual([
          {
            node: {
              __typename: 'PrescribedReplication',
              isCollective: true,
              contentDirection: null,
              source: {
                __typename: 'Batch',
                id: body,
                number: null,
                members: members.map((number) => ({ number })),
              },
              authority: { id: 'organization:state-council' },
              document: { id: document },
            },
          },
        ]);
      }
    },
  );

  it.each(['batch:cbec-7', 'batch:cbec-8'])(
    'of %s has no source, for none was read',
    async (batch) => {
      const { pilots } = await client().ask(LATER, { batch });
      expect(pilots.edges.length).toBeGreaterThan(15);
      for (const { node } of pilots.edges)
        expect([node.copiedFrom.edges, node.copies.totalCount]).toEqual([[], 0]);
    },
  );
});

describe('the free trade zones of 2015', () => {
  it('are attested to follow Shanghai’s, by a third party that is named', async () => {
    const { pilot } = await client().ask(TRADE_ZONES);
    expect(pilot?.copyCounts).toEqual({ attested: 3, prescribed: 0 });
    const copies = pilot?.copies.edges.map(({ node }) => node) ?? [];
    expect(copies.map(({ receiver }) => receiver.id).sort()).toEqual([
      'pilot:fujian-ftz-2015',
      'pilot:guangdong-ftz-2015',
      'pilot:tianjin-ftz-2015',
    ]);
    for (const copy of copies) {
      expect(copy).toMatchObject({
        __typename: 'AttestedReplication',
        assertedBy: {
          role: 'THIRD_PARTY',
          by: { name: 'Mayer Brown', organizationKind: 'LAW_FIRM' },
        },
        document: { id: 'document:mayer-brown-2015-05-new-ftz' },
        fidelity: 'ADAPTATION',
        mandate: 'UNSTATED',
        authorityDirection: null,
        receiver: { site: { regionKind: 'FUNCTIONAL_ZONE' } },
      });
      // The firm, and a second page that says it before the opening: cited, not counted again.
      expect(copy.evidence.map(({ __typename }) => __typename)).toEqual([
        'BibliographicCitation',
        'BibliographicCitation',
      ]);
    }
  });
});

describe('the scale-up of the Huangbai basin', () => {
  it('is planned, to two basins that are named and others that are not, and makes nobody a copier', async () => {
    const { scaleUp } = await client().ask(HUANGBAI);
    expect(scaleUp).toMatchObject({
      modality: 'PLANNED',
      scope: 'NAMED_PLACES',
      openList: true,
      targets: [
        { name: '柏临河流域', regionKind: 'BASIN' },
        { name: '玛瑙河流域', regionKind: 'BASIN' },
      ],
      calledBy: null,
      resolvedFrom: { id: 'document:hubei-reform-2019' },
      sourcePilot: { copyCounts: { attested: 0, prescribed: 0, collective: 0, scaleUps: 1 } },
    });
  });

  it('is cited by spans, each with its place', async () => {
    const { scaleUp } = await client().ask(HUANGBAI);
    expect(scaleUp?.evidence.length).toBeGreaterThan(0);
    for (const citation of scaleUp?.evidence ?? []) {
      expect(citation.__typename).toBe('SpanCitation');
    }
  });

  const withSources = SOURCES === null ? it.skip : it;
  const skipped =
    SOURCES === null ? ' (skipped: set SOURCES_DIR, for ../shared/sources is not there)' : '';
  withSources(`quotes spans that the document holds just so${skipped}`, async () => {
    const { scaleUp } = await client().ask(HUANGBAI);
    const quotations = (scaleUp?.evidence ?? []).flatMap((citation) =>
      citation.__typename === 'SpanCitation' ? [citation.quotation] : [],
    );
    expect(quotations.map(({ status }) => status)).toEqual(quotations.map(() => 'VERIFIED'));
    const text = quotations.map((quotation) => quotation.text).join(' ');
    for (const name of ['黄柏河', '柏临河', '玛瑙河']) expect(text).toContain(name);
  });
});
