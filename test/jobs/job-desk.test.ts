import { describe, expect, it } from '@jest/globals';
import { DomainError } from '#src/domain/errors.js';
import type { Job } from '#src/domain/job.js';
import { madeId } from '#src/domain/made-ids.js';
import { createRelease } from '#src/queries/data-set-queries.js';
import { openStore } from '#src/store/open-store.js';
import { isRunning, useOffices } from './support/fake-work.js';

const openOffice = useOffices();

describe('a job', () => {
  it('is queued, runs, tells how far it is, and ends with the id of its result', async () => {
    const { submit, until, over, work, made } = await openOffice();
    const queued = await submit('a');
    expect(queued).toMatchObject({
      id: expect.stringMatching(/^job:\d{8}t\d{9}-[0-9a-f]{6}$/),
      jobKind: 'INFER_NETWORK',
      state: 'QUEUED',
      parameters: '{"name":"a"}',
      startedBy: 'Ana',
      startedAt: null,
      resultId: null,
    });
    await until(queued.id, isRunning);
    work.begun[0]?.report({ stage: 'inferring', done: 3, total: 5 });
    const told = await until(queued.id, ({ done }) => done === 3);
    expect(told).toMatchObject({ state: 'RUNNING', stage: 'inferring', total: 5 });
    work.end('a');
    const done = await over(queued.id);
    expect(done).toMatchObject({
      state: 'DONE',
      stage: null,
      error: null,
      resultId: 'region:made-by-a',
    });
    expect((done.startedAt ?? '') >= done.createdAt).toBe(true);
    expect((done.finishedAt ?? '') >= (done.startedAt ?? '')).toBe(true);
    expect(await made()).toBe(1);
  });

  it('waits while another runs', async () => {
    const { submit, until, over, work, job } = await openOffice();
    const [first, second] = [await submit('a'), await submit('b')];
    await until(first.id, isRunning);
    expect(await job(second.id)).toMatchObject({ state: 'QUEUED' });
    expect(work.begun).toHaveLength(1);
    work.end('a');
    await until(second.id, isRunning);
    work.end('b');
    expect(await over(second.id)).toMatchObject({ state: 'DONE' });
  });

  it('fails with what its work refuses, for whoever asked to read', async () => {
    const { submit, until, over, work, made, failures } = await openOffice();
    const { id } = await submit('a');
    await until(id, isRunning);
    work.end('a', new DomainError('NOT_IDENTIFIED', 'Times tell nothing.'));
    expect(await over(id)).toMatchObject({
      state: 'FAILED',
      error: { code: 'NOT_IDENTIFIED', message: 'Times tell nothing.' },
      resultId: null,
    });
    expect([await made(), failures]).toEqual([0, []]);
  });

  it('fails without a word on what nobody foresaw, which goes to the log', async () => {
    const { submit, until, over, work, failures } = await openOffice();
    const { id } = await submit('a');
    await until(id, isRunning);
    const secret = new Error('a secret');
    work.end('a', secret);
    const { state, error } = await over(id);
    expect([state, error?.code]).toEqual(['FAILED', 'INTERNAL_SERVER_ERROR']);
    expect(error?.message).not.toContain('secret');
    expect(failures).toEqual([secret]);
  });

  it('is followed by the next one, however it ended', async () => {
    const { submit, until, over, work } = await openOffice();
    const [first, second] = [await submit('a'), await submit('b')];
    await until(first.id, isRunning);
    work.end('a', new Error('broken'));
    await until(second.id, isRunning);
    work.end('b');
    expect(await over(second.id)).toMatchObject({ state: 'DONE' });
  });
});

