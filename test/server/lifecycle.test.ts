import { describe, expect, it, jest } from '@jest/globals';
import { ServerLifecycle } from '#src/server/lifecycle.js';

interface Turn<T> {
  readonly promise: Promise<T>;
  resolve(value: T): void;
  reject(error: Error): void;
}

function turn<T>(): Turn<T> {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((take, refuse) => {
    resolve = take;
    reject = refuse;
  });
  return { promise, resolve, reject };
}

function createLifecycle() {
  const opened = turn<string>();
  const closed = turn<void>();
  const open = jest.fn(() => opened.promise);
  const close = jest.fn(() => closed.promise);
  return { lifecycle: new ServerLifecycle({ open, close }), opened, closed, open, close };
}

describe('ServerLifecycle', () => {
  it('goes from stopped through starting, listening and draining to stopped', async () => {
    const { lifecycle, opened, closed } = createLifecycle();
    expect(lifecycle.state).toEqual({ phase: 'stopped' });
    const started = lifecycle.start();
    expect(lifecycle.state.phase).toBe('starting');
    opened.resolve('http://here');
    expect(await started).toBe('http://here');
    expect(lifecycle.state).toEqual({ phase: 'listening', url: 'http://here' });
    const stopped = lifecycle.stop();
    expect(lifecycle.state.phase).toBe('draining');
    closed.resolve();
    await stopped;
    expect(lifecycle.state).toEqual({ phase: 'stopped' });
  });

  it('opens and closes once, however often it is asked', async () => {
    const { lifecycle, opened, closed, open, close } = createLifecycle();
    opened.resolve('http://here');
    expect(await Promise.all([lifecycle.start(), lifecycle.start()])).toEqual([
      'http://here',
      'http://here',
    ]);
    expect(await lifecycle.start()).toBe('http://here');
    closed.resolve();
    await Promise.all([lifecycle.stop(), lifecycle.stop()]);
    await lifecycle.stop();
    expect(open).toHaveBeenCalledTimes(1);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('stops what is still starting as soon as it has started', async () => {
    const { lifecycle, opened, closed, close } = createLifecycle();
    const started = lifecycle.start();
    const stopped = lifecycle.stop();
    expect(close).not.toHaveBeenCalled();
    opened.resolve('http://here');
    closed.resolve();
    await Promise.all([started, stopped]);
    expect(close).toHaveBeenCalledTimes(1);
    expect(lifecycle.state.phase).toBe('stopped');
  });

  it('is stopped after a start that failed, with nothing to close', async () => {
    const { lifecycle, opened, close } = createLifecycle();
    const started = lifecycle.start();
    const stopped = lifecycle.stop();
    opened.reject(new Error('taken'));
    await expect(started).rejects.toThrow('taken');
    await stopped;
    expect(lifecycle.state.phase).toBe('stopped');
    expect(close).not.toHaveBeenCalled();
  });

  it('is stopped after a stop that failed, and says so to all who asked', async () => {
    const { lifecycle, opened, closed } = createLifecycle();
    opened.resolve('http://here');
    await lifecycle.start();
    const stops = [lifecycle.stop(), lifecycle.stop()];
    closed.reject(new Error('disk'));
    for (const stop of stops) await expect(stop).rejects.toThrow('disk');
    expect(lifecycle.state.phase).toBe('stopped');
  });

  it('cannot be started while it stops', async () => {
    const { lifecycle, opened, closed } = createLifecycle();
    opened.resolve('http://here');
    await lifecycle.start();
    const stopped = lifecycle.stop();
    await expect(lifecycle.start()).rejects.toThrow('cannot be started');
    closed.resolve();
    await stopped;
  });
});
