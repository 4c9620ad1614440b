import { describe, expect, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphmlLines } from '#src/exports/network/graphml.js';
import type { Network } from '#src/exports/network/network.js';
import { DESCRIPTION } from '../../support/export-fixtures.js';
import { HOSTILE_TEXTS, NETWORK, UNFIT_FOR_XML, withText } from '../../support/network-fixtures.js';
import { itWithNetworkx, networkxSkip, readWithNetworkx } from '../../support/networkx.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();

function write(network: Network): string {
  return [...graphmlLines(network, DESCRIPTION)].join('');
}

describe('GraphML', () => {
  it('declares a key for each attribute of nodes and of edges, with its type and what it holds', () => {
    const text = write(NETWORK);
    expect(text).toContain(
      '<key id="node.members" for="node" attr.name="members" attr.type="long"><desc>The members.</desc></key>\n',
    );
    expect(text).toContain('<key id="edge.share" for="edge" attr.name="share" attr.type="double">');
    expect(text).toContain(
      '<key id="edge.is_first" for="edge" attr.name="is_first" attr.type="boolean">',
    );
  });

  it('has the ids and ends of edges, and data for what is known', () => {
    expect(write(NETWORK)).toContain(
      '<edge id="replication:4" source="pilot:b" target="pilot:c"><data key="edge.class">attested</data>' +
        '<data key="edge.weight">0</data><data key="edge.documents"></data></edge>\n',
    );
  });

  it('says what it is before the graph', () => {
    expect(write(NETWORK)).toMatch(
      /<desc>Adoptions of river chiefs[^<]*Cite as: [^<]*<\/desc>\n<key /,
    );
  });

  it('uses each key only where it is declared', () => {
    const text = write(NETWORK);
    const declared = new Set([...text.matchAll(/<key id="([^"]+)"/g)].map(([, id]) => id));
    const used = [...text.matchAll(/<data key="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !declared.has(id))).toEqual([]);
    expect(declared.size).toBe(5 + 2 + 6 + 3);
  });

  it.each(HOSTILE_TEXTS)('lets no tag come of %j', (text) => {
    const tags = (network: Network) => [...write(network).matchAll(/<[^>]*>/g)].length;
    // The items of all five edges are texts now; in the network as it was, one of them is.
    const more = NETWORK.nodes.filter(({ labelZh }) => labelZh === null).length + 4;
    expect(tags(withText(text))).toBe(tags(NETWORK) + 2 * more);
  });

  itWithNetworkx(
    `is read by networkx as a directed multigraph, by value${networkxSkip}`,
    async () => {
      const path = join(makeFolder(), 'a.graphml');
      writeFileSync(path, write(NETWORK));
      const { directed, multigraph, nodes, edges } = await readWithNetworkx('graphml', path);
      expect([directed, multigraph]).toEqual([true, true]);
      expect(nodes).toEqual([
        [
          'pilot:a',
          {
            label: 'Hangzhou',
            label_zh: '杭州',
            domains: 'domain:trade',
            start_date: '2015-03-07',
            end_date: '2016-06-30',
            level: 'national',
            members: 9007199254740991,
          },
        ],
        ['pilot:b', expect.objectContaining({ label: 'pilot:b', start_date: '2016-01-06' })],
        ['pilot:c', expect.objectContaining({ label: 'pilot:c' })],
      ]);
      expect(edges.filter(([a, b]) => a === 'pilot:a' && b === 'pilot:b')).toEqual([
        [
          'pilot:a',
          'pilot:b',
          expect.objectContaining({ class: 'attested', weight: 1.5, share: 2, is_first: true }),
        ],
        ['pilot:a', 'pilot:b', expect.objectContaining({ class: 'prescribed', is_first: false })],
      ]);
    },
  );

  itWithNetworkx(`is read by networkx with hostile names, unchanged${networkxSkip}`, async () => {
    const path = join(makeFolder(), 'a.graphml');
    const text = HOSTILE_TEXTS.join(' ');
    writeFileSync(path, write(withText(text)));
    expect((await readWithNetworkx('graphml', path)).nodes[2]?.[1]).toMatchObject({ label: text });
    writeFileSync(path, write(withText(UNFIT_FOR_XML)));
    expect((await readWithNetworkx('graphml', path)).nodes[2]?.[1]).toMatchObject({
      label: 'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe',
    });
  });
});
