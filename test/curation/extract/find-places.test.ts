import { describe, expect, it } from '@jest/globals';
import { findPlaces } from '#src/curation/extract/find-places.js';
import { partialDate } from '#src/domain/partial-date.js';
import { CONTEXT, found } from './places.js';

const regionsIn = (...given: readonly [string, object?]): readonly string[] =>
  found(findPlaces, ...given).map(([text, values]) => `${text} ${values['region']}`);

describe('findPlaces', () => {
  it('takes the longest name', () => {
    expect(regionsIn('旧乙市的做法')).toEqual(['旧乙市 region:yi']);
  });

  it('takes a name that was in force on the date, and says which names are historic', () => {
    const rules = (text: string) => findPlaces(text, CONTEXT).map(({ rule }) => rule);
    expect(rules('旧乙市、乙市')).toEqual(['historic-place-name', 'place-name']);
    const documentDate = partialDate('2019');
    expect(regionsIn('旧乙市', { documentDate })).toEqual(['旧乙市 region:yi']);
  });

  it('gives all regions that a name may mean where nothing decides', () => {
    expect(regionsIn('甲省鼓楼区')).toEqual([
      '甲省 region:jia',
      '鼓楼区 region:bing-gulou|region:yi-gulou',
    ]);
  });

  it('decides by a place above that the paragraph names, before one that only the document names', () => {
    expect(regionsIn('丙市的试点。\n乙市鼓楼区的试点。')).toContain('鼓楼区 region:yi-gulou');
    expect(regionsIn('丙市的试点。\n鼓楼区的试点。')).toContain('鼓楼区 region:bing-gulou');
    expect(regionsIn('丙市和乙市的鼓楼区')).toContain('鼓楼区 region:bing-gulou|region:yi-gulou');
  });

  it('takes no county where higher places are named, but none above it', () => {
    expect(regionsIn('己市与丁县')).toEqual(['己市 region:ji']);
    expect(regionsIn('丁县的试点')).toEqual(['丁县 region:ding']);
    expect(regionsIn('乙市深化校企合作')).toEqual(['乙市 region:yi']);
  });

  it('leaves out the nation and names within other names', () => {
    expect(regionsIn('中国')).toEqual([]);
  });

  it('resolves our own place only when it is told, at the level of the word', () => {
    expect(regionsIn('我市与我省')).toEqual(['我市 ', '我省 ']);
    const ownPlaceId = 'region:ding';
    expect(regionsIn('我县、我市与我省', { ownPlaceId })).toEqual([
      '我县 region:ding',
      '我市 region:yi',
      '我省 region:jia',
    ]);
    expect(regionsIn('加快资本市场发展')).toEqual([]);
  });

  it('finds zones that no dictionary knows by their form, without a region', () => {
    expect(regionsIn('加快滨江科学城建设')).toEqual(['滨江科学城 ']);
  });
});
