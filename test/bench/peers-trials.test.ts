import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Graph } from '../../bench/peers/graph.js';
import { measureAbandoned } from '../../bench/peers/measure/abandoned.js';
import type { Client } from '../../bench/peers/measure/asked.js';
import { askHostile } from '../../bench/peers/measure/hostile.js';
import { usageOf } from '../../bench/peers/measure/process-usage.js';
import { keepAliveAgent } from '../../bench/peers/measure/request.js';
import { byUrl, type ContenderName } from '../../bench/peers/question.js';

/** What the server replies to a body; null: it never does. */
let reply: (body: string) => object | null;
let hungUp: number;
let server: Server;

beforeEach(async () => {
  hungUp = 0;
  server = createServer((request, response) => {
    response.on('close', () => (hungUp += response.writableEnded ? 0 : 1));
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = reply(Buffer.concat(chunks).toString());
      if (answer !== null) response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function client(name: ContenderName): Client {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = {
    ...{ name, address, firstAnswerMillis: 0 },
    ...{ usage: () => usageOf(process.pid), isAlive: () => true, stop: async () => undefined },
  };
  return { server: running, agent: keepAliveAgent(1), signal: new AbortController().signal };
}

describe('askHostile', () => {
  it('sends both queries to those that take queries, and tells refusals from answers', async () => {
    const asked: string[] = [];
    reply = (body) => {
      asked.push(body);
      return body.includes('p999:')
        ? { errors: [{ extensions: { code: 'TOO_COSTLY' } }] }
        : { data: 'x'.repeat(20_000) };
    };
    const clients = [client('product'), client('hand'), client('neo4j-graphql')];
    const answers = await askHostile(clients, { id: 'pilot:a' });
    for (const { agent } of clients) agent.destroy();
    expect(answers.map(({ contender, verdict }) => [contender, verdict])).toEqual([
      ['product', 'refused: TOO_COSTLY'],
      ['product', 'answered, 0.02 MB'],
      ['neo4j-graphql', 'refused: TOO_COSTLY'],
      ['neo4j-graphql', 'answered, 0.02 MB'],
    ]);
    expect(asked[1]?.match(/copies\(/g)).toHaveLength(7);
  });
});

describe('measureAbandoned', () => {
  it('hangs up on requests that are under way, and tells how long the database went on', async () => {
    let arrived = 0;
    reply = () => {
      arrived += 1;
      return null;
    };
    const requests = [{ subject: {}, request: byUrl('ask').toRequest({}) }];
    /** At work from the first request until five looks after the hang-up. */
    let looks = 5;
    const rows = async () => {
      if (hungUp > 0) looks -= 1;
      return [{ going: arrived > 0 && looks > 0 ? 20 : 0 }];
    };
    const asked = client('product');
    const found = await measureAbandoned(asked, requests, { rows } as unknown as Graph);
    asked.agent.destroy();
    expect(found).toMatchObject({ contender: 'product', goingAtHangUp: 20 });
    expect(found.quietAfterMillis).toBeGreaterThan(0);
    expect(looks).toBeLessThan(0);
    expect(hungUp).toBe(20);
  });
});
