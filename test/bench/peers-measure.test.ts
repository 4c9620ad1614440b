import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask, type Client } from '../../bench/peers/measure/asked.js';
import { compareAnswers } from '../../bench/peers/measure/compare.js';
import { usageOf } from '../../bench/peers/measure/process-usage.js';
import { bodyOf, keepAliveAgent } from '../../bench/peers/measure/request.js';
import { measureSequentially, roundsFor } from '../../bench/peers/measure/sequential.js';
import { warmUp } from '../../bench/peers/measure/warm-up.js';
import {
  byUrl,
  CONTENDERS,
  type ContenderName,
  type PeerQuestion,
} from '../../bench/peers/question.js';

const QUESTION: PeerQuestion = {
  name: 'question',
  subjects: () => SUBJECTS,
  asking: { product: byUrl('ask'), hand: byUrl('ask'), 'neo4j-graphql': byUrl('ask') },
};
const SUBJECTS = [{ id: 'a' }, { id: 'b' }];

/** What each contender answers about an id; an error for null. */
let answering: Record<ContenderName, (id: string) => object | null>;
let asked: string[];
let servers: Server[];
let clients: readonly Client[];

beforeEach(async () => {
  const same = (id: string): object => ({ id, value: 1 });
  answering = { product: same, hand: same, 'neo4j-graphql': same };
  asked = [];
  servers = [];
  clients = await Promise.all(CONTENDERS.map(startContender));
});

afterEach(() => {
  for (const { agent } of clients) agent.destroy();
  for (const server of servers) server.close();
});

async function startContender(name: ContenderName): Promise<Client> {
  const server = createServer((request, response) => {
    const id = new URL(request.url ?? '', 'http://localhost').searchParams.get('id') ?? '';
    asked.push(`${name} ${id}`);
    const answer = answering[name](id) ?? { errors: [{ message: 'out of memory\nand more' }] };
    response.end(JSON.stringify(answer));
  });
  servers.push(server.listen(0, '127.0.0.1'));
  await once(server, 'listening');
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = {
    ...{ name, address, firstAnswerMillis: 0 },
    ...{ usage: () => usageOf(process.pid), isAlive: () => true, stop: async () => undefined },
  };
  return { server: running, agent: keepAliveAgent(1), signal: new AbortController().signal };
}

function compare() {
  return compareAnswers(QUESTION, clients, SUBJECTS);
}

describe('compareAnswers', () => {
  it('asks every contender about every subject and finds equal answers equal', async () => {
    const { difference, ready, failures } = await compare();
    expect(difference).toBeNull();
    expect(failures.size).toBe(0);
    expect([...ready.values()].map((requests) => requests.length)).toEqual([2, 2, 2]);
    expect(asked).toHaveLength(6);
  });

  it('shows the two answers that differ and what they are about', async () => {
    answering['neo4j-graphql'] = (id) => ({ id, value: id === 'b' ? 2 : 1 });
    const { difference } = await compare();
    expect(difference).toContain('about {"id":"b"}');
    expect(difference).toContain('product: {"id":"b","value":1}');
    expect(difference).toContain('neo4j-graphql: {"id":"b","value":2}');
  });

  it('takes a failure for a failure, not for a difference', async () => {
    answering['neo4j-graphql'] = () => null;
    const { difference, failures, ready } = await compare();
    expect(difference).toBeNull();
    expect([...failures]).toEqual([['neo4j-graphql', 'out of memory']]);
    expect([...ready.keys()]).toEqual(['product', 'hand']);
  });
});

describe('measureSequentially', () => {
  it('begins each round with another contender, all about the same subject', async () => {
    const { ready } = await compare();
    asked = [];
    const measured = await measureSequentially(clients, ready, 3);
    expect(asked).toEqual([
      ...['product a', 'hand a', 'neo4j-graphql a'],
      ...['hand b', 'neo4j-graphql b', 'product b'],
      ...['neo4j-graphql a', 'product a', 'hand a'],
    ]);
    expect([...measured.values()].map(({ ok }) => ok)).toEqual([true, true, true]);
  });

  it('asks who failed no more, and says why', async () => {
    const { ready } = await compare();
    answering.hand = () => null;
    asked = [];
    const measured = await measureSequentially(clients, ready, 4);
    expect(measured.get('hand')).toEqual({ ok: false, reason: 'out of memory' });
    expect(asked.filter((line) => line.startsWith('hand'))).toHaveLength(1);
    expect(measured.get('product')?.ok).toBe(true);
  });

  it('asks slow questions in fewer rounds', () => {
    expect(roundsFor(60, 399)).toBe(60);
    expect(roundsFor(60, 500)).toBe(15);
    expect(roundsFor(5, 500)).toBe(5);
  });
});

describe('warmUp', () => {
  it('asks each contender for so long, about every subject in turn', async () => {
    const { ready } = await compare();
    asked = [];
    await warmUp(clients, ready, 50);
    for (const name of ['product', 'hand', 'neo4j-graphql']) {
      const own = asked.filter((line) => line.startsWith(name));
      expect(own.slice(0, 3)).toEqual([`${name} a`, `${name} b`, `${name} a`]);
    }
  });

  it('asks who fails no more, and those who did not answer before not at all', async () => {
    const { ready } = await compare();
    answering.hand = () => null;
    asked = [];
    await warmUp(clients, new Map([['hand', ready.get('hand') ?? []]]), 50);
    expect(asked).toEqual(['hand a']);
  });
});

describe('a request', () => {
  it('fails when the client hangs up', async () => {
    const hangUp = new AbortController();
    const [client] = clients as readonly [Client];
    hangUp.abort();
    const asking = ask({ ...client, signal: hangUp.signal }, byUrl('ask').toRequest({ id: 'a' }));
    await expect(asking).rejects.toThrow(/abort/i);
  });

  it('has no body when its status or its text is wrong', () => {
    expect(() => bodyOf({ status: 502, text: '{}', millis: 1 })).toThrow('HTTP 502: {}');
    expect(() => bodyOf({ status: 200, text: '<html>', millis: 1 })).toThrow('HTTP 200: <html>');
    expect(bodyOf({ status: 200, text: 'null', millis: 1 })).toBeNull();
  });
});

/** Where /proc is. */
const onLinux = process.platform === 'linux' ? it : it.skip;

describe('usageOf', () => {
  onLinux('tells resident memory and processor time of a process', () => {
    const { residentMegabytes, peakMegabytes, cpuSeconds } = usageOf(process.pid);
    const { rss } = process.memoryUsage();
    expect(residentMegabytes).toBeGreaterThan(rss / 2e6);
    expect(peakMegabytes).toBeGreaterThanOrEqual(residentMegabytes);
    const { user, system } = process.cpuUsage();
    expect(cpuSeconds).toBeGreaterThan((user + system) / 2e6);
  });
});
