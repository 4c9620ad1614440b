import { describe, expect, it } from '@jest/globals';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { startChild, type Child } from '../support/child-process.js';
import { useCompiledSources } from '../support/compile-sources.js';
import { manifestText, writeDataSet } from '../support/data-sets.js';
import { withGraph } from '../support/graphs.js';
import { useTemporaryFolders } from '../support/temporary-folders.js';

const makeFolder = useTemporaryFolders();
const sources = useCompiledSources('domain', 'store', 'queries', 'ingest');

/** Domains are written in batches of 2 000, then their names: here the first batch of names is written, and no relationship. */
const HALF_WAY = 'writing 4100';
const DOMAINS = 2_100;

/** A data set of many domains with one name, each below the first. */
function manyDomains(parent: string, name: string): string {
  const rows = Array.from({ length: DOMAINS }, (_, index) => {
    return `domain:d${index},D${index},${name},Domain,${index === 0 ? '' : 'domain:d0'}`;
  });
  return writeDataSet(parent, 'many', {
    'dataset.yml': manifestText('many'),
    'domains.csv': ['id,notation,name,name_en,broader', ...rows].join('\n'),
  });
}

/** Domains by name, the relationships between them, and the releases. */
async function stateOf(store: GraphStore): Promise<unknown> {
  const domains = 'MATCH (d:Domain) RETURN d.name AS name, count(d) AS domains ORDER BY name';
  const links = 'MATCH (:Domain)-[r:BROADER]->(:Domain) RETURN count(r) AS links';
  const releases = 'MATCH (r:DataRelease) RETURN r.number AS number ORDER BY number';
  return Promise.all([domains, links, releases].map((text) => store.read(cypher(text))));
}

describe('a load whose process is killed while it writes', () => {
  it('leaves nothing of itself, and the next load succeeds', async () => {
    const graph = makeFolder();
    const parent = makeFolder();
    const start = (name: string, pauseAt = ''): Child =>
      startChild('load-data-set.mjs', [
        sources(),
        MIGRATIONS_FOLDER,
        graph,
        manyDomains(parent, name),
        pauseAt,
      ]);
    const killHalfWay = async (name: string): Promise<void> => {
      const child = start(name, HALF_WAY);
      await child.line((line) => line.startsWith(HALF_WAY));
      await child.kill();
    };

    await killHalfWay('first');
    expect(await withGraph(graph, stateOf)).toEqual([[], [{ links: 0 }], []]);

    expect((await start('first').end()).at(-1)).toBe('ok');
    const first = [
      [{ name: 'first', domains: DOMAINS }],
      [{ links: DOMAINS - 1 }],
      [{ number: 1 }],
    ];
    expect(await withGraph(graph, stateOf)).toEqual(first);

    await killHalfWay('second');
    expect(await withGraph(graph, stateOf)).toEqual(first);

    expect((await start('second').end()).at(-1)).toBe('ok');
    const second = [
      [{ name: 'second', domains: DOMAINS }],
      [{ links: DOMAINS - 1 }],
      [{ number: 1 }, { number: 2 }],
    ];
    expect(await withGraph(graph, stateOf)).toEqual(second);
  }, 60_000);
});
