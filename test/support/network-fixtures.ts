import fc from 'fast-check';
import type { Network, NetworkEdge, NetworkNode } from '#src/exports/network/network.js';
import { column } from './export-fixtures.js';

/** A node without anything that need not be there. */
export function node(id: string, more: Partial<NetworkNode> = {}): NetworkNode {
  const attributes = { level: null, members: null };
  return {
    id,
    label: id,
    labelZh: null,
    domainIds: [],
    attributes,
    start: null,
    end: null,
    ...more,
  };
}

/** An attested edge without anything that need not be there. */
export function edge(
  id: string,
  source: string,
  target: string,
  more: Partial<NetworkEdge> = {},
): NetworkEdge {
  return {
    id,
    source,
    target,
    edgeClass: 'attested',
    documentIds: [],
    runId: null,
    attributes: { item: null, share: null, is_first: null },
    start: null,
    end: null,
    weight: null,
    ...more,
  };
}

/** Two edges from a to b of two classes, two of one class from b to c, an inferred one; two documents, a run, a tree of domains. */
export const NETWORK: Network = {
  name: 'replications',
  description: 'Who took up whose pilot.',
  nodeKind: 'Pilot',
  nodeAttributes: [column('level', 'text'), column('members', 'integer')],
  edgeAttributes: [
    column('item', 'text'),
    column('share', 'number'),
    column('is_first', 'boolean'),
  ],
  domains: [
    { id: 'domain:economic', notation: '1', name: '经济', nameEn: 'Economy', broaderId: null },
    {
      id: 'domain:trade',
      notation: '1.2',
      name: '贸易',
      nameEn: 'Trade',
      broaderId: 'domain:economic',
    },
  ],
  documents: [
    { id: 'document:order', title: '批复', titleEn: 'Reply', date: '2016-01', url: null },
    {
      id: 'document:report',
      title: '报告',
      titleEn: null,
      date: null,
      url: 'https://gov.example/1',
    },
  ],
  runs: [
    {
      id: 'run:1',
      method: 'netinf',
      parameters: { lambda: 0.5, window: null },
      dataDigest: 'd'.repeat(64),
      startedAt: '2026-11-25T01:00:00Z',
      endedAt: null,
    },
  ],
  nodes: [
    node('pilot:a', {
      label: 'Hangzhou',
      labelZh: '杭州',
      domainIds: ['domain:trade'],
      attributes: { level: 'national', members: 9007199254740991 },
      start: '2015-03-07',
      end: '2016-06-30',
    }),
    node('pilot:b', { start: '2016-01-06' }),
    node('pilot:c'),
  ],
  edges: [
    edge('replication:1', 'pilot:a', 'pilot:b', {
      documentIds: ['document:report'],
      attributes: { item: '', share: 2, is_first: true },
      start: '2018-01-01',
      weight: 1.5,
    }),
    edge('replication:2', 'pilot:a', 'pilot:b', {
      edgeClass: 'prescribed',
      documentIds: ['document:order', 'document:report'],
      attributes: { item: null, share: -0, is_first: false },
      start: '2016-01-01',
    }),
    edge('replication:3', 'pilot:b', 'pilot:c'),
    edge('replication:4', 'pilot:b', 'pilot:c', { weight: 0 }),
    edge('inference:1', 'pilot:a', 'pilot:c', { edgeClass: 'inferred', runId: 'run:1' }),
  ],
};

/** Names that try to end what holds them, in XML, Cypher, JSON and a page. */
export const HOSTILE_TEXTS: readonly string[] = [
  `"/><edge source="pilot:a" target="pilot:c"/><x a="`,
  `</data></node><node id="evil"/>`,
  `]]>&lt;&amp;&#x0;`,
  `<!-- <![CDATA[`,
  `</script><script>alert(1)</script>`,
  `' } ] AS row MATCH (n) DETACH DELETE n; //`,
  `\\' }] AS row MATCH (n) DETACH DELETE n; //`,
  `\\`,
  `\\\\'`,
  String.raw`\u0027 }] AS row MATCH (n) DETACH DELETE n; //`,
  String.raw`\\u0027 \u005C' x`,
  '`x` {y: $z} ${1}',
  `"}, "@id": "urn:evil", {"x": "`,
  'two\nlines\r\nand\ttabs',
  '\u2028\u2029\u0085',
  '鄂州市 𠮷 🐎',
];

/** Characters that XML cannot hold, beside some that it can. */
export const UNFIT_FOR_XML = 'a\u0000b\u0008c\uFFFEd\uD800e';

/** {@link NETWORK} with a text as every label, item and description, and nodes and edges otherwise as they were. */
export function withText(text: string): Network {
  return {
    ...NETWORK,
    description: text,
    nodes: NETWORK.nodes.map((item) => ({ ...item, label: text, labelZh: text })),
    edges: NETWORK.edges.map((item) => ({
      ...item,
      attributes: { ...item.attributes, item: text },
    })),
  };
}

const someDay = fc.option(
  fc
    .integer({ min: 0, max: 4_000 })
    .map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10)),
);

const someScope = fc
  .tuple(someDay, someDay)
  .map(([a, b]) =>
    a !== null && b !== null && b < a ? { start: b, end: a } : { start: a, end: b },
  );

/** Networks of up to 6 nodes and 15 edges with any days and two classes, parallel edges and loops among them. */
export function someNetwork(): fc.Arbitrary<Network> {
  return fc.array(someScope, { minLength: 1, maxLength: 6 }).chain((scopes) => {
    const index = fc.nat({ max: scopes.length - 1 });
    const ends = fc.tuple(index, index, someScope, fc.constantFrom('attested', 'prescribed'));
    return fc.array(ends, { maxLength: 15 }).map((list) => ({
      ...NETWORK,
      nodes: scopes.map((scope, position) => node(`pilot:n${position}`, scope)),
      edges: list.map(([source, target, scope, edgeClass], position) =>
        edge(`replication:e${position}`, `pilot:n${source}`, `pilot:n${target}`, {
          ...scope,
          edgeClass,
        }),
      ),
    }));
  });
}
