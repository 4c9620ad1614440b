import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MultiDirectedGraph } from 'graphology';
import { parse } from 'graphology-gexf';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gexfScopes } from '#src/exports/network/gexf-scopes.js';
import { gexfLines } from '#src/exports/network/gexf.js';
import type { Network } from '#src/exports/network/network.js';
import { DESCRIPTION } from '../../support/export-fixtures.js';
import {
  edge,
  HOSTILE_TEXTS,
  NETWORK,
  node,
  someNetwork,
  UNFIT_FOR_XML,
  withText,
} from '../../support/network-fixtures.js';
import { itWithNetworkx, networkxSkip, readWithNetworkx } from '../../support/networkx.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();

function write(network: Network): string {
  return [...gexfLines(network, DESCRIPTION)].join('');
}

function read(network: Network): MultiDirectedGraph {
  return parse(MultiDirectedGraph, write(network), {
    respectInputGraphType: true,
  }) as MultiDirectedGraph;
}

describe('GEXF', () => {
  it('begins as version 1.3 does, with who made it, what it is and how to cite it', () => {
    expect(write(NETWORK)).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<gexf xmlns="http:\/\/gexf\.net\/1\.3" [^>]*version="1\.3">\n<meta lastmodifieddate="2026-11-26"><creator>Reform Graph 0\.1\.0<\/creator><description>Adoptions of river chiefs[^<]*Cite as: Reform Graph, data release 7\.[^<]*<\/description><\/meta>\n/,
    );
  });

  it('is dynamic, by days and intervals, where a date is known, and static where none is', () => {
    expect(write(NETWORK)).toContain(
      '<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">',
    );
    expect(write({ ...NETWORK, nodes: [node('pilot:a')], edges: [] })).toContain(
      '<graph defaultedgetype="directed" mode="static">',
    );
  });

  it('declares attributes with their types, not with those of the values at hand', () => {
    const text = write({ ...NETWORK, nodes: [], edges: [] });
    expect(text).toContain('<attribute id="members" title="members" type="long"/>');
    expect(text).toContain('<attribute id="share" title="share" type="double"/>');
    expect(text).toContain('<attribute id="is_first" title="is_first" type="boolean"/>');
  });

  it('has the days of an edge at the edge, and the stated ones beside', () => {
    // Pilot a ended in 2016 and was copied in 2018: on the time line it stays until then; the edge keeps its day.
    const text = write(NETWORK);
    expect(text).toContain(
      '<node id="pilot:a" label="Hangzhou" start="2015-03-07" end="2018-01-01">',
    );
    expect(text).toContain('<attvalue for="end_date" value="2016-06-30"/>');
    expect(text).toContain(
      '<edge id="replication:1" source="pilot:a" target="pilot:b" kind="attested" weight="1.5" start="2018-01-01"',
    );
  });

  it('keeps parallel edges apart by a kind for each, and says the class of all', () => {
    const edges = read(NETWORK).mapEdges((key, attributes) => [
      key,
      attributes['kind'],
      attributes['class'],
    ]);
    expect(edges).toEqual([
      ['replication:1', 'attested', 'attested'],
      ['replication:2', 'prescribed', 'prescribed'],
      ['replication:3', 'attested', 'attested'],
      ['replication:4', 'attested-2', 'attested'],
      ['inference:1', 'inferred', 'inferred'],
    ]);
  });

  it('reads back by value: blank texts, great whole numbers, weight 0; nulls are not there', () => {
    const graph = read(NETWORK);
    expect(graph.getNodeAttributes('pilot:a')).toEqual({
      label: 'Hangzhou',
      label_zh: '杭州',
      domains: 'domain:trade',
      start_date: '2015-03-07',
      end_date: '2016-06-30',
      level: 'national',
      members: 9007199254740991,
    });
    expect(graph.getEdgeAttributes('replication:1')).toMatchObject({
      documents: 'document:report',
      item: '',
      share: 2,
      is_first: true,
      weight: 1.5,
    });
    expect(graph.getEdgeAttributes('replication:4')).toEqual({
      class: 'attested',
      kind: 'attested-2',
      documents: '',
      weight: 0,
    });
    expect(graph.getEdgeAttribute('inference:1', 'run')).toBe('run:1');
  });

  it.each(HOSTILE_TEXTS)('keeps %j as a text, and the network as it was', (text) => {
    const graph = read(withText(text));
    expect([graph.order, graph.size]).toEqual([3, 5]);
    expect(graph.getNodeAttribute('pilot:c', 'label')).toBe(text);
    expect(graph.getEdgeAttribute('replication:3', 'item')).toBe(text);
  });

  it('puts a mark in place of characters that XML cannot hold', () => {
    expect(read(withText(UNFIT_FOR_XML)).getNodeAttribute('pilot:c', 'label')).toBe(
      'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe',
    );
  });

  itWithNetworkx(`is read by networkx as a directed multigraph${networkxSkip}`, async () => {
    const path = join(makeFolder(), 'a.gexf');
    writeFileSync(path, write(NETWORK));
    const { directed, multigraph, graph, nodes, edges } = await readWithNetworkx('gexf', path);
    expect([directed, multigraph, graph['mode']]).toEqual([true, true, 'dynamic']);
    expect(nodes[0]).toEqual([
      'pilot:a',
      expect.objectContaining({
        label: 'Hangzhou',
        label_zh: '杭州',
        start: '2015-03-07',
        members: 9007199254740991,
      }),
    ]);
    expect(edges.map(([a, b, values]) => [a, b, values['class'], values['start'] ?? null])).toEqual(
      [
        ['pilot:a', 'pilot:b', 'attested', '2018-01-01'],
        ['pilot:a', 'pilot:b', 'prescribed', '2016-01-01'],
        ['pilot:a', 'pilot:c', 'inferred', '2015-03-07'],
        ['pilot:b', 'pilot:c', 'attested', '2016-01-06'],
        ['pilot:b', 'pilot:c', 'attested', '2016-01-06'],
      ],
    );
  });

  itWithNetworkx(`is read by networkx with hostile names${networkxSkip}`, async () => {
    const path = join(makeFolder(), 'a.gexf');
    for (const text of [HOSTILE_TEXTS.join(' '), UNFIT_FOR_XML]) {
      writeFileSync(path, write(withText(text)));
      const { nodes, edges } = await readWithNetworkx('gexf', path);
      expect([nodes.length, edges.length]).toEqual([3, 5]);
    }
  });
});

