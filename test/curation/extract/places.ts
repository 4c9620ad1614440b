import { placeDictionary, type PlaceName } from '#src/curation/extract/place-dictionary.js';
import type { Candidate, ExtractionContext, Rule } from '#src/curation/extract/candidate.js';
import { partialDate } from '#src/domain/partial-date.js';

/** Two provinces of our own: 甲省 with 乙市 (丁县, 鼓楼区) and 丙市 (鼓楼区); 戊省 with 己市. 乙市 was called 旧乙市 until 2010. */
const NAMES: readonly PlaceName[] = [
  name('甲省', 'region:jia', 'province', 'region:china'),
  name('乙市', 'region:yi', 'prefecture', 'region:jia', { from: '2010' }),
  name('旧乙市', 'region:yi', 'prefecture', 'region:jia', { to: '2010' }),
  name('丙市', 'region:bing', 'prefecture', 'region:jia'),
  name('鼓楼区', 'region:yi-gulou', 'county', 'region:yi'),
  name('鼓楼区', 'region:bing-gulou', 'county', 'region:bing'),
  name('丁县', 'region:ding', 'county', 'region:yi'),
  name('合作', 'region:hezuo', 'county', 'region:ji', { isShort: true }),
  name('戊省', 'region:wu', 'province', 'region:china'),
  name('己市', 'region:ji', 'prefecture', 'region:wu'),
  name('中国', 'region:china', 'nation', null),
];

export const CONTEXT: ExtractionContext = {
  documentDate: null,
  ownPlaceId: null,
  places: placeDictionary(NAMES),
};

/** What a rule finds in a text, as `kind text` with what it read. */
export function found(
  rule: Rule,
  text: string,
  context: Partial<ExtractionContext> = {},
): readonly (readonly [string, Candidate['values']])[] {
  return rule(text, { ...CONTEXT, ...context }).map(({ start, end, values }) => [
    text.slice(start, end),
    values,
  ]);
}

function name(
  text: string,
  regionId: string,
  level: PlaceName['level'],
  parentId: string | null,
  { from, to, isShort = false }: { from?: string; to?: string; isShort?: boolean } = {},
): PlaceName {
  return {
    name: text,
    regionId,
    level,
    parentId,
    isShort,
    from: from === undefined ? null : partialDate(from),
    to: to === undefined ? null : partialDate(to),
  };
}
