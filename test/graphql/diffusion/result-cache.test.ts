import { describe, expect, it, jest } from '@jest/globals';
import { ResultCache } from '#src/graphql/diffusion/result-cache.js';

describe('ResultCache', () => {
  it('finds a result once', async () => {
    const cache = new ResultCache();
    const find = jest.fn(async () => 'found');
    expect(await Promise.all([cache.get('a', find), cache.get('a', find)])).toEqual([
      'found',
      'found',
    ]);
    expect(await cache.get('a', find)).toBe('found');
    expect(find).toHaveBeenCalledTimes(1);
  });

  it('keeps no result for another key', async () => {
    const cache = new ResultCache();
    await cache.get('a', async () => 1);
    expect(await cache.get('b', async () => 2)).toBe(2);
  });

  it('lets each find for itself where the one that they waited for failed, and keeps no failure', async () => {
    const cache = new ResultCache();
    const failed = cache.get('a', async () => Promise.reject(new Error('hung up')));
    const second = cache.get('a', async () => 'mine');
    await expect(failed).rejects.toThrow('hung up');
    expect(await second).toBe('mine');
    expect(await cache.get('a', async () => 'again')).toBe('again');
  });

  it('forgets the result that was asked for longest ago', async () => {
    const cache = new ResultCache(2);
    const find = jest.fn(async () => 'found');
    for (const key of ['a', 'b', 'a', 'c']) await cache.get(key, find);
    expect(find).toHaveBeenCalledTimes(3);
    await cache.get('a', find);
    expect(find).toHaveBeenCalledTimes(3);
    await cache.get('b', find);
    expect(find).toHaveBeenCalledTimes(4);
  });
});
