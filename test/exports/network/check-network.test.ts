import { describe, expect, it } from '@jest/globals';
import { checkNetwork } from '#src/exports/network/check-network.js';
import type { Network, NetworkEdge, NetworkNode } from '#src/exports/network/network.js';
import { NETWORK_FORMATS, streamNetwork } from '#src/exports/network/stream-network.js';
import { column, DESCRIPTION } from '../../support/export-fixtures.js';
import { edge, HOSTILE_TEXTS, NETWORK, node, withText } from '../../support/network-fixtures.js';

function withNode(more: Partial<NetworkNode>): Network {
  return { ...NETWORK, nodes: [...NETWORK.nodes, node('pilot:d', more)] };
}

function withEdge(more: Partial<NetworkEdge>): Network {
  return { ...NETWORK, edges: [edge('replication:9', 'pilot:a', 'pilot:b', more)] };
}

describe('checkNetwork', () => {
  it('takes a network with parallel edges, loops and any texts', () => {
    expect(() => checkNetwork(NETWORK)).not.toThrow();
    expect(() => checkNetwork(withEdge({ target: 'pilot:a' }))).not.toThrow();
    for (const text of HOSTILE_TEXTS) expect(() => checkNetwork(withText(text))).not.toThrow();
  });

  it.each<[string, Network, RegExp]>([
    ['a file name that leads elsewhere', { ...NETWORK, name: '../x' }, /^The name of a file/],
    ['a kind that is no word', { ...NETWORK, nodeKind: 'Pilot {x: 1}' }, /^A kind of node/],
    ['an id with a quote', withNode({ id: "pilot:'" }), /^The id of a node/],
    [
      'a node that stands twice',
      withNode({ id: 'pilot:a' }),
      /^Two of the network have the id pilot:a/,
    ],
    [
      'a node in a domain that is not there',
      withNode({ domainIds: ['domain:x'] }),
      /no domain "domain:x"/,
    ],
    [
      'a day that no calendar has',
      withNode({ start: '2015-02-30' }),
      /^Node pilot:d: a day is like/,
    ],
    ['a year for a day', withNode({ start: '2015' }), /^Node pilot:d: a day is like/],
    [
      'an end before its start',
      withNode({ start: '2016-01-02', end: '2016-01-01' }),
      /before its start/,
    ],
    [
      'an attribute that is missing',
      withNode({ attributes: { level: null } }),
      /attribute members/,
    ],
    [
      'an attribute that was not declared',
      withNode({ attributes: { level: null, members: null, more: 1 } }),
      /^Node pilot:d has an attribute/,
    ],
    [
      'an attribute of another type',
      withNode({ attributes: { level: 5, members: null } }),
      /a text was wanted/,
    ],
    ['an edge from nowhere', withEdge({ source: 'pilot:x' }), /no node "pilot:x"/],
    ['an edge to nowhere', withEdge({ target: 'pilot:x' }), /no node "pilot:x"/],
    [
      'a document that is not there',
      withEdge({ documentIds: ['document:x'] }),
      /no document "document:x"/,
    ],
    [
      'a run that is not there',
      withEdge({ edgeClass: 'inferred', runId: 'run:x' }),
      /no run "run:x"/,
    ],
    ['an inference without a run', withEdge({ edgeClass: 'inferred' }), /names a run just when/],
    ['a statement with a run', withEdge({ runId: 'run:1' }), /names a run just when/],
    ['a class that is no word', withEdge({ edgeClass: 'X]->() DELETE' }), /a class is a word/],
    ['a weight that is no number', withEdge({ weight: Number.NaN }), /a weight is a finite number/],
    [
      'two edges of one id',
      { ...NETWORK, edges: [edge('e', 'pilot:a', 'pilot:b'), edge('e', 'pilot:b', 'pilot:a')] },
      /^Two of the network have the id e/,
    ],
    [
      'an attribute that a format keeps for itself',
      { ...NETWORK, nodeAttributes: [column('start', 'text')] },
      /named start, which formats keep/,
    ],
    [
      'an attribute whose name is no name',
      { ...NETWORK, edgeAttributes: [column('`x`', 'text')] },
      /^A column is named by/,
    ],
    [
      'a broader domain that is not there',
      { ...NETWORK, domains: NETWORK.domains.filter(({ id }) => id !== 'domain:economic') },
      /no domain "domain:economic"/,
    ],
  ])('refuses %s', (_, network, message) => {
    expect(() => checkNetwork(network)).toThrow(RangeError);
    expect(() => checkNetwork(network)).toThrow(message);
  });

  it.each(NETWORK_FORMATS)('is asked before a part of %s is made', (format) => {
    const network = withEdge({ source: 'pilot:x' });
    expect(() => streamNetwork(network, format, DESCRIPTION)).toThrow(RangeError);
  });
});
