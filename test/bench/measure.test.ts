import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpClient } from '../../bench/http-client.js';
import { compareAnswers, measure } from '../../bench/measure.js';
import type { Question } from '../../bench/question.js';
import type { ReportRow } from '../../bench/rows.js';
import { fakeStore } from '../support/fake-store.js';

const signal = new AbortController().signal;

/** What the server answers next. */
let reply: object;
let asked: string[];
let server: Server;
let client: HttpClient;

beforeEach(async () => {
  reply = { data: { page: { cursor: 'signed', id: 'pilot:a' } } };
  asked = [];
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      asked.push('http');
      response.end(JSON.stringify(reply));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  client = new HttpClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});

afterEach(() => {
  client.close();
  server.close();
});

/** A question whose store takes `storeMillis` under the clock and much more beside it. */
function rowOf(answer: object, workMillis = 0): ReportRow {
  const question: Question = {
    name: 'question',
    operation: '{ page { id } }',
    askStore: async (_reader, variables, clock) => {
      asked.push(`store ${variables['id']}`);
      await clock.run(async () => undefined);
      await new Promise((resolve) => setTimeout(resolve, workMillis));
      return answer;
    },
  };
  return { name: 'row', question, subjects: [{ id: 'a' }, { id: 'b' }] };
}

describe('compareAnswers', () => {
  it('takes answers for equal that differ in cursors only', async () => {
    const row = rowOf({ page: { id: 'pilot:a' } });
    await compareAnswers({ store: fakeStore(), client }, [row], signal);
    expect(asked).toEqual(['store a', 'http', 'store b', 'http']);
  });

  it('refuses answers that differ, and shows both', async () => {
    const row = rowOf({ page: { id: 'pilot:b' } });
    const comparing = compareAnswers({ store: fakeStore(), client }, [row], signal);
    await expect(comparing).rejects.toThrow(/pilot:b.*pilot:a/s);
  });

  it('refuses a reply with errors', async () => {
    reply = { data: null, errors: [{ message: 'no' }] };
    const comparing = compareAnswers({ store: fakeStore(), client }, [rowOf({})], signal);
    await expect(comparing).rejects.toThrow(/"no"/);
  });
});

describe('measure', () => {
  const rounds = { rounds: 4, signal, onProgress: () => undefined };

  it('asks both sides about the next subject each round, each side first in every other', async () => {
    await measure({ store: fakeStore(), client }, [rowOf({})], rounds);
    const warmUp = ['http', 'store a'];
    const counted = ['store b', 'http', 'http', 'store a', 'store b', 'http', 'http', 'store a'];
    expect(asked).toEqual([...warmUp, ...counted]);
  });

  it('counts for the store only what runs under its clock', async () => {
    const [measured] = await measure({ store: fakeStore(), client }, [rowOf({}, 30)], rounds);
    expect(measured?.store.p95).toBeLessThan(20);
  });

  it('stops when it is told to', async () => {
    const stopped = { ...rounds, signal: AbortSignal.abort('SIGINT') };
    const measuring = measure({ store: fakeStore(), client }, [rowOf({})], stopped);
    await expect(measuring).rejects.toBe('SIGINT');
    expect(asked).toEqual([]);
  });
});
