import { text } from 'node:stream/consumers';
import { bodyOf, exchange, keepAliveAgent } from './request.js';
import { reasonOf } from './compare.js';
import type { LoadFound, LoadOrder } from './load.js';
import type { HttpRequest } from '../question.js';

/**
 * A program of its own, so that its work is not the work of a contender: so many connections, each of which asks again as soon as it has
 * its answer. Every answer is read and parsed, for one with errors is none.
 */
const order = JSON.parse(await text(process.stdin)) as LoadOrder;
process.stdout.write(JSON.stringify(await generateLoad(order)));

async function generateLoad({
  address,
  requests,
  connections,
  seconds,
}: LoadOrder): Promise<LoadFound> {
  const agent = keepAliveAgent(connections);
  const start = performance.now();
  const found = { completed: 0, failed: 0, failure: null as string | null };
  const until = start + seconds * 1_000;
  const connection = async (at: number): Promise<void> => {
    for (let next = at; performance.now() < until; next += 1) {
      try {
        const request = requests[next % requests.length] as HttpRequest;
        bodyOf(await exchange(address, request, { agent }));
        found.completed += 1;
      } catch (error) {
        found.failed += 1;
        found.failure ??= reasonOf(error);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, at) => connection(at)));
  agent.destroy();
  return { ...found, seconds: (performance.now() - start) / 1_000 };
}