describe('the days of a GEXF file', () => {
  const A = node('a', { start: '2015-03-07', end: '2016-06-30' });
  const B = node('b', { start: '2016-01-06' });

  it('are those of the nodes that it joins, where an edge has none', () => {
    const { edges, nodes } = gexfScopes({
      ...NETWORK,
      nodes: [A, B],
      edges: [edge('e', 'a', 'b')],
    });
    expect(edges.get('e')).toEqual({ start: '2016-01-06', end: '2016-06-30' });
    expect(nodes.get('a')).toEqual({ start: '2015-03-07', end: '2016-06-30' });
  });

  it('stay those of the edge where it has them, and its nodes are there as long', () => {
    const both = edge('e', 'a', 'b', { start: '2014-01-01', end: '2017-01-01' });
    const { edges, nodes } = gexfScopes({ ...NETWORK, nodes: [A, B], edges: [both] });
    expect(edges.get('e')).toEqual({ start: '2014-01-01', end: '2017-01-01' });
    expect(nodes.get('a')).toEqual({ start: '2014-01-01', end: '2017-01-01' });
    expect(nodes.get('b')).toEqual({ start: '2014-01-01', end: null });
  });

  it('never turn round: an edge after the end of its node lasts a day', () => {
    const late = edge('e', 'a', 'b', { start: '2018-01-01' });
    const { edges } = gexfScopes({ ...NETWORK, nodes: [A, B], edges: [late] });
    expect(edges.get('e')).toEqual({ start: '2018-01-01', end: '2018-01-01' });
  });

  it('lie inside those of both nodes, in order, and change no stated day of an edge', () => {
    fc.assert(
      fc.property(someNetwork(), (network) => {
        const scopes = gexfScopes(network);
        for (const { id, source, target, start, end } of network.edges) {
          const scope = scopes.edges.get(id);
          expect(scope?.start).toBe(start ?? scope?.start);
          expect(scope?.end).toBe(end ?? scope?.end);
          for (const nodeId of [source, target])
            expect(holds(scopes.nodes.get(nodeId), scope)).toBe(true);
          expect((scope?.start ?? '') <= (scope?.end ?? '9')).toBe(true);
        }
        for (const { id, start, end } of network.nodes)
          expect(holds(scopes.nodes.get(id), { start, end })).toBe(true);
      }),
    );
  });
});

interface Days {
  readonly start: string | null;
  readonly end: string | null;
}

function holds(outer: Days | undefined, inner: Days | undefined): boolean {
  if (outer === undefined || inner === undefined) return false;
  const [earliest, latest] = ['', '9'];
  return (
    (outer.start ?? earliest) <= (inner.start ?? earliest) &&
    (outer.end ?? latest) >= (inner.end ?? latest)
  );
}
