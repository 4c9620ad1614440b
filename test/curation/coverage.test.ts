import { describe, expect, it } from '@jest/globals';
import { coverageOf } from '#src/curation/coverage.js';
import { coveragePage } from '#src/curation/coverage-page.js';
import type { UncitedRow } from '#src/curation/curation-rows.js';
import { textSha256 } from '#src/curation/source-text.js';
import type { SpanCitation } from '#src/domain/document.js';
import { idOf } from '#src/domain/identifiers.js';

// Sentences: 0-5, 5-9, 9-13.
const TEXT = '甲市试点。很重要。再推广。';
const DOCUMENT = idOf('Document', 'document:some');

function citation(subjectId: string, start: number, end: number): SpanCitation {
  const place = { documentId: DOCUMENT, section: null, start, end };
  return { kind: 'SpanCitation', subjectId, field: null, ...place, sha256: '' };
}

function explanation(start: number, end: number, words: string): UncitedRow {
  const place = { file: 'some/uncited.csv', line: 2 };
  return { document: DOCUMENT, start, end, sha256: textSha256(words), reason: '<none>', ...place };
}

const CITED = [citation('pilot:jia', 0, 4)];
const EXPLAINED = [explanation(5, 9, '很重要。')];

describe('coverageOf', () => {
  it('parts sentences into cited, explained and left', () => {
    const { sentences, cited, explained, left, faults } = coverageOf(TEXT, CITED, EXPLAINED);
    expect(sentences).toHaveLength(3);
    expect(cited.map(({ text }) => text)).toEqual(['甲市试点。']);
    expect(explained).toMatchObject([{ text: '很重要。', reason: '<none>' }]);
    expect(left).toEqual([{ start: 9, end: 13, text: '再推广。' }]);
    expect(faults).toEqual([]);
  });

  it.each([
    ['of no sentence', explanation(5, 8, '很重要'), 'No sentence goes from 5 to 8 in your copy.'],
    ['of other words', explanation(5, 9, '不重要。'), 'Other words stand there in your copy.'],
    [
      'of a cited sentence',
      explanation(0, 5, '甲市试点。'),
      'The sentence is cited, so that it needs no explanation.',
    ],
  ])('names the row of an explanation %s', (_, row, message) => {
    const { faults } = coverageOf(TEXT, CITED, [row]);
    expect(faults).toEqual([
      { file: 'some/uncited.csv', line: 2, column: expect.any(String), message },
    ]);
  });
});

describe('coveragePage', () => {
  const coverage = coverageOf(TEXT, CITED, EXPLAINED);
  const page = coveragePage([{ title: 'A & B', text: TEXT, citations: CITED, coverage }]);

  it('shows the whole text, with each part as what it is', () => {
    expect(page).toContain('title="pilot:jia">甲市试点</span>。');
    expect(page).toContain('<span class="explained" title="&lt;none&gt;">很重要。</span>');
    expect(page).toContain('<span class="left">再推广。</span>');
    expect(page).toContain('<h1>A &amp; B</h1>');
    expect(page).toContain('3 sentences: 1 cited, 1 without a fact, 1 left');
  });
});
