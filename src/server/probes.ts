import { latestRelease } from '../queries/data-set-queries.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Route } from './http/http-handler.js';
import { HttpRefusal } from './http/http-refusal.js';
import { sendJson } from './http/reply.js';

/** A probe asks every few seconds, so a slow answer is as good as none. */
const READY_TIMEOUT_MILLIS = 2_000;

/** Whether the process lives. Asks nothing of the graph: an orchestrator would restart a server whose graph is merely away. */
export const healthRoute: Route = {
  methods: ['GET', 'HEAD'],
  handle: async (exchange) => sendJson(exchange, 200, { status: 'alive' }),
};

/** Whether queries can be answered: the graph answers a read and holds a data release. HTTP 503 otherwise. */
export function createReadyRoute(store: GraphStore): Route {
  const reader: Pick<GraphStore, 'read'> = {
    read: (statement) => store.read(statement, { timeoutMillis: READY_TIMEOUT_MILLIS }),
  };
  return {
    methods: ['GET', 'HEAD'],
    async handle(exchange) {
      const release = await latestRelease(reader).catch((cause: unknown) => {
        throw new HttpRefusal(503, 'STORE_UNAVAILABLE', 'The graph gave no answer.', { cause });
      });
      if (release === null) throw new HttpRefusal(503, 'NOT_FOUND', 'The graph holds no data yet.');
      const { number, digest } = release;
      sendJson(exchange, 200, { status: 'ready', dataRelease: { number, digest } });
    },
  };
}
