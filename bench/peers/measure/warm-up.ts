import type { ContenderName } from '../question.js';
import { ask, type Client, type ReadyRequest } from './asked.js';
import { bodyOf } from './request.js';

/** As long for each contender: what is measured is a server that has compiled what it runs, which takes dozens of requests. */
export const WARM_UP_MILLIS = 3_000;

/** Has each contender answer for so long, one request after another. Who fails is asked no more; the measurement will say why. */
export async function warmUp(
  clients: readonly Client[],
  ready: ReadonlyMap<ContenderName, readonly ReadyRequest[]>,
  millis: number = WARM_UP_MILLIS,
): Promise<void> {
  for (const client of clients) {
    const end = performance.now() + millis;
    const requests = ready.get(client.server.name) ?? [];
    for (let at = 0; requests.length > 0 && performance.now() < end; at += 1) {
      client.signal.throwIfAborted();
      const { request } = requests[at % requests.length] as ReadyRequest;
      try {
        bodyOf(await ask(client, request));
      } catch {
        client.signal.throwIfAborted();
        break;
      }
    }
  }
}
