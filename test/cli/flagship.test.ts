import { describe, expect, it } from '@jest/globals';
import { copySeededGraph } from '../support/seeded-store.js';
import { jsonOf, linesOf } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';

const HANGZHOU = 'pilot:hangzhou-cbec-2015';
const SECOND_BATCH = '天津 上海 重庆 合肥 郑州 广州 成都 大连 宁波 青岛 深圳 苏州'
  .split(' ')
  .map((name) => `${name}市`);

interface Answer {
  readonly counts: Readonly<Record<string, number>>;
  readonly takers: readonly { readonly pilot: { readonly site: { readonly name: string } } }[];
  readonly collective: readonly {
    readonly body: { readonly id: string };
    readonly takers: number;
    readonly receivers:
      | readonly { readonly pilot: { readonly id: string; readonly endKind: string | null } }[]
      | null;
  }[];
}

describe('the data sets that come with the program', () => {
  const { run } = useLoadedGraph(copySeededGraph);

  it('say that twelve cities were told to draw on Hangzhou, and that nobody attests it', async () => {
    const { code, data } = await run('who-copied', HANGZHOU);
    expect(code).toBe(0);
    expect(data).toContain(
      'attested 0, prescribed 12, collective 119 (takers of bodies of batches that include it), scale-ups ',
    );
    const branches = linesOf(data).filter((line) => /^[├└]─/.test(line));
    expect(branches).toHaveLength(12);
    for (const line of branches) {
      expect(line).toMatch(
        /2016-01-12 {2}prescribed by 国务院 {2}国函〔2016〕17号 {2}bibliographic, verified2 {2}pilot:/,
      );
    }
  });

  it('name the cities of the second batch, and count the takers of each body apart', async () => {
    const answer = jsonOf(await run('who-copied', HANGZHOU, '--json')) as Answer;
    expect(answer.takers.map(({ pilot }) => pilot.site.name).sort()).toEqual(
      [...SECOND_BATCH].sort(),
    );
    expect(answer.counts).toMatchObject({ attested: 0, prescribed: 12, collective: 119 });
    expect(
      answer.collective.map(({ body, takers, receivers }) => [body.id, takers, receivers]),
    ).toEqual([
      ['batch:cbec-1-to-2', 22, null],
      ['batch:cbec-1-to-3', 24, null],
      ['batch:cbec-1-to-4', 46, null],
      ['batch:cbec-1-to-5', 27, null],
    ]);
  });

  it('name the 119 only when asked, with the zones that were revoked', async () => {
    const outcome = await run('who-copied', HANGZHOU, '--json', '--expand-collective');
    const receivers = (jsonOf(outcome) as Answer).collective.flatMap(
      (group) => group.receivers ?? [],
    );
    expect(new Set(receivers.map(({ pilot }) => pilot.id)).size).toBe(119);
    expect(
      receivers
        .filter(({ pilot }) => pilot.endKind === 'revoked')
        .map(({ pilot }) => pilot.id)
        .sort(),
    ).toEqual(['pilot:alashankou-cbec-2022', 'pilot:haikou-cbec-2018', 'pilot:sanya-cbec-2020']);
    const { data } = await run('who-copied', HANGZHOU, '--expand-collective');
    expect(data).toMatch(/海口市 Haikou .* revoked 2025-04/);
  });

  it('have one certain path from Hangzhou to Tianjin, and none back', async () => {
    const there = await run('path', HANGZHOU, 'pilot:tianjin-cbec-2016');
    expect(there.code).toBe(0);
    expect(linesOf(there.data)[0]).toBe('Path 1 of 1, CERTAIN, 1 hop');
    expect((await run('path', 'pilot:tianjin-cbec-2016', HANGZHOU)).code).toBe(1);
  });

  it('are found by Chinese names', async () => {
    const found = jsonOf(await run('search', '林长制', '--kind', 'program', '--json'));
    const program = { kind: 'Program', id: 'program:forest-chief-system', name: '林长制' };
    expect(found).toMatchObject({
      results: [
        { ...program, role: 'preferred', match: 'EXACT' },
        ...(Array(3).fill({ match: 'SIMILAR' }) as object[]),
      ],
    });
  });
});
