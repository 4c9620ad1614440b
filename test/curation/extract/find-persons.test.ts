import { describe, expect, it } from '@jest/globals';
import { findPersons } from '#src/curation/extract/find-persons.js';

const people = (text: string): readonly string[] =>
  findPersons(text)
    .filter(({ kind }) => kind === 'official')
    .map(({ text: name }) => name);
const posts = (text: string): readonly string[] =>
  findPersons(text)
    .filter(({ kind }) => kind === 'post')
    .map(({ start, end }) => text.slice(start, end));

describe('findPersons', () => {
  it('finds a holder of office behind the post, and the post with the name', () => {
    expect(people('获省委书记李国强批示')).toEqual(['李国强']);
    expect(posts('获省委书记李国强批示')).toEqual(['省委书记李国强']);
  });

  it('ends a name of two characters where a verb begins', () => {
    expect(people('省长王明要求')).toEqual(['王明']);
    expect(people('市长张强调')).toEqual([]);
    expect(people('市长张伟强调')).toEqual(['张伟']);
  });

  it('finds several names before what they are together', () => {
    expect(people('得到陈一鸣、周大同等中央领导的评价')).toEqual(['陈一鸣', '周大同']);
  });

  it('takes no word for a name because it begins like one', () => {
    expect(people('市长高度重视,书记方案')).toEqual([]);
  });

  it('does not seek editors and reporters', () => {
    expect(people('本刊记者刘明,编辑:王新')).toEqual([]);
  });
});
