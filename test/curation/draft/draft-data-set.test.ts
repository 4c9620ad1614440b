import { describe, expect, it } from '@jest/globals';
import { draftDataSet, type DraftDataSet } from '#src/curation/draft/draft-data-set.js';
import { extractCandidates } from '#src/curation/extract/extract-candidates.js';
import { sourceText, textSha256 } from '#src/curation/source-text.js';
import { partialDate } from '#src/domain/partial-date.js';
import { CONTEXT } from '../extract/places.js';

/** The draft of a text of 2019. */
function draftOf(text: string): DraftDataSet {
  const date = partialDate('2019');
  const document = { slug: 'report', title: null, date, publishedOn: null, file: 'report.txt' };
  const source = sourceText(new TextEncoder().encode(text));
  const candidates = extractCandidates(text, { ...CONTEXT, documentDate: date });
  return draftDataSet({ ...document, source }, candidates);
}

/** The rows of one file of a draft. */
function rowsOf(draft: DraftDataSet, file: string) {
  return [...draft.records].find(([shape]) => shape.file === file)?.[1] ?? [];
}

describe('draftDataSet', () => {
  it('proposes a record with its place, its date and what that was resolved from, each of them cited', () => {
    const draft = draftOf('乙市今年承担改革任务31项。');
    const [tally] = rowsOf(draft, 'tallies.csv');
    expect(tally).toMatchObject({
      id: 'tally:report-c2',
      region: 'region:yi',
      as_of: '2019',
      resolved_from: 'document:report',
      value: '31',
      bound: '=',
      unit: '项',
    });
    const cited = draft.citations.filter(({ subject }) => subject === 'tally:report-c2');
    expect(cited.map(({ field, start, end }) => [field, start, end])).toEqual([
      ['', '0', '13'],
      ['region', '0', '2'],
      ['as_of', '2', '4'],
    ]);
    expect(cited[1]?.['sha256']).toBe(textSha256('乙市'));
  });

  it('leaves the place blank where a name means several', () => {
    const draft = draftOf('甲省的改革。\n鼓楼区推进改革。');
    expect(rowsOf(draft, 'plans.csv')[0]).toMatchObject({ region: '' });
    expect(draft.candidates.map(({ values }) => values)).toContain(
      'region=region:bing-gulou|region:yi-gulou',
    );
  });

  it('makes one record of a person who is named twice, cited from both places, and joins the post', () => {
    const draft = draftOf('省长王明批示。省长王明要求落实。');
    const [official, ...others] = rowsOf(draft, 'officials.csv');
    expect(others).toEqual([]);
    expect(draft.citations.filter(({ subject }) => subject === official?.['id'])).toHaveLength(2);
    expect(rowsOf(draft, 'posts.csv')).toEqual([
      expect.objectContaining({ title: '省长', official: official?.['id'] }),
    ]);
  });

  it('proposes no replication: a cue of one is marked unconfirmed', () => {
    const draft = draftOf('借鉴丙市的做法。');
    expect(rowsOf(draft, 'replications.csv')).toEqual([]);
    const cue = draft.candidates.find(({ kind }) => kind === 'replication');
    expect(cue).toMatchObject({ confirmed: 'unconfirmed', record: '' });
    const others = draft.candidates.filter(({ kind }) => kind !== 'replication');
    expect(others.every(({ confirmed }) => confirmed === '')).toBe(true);
  });

  it('describes the document as far as it is known', () => {
    expect(rowsOf(draftOf('乙市。'), 'documents.csv')).toEqual([
      expect.objectContaining({
        id: 'document:report',
        title: '',
        date: '2019',
        file: 'report.txt',
      }),
    ]);
  });

  it('holds no sentence: no cell is longer than a term, but for lists of regions', () => {
    const long = `${'推进一项名字很长而且没有停顿的重大改革试点任务'.repeat(3)}31项`;
    const draft = draftOf(`乙市${long}。`);
    const cells = [...draft.records.values(), draft.candidates].flat().flatMap(Object.values);
    expect(cells.filter((cell) => cell.length > 70)).toEqual([]);
    expect(cells.some((cell) => cell.includes('没有停顿'))).toBe(false);
  });
});
