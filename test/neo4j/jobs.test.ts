import { beforeEach, expect, it } from '@jest/globals';
import { SILENCE_MILLIS } from '#src/jobs/abandoned-jobs.js';
import type { Job } from '#src/domain/job.js';
import { cypher } from '#src/store/cypher.js';
import type { GraphStore } from '#src/store/graph-store.js';
import { openStore } from '#src/store/open-store.js';
import { isRunning, prepareStore, useOffices } from '../jobs/support/fake-work.js';
import { describeOnNeo4j, emptyNeo4j, neo4jLocation } from '../support/neo4j.js';

const MILLIS = 60_000;
const SET_PULSE = 'MATCH (j:Job {id: $id}) SET j.pulseAt = $at';

describeOnNeo4j('Jobs on Neo4j', () => {
  const openOffice = useOffices();
  beforeEach(async () => {
    await emptyNeo4j();
    const store = await openStore(neo4jLocation());
    await prepareStore(store);
    await store.close();
  }, MILLIS);

  /** A process of its own, as far as the graph can tell: its own connections, its own queue. */
  async function openProcess(options: { readonly pulseMillis?: number } = {}) {
    return openOffice({ store: await openStore(neo4jLocation()), ...options });
  }

  it(
    'are followed and cancelled from another process',
    async () => {
      const [worker, other] = [await openProcess(), await openProcess()];
      const first = await worker.submit('a');
      await other.until(first.id, isRunning);
      const seen: Job[] = [];
      const watching = (async () => {
        for await (const job of other.desk.watch(first.id)) seen.push(job);
      })();
      await other.desk.cancel(first.id);
      await watching;
      expect(seen.at(-1)).toMatchObject({ state: 'CANCELLED', resultId: null });
      expect(await worker.made()).toBe(0);
    },
    MILLIS,
  );

  it(
    'are done once, though two processes are asked at the same time',
    async () => {
      const [one, two] = [await openProcess(), await openProcess()];
      const [first, second] = await Promise.all([one.submit('a'), two.submit('a')]);
      expect(first.id).toBe(second.id);
      await one.until(first.id, isRunning);
      for (const { work } of [one, two]) work.end('a');
      expect(await two.over(first.id)).toMatchObject({ state: 'DONE' });
      expect(await two.made()).toBe(1);
    },
    MILLIS,
  );

  it(
    'of a process that tells it lives are left alone; of one that has been silent they are failed',
    async () => {
      const [alive, silent] = [await openProcess(), await openProcess({ pulseMillis: 600_000 })];
      const kept = await alive.submit('a');
      await alive.until(kept.id, isRunning);
      const lost = await silent.submit('b');
      await silent.until(lost.id, isRunning);
      await setPulse(alive.store, lost.id, Date.now() - SILENCE_MILLIS - 1_000);
      const next = await openProcess();
      await next.runner.start();
      expect(await next.job(kept.id)).toMatchObject({ state: 'RUNNING' });
      expect(await next.job(lost.id)).toMatchObject({
        state: 'FAILED',
        error: { code: 'CANCELLED', message: expect.stringContaining('is gone') },
      });
    },
    MILLIS,
  );
});

async function setPulse(store: GraphStore, id: string, millis: number): Promise<void> {
  const at = new Date(millis).toISOString();
  await store.write((transaction) => transaction.run(cypher(SET_PULSE, { id, at })));
}
