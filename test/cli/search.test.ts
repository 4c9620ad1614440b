import { describe, expect, it } from '@jest/globals';
import { jsonOf, linesOf } from './support/run-cli.js';
import { useLoadedGraph } from './support/loaded-graph.js';
import { LETTER } from './support/trials.js';

describe('search', () => {
  const { run } = useLoadedGraph();

  it('finds a record by its Chinese name, in a table', async () => {
    const { code, data } = await run('search', '丁新区');
    expect(code).toBe(0);
    expect(linesOf(data)).toEqual([
      'kind    id           name    role       match',
      '─────────────────────────────────────────────',
      'region  region:ding  丁新区  preferred  exact',
      '',
      'found in all: region 1',
    ]);
  });

  it('finds by English names whatever their case', async () => {
    expect(jsonOf(await run('search', 'JIA TRIAL', '--limit', '1', '--json'))).toEqual({
      results: [
        {
          kind: 'Pilot',
          id: 'pilot:jia-2015',
          name: 'Jia trial',
          role: 'preferred',
          match: 'EXACT',
        },
      ],
      facets: [
        { kind: 'Pilot', count: 1 },
        { kind: 'ScaleUp', count: 1 },
      ],
      didYouMean: [],
    });
  });

  it.each(['scale-up', 'ScaleUp'])('keeps to the kind %p', async (kind) => {
    expect(jsonOf(await run('search', '甲城', '--kind', kind, '--json'))).toMatchObject({
      results: [{ kind: 'ScaleUp', id: 'scale-up:jia' }],
    });
  });

  it('ends with 1 and an empty list when nothing is found', async () => {
    expect(await run('search', 'Nowhere')).toEqual({
      code: 1,
      data: '',
      talk: 'No name is like "Nowhere".\n',
    });
    expect(await run('search', 'Nowhere', '--json')).toMatchObject({
      code: 1,
      talk: '',
    });
    expect(jsonOf(await run('search', 'Nowhere', '--json'))).toEqual({
      results: [],
      facets: [],
      didYouMean: [],
    });
  });

  it('finds by pinyin, and asks what was meant', async () => {
    expect((await run('search', 'dingxinqu')).data).toContain('丁新区  preferred  pinyin');
    const { code, data, talk } = await run('search', 'dignxinqu');
    expect([code, data]).toEqual([1, '']);
    expect(talk).toBe('No name is like "dignxinqu".\nDid you mean 丁新区?\n');
  });
});

describe('search --sources', () => {
  const { run, sources } = useLoadedGraph();

  it('finds passages of the documents in a folder, and what is cited there', async () => {
    const { code, data } = await run('search', '借鉴甲城', '--sources', sources());
    expect(code).toBe(0);
    expect(linesOf(data)).toEqual([
      'document:letter, code points 14 to 18',
      `  ${LETTER.normalize('NFC')}`,
      '  cited for pilot:jia-2015',
      '',
      '1 of 1 passages; 1 documents searched, 0 without a copy',
    ]);
  });

  it('gives all of it as JSON', async () => {
    const found = jsonOf(await run('search', '借鉴甲城', '--sources', sources(), '--json'));
    expect(found).toEqual({
      hits: [
        {
          documentId: 'document:letter',
          start: 14,
          end: 18,
          quotation: LETTER.normalize('NFC'),
          quotationStart: 0,
          subjectIds: ['pilot:jia-2015'],
        },
      ],
      hitCount: 1,
      documentsSearched: 1,
      documentsWithoutCopy: 0,
      areAllDocuments: true,
    });
  });

  it('ends with 1 when no document holds the text', async () => {
    expect(await run('search', '火星', '--sources', sources())).toEqual({
      code: 1,
      data: '',
      talk: 'No document holds "火星": 1 documents searched, 0 without a copy.\n',
    });
  });

  it('refuses what is no folder', async () => {
    const { code, talk } = await run('search', '借鉴甲城', '--sources', '/no/such/folder');
    expect(code).toBe(2);
    expect(talk).toContain('"/no/such/folder", which is no folder');
  });
});
