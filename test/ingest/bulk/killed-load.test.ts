import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { unfinishedBulkLoad } from '#src/ingest/bulk/bulk-load-state.js';
import { MIGRATIONS_FOLDER } from '#src/package-files.js';
import { loadedSmall } from '../../support/bulk-loading.js';
import { startChild, type Child } from '../../support/child-process.js';
import { useCompiledSources } from '../../support/compile-sources.js';
import { withGraph } from '../../support/graphs.js';
import { writeManyDomains } from '../../support/many-domains.js';
import { useTemporaryFolders } from '../../support/temporary-folders.js';
import { differences, SAME, wholeGraph } from '../../support/whole-graph.js';

const TEST_MILLIS = 240_000;
const makeFolder = useTemporaryFolders();
const sources = useCompiledSources('domain', 'store', 'queries', 'ingest');

/** Three batches of nodes, and three of relationships. */
const DOMAINS = 4_100;

function start(graph: string, folder: string, pauseAt = ''): Child {
  const location = `embedded:${graph}`;
  return startChild('load-in-bulk.mjs', [sources(), MIGRATIONS_FOLDER, location, folder, pauseAt]);
}

/** Kills a load that stands still behind a batch. */
async function killAt(step: string, graph: string, folder: string): Promise<void> {
  const child = start(graph, folder, step);
  await child.line((line) => line.startsWith(step));
  await child.kill();
}

describe('a bulk load that is killed', () => {
  it(
    'goes on behind the batches that are written, through nodes and relationships, to the same graph',
    async () => {
      const graph = join(makeFolder(), 'graph');
      const folder = writeManyDomains(makeFolder(), { count: DOMAINS, name: '领域' });
      await killAt('checking rows 4000', graph, folder);
      await killAt('writing nodes 2000', graph, folder);
      await withGraph(graph, async (store) => {
        expect(await unfinishedBulkLoad(store)).toMatchObject({
          position: { table: 0, row: 2_000 },
        });
      });
      await killAt('writing nodes 4000', graph, folder);
      await killAt('writing links 2000', graph, folder);
      const lines = await start(graph, folder).end();
      expect(lines[0]).toMatch(/^writing links 4000 /);
      expect(lines.at(-1)).toBe('ok');
      await withGraph(graph, async (store) => {
        expect(differences(await wholeGraph(store), await loadedSmall([folder]))).toEqual(SAME);
      });
    },
    TEST_MILLIS,
  );

  it(
    'loses no batch and doubles none, whenever it is killed',
    async () => {
      const graph = join(makeFolder(), 'graph');
      const folder = writeManyDomains(makeFolder(), { count: DOMAINS, name: '领域' });
      let kills = 0;
      for (let finished = false; !finished;) {
        const child = start(graph, folder);
        // Somewhere within the batch after the first that this process tells of.
        const first = await child.line((line) => /^(writing|ok)/.test(line));
        await new Promise((resolve) => setTimeout(resolve, 20 + 37 * kills));
        finished = first === 'ok' || (await child.kill()).at(-1) === 'ok';
        kills += finished ? 0 : 1;
      }
      expect(kills).toBeGreaterThan(1);
      await withGraph(graph, async (store) => {
        expect(differences(await wholeGraph(store), await loadedSmall([folder]))).toEqual(SAME);
      });
    },
    TEST_MILLIS,
  );
});
