import { describe, expect, it } from '@jest/globals';
import { findPhrase } from '#src/curation/find-phrase.js';
import { textSha256 } from '#src/curation/source-text.js';

const SEARCHED = { file: 'some.txt', text: '\u{20bb7}联系点与联系点', document: null, spans: [] };

describe('findPhrase', () => {
  it('gives every place by code points, with the digest of the phrase', () => {
    expect(findPhrase(SEARCHED, '联系点')).toMatchObject([
      { start: 1, end: 4, sha256: textSha256('联系点'), before: '\u{20bb7}', section: null },
      { start: 5, end: 8, behind: '' },
    ]);
  });

  it('finds nothing for what does not stand there, and for no words', () => {
    expect(findPhrase(SEARCHED, '督察')).toEqual([]);
    expect(findPhrase(SEARCHED, '')).toEqual([]);
  });

  it('does not count overlapping places twice', () => {
    expect(findPhrase({ ...SEARCHED, text: '哈哈哈' }, '哈哈')).toHaveLength(1);
  });
});