describe('submit', () => {
  it('gives the job under way, and then the one that is done, for the same work', async () => {
    const { submit, over, until, work, made } = await openOffice();
    const first = await submit('a');
    expect((await submit('a')).id).toBe(first.id);
    await until(first.id, isRunning);
    expect((await submit('a')).id).toBe(first.id);
    work.end('a');
    const done = await over(first.id);
    expect(await submit('a')).toEqual(done);
    expect([await made(), work.begun.length]).toEqual([1, 1]);
  });

  it('does it again when it is to be fresh, when it failed, and when its result is gone', async () => {
    const { submit, over, until, work, desk } = await openOffice();
    const failed = await submit('a');
    await until(failed.id, isRunning);
    work.end('a', new DomainError('CONFLICT', 'No.'));
    await over(failed.id);
    const second = await submit('a');
    expect(second.id).not.toBe(failed.id);
    await until(second.id, isRunning);
    work.end('a');
    await over(second.id);
    await desk.discard(work, 'region:made-by-a');
    const third = await submit('a');
    expect(third.id).not.toBe(second.id);
    const fresh = await submit('a', true);
    expect(fresh.id).not.toBe(third.id);
  });

  it('does it again once the data have changed', async () => {
    const { submit, over, until, work, store } = await openOffice();
    const first = await submit('a');
    await until(first.id, isRunning);
    work.end('a');
    await over(first.id);
    const release = { number: 2, digest: 'digest-2', loadedAt: '2026-01-02T00:00:00.000Z' };
    await store.write((transaction) => createRelease(transaction, release));
    expect((await submit('a')).id).not.toBe(first.id);
  });

  it('gives a job that is done for a result that no job made', async () => {
    const { submit, over, until, work, store } = await openOffice();
    const first = await submit('a');
    await until(first.id, isRunning);
    work.end('a');
    await over(first.id);
    const text = 'MATCH (j:Job) DELETE j';
    await store.write((transaction) => transaction.run({ text, parameters: {} }));
    const found = await submit('a');
    expect(found).toMatchObject({ state: 'DONE', resultId: 'region:made-by-a' });
    expect((await submit('a')).id).toBe(found.id);
    expect(work.begun).toHaveLength(1);
  });

  it('refuses at once what the work refuses, and work on a graph without data', async () => {
    const { submit, runner, desk, work } = await openOffice();
    await expect(submit('')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    const { submit: submitToNothing } = await openOffice({
      store: await openStore({ engine: 'memory' }),
    });
    await expect(submitToNothing('a')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(desk.discard(work, 'region:nobody')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await runner.stop();
    await expect(submit('a')).rejects.toMatchObject({ code: 'CANCELLED' });
  });

  it('refuses more than twenty that wait, and writes nothing of them', async () => {
    const { submit, until, store } = await openOffice();
    const first = await submit('first');
    await until(first.id, isRunning);
    for (let number = 1; number <= 20; number += 1) await submit(`waiting ${number}`);
    await expect(submit('one too many')).rejects.toMatchObject({
      code: 'TOO_COSTLY',
      details: { exceeded: 'maxWaitingJobs', limit: 20 },
    });
    const [row] = await store.read({
      text: 'MATCH (j:Job) RETURN count(j) AS total',
      parameters: {},
    });
    expect(row?.['total']).toBe(21);
  });
});

describe('cancel', () => {
  it('ends a job that runs within a second or two, and nothing of it is written', async () => {
    const { submit, until, over, work, made, desk } = await openOffice();
    const { id } = await submit('a');
    await until(id, isRunning);
    await desk.cancel(id);
    expect(await over(id)).toMatchObject({ state: 'CANCELLED', error: null, resultId: null });
    expect(work.begun[0]?.signal.aborted).toBe(true);
    expect(await made()).toBe(0);
  });

  it('ends a job that waits before its turn comes', async () => {
    const { submit, until, over, job, work, desk } = await openOffice();
    const [first, second] = [await submit('a'), await submit('b')];
    await until(first.id, isRunning);
    await desk.cancel(second.id);
    expect(await over(second.id)).toMatchObject({ state: 'CANCELLED', startedAt: null });
    expect(await job(first.id)).toMatchObject({ state: 'RUNNING' });
    work.end('a');
    await over(first.id);
    expect(work.begun).toHaveLength(1);
  });

  it('takes away a result that was computed before anybody learned of it', async () => {
    const { submit, until, over, work, made, desk } = await openOffice({ pulseMillis: 60_000 });
    const { id } = await submit('a');
    await until(id, isRunning);
    await desk.cancel(id);
    work.end('a');
    expect(await over(id)).toMatchObject({ state: 'CANCELLED', resultId: null });
    expect(await made()).toBe(0);
  });

  it('changes nothing a second time, and is refused for what is over', async () => {
    const { submit, until, over, work, desk } = await openOffice();
    const cancelled = await submit('a');
    await until(cancelled.id, isRunning);
    await desk.cancel(cancelled.id);
    const { finishedAt } = await over(cancelled.id);
    expect(await desk.cancel(cancelled.id)).toMatchObject({ state: 'CANCELLED', finishedAt });
    const done = await submit('b');
    await until(done.id, isRunning);
    work.end('b');
    await over(done.id);
    await expect(desk.cancel(done.id)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { state: 'DONE' },
    });
    const unknown = madeId('Job', 'job:nobody');
    await expect(desk.cancel(unknown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a process that stops', () => {
  it('fails what runs and what waits, with the reason, and writes nothing of either', async () => {
    const { submit, until, job, runner, made, failures } = await openOffice();
    const [first, second] = [await submit('a'), await submit('b')];
    await until(first.id, isRunning);
    await runner.stop();
    for (const { id } of [first, second]) {
      expect(await job(id)).toMatchObject({
        state: 'FAILED',
        error: { code: 'CANCELLED', message: expect.stringContaining('was stopped') },
      });
    }
    expect([await made(), failures]).toEqual([0, []]);
  });
});

describe('a process that is gone', () => {
  it('has its jobs failed, with the reason, by the next that opens the graph', async () => {
    const gone = await openOffice();
    const [first, second] = [await gone.submit('a'), await gone.submit('b')];
    await gone.until(first.id, isRunning);
    const next = await openOffice({ store: gone.store });
    await next.runner.start();
    for (const { id } of [first, second]) {
      expect(await next.job(id)).toMatchObject({
        state: 'FAILED',
        error: { code: 'CANCELLED', message: expect.stringContaining('is gone') },
      });
    }
  });

  it('writes nothing, should it have been taken for gone while it lived', async () => {
    const stalled = await openOffice();
    const { id } = await stalled.submit('a');
    await stalled.until(id, isRunning);
    const next = await openOffice({ store: stalled.store });
    await next.runner.start();
    stalled.work.end('a');
    await stalled.runner.stop();
    expect(await stalled.made()).toBe(0);
    expect(await stalled.job(id)).toMatchObject({ state: 'FAILED' });
  });

  it('is not found by a start that finds nothing to do', async () => {
    const office = await openOffice();
    const { id } = await office.submit('a');
    await office.until(id, isRunning);
    await office.runner.start();
    expect(await office.job(id)).toMatchObject({ state: 'RUNNING' });
  });
});

describe('watch', () => {
  it('gives the job as it is, whenever it has changed, until it is over', async () => {
    const { submit, until, work, desk } = await openOffice();
    const { id } = await submit('a');
    const seen: Job[] = [];
    const watching = (async () => {
      for await (const job of desk.watch(id)) seen.push(job);
    })();
    await until(id, isRunning);
    work.begun[0]?.report({ stage: 'inferring', done: 1, total: 2 });
    await new Promise((resolve) => setTimeout(resolve, 700));
    work.end('a');
    await watching;
    const states = seen.map(({ state, done }) => `${state} ${done}`);
    expect(new Set(states).size).toBe(states.length);
    expect(states).toContain('RUNNING 1');
    expect(states.at(-1)).toMatch(/^DONE/);
  });

  it('ends at once when nobody asks any more, though nothing changes', async () => {
    const { submit, until, desk } = await openOffice();
    const { id } = await submit('a');
    await until(id, isRunning);
    const watching = desk.watch(id);
    await watching.next();
    const waiting = watching.next();
    await watching.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });

  it('tells of an unknown job', async () => {
    const { desk } = await openOffice();
    const watching = desk.watch(madeId('Job', 'job:nobody'));
    await expect(watching.next()).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
