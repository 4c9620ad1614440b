import { describe, expect, it } from '@jest/globals';
import { displayWidth, padToWidth } from '#src/cli/format/display-width.js';
import { printable } from '#src/cli/format/printable.js';
import { alignColumns, table } from '#src/cli/format/table.js';

describe('displayWidth', () => {
  it.each([
    ['abc', 3],
    ['杭州市', 6],
    ['国函〔2016〕17号', 16],
    ['\u{20bb7}城', 4],
    ['cafe\u0301', 4],
    ['Xi\u2019an', 5],
    ['ＡＢ，。', 8],
    ['한국', 4],
    ['├─ └─', 5],
    ['', 0],
  ])('of %p is %p columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});

describe('padToWidth', () => {
  it('fills up to the columns, and leaves what is longer whole', () => {
    expect(padToWidth('杭州', 6)).toBe('杭州  ');
    expect(padToWidth('杭州', 3)).toBe('杭州');
  });
});

describe('alignColumns', () => {
  it('begins each column under the one above, Chinese or not, without trailing spaces', () => {
    expect(
      alignColumns([
        ['天津市', '2016', ''],
        ['Xi', '2018', 'revoked'],
      ]),
    ).toEqual(['天津市  2016', 'Xi      2018  revoked']);
  });

  it('keeps a row on its line, and a terminal safe from control characters', () => {
    expect(alignColumns([['a\nb', '\u001b[31mred']])).toEqual(['a b  \ufffd[31mred']);
  });

  it('leaves out a column that is empty in every row', () => {
    expect(
      alignColumns([
        ['a', '', 'b'],
        ['c', '', ''],
      ]),
    ).toEqual(['a  b', 'c']);
  });

  it('gives no line for no row', () => {
    expect(alignColumns([])).toEqual([]);
  });
});

describe('table', () => {
  it('rules off its head over the whole width', () => {
    expect(table(['id', 'name'], [['a', '市']])).toEqual(['id  name', '────────', 'a   市']);
  });
});

describe('printable', () => {
  it('shows what could move the cursor or turn the text round, and leaves line ends', () => {
    expect(printable('a\u0007\u009b\u202eb\nc')).toBe('a\ufffd\ufffd\ufffdb\nc');
  });
});
