import { describe, expect, it } from '@jest/globals';
import { jsonOf, linesOf } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';

describe('path', () => {
  const { run } = useLoadedGraph();

  it('shows each hop with its class and date, and how sure the order is', async () => {
    const { code, data, talk } = await run('path', 'pilot:jia-2015', 'pilot:bing-2018');
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    expect(linesOf(data)).toEqual([
      'Path 1 of 1, CERTAIN, 2 hops',
      '  甲城试点  → 乙州试点  2016        attested    replication:yi-from-jia',
      '  乙州试点  → 丙试点    2018-05-06  prescribed  replication:bing-from-yi',
    ]);
  });

  it('gives paths as JSON', async () => {
    expect(jsonOf(await run('path', 'pilot:yi-2016', 'pilot:bing-2018', '--json'))).toEqual({
      from: 'pilot:yi-2016',
      to: 'pilot:bing-2018',
      isComplete: true,
      paths: [
        {
          certainty: 'CERTAIN',
          hops: [
            {
              replicationId: 'replication:bing-from-yi',
              sourceId: 'pilot:yi-2016',
              receiverId: 'pilot:bing-2018',
              class: 'PRESCRIBED',
              date: '2018-05-06',
            },
          ],
        },
      ],
    });
  });

  it.each([
    [['pilot:bing-2018', 'pilot:jia-2015']],
    [['pilot:jia-2015', 'pilot:ding-2019']],
    [['pilot:jia-2015', 'pilot:bing-2018', '--max-hops', '1']],
    [['pilot:jia-2015', 'pilot:bing-2018', '--classes', 'attested']],
  ])('ends with 1 where there is none: %p', async (argv) => {
    const { code, data, talk } = await run('path', ...argv);
    expect({ code, data }).toEqual({ code: 1, data: '' });
    expect(talk).toMatch(/^The graph knows no path from .* that time allows\.\n$/);
  });

  it('lists candidates for an end that is no id', async () => {
    const { code, data, talk } = await run('path', 'pilot:jia-2015', '丙试点');
    expect(code).toBe(1);
    expect(data).toContain('pilot:bing-2018');
    expect(talk).toContain('error NOT_IDENTIFIED');
  });
});
