import { describe, expect, it } from '@jest/globals';
import { jsonOf, linesOf } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';

describe('who-copied', () => {
  const { run } = useLoadedGraph();

  it('draws who took up the pilot as a tree, with what stands apart below it', async () => {
    const { code, data, talk } = await run('who-copied', 'pilot:jia-2015');
    expect({ code, talk }).toEqual({ code: 0, talk: '' });
    expect(linesOf(data).map((line) => line.replace(/\([0-9a-f]{12}\)/, '(digest)'))).toEqual([
      '甲城试点 Jia trial',
      'pilot:jia-2015, at 甲城市 Jia, since 2015-01-02',
      'attested 1, prescribed 0, collective 1 (takers of bodies of batches that include it), scale-ups 1',
      'classes shown: attested, prescribed; data release 1 (digest)',
      '',
      'Taken up by (in up to 2 hops, at most 8 asked for):',
      '└─ 乙州 Yi     batch 1  2016        attested by 乙州日报 (receiver)  \u{20bb7}城来信         span                                       pilot:yi-2016',
      '   └─ 丙 Bing           2018-05-06  prescribed by 议会               议函〔2018〕7号  bibliographic, verified2  revoked 2021-03  pilot:bing-2018',
      '',
      'Apart from these: the source is a body of batches, not this pilot',
      '• 第一批 (batch:one)  1 taker in batch 2 (batch:two)  2019  prescribed by 议会  关于第二批试点的通知',
      '',
      'Scale-ups: calls to spread it, which name no copier',
      '• 推广甲城试点 Spread the Jia trial  2020  planned, named places  to 丙、丁新区 and others  by 议会  关于第二批试点的通知',
    ]);
  });

  it('names the takers of a body one by one when that is asked for, without counting them as copies', async () => {
    const { data } = await run('who-copied', 'pilot:jia-2015', '--expand-collective');
    expect(data).toContain(
      '  - 丁新区 Ding  batch 2  2019  prescribed by 议会  关于第二批试点的通知  bibliographic, low',
    );
    expect(data).toContain('attested 1, prescribed 0, collective 1');
  });

  it('follows only the classes asked for, but counts all of them', async () => {
    const { data } = await run('who-copied', 'pilot:jia-2015', '--classes', 'prescribed');
    expect(data).toContain('attested 1, prescribed 0');
    expect(data).toContain('classes shown: prescribed');
    expect(data).toContain('The graph knows of no pilot that took it up.');
    const attested = await run('who-copied', 'pilot:jia-2015', '--classes', 'attested');
    expect(attested.data).toContain('乙州 Yi');
    expect(attested.data).not.toContain('丙 Bing');
    expect(attested.data).not.toContain('Apart from these');
  });

  it('stops at the hops asked for', async () => {
    const { data } = await run('who-copied', 'pilot:jia-2015', '--max-hops', '1');
    expect(data).toContain('Taken up by (directly):');
    expect(data).not.toContain('丙 Bing');
  });

  it('leaves out what surely came later than the day, ends of pilots too', async () => {
    const early = await run('who-copied', 'pilot:jia-2015', '--valid-at', '2015');
    expect(early.data).toContain('attested 0, prescribed 0, collective 0 (takers');
    expect(early.data).toContain('what may have happened by 2015-12-31');
    const later = await run('who-copied', 'pilot:jia-2015', '--valid-at', '2018-05-06');
    expect(later.data).toContain('丙 Bing');
    expect(later.data).not.toContain('revoked');
    expect(later.data).toContain('scale-ups 0');
  });

  it('gives the whole answer as JSON', async () => {
    const answer = jsonOf(
      await run('who-copied', 'pilot:jia-2015', '--json', '--expand-collective'),
    );
    const council = { id: 'organization:council', name: '议会', nameEn: null };
    expect(answer).toMatchObject({
      release: { number: 1, digest: expect.stringMatching(/^[0-9a-f]{64}$/) },
      asked: { classes: ['ATTESTED', 'PRESCRIBED'], maxHops: 8, validAt: null },
      counts: { attested: 1, prescribed: 0, inferred: 0, collective: 1, scaleUps: 1 },
      takers: [
        {
          hop: 1,
          otherReplicationIds: [],
          pilot: { id: 'pilot:yi-2016', site: { nameEn: 'Yi' }, ended: null },
          replication: {
            id: 'replication:yi-from-jia',
            class: 'ATTESTED',
            date: '2016',
            assertedBy: { name: '乙州日报' },
            asserterRole: 'receiver',
            authority: null,
            basis: [
              { kind: 'SpanCitation', id: 'document:letter', confidence: null },
              { kind: 'SpanCitation', id: 'document:letter', confidence: null },
            ],
          },
        },
        {
          hop: 2,
          pilot: { id: 'pilot:bing-2018', ended: '2021-03', endKind: 'revoked' },
          replication: { sourceId: 'pilot:yi-2016', authority: council },
        },
      ],
      collective: [
        {
          body: { id: 'batch:one' },
          batch: { id: 'batch:two', number: 2 },
          takers: 1,
          authority: council,
          receivers: [{ hop: null, pilot: { id: 'pilot:ding-2019' } }],
        },
      ],
      scaleUps: [
        { id: 'scale-up:jia', openList: true, targets: [{ name: '丙' }, { name: '丁新区' }] },
      ],
    });
  });

  it('lists the pilots that a name may mean, and guesses at none', async () => {
    const { code, data, talk } = await run('who-copied', '试点');
    expect(code).toBe(1);
    expect(
      linesOf(data)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['pilot:bing-2018', 'pilot:ding-2019', 'pilot:jia-2015', 'pilot:yi-2016']);
    expect(talk).toBe(
      'error NOT_IDENTIFIED: "试点" is no id of a pilot; 4 may be meant. Give the id.\n',
    );
  });

  it('does not take a name for an id, even one that a single pilot bears', async () => {
    const outcome = await run('who-copied', '甲城试点', '--json');
    expect(outcome.code).toBe(1);
    expect(jsonOf(outcome)).toMatchObject({
      error: {
        code: 'NOT_IDENTIFIED',
        candidates: expect.arrayContaining([
          { id: 'pilot:jia-2015', name: '甲城试点', nameEn: 'Jia trial' },
        ]),
      },
    });
  });

  it('says so when no pilot has a name like it, or the id is unknown', async () => {
    expect(await run('who-copied', 'Nowhere')).toMatchObject({
      code: 1,
      talk: 'error NOT_IDENTIFIED: "Nowhere" is no id of a pilot, and no pilot has a name like it.\n',
    });
    expect(await run('who-copied', 'pilot:nowhere')).toMatchObject({
      code: 1,
      talk: 'error NOT_FOUND: The graph knows no pilot:nowhere.\n',
    });
  });
});
