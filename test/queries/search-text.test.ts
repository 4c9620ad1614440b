import { describe, expect, it } from '@jest/globals';
import { formsOfWord, partsOf, searchText, wholesOf } from '#src/queries/search-text.js';

describe('searchText', () => {
  it('looks for Chinese as it stands', () => {
    const search = searchText(' 杭州 ');
    expect(search).toEqual({ text: '杭州', pinyin: null, initials: null, words: [] });
  });

  it('looks for syllables of pinyin within names, and for one alone at their beginning', () => {
    expect(searchText('hangzhou').pinyin).toEqual({
      parts: ['.hang.zhou'],
      whole: '|hangzhou|',
    });
    expect(searchText('xian').pinyin).toEqual({ parts: ['|xian'], whole: '|xian|' });
    expect(searchText("Xi'an").pinyin).toEqual({ parts: ['.xi.an'], whole: '|xian|' });
  });

  it('looks for short initials at the beginning of names, for long ones within them', () => {
    expect(searchText('HZ').initials).toEqual({ parts: ['#HZ'], whole: '#HZ#' });
    expect(searchText('kjds').initials).toEqual({ parts: ['KJDS'], whole: '#KJDS#' });
  });

  it.each(['h', 'pilot', 'free trade', '杭z', '12', 'x'.repeat(21)])(
    'takes %p for no initials',
    (text) => {
      expect(searchText(text).initials).toBeNull();
    },
  );

  it('knows words in any scripts', () => {
    const words = searchText('hangzhou 综试区cbec').words;
    expect(words.map(formsOfWord)).toEqual([
      [' hangzhou', '.hang.zhou'],
      [' cbec', 'CBEC'],
      ['综试区'],
    ]);
  });

  it('has no words for one, for one twice, or for a sentence', () => {
    expect(searchText('hangzhou hangzhou').words).toEqual([]);
    expect(searchText('a b c d e f').words).toHaveLength(6);
    expect(searchText('a b c d e f g').words).toEqual([]);
  });

  it('gathers what it looks for in spellings', () => {
    const search = searchText('gangs');
    expect(partsOf(search)).toEqual(['.gang.s', 'GANGS']);
    expect(wholesOf(search)).toEqual(['|gangs|', '#GANGS#']);
  });
});
