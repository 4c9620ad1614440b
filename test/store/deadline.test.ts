import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { withDeadline } from '#src/store/deadline.js';

describe('withDeadline', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('gives the result that comes in time, and leaves no timer behind', async () => {
    await expect(withDeadline(Promise.resolve('answer'), 1_000)).resolves.toBe('answer');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('passes on the error that comes in time', async () => {
    const error = new RangeError('no');
    await expect(withDeadline(Promise.reject(error), 1_000)).rejects.toBe(error);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('fails with TIMEOUT at the limit and not before', async () => {
    const outcome = jest.fn();
    void withDeadline(new Promise(() => undefined), 1_000).catch(outcome);
    await jest.advanceTimersByTimeAsync(999);
    expect(outcome).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(outcome).toHaveBeenCalledWith(
      expect.objectContaining({
        code: 'TIMEOUT',
        message: 'The graph gave no answer within 1000 ms.',
      }),
    );
  });

  it('takes no notice of work that fails after its time', async () => {
    let fail: (error: Error) => void = () => undefined;
    const late = new Promise<never>((_, reject) => {
      fail = reject;
    });
    const waiting = expect(withDeadline(late, 10)).rejects.toMatchObject({ code: 'TIMEOUT' });
    await jest.advanceTimersByTimeAsync(10);
    await waiting;
    const unhandled = jest.fn();
    process.once('unhandledRejection', unhandled);
    fail(new Error('too late'));
    jest.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.removeListener('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
