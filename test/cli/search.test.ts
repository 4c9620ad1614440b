import { describe, expect, it } from '@jest/globals';
import { jsonOf, linesOf } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';

describe('search', () => {
  const { run } = useLoadedGraph();

  it('finds a record by its Chinese name, in a table', async () => {
    const { code, data } = await run('search', '丁新区');
    expect(code).toBe(0);
    expect(linesOf(data)).toEqual([
      'kind    id           name    role',
      '──────────────────────────────────────',
      'region  region:ding  丁新区  preferred',
    ]);
  });

  it('finds by English names whatever their case', async () => {
    expect(jsonOf(await run('search', 'JIA TRIAL', '--limit', '1', '--json'))).toEqual([
      { kind: 'Pilot', id: 'pilot:jia-2015', name: 'Jia trial', role: 'preferred' },
    ]);
  });

  it.each(['scale-up', 'ScaleUp'])('keeps to the kind %p', async (kind) => {
    expect(jsonOf(await run('search', '甲城', '--kind', kind, '--json'))).toEqual([
      expect.objectContaining({ kind: 'ScaleUp', id: 'scale-up:jia' }),
    ]);
  });

  it('ends with 1 and an empty list when nothing is found', async () => {
    expect(await run('search', 'Nowhere')).toEqual({
      code: 1,
      data: '',
      talk: 'No name is like "Nowhere".\n',
    });
    expect(await run('search', 'Nowhere', '--json')).toMatchObject({
      code: 1,
      data: '[]\n',
      talk: '',
    });
  });
});
