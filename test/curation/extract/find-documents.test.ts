import { describe, expect, it } from '@jest/globals';
import { findDocumentNumbers, findTitles } from '#src/curation/extract/find-documents.js';
import { found } from './places.js';

describe('findDocumentNumbers', () => {
  it.each([
    ['根据国发〔2023〕15号文件', '国发〔2023〕15号'],
    ['《某通知》(国办发[2021]7号)', '国办发[2021]7号'],
    ['印发甲政办函【2020】 第 3 号', '甲政办函【2020】 第 3 号'],
  ])('finds the number in %s', (text, number) => {
    const values = { number: number.replaceAll(' ', '') };
    expect(found(findDocumentNumbers, text)).toEqual([[number, values]]);
  });

  it('finds none in a year and a number that only stand side by side', () => {
    expect(found(findDocumentNumbers, '2023年15号楼(2023)')).toEqual([]);
  });
});

describe('findTitles', () => {
  it('takes what stands in title marks, but for newspapers, and reads the kind from its last word', () => {
    expect(found(findTitles, '出台《甲市条例》,《甲市日报》报道《乙市行动方案》')).toEqual([
      ['《甲市条例》', { title: '甲市条例', kind: 'law' }],
      ['《乙市行动方案》', { title: '乙市行动方案', kind: 'plan' }],
    ]);
  });

  it('takes a document that is named without marks behind a verb, and none that is only counted', () => {
    expect(found(findTitles, '制定甲市节水办法,出台12个改革方案')).toEqual([
      ['甲市节水办法', { title: '甲市节水办法', kind: 'policy' }],
    ]);
  });
});
