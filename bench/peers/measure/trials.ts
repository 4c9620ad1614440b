import type { Graph } from '../graph.js';
import type { HttpRequest, PeerQuestion } from '../question.js';
import { COPIES_BY_HOP } from '../questions/copies-by-hop.js';
import type { Subjects } from '../subjects.js';
import { measureAbandoned, type Abandoned } from './abandoned.js';
import { readyRequests, type Client } from './asked.js';
import type { Servers } from './servers.js';
import { soak, type Soak } from './soak.js';

/** Hangs up on every contender in turn, on the costliest question that all can be asked. */
export async function hangUpOnAll(
  servers: Servers,
  graph: Graph,
  { hubs }: Subjects,
): Promise<readonly Abandoned[]> {
  const found: Abandoned[] = [];
  for (const client of await servers.clients()) {
    const ready = await readyRequests(COPIES_BY_HOP, client, hubs);
    found.push(await measureAbandoned(client, ready, graph));
  }
  return found;
}

/** Every question in turn, on the product alone. */
export async function soakProduct(
  servers: Servers,
  subjects: Subjects,
  questions: readonly PeerQuestion[],
  minutes: number,
): Promise<Soak> {
  const clients = await servers.clients();
  const product = clients.find(({ server }) => server.name === 'product') as Client;
  const requests: HttpRequest[] = [];
  for (const question of questions) {
    const ready = await readyRequests(question, product, question.subjects(subjects));
    requests.push(...ready.map(({ request }) => request));
  }
  return soak(product, requests, minutes);
}
